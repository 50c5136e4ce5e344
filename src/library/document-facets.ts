import { yearOf } from '../domain/dates.ts';
import { LEVELS } from '../domain/levels.ts';
import { COVERAGES, STATUSES } from '../domain/states.ts';
import { capitalised, compareVietnamese } from '../domain/text.ts';
import type { FacetRow } from './facets.ts';
import type { LibraryDocument } from './types.ts';

const STATUS_SLUGS = {
  inForce: 'con-hieu-luc',
  amended: 'da-sua-doi',
  replaced: 'da-bi-thay-the',
  repealed: 'da-bi-bai-bo',
  notApplicable: 'khong-xet',
  issuerDissolved: 'co-quan-khong-con',
  unknown: 'chua-xac-minh',
} as const;

/** By what a list of documents can be narrowed. */
export const DOCUMENT_FACETS: ReadonlyArray<FacetRow<LibraryDocument>> = [
  {
    id: 'loai',
    label: 'Loại văn bản',
    of: ({ type }) => [[type.id, capitalised(type.name)]],
    address: (id) => `/${id}/`,
  },
  { id: 'cap', label: 'Cấp', of: ({ level }) => [[LEVELS[level].slug, LEVELS[level].name]] },
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
    order: (a, b) => compareVietnamese(b, a),
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
  },
  {
    id: 'hieu-luc',
    label: 'Hiệu lực',
    of: ({ data }) => {
      const state = data.status?.state ?? 'unknown';
      return [[STATUS_SLUGS[state], STATUSES[state].name]];
    },
  },
];
