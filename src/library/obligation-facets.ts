import { DOCUMENT_TYPES } from '../domain/document-types.ts';
import { capitalised, slugOf } from '../domain/text.ts';
import type { Obligation } from '../schemas/document.ts';
import type { FacetRow } from './facets.ts';
import type { Library, LibraryDocument } from './types.ts';

/** An obligation with the document that lays it on. */
export interface LibraryObligation {
  obligation: Obligation;
  document: LibraryDocument;
  /** Its provision. */
  address: string;
}

/** Every obligation of every document, newest documents first, in the order of the text. */
export function obligationsOf({ documents }: Library): LibraryObligation[] {
  return documents.flatMap((document) =>
    document.obligations.map((obligation) => ({
      obligation,
      document,
      address: `${document.address}#${obligation.provision}`,
    })),
  );
}

const TIMES: Readonly<Record<string, string>> = { year: 'Hằng năm', month: 'Hằng tháng', once: 'Một lần' };

/** By what obligations can be narrowed: who, where, when, on what. */
export const OBLIGATION_FACETS: ReadonlyArray<FacetRow<LibraryObligation>> = [
  { id: 'ai', label: 'Ai', of: ({ obligation: { who } }) => [[slugOf(who).slice(0, 60).replace(/-$/, ''), who]] },
  {
    id: 'noi',
    label: 'Nơi',
    of: ({ document: { place } }) => [[place.data.id, place.level === 'central' ? 'Cả nước' : place.data.name]],
  },
  {
    id: 'han',
    label: 'Thời hạn',
    of: ({ obligation: { due, by } }) => [
      due
        ? [due.every, TIMES[due.every] ?? due.every]
        : by
          ? ['co-han', 'Có nêu thời gian']
          : ['khong-neu', 'Không nêu thời hạn'],
    ],
  },
  {
    id: 'chu-de',
    label: 'Chủ đề của văn bản',
    of: ({ document }, { topics }) => document.data.topics.map((id) => [id, topics.get(id)?.data.name ?? id]),
  },
  {
    id: 'loai',
    label: 'Loại văn bản',
    of: ({ document: { type } }) => [
      [type.id, capitalised(DOCUMENT_TYPES[type.id as keyof typeof DOCUMENT_TYPES].name)],
    ],
  },
];
