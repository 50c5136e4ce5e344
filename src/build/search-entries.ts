import type { PartialDate } from '../domain/dates.ts';
import { placePath } from '../library/join-places.ts';
import type { Library, LibraryBody, LibraryDocument, LibraryPlace } from '../library/types.ts';
import type { Entry } from '../search/entry.ts';
import { citationGraph } from './citation-graph.ts';

/** Every page of the library that search knows, those that are asked for most often first. */
export function searchEntries(library: Library): Entry[] {
  const { byDocument } = citationGraph(library);
  const documents = library.documents.map((document) =>
    documentEntry(
      document,
      document.incoming.length + (byDocument.get(document.identity)?.length ?? 0) + document.models.length,
    ),
  );
  const provinces = (places: readonly LibraryPlace[]) => places.flatMap(({ province }) => province ?? []);
  const models = library.models.map(
    ({ data, address, places }): Entry =>
      entry({
        kind: 'model',
        url: address,
        title: data.name,
        ...placesOf(provinces(places)),
        date: data.to === undefined ? undefined : String(data.to),
        level: data.level,
        topics: data.topics,
      }),
  );
  const articles = library.articles.map(
    ({ data, address, places, date }): Entry =>
      entry({
        kind: 'article',
        url: address,
        title: data.title,
        ...placesOf(provinces(places)),
        date: dateText(date),
        level: places[0]?.level,
        topics: data.topics,
      }),
  );
  const terms = [...library.terms.values()].map(
    ({ data, address }): Entry =>
      entry({
        kind: 'term',
        url: address,
        title: data.term,
        aliases: [...(data.abbreviation ? [data.abbreviation] : []), ...(data.aliases ?? [])],
        topics: data.topics,
      }),
  );
  const topics = [...library.topics.values()].map(
    ({ data, address }): Entry => entry({ kind: 'topic', url: address, title: data.name, aliases: data.synonyms }),
  );
  const places = [...library.places.values()].filter(({ level }) => level !== 'central').map(placeEntry);
  const courses = library.courses.flatMap((course) =>
    [course, ...course.lessons].map(
      ({ data, address }): Entry => entry({ kind: 'course', url: address, title: data.title, topics: data.topics }),
    ),
  );
  const comparisons = library.comparisons.map(
    ({ data, address }): Entry => entry({ kind: 'comparison', url: address, title: data.title, topics: data.topics }),
  );
  const bodies = [...library.bodies.values()].map(bodyEntry);
  return [
    ...topics,
    ...bodies,
    ...places,
    ...terms,
    ...models,
    ...articles,
    ...comparisons,
    ...courses,
    ...documents.sort((a, b) => (b.weight ?? 0) - (a.weight ?? 0)),
  ];
}

function documentEntry(document: LibraryDocument, weight: number): Entry {
  const { data, address, number, date, place, level, issuers, coverage } = document;
  return entry({
    kind: 'document',
    url: address,
    title: data.title ?? document.name,
    number,
    variants: data.variants,
    type: data.type,
    aliases: [...(data.aliases ?? []), ...(data.promulgates ? [data.promulgates.title] : [])],
    ...placesOf(place.province ? [place.province] : []),
    issuers: issuers.map(({ name }) => name),
    term: data.term,
    date: dateText(date),
    level,
    topics: data.topics,
    coverage,
    status: data.status?.state ?? 'unknown',
    weight,
  });
}

/** A place with its kind and what holds it; the names of what it was and became lead to it as well. */
function placeEntry(place: LibraryPlace): Entry {
  const others = [...place.successors, ...place.predecessors].map(({ data }) => data.name);
  const until = place.data.until === undefined ? 1 : 0;
  return entry({
    kind: 'place',
    url: place.address,
    title: place.data.name,
    aliases: [placePath(place), ...new Set(others.filter((name) => name !== place.data.name))],
    ...placesOf(place.province ? [place.province] : []),
    level: place.level,
    weight: until,
  });
}

function bodyEntry({ data, address, predecessors }: LibraryBody): Entry {
  const own = [...(data.nameInCity ? [data.nameInCity] : []), ...(data.abbreviations ?? [])];
  return entry({
    kind: 'body',
    url: address,
    title: data.name,
    aliases: [...own, ...predecessors.map((body) => body.data.name)],
    level: data.level,
  });
}

function placesOf(provinces: readonly LibraryPlace[]): Pick<Entry, 'places' | 'placesNow'> {
  const then = [...new Set(provinces.map(({ data }) => data.name))];
  const now = [...new Set(provinces.flatMap(({ successors }) => successors.map(({ data }) => data.name)))];
  const changed = now.filter((name) => !then.includes(name));
  return { ...(then.length > 0 && { places: then }), ...(changed.length > 0 && { placesNow: changed }) };
}

/** A date as far as it is known: `2021-12-23`, `2013`; undefined where nothing is. */
function dateText(date: PartialDate): string | undefined {
  const two = (n: number) => String(n).padStart(2, '0');
  switch (date.precision) {
    case 'unknown':
      return undefined;
    case 'year':
      return String(date.year);
    case 'month':
      return `${date.year}-${two(date.month)}`;
    default:
      return `${date.year}-${two(date.month)}-${two(date.day)}`;
  }
}

type Loose<T> = { [K in keyof T]: T[K] | undefined };

/** Leaves out what is not known or empty, so that the file holds no more than it says. */
function entry(fields: Loose<Entry> & Pick<Entry, 'kind' | 'url' | 'title'>): Entry {
  const held = Object.entries(fields).filter(
    ([, value]) => value !== undefined && value !== 0 && !(Array.isArray(value) && value.length === 0),
  );
  return Object.fromEntries(held) as unknown as Entry;
}
