import { DOCUMENT_TYPE_IDS, DOCUMENT_TYPES, type DocumentTypeId } from '../domain/document-types.ts';
import { slugOf } from '../domain/text.ts';
import { COLLECTION_NAMES, COLLECTIONS, type CollectionName, collectionOfType } from '../schemas/collections.ts';

/** What an editor asks to start. */
export interface Kind {
  collection: CollectionName;
  /** The type of document, where the word tells it: «kế hoạch». */
  type?: DocumentTypeId;
}

/** What one entry of a collection is called, English first. Vietnamese words are read with or without marks. */
export const KIND_WORDS: Readonly<Record<CollectionName, readonly string[]>> = {
  resolutions: ['resolution', 'nghị quyết'],
  directives: ['directive', 'chỉ thị'],
  conclusions: ['conclusion', 'kết luận'],
  documents: ['document', 'văn bản'],
  models: ['model', 'mô hình', 'câu chuyện'],
  articles: ['article', 'bài viết'],
  courses: ['course', 'khóa học'],
  lessons: ['lesson', 'bài học'],
  questions: ['question', 'câu hỏi'],
  register: ['register', 'sổ đăng ký', 'dòng đăng ký', 'register row'],
  figures: ['figure', 'số liệu'],
  comparisons: ['comparison', 'so sánh'],
  places: ['place', 'địa bàn'],
  bodies: ['body', 'cơ quan'],
  topics: ['topic', 'chủ đề'],
  glossary: ['term', 'thuật ngữ'],
  sources: ['source', 'nguồn'],
};

const KINDS: ReadonlyMap<string, Kind> = new Map([
  ...DOCUMENT_TYPE_IDS.map((type): [string, Kind] => [
    slugOf(DOCUMENT_TYPES[type].name),
    { collection: collectionOfType(type), type },
  ]),
  ...COLLECTION_NAMES.flatMap((collection) =>
    [collection, COLLECTIONS[collection].name, ...KIND_WORDS[collection]].map((word): [string, Kind] => [
      slugOf(word),
      { collection },
    ]),
  ),
]);

/** The kind that words name (`directive`, `chi-thi`, «chỉ thị», `mo hinh`), or undefined where they name none. */
export function kindNamed(words: string): Kind | undefined {
  return KINDS.get(slugOf(words));
}

/** Every word that names a kind, as slugs, for guessing what was meant. */
export const KIND_SLUGS: readonly string[] = [...KINDS.keys()];
