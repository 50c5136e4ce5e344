import type { z } from 'zod';
import type { DocumentTypeId } from '../domain/document-types.ts';
import { comparisonSchema } from './comparison.ts';
import {
  conclusionSchema,
  directiveSchema,
  otherDocumentSchema,
  registerSchema,
  resolutionSchema,
} from './document.ts';
import { figureSchema } from './figure.ts';
import { questionSchema } from './question.ts';
import { bodySchema, placeSchema, termSchema, topicSchema } from './registers.ts';
import { sourceSchema } from './source.ts';
import { articleSchema, modelSchema } from './stories.ts';
import { courseSchema, lessonSchema } from './teaching.ts';

/** `text`: a Markdown file an entry, with front matter. `list`: YAML files, each a list of entries. `lesson`: MDX files. */
export type CollectionForm = 'text' | 'list' | 'lesson';

/** What is kept in which folder of the content, in what form, under which schema. */
export const COLLECTIONS = {
  resolutions: { name: 'Nghị quyết', form: 'text', schema: resolutionSchema },
  directives: { name: 'Chỉ thị', form: 'text', schema: directiveSchema },
  conclusions: { name: 'Kết luận', form: 'text', schema: conclusionSchema },
  documents: { name: 'Văn bản loại khác', form: 'text', schema: otherDocumentSchema },
  models: { name: 'Mô hình', form: 'text', schema: modelSchema },
  articles: { name: 'Bài viết', form: 'text', schema: articleSchema },
  courses: { name: 'Khóa học', form: 'lesson', schema: courseSchema },
  lessons: { name: 'Bài học', form: 'lesson', schema: lessonSchema },
  questions: { name: 'Câu hỏi', form: 'list', schema: questionSchema },
  register: { name: 'Sổ đăng ký văn bản', form: 'list', schema: registerSchema },
  figures: { name: 'Số liệu', form: 'list', schema: figureSchema },
  comparisons: { name: 'So sánh số liệu', form: 'list', schema: comparisonSchema },
  places: { name: 'Địa bàn', form: 'list', schema: placeSchema },
  bodies: { name: 'Cơ quan', form: 'list', schema: bodySchema },
  topics: { name: 'Chủ đề', form: 'list', schema: topicSchema },
  glossary: { name: 'Thuật ngữ', form: 'list', schema: termSchema },
  sources: { name: 'Nguồn', form: 'list', schema: sourceSchema },
} as const satisfies Record<string, { name: string; form: CollectionForm; schema: z.ZodType }>;

export type CollectionName = keyof typeof COLLECTIONS;
export type DataOf<C extends CollectionName> = z.infer<(typeof COLLECTIONS)[C]['schema']>;

export const COLLECTION_NAMES = Object.keys(COLLECTIONS) as CollectionName[];

/** Types of documents that have a collection of their own. */
const OWN_COLLECTIONS: Readonly<Partial<Record<DocumentTypeId, CollectionName>>> = {
  'nghi-quyet': 'resolutions',
  'chi-thi': 'directives',
  'ket-luan': 'conclusions',
};

/** The collection in which a document of that type with a text is kept. */
export function collectionOfType(type: DocumentTypeId): CollectionName {
  return OWN_COLLECTIONS[type] ?? 'documents';
}
