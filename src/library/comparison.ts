import type { ComparableStory, ComparedFigure, ComparedSource, ComparedStory } from '../domain/compared-stories.ts';
import { formatDate } from '../domain/dates.ts';
import { FIGURE_KINDS } from '../domain/figures.ts';
import { LEVELS } from '../domain/levels.ts';
import { ACTOR_KINDS, MODEL_FIELDS, NAMED, PEOPLE, PROBLEMS } from '../domain/model-fields.ts';
import type { Figure } from '../schemas/figure.ts';
import type { Discrepancy } from '../schemas/shared.ts';
import type { SourceUse } from '../schemas/source.ts';
import { addressOf } from './addresses.ts';
import { dateOf } from './join-documents.ts';
import { placePath } from './join-places.ts';
import { neighboursOf } from './model-neighbours.ts';
import { placeNowInWords } from './place-now.ts';
import type { Library, LibraryModel } from './types.ts';

/** A story in words, to stand beside others. */
export function comparedStory(model: LibraryModel, library: Library): ComparedStory {
  const { data } = model;
  return {
    id: model.id,
    name: data.name,
    address: model.address,
    aim: data.summary,
    places: model.places.map((place) => ({
      name: placePath(place),
      address: place.address,
      now: placeNowInWords(place),
    })),
    spot: data.spot,
    period: data.period,
    actor: data.actor.name,
    actorKind: ACTOR_KINDS[data.actor.kind],
    level: LEVELS[data.level].name,
    field: MODEL_FIELDS[data.field],
    problems: (data.problems ?? []).map((id) => PROBLEMS[id]),
    people: data.people.map((id) => PEOPLE[id]),
    steps: data.steps ?? [],
    persuasion: data.persuasion,
    figures: model.figures.map((figure) => inWords(figure, library)),
    cost: data.cost,
    hardship: data.hardship,
    conditions: data.conditions,
    documents: model.documents.map(({ name, address }) => ({ name, address })),
    documentNotes: (data.exemplifies ?? []).flatMap(({ note }) => note ?? []),
    naming: NAMED[data.danVanKheo],
    namingNote: data.danVanKheoNote,
    gaps: data.gaps ?? [],
    differing: (data.discrepancies ?? []).flatMap((item) => differing(item, library)),
    notes: data.notes ?? [],
    sources: data.sources.flatMap((use) => sourceInWords(use, library)),
    neighbours: neighboursOf(model, library.models).map(({ model: other, reasons }) => ({
      id: other.id,
      name: other.data.name,
      reasons,
    })),
  };
}

/** A story as a reader chooses it: by name, place and field. */
export function comparableStory({ id, data, places }: LibraryModel): ComparableStory {
  return { id, name: data.name, place: places.map(placePath).join('; '), field: MODEL_FIELDS[data.field] };
}

function inWords(figure: Figure, library: Library): ComparedFigure {
  const source = library.sources.get(figure.source);
  return {
    value: figure.valueText,
    address: addressOf.figure(figure),
    measures: figure.measures,
    place: figure.place === undefined ? undefined : library.places.get(figure.place)?.data.name,
    period: figure.period,
    kind: FIGURE_KINDS[figure.kind].name,
    source: source && { name: source.data.title, address: source.address },
  };
}

function differing({ values, note }: Discrepancy, library: Library): string[] {
  const said = values.map(
    ({ value, source }) => `«${value}» theo ${library.sources.get(source)?.data.title ?? source}`,
  );
  return [`${said.join('; ')}.`, ...(note ? [note] : [])];
}

function sourceInWords({ source: id, caveat }: SourceUse, library: Library): ComparedSource[] {
  const source = library.sources.get(id);
  if (!source) return [];
  const { title, author, publisher, publishedOn } = source.data;
  return [
    {
      name: title,
      address: source.address,
      facts: [author, publisher, publishedOn && formatDate(dateOf(publishedOn))].filter(Boolean).join(' · '),
      caveat,
    },
  ];
}
