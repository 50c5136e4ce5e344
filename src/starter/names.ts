import { formatDate, parsePartialDate } from '../domain/dates.ts';
import { fullPlaceName, PLACE_KINDS } from '../domain/places.ts';
import { slugOf } from '../domain/text.ts';
import { nearest } from '../library/check/nearest.ts';
import type { Target } from '../library/check/references.ts';
import type { Content } from '../library/read/content.ts';
import type { Place } from '../schemas/registers.ts';

interface Named {
  id: string;
  /** As people write it; the first is what the register calls it. */
  names: string[];
  /** What tells it from others of its name. */
  mark?: string;
}

/** A name that is in no register, or that several entries bear. */
interface Unnamed {
  shared: boolean;
  /** Ids with their names: those that bear it, or those that come near. */
  offered: string[];
}

/** How many entries a message offers. */
const OFFERED = 5;

/** What can be named in a register; documents and figures go by their own marks only. */
function entriesOf(target: Target, content: Content): Named[] {
  switch (target) {
    case 'places':
      return content.places.map(({ data }) => ({
        id: data.id,
        names: [fullPlaceName(data), data.name],
        mark: markOfPlace(data, content),
      }));
    case 'bodies':
      return content.bodies.map(({ data }) => ({ id: data.id, names: [data.name, ...(data.abbreviations ?? [])] }));
    case 'topics':
      return content.topics.map(({ data }) => ({ id: data.id, names: [data.name, ...(data.synonyms ?? [])] }));
    case 'glossary':
      return content.glossary.map(({ data }) => ({ id: data.id, names: [data.term, ...(data.aliases ?? [])] }));
    case 'sources':
      return content.sources.map(({ data }) => ({ id: data.id, names: [data.title] }));
    case 'figures':
    case 'documents':
      return [];
  }
}

/** Ids of a register with what each is called, when they are few enough to be read through. */
export function shortList(target: Target, content: Content, most = 40): string[] {
  const entries = entriesOf(target, content);
  return entries.length <= most ? entries.map(({ id }) => id) : [];
}

/**
 * The id that was meant by an id or a name («gia-lai», «Gia Lai», «tỉnh Gia Lai»), or those that come near. A name that
 * several entries bear is never decided here. What is in no register comes back as it was typed.
 */
export function idNamed(typed: string, target: Target, content: Content): { id: string } | Unnamed {
  const entries = entriesOf(target, content);
  if (entries.length === 0 || entries.some(({ id }) => id === typed)) return { id: typed };
  const slug = slugOf(typed);
  const same = entries.filter(({ id, names }) => id === slug || names.some((name) => slugOf(name) === slug));
  const [only] = same;
  if (only && same.length === 1) return { id: only.id };
  const offered = same.length > 1 ? same : near(slug, entries);
  return { shared: same.length > 1, offered: offered.slice(0, OFFERED).map(shown) };
}

function shown({ id, names: [name], mark }: Named): string {
  return `${id} (${[name, mark].filter(Boolean).join(', ')})`;
}

/** Places of one name lie elsewhere, or were there at another time: «thuộc Phú Thọ, từ 1/7/2025». */
function markOfPlace({ within, from, until }: Place, content: Content): string {
  const outer = content.places.find(({ data }) => data.id === within)?.data;
  const day = (text: string) => formatDate(parsePartialDate(text) ?? { precision: 'unknown' });
  return [
    ...(outer && PLACE_KINDS[outer.kind].level !== 'central' ? [`thuộc ${outer.name}`] : []),
    ...(from === undefined ? [] : [`từ ${day(from)}`]),
    ...(until === undefined ? [] : [`đến hết ${day(until)}`]),
  ].join(', ');
}

function near(slug: string, entries: readonly Named[]): Named[] {
  const slugs = entries.flatMap(({ id, names }) => [id, ...names.map(slugOf)]);
  const closest = nearest(slug, slugs);
  return entries.filter(({ id, names }) =>
    [id, ...names.map(slugOf)].some((known) => known === closest || (slug.length > 2 && known.includes(slug))),
  );
}
