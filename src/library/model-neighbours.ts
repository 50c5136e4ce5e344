import { MODEL_FIELDS, PEOPLE, PROBLEMS } from '../domain/model-fields.ts';
import { compareVietnamese } from '../domain/text.ts';
import type { LibraryModel } from './types.ts';

/** A story that is like another, and in what. */
export interface Neighbour {
  model: LibraryModel;
  /** «cùng loại việc: đất đai, hạ tầng», «cùng tỉnh Phú Thọ». */
  reasons: string[];
}

/** What counts for how much: what is done matters more than where. */
const WEIGHTS = { problem: 3, field: 1, people: 1, province: 2 } as const;

/** The stories most like one, with the reason; none that share only their field with it. At most `limit`. */
export function neighboursOf(model: LibraryModel, models: readonly LibraryModel[], limit = 4): Neighbour[] {
  const own = traitsOf(model);
  const nearest: Array<{ model: LibraryModel; score: number }> = [];
  // Each story of the library asks this of every other, so what is kept is only ever the few nearest.
  for (const other of models) {
    if (other === model) continue;
    const score = likeness(own, traitsOf(other));
    if (score <= WEIGHTS.field || (nearest.length === limit && score < (nearest.at(-1)?.score ?? 0))) continue;
    nearest.push({ model: other, score });
    nearest.sort((a, b) => b.score - a.score || compareVietnamese(a.model.data.name, b.model.data.name));
    nearest.length = Math.min(nearest.length, limit);
  }
  return nearest.map(({ model: other }) => ({ model: other, reasons: reasonsOf(own, traitsOf(other)) }));
}

interface Traits {
  field: LibraryModel['data']['field'];
  problems: NonNullable<LibraryModel['data']['problems']>;
  /** Without «everybody», whom every story could name. */
  people: LibraryModel['data']['people'];
  provinces: string[];
}
const known = new WeakMap<LibraryModel, Traits>();

function traitsOf(model: LibraryModel): Traits {
  const held = known.get(model);
  if (held) return held;
  const { data, places } = model;
  const traits: Traits = {
    field: data.field,
    problems: data.problems ?? [],
    people: data.people.filter((id) => id !== 'nhan-dan'),
    provinces: [...new Set(places.flatMap(({ province }) => province?.data.name ?? []))],
  };
  known.set(model, traits);
  return traits;
}

function likeness(a: Traits, b: Traits): number {
  return (
    countShared(a.problems, b.problems) * WEIGHTS.problem +
    countShared(a.people, b.people) * WEIGHTS.people +
    countShared(a.provinces, b.provinces) * WEIGHTS.province +
    (a.field === b.field ? WEIGHTS.field : 0)
  );
}

function countShared<T>(a: readonly T[], b: readonly T[]): number {
  let count = 0;
  for (const item of a) if (b.includes(item)) count += 1;
  return count;
}

function reasonsOf(a: Traits, b: Traits): string[] {
  const shared = <T>(of: (traits: Traits) => readonly T[]) => of(a).filter((item) => of(b).includes(item));
  const problems = shared(({ problems }) => problems).map((id) => PROBLEMS[id]);
  const people = shared((traits) => traits.people).map((id) => PEOPLE[id]);
  const provinces = shared((traits) => traits.provinces);
  const list = (names: readonly string[]) => names.map((name) => name.toLowerCase()).join(', ');
  return [
    ...(problems.length > 0 ? [`cùng loại việc: ${list(problems)}`] : []),
    ...(provinces.length > 0 ? [`cùng ở ${provinces.join(', ')}`] : []),
    ...(people.length > 0 ? [`cùng nhóm người: ${list(people)}`] : []),
    ...(a.field === b.field ? [`cùng lĩnh vực ${MODEL_FIELDS[a.field].toLowerCase()}`] : []),
  ];
}
