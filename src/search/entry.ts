import type { DocumentTypeId } from '../domain/document-types.ts';
import type { Level } from '../domain/levels.ts';
import type { Coverage, StatusState } from '../domain/states.ts';

export const ENTRY_KIND_IDS = [
  'document',
  'model',
  'article',
  'term',
  'topic',
  'place',
  'body',
  'comparison',
  'course',
] as const;
export type EntryKind = (typeof ENTRY_KIND_IDS)[number];

/** Kinds of pages that search finds, as readers call them. */
export const ENTRY_KINDS: Readonly<Record<EntryKind, string>> = {
  document: 'Văn bản',
  model: 'Mô hình',
  article: 'Bài viết',
  term: 'Thuật ngữ',
  topic: 'Chủ đề',
  place: 'Địa bàn',
  body: 'Cơ quan',
  comparison: 'So sánh số liệu',
  course: 'Khóa học',
};

/** What search knows of a page without opening it. Fields that do not apply, or are not known, are left out. */
export interface Entry {
  kind: EntryKind;
  url: string;
  /** Name of the file that holds its text. It comes from what the page says: another text has another name. */
  id?: string;
  title: string;
  /** As printed: `14/CT-UBND`. */
  number?: string;
  /** Other spellings of the number that sources have. */
  variants?: string[];
  type?: DocumentTypeId;
  /** Names that people use for it; for a place, its name with what holds it, then those of what it was or became. */
  aliases?: string[];
  /** Provinces that it belongs to, as named at the time. */
  places?: string[];
  /** What those are called today, where that differs. */
  placesNow?: string[];
  /** Who issued it. */
  issuers?: string[];
  /** Term of the Party, `XI`. */
  term?: string;
  /** Day, month or year, as far as known: `2021-12-23`, `2013`. */
  date?: string;
  level?: Level;
  topics?: string[];
  coverage?: Coverage;
  status?: StatusState | 'unknown';
  /** How many others cite it or hang on it: what is asked for more often, of two that fit alike. */
  weight?: number;
}

/** The year of an entry, or undefined where it is not known. */
export function yearOfEntry({ date }: Entry): number | undefined {
  return date === undefined ? undefined : Number(date.slice(0, 4));
}

/** The facets of an entry with their values, as they stand in the address of a search. */
export function facetValuesOf(entry: Entry): Array<[string, string]> {
  const year = yearOfEntry(entry);
  const several = (name: string, values: readonly string[] = []) =>
    values.map((value): [string, string] => [name, value]);
  const one = (name: string, value: string | number | undefined) =>
    several(name, value === undefined ? [] : [`${value}`]);
  return [
    ...one('kind', entry.kind),
    ...one('type', entry.type),
    ...one('level', entry.level),
    ...several('place', [...new Set([...(entry.places ?? []), ...(entry.placesNow ?? [])])]),
    ...one('year', year),
    ...several('topic', entry.topics),
    ...one('coverage', entry.coverage),
    ...one('status', entry.status),
  ];
}

/** A piece of a page with an address of its own. */
export interface Point {
  /** Id on the page; empty for what stands before the first. */
  id: string;
  /** What it is called: «điểm 5», or its heading. */
  label: string;
  text: string;
  heading?: true;
}

/** A page as search shows it: what it is, and its text by points. */
export interface PageText {
  entry: Entry;
  points: Point[];
}
