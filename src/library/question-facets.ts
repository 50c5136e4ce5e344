import { yearOf } from '../domain/dates.ts';
import { DIFFICULTIES, QUESTION_KINDS } from '../domain/questions.ts';
import { slugOf } from '../domain/text.ts';
import type { Question } from '../schemas/question.ts';
import type { FacetRow } from './facets.ts';

const ORDER = Object.values(DIFFICULTIES).map(({ slug }) => slug);

/** By what the bank of questions can be narrowed. */
export const QUESTION_FACETS: ReadonlyArray<FacetRow<Question>> = [
  {
    id: 'chu-de',
    label: 'Chủ đề',
    of: ({ topics }, library) => topics.map((id) => [id, library.topics.get(id)?.data.name ?? id]),
  },
  {
    id: 'van-ban',
    label: 'Văn bản làm căn cứ',
    of: ({ proofs }, { byIdentity }) => {
      const documents = proofs.flatMap((proof) => ('document' in proof ? (byIdentity.get(proof.document) ?? []) : []));
      // One number can be that of several documents, so the year stands with it.
      return [...new Set(documents)].map(({ identity, name, date }) => [
        slugOf(identity),
        [name, yearOf(date) && `(${yearOf(date)})`].filter(Boolean).join(' '),
      ]);
    },
  },
  {
    id: 'do-kho',
    label: 'Độ khó',
    of: ({ difficulty }) => [[DIFFICULTIES[difficulty].slug, DIFFICULTIES[difficulty].name]],
    order: (a, b) => ORDER.indexOf(a) - ORDER.indexOf(b),
  },
  {
    id: 'loai',
    label: 'Loại câu hỏi',
    of: ({ kind }) => [[slugOf(QUESTION_KINDS[kind].name), QUESTION_KINDS[kind].name]],
  },
  {
    id: 'khoa-hoc',
    label: 'Khóa học',
    of: ({ id }, { courses }) =>
      courses
        .filter(({ lessons }) => lessons.some(({ questions }) => questions.some((question) => question.id === id)))
        .map((course) => [course.id, course.data.title]),
  },
];
