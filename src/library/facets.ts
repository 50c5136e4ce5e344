import { yearOf } from '../domain/dates.ts';
import { LEVELS } from '../domain/levels.ts';
import { COVERAGES, STATUSES } from '../domain/states.ts';
import { capitalised, compareVietnamese } from '../domain/text.ts';
import type { Choice } from './browse.ts';
import type { Library, LibraryDocument } from './types.ts';

export interface FacetValue {
  id: string;
  label: string;
  address: string;
  documents: LibraryDocument[];
}

export interface Facet {
  id: string;
  label: string;
  values: FacetValue[];
}

interface FacetRow {
  id: string;
  label: string;
  /** Value and label of a document; several where it belongs to several. */
  of(document: LibraryDocument, library: Library): ReadonlyArray<readonly [string, string]>;
  /** Page of a value; facets with pages elsewhere say where. */
  address(id: string): string;
  order?: (a: FacetValue, b: FacetValue) => number;
}

const own = (facet: string) => (id: string) => `/van-ban/${facet}/${id}/`;
const byCount = (a: FacetValue, b: FacetValue) =>
  b.documents.length - a.documents.length || compareVietnamese(a.label, b.label);

/** By what a list of documents can be narrowed. */
const ROWS: readonly FacetRow[] = [
  {
    id: 'loai',
    label: 'Loại văn bản',
    of: ({ type }) => [[type.id, capitalised(type.name)]],
    address: (id) => `/${id}/`,
  },
  { id: 'cap', label: 'Cấp', of: ({ level }) => [[LEVELS[level].slug, LEVELS[level].name]], address: own('cap') },
  {
    id: 'dia-ban',
    label: 'Địa bàn',
    of: ({ place }) => (place.province ? [[place.province.data.id, place.province.data.name]] : []),
    address: (id) => `/dia-ban/${id}/`,
  },
  {
    id: 'nam',
    label: 'Năm',
    of: ({ date }) => {
      const year = yearOf(date);
      return [year === undefined ? ['chua-ro', 'Chưa rõ năm'] : [String(year), `Năm ${year}`]];
    },
    address: own('nam'),
    order: (a, b) => compareVietnamese(b.id, a.id),
  },
  {
    id: 'chu-de',
    label: 'Chủ đề',
    of: ({ data }, { topics }) => data.topics.map((id) => [id, topics.get(id)?.data.name ?? id]),
    address: (id) => `/chu-de/${id}/`,
  },
  {
    id: 'muc-day-du',
    label: 'Mức đầy đủ',
    of: ({ coverage }) => [[COVERAGES[coverage].slug, COVERAGES[coverage].name]],
    address: own('muc-day-du'),
  },
  {
    id: 'hieu-luc',
    label: 'Hiệu lực',
    of: ({ data }) => {
      const state = data.status?.state ?? 'unknown';
      return [[STATUS_SLUGS[state], STATUSES[state].name]];
    },
    address: own('hieu-luc'),
  },
];

const STATUS_SLUGS = {
  inForce: 'con-hieu-luc',
  amended: 'da-sua-doi',
  replaced: 'da-bi-thay-the',
  repealed: 'da-bi-bai-bo',
  notApplicable: 'khong-xet',
  issuerDissolved: 'co-quan-khong-con',
  unknown: 'chua-xac-minh',
} as const;

/** Facets of the documents, values with most documents first (years: newest first). */
export function facetsOf(library: Library): Facet[] {
  return ROWS.map(({ id, label, of, address, order = byCount }) => {
    const values = new Map<string, FacetValue>();
    for (const document of library.documents) {
      for (const [value, name] of of(document, library)) {
        const entry = values.get(value) ?? { id: value, label: name, address: address(value), documents: [] };
        entry.documents.push(document);
        values.set(value, entry);
      }
    }
    return { id, label, values: [...values.values()].sort(order) };
  });
}

/** The values of a facet as ways on. */
export function choicesOf({ values }: Facet): Choice[] {
  return values.map(({ label, address, documents }) => ({ label, address, count: documents.length }));
}

/** Values of one document by facet, for the index that filters in the reader's browser. */
export function facetValuesOf(document: LibraryDocument, library: Library): Record<string, string[]> {
  return Object.fromEntries(ROWS.map(({ id, of }) => [id, of(document, library).map(([value]) => value)]));
}

/** Facets whose values have pages of their own below `/van-ban/`. */
export const OWN_FACETS: ReadonlySet<string> = new Set(['cap', 'nam', 'muc-day-du', 'hieu-luc']);
