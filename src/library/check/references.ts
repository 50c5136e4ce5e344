import type { CollectionName } from '../../schemas/collections.ts';
import type { Entry } from '../read/content.ts';
import type { Problem } from '../read/problem.ts';
import type { Check, CheckContext } from './check.ts';
import type { ContentIndex } from './content-index.ts';
import { nearest } from './nearest.ts';

/** What a reference can point to. */
export type Target = 'documents' | 'places' | 'bodies' | 'topics' | 'glossary' | 'sources' | 'figures';

const TARGET_NAMES: Readonly<Record<Target, string>> = {
  documents: 'một văn bản có trong thư viện',
  places: 'một địa bàn trong danh mục',
  bodies: 'một cơ quan trong danh mục',
  topics: 'một chủ đề trong danh mục',
  glossary: 'một thuật ngữ trong danh mục',
  sources: 'một nguồn trong danh mục',
  figures: 'một số liệu trong danh mục',
};

/** Fields that refer to something, by collection; `*` steps through a list. */
const REFERENCES: Readonly<Partial<Record<CollectionName, ReadonlyArray<readonly [string, Target, string]>>>> = {
  places: [
    ['within', 'places', 'Thuộc'],
    ['successors.*', 'places', 'Nay là'],
    ['sources.*.source', 'sources', 'Nguồn'],
  ],
  bodies: [
    ['successors.*', 'bodies', 'Nay là'],
    ['sources.*.source', 'sources', 'Nguồn'],
  ],
  glossary: [
    ['see.*', 'glossary', 'Xem thêm'],
    ['topics.*', 'topics', 'Chủ đề'],
    ['documents.*', 'documents', 'Văn bản liên quan'],
    ['basis.documents.*', 'documents', 'Văn bản'],
    ['basis.sources.*.source', 'sources', 'Nguồn'],
  ],
  figures: [
    ['place', 'places', 'Địa bàn'],
    ['source', 'sources', 'Nguồn'],
    ['arithmetic.sum.*', 'figures', 'Phép tính'],
    ['arithmetic.percent.*', 'figures', 'Phép tính'],
    ['arithmetic.difference.*', 'figures', 'Phép tính'],
    ['arithmetic.complement', 'figures', 'Phép tính'],
    ['sameAs.*', 'figures', 'Cũng là'],
  ],
  comparisons: [
    ['groups.*.figures.*', 'figures', 'Số liệu'],
    ['groups.*.whole', 'figures', 'Tổng'],
    ['topics.*', 'topics', 'Chủ đề'],
  ],
  models: [
    ['places.*', 'places', 'Địa bàn'],
    ['figures.*', 'figures', 'Số liệu'],
    ['best', 'figures', 'Số liệu tiêu biểu'],
    ['exemplifies.*.to', 'documents', 'Minh chứng cho'],
    ['exemplifies.*.source', 'sources', 'Nguồn'],
    ['topics.*', 'topics', 'Chủ đề'],
    ['sources.*.source', 'sources', 'Nguồn'],
    ['discrepancies.*.values.*.source', 'sources', 'Nguồn'],
  ],
  articles: [
    ['places.*', 'places', 'Địa bàn'],
    ['source', 'sources', 'Nguồn chính'],
    ['relations.*.to', 'documents', 'Văn bản được nhắc'],
    ['figures.*', 'figures', 'Số liệu'],
    ['topics.*', 'topics', 'Chủ đề'],
    ['sources.*.source', 'sources', 'Nguồn'],
    ['discrepancies.*.values.*.source', 'sources', 'Nguồn'],
  ],
  courses: [['topics.*', 'topics', 'Chủ đề']],
  lessons: [
    ['terms.*', 'glossary', 'Thuật ngữ'],
    ['topics.*', 'topics', 'Chủ đề'],
  ],
  questions: [['topics.*', 'topics', 'Chủ đề']],
};

const DOCUMENT_REFERENCES: ReadonlyArray<readonly [string, Target, string]> = [
  ['place', 'places', 'Địa bàn'],
  ['issuers.*', 'bodies', 'Cơ quan ban hành'],
  ['topics.*', 'topics', 'Chủ đề'],
  ['figures.*', 'figures', 'Số liệu'],
  ['relations.*.to', 'documents', 'Quan hệ › Tới văn bản'],
  ['relations.*.source', 'sources', 'Quan hệ › Nguồn'],
  ['status.by', 'documents', 'Hiệu lực › Bởi văn bản'],
  ['status.source', 'sources', 'Hiệu lực › Nguồn'],
  ['namesakes.*.source', 'sources', 'Văn bản khác cùng số › Nguồn'],
  ['obligations.*.bodies.*', 'bodies', 'Nhiệm vụ › Cơ quan'],
  ['obligations.*.source', 'sources', 'Nhiệm vụ › Nguồn'],
  ['discrepancies.*.values.*.source', 'sources', 'Chỗ các nguồn khác nhau › Nguồn'],
  ['sources.*.source', 'sources', 'Nguồn'],
];

/** Every reference points to something that exists. */
export const references: Check = {
  title: 'mọi chỗ dẫn tới đều có thật',
  run(context) {
    return Object.values(context.content).flatMap((entries: Entry[]) =>
      entries.flatMap((entry) => broken(entry, context)),
    );
  },
};

function broken(entry: Entry, { index }: CheckContext): Problem[] {
  return brokenReferences(entry.collection, entry.data, index).map(({ path, ...told }) => ({
    file: entry.file,
    line: entry.lineOf(path),
    ...told,
  }));
}

/** References of an entry, or of the part of one that is known so far, that point to nothing; with the place of each. */
export function brokenReferences(
  collection: CollectionName,
  data: unknown,
  index: ContentIndex,
): Array<Pick<Problem, 'field' | 'found' | 'expected'> & { path: PropertyKey[] }> {
  const known = { ...index.ids, documents: index.documents };
  return rowsOf(collection).flatMap(([pattern, target, field]) =>
    valuesAt(data, pattern.split('.')).flatMap(({ path, value }) => {
      if (known[target].has(value)) return [];
      const near = nearest(value, [...known[target].keys()]);
      return [
        {
          path,
          field: `${field} (${path.join('.')})`,
          found: `«${value}»`,
          expected: TARGET_NAMES[target] + (near ? ` (gần giống: ${near})` : ''),
        },
      ];
    }),
  );
}

/** What the field at a path as `describeFields` writes it (`sources[].source`) refers to; undefined where it refers to nothing. */
export function referenceTarget(collection: CollectionName, path: string): Target | undefined {
  const pattern = path.replaceAll('[]', '.*');
  return rowsOf(collection).find(([key]) => key === pattern)?.[1];
}

function rowsOf(collection: CollectionName): ReadonlyArray<readonly [string, Target, string]> {
  if (collection === 'sources' || collection === 'topics') return [];
  return REFERENCES[collection] ?? DOCUMENT_REFERENCES;
}

/** Every text at a pattern of keys; `*` stands for each place of a list. */
function valuesAt(
  data: unknown,
  steps: readonly string[],
  path: PropertyKey[] = [],
): Array<{ path: PropertyKey[]; value: string }> {
  const [step, ...rest] = steps;
  if (step === undefined) return typeof data === 'string' ? [{ path, value: data }] : [];
  if (step === '*') return Array.isArray(data) ? data.flatMap((item, i) => valuesAt(item, rest, [...path, i])) : [];
  if (typeof data !== 'object' || data === null) return [];
  return valuesAt(Reflect.get(data, step), rest, [...path, step]);
}
