import { UNKNOWN_YEAR } from '../domain/identity.ts';
import { capitalised, compareVietnamese } from '../domain/text.ts';
import type { Library, LibraryDocument } from './types.ts';

export interface Choice {
  label: string;
  address: string;
  count: number;
}

/** A prefix of document addresses with what lies below it. */
export interface Prefix {
  /** `chi-thi/gia-lai/2021`. */
  path: string;
  title: string;
  /** The words of each segment, for breadcrumbs. */
  trail: Array<{ label: string; address: string }>;
  documents: LibraryDocument[];
  /** The next segments, with counts. */
  choices: Choice[];
}

/** Every prefix of every document's address: types, places of issue, years. */
export function prefixesOf({ documents }: Library): Prefix[] {
  const groups = new Map<string, LibraryDocument[]>();
  for (const document of documents) {
    const segments = document.identity.split('/');
    for (const length of [1, 2, 3]) {
      const path = segments.slice(0, length).join('/');
      groups.set(path, [...(groups.get(path) ?? []), document]);
    }
  }
  return [...groups].map(([path, members]) => prefixOf(path, members));
}

function prefixOf(path: string, documents: LibraryDocument[]): Prefix {
  const [document] = documents;
  if (!document) throw new Error(`Không có văn bản dưới ${path}`);
  const segments = path.split('/');
  const labels = segmentLabels(document);
  const trail = segments.map((_, i) => ({
    label: labels[i] ?? '',
    address: `/${segments.slice(0, i + 1).join('/')}/`,
  }));
  const title = [labels[0], segments[1] && labels[1], segments[2] && labels[2]].filter(Boolean).join(' · ');
  return { path, title, trail, documents, choices: segments.length < 3 ? nextChoices(documents, segments.length) : [] };
}

/** What the segments of a document's address say. */
export function segmentLabels(document: LibraryDocument): [string, string, string, string] {
  const year = document.identity.split('/')[2] ?? UNKNOWN_YEAR;
  return [
    capitalised(document.type.name),
    document.place.within && document.level === 'district'
      ? `${document.place.data.name}, ${document.place.within.data.name}`
      : document.place.data.name,
    year === UNKNOWN_YEAR ? 'Chưa rõ năm' : `Năm ${year}`,
    document.number ?? document.name,
  ];
}

function nextChoices(documents: readonly LibraryDocument[], length: number): Choice[] {
  const groups = Map.groupBy(documents, ({ identity }) =>
    identity
      .split('/')
      .slice(0, length + 1)
      .join('/'),
  );
  const choices = [...groups].map(([path, members]) => ({
    label: members[0] ? (segmentLabels(members[0])[length] ?? '') : '',
    address: `/${path}/`,
    count: members.length,
  }));
  return choices.sort((a, b) =>
    length === 1 ? compareVietnamese(a.label, b.label) : compareVietnamese(b.label, a.label),
  );
}

/** A long list cut into pages; always at least one page. */
export function pagesOf<T>(items: readonly T[], size = 50): T[][] {
  const pages: T[][] = [];
  for (let start = 0; start < items.length; start += size) pages.push(items.slice(start, start + size));
  return pages.length > 0 ? pages : [[]];
}

/** Address of page `n` (from 1) of a list: the list itself, then `trang-2/` below it. */
export function pageAddress(base: string, n: number): string {
  return n === 1 ? base : `${base}trang-${n}/`;
}
