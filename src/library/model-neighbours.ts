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
  return models
    .filter((other) => other !== model)
    .map((other) => ({ ...likeness(model, other), model: other }))
    .filter(({ score }) => score > WEIGHTS.field)
    .sort((a, b) => b.score - a.score || compareVietnamese(a.model.data.name, b.model.data.name))
    .slice(0, limit)
    .map(({ model: other, reasons }) => ({ model: other, reasons }));
}

function likeness(a: LibraryModel, b: LibraryModel): { score: number; reasons: string[] } {
  const problems = shared(a.data.problems, b.data.problems);
  const people = shared(a.data.people, b.data.people).filter((id) => id !== 'nhan-dan');
  const provinces = shared(provincesOf(a), provincesOf(b));
  const field = a.data.field === b.data.field;
  const list = (names: readonly string[]) => names.map((name) => name.toLowerCase()).join(', ');
  return {
    score:
      problems.length * WEIGHTS.problem +
      people.length * WEIGHTS.people +
      provinces.length * WEIGHTS.province +
      (field ? WEIGHTS.field : 0),
    reasons: [
      ...(problems.length > 0 ? [`cùng loại việc: ${list(problems.map((id) => PROBLEMS[id]))}`] : []),
      ...(provinces.length > 0 ? [`cùng ở ${provinces.join(', ')}`] : []),
      ...(people.length > 0 ? [`cùng nhóm người: ${list(people.map((id) => PEOPLE[id]))}`] : []),
      ...(field ? [`cùng lĩnh vực ${MODEL_FIELDS[a.data.field].toLowerCase()}`] : []),
    ],
  };
}

const provincesOf = ({ places }: LibraryModel) => [
  ...new Set(places.flatMap(({ province }) => province?.data.name ?? [])),
];

function shared<T>(a: readonly T[] = [], b: readonly T[] = []): T[] {
  return a.filter((item) => b.includes(item));
}
