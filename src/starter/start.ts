import { existsSync, readFileSync } from 'node:fs';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { DOCUMENT_TYPE_IDS, DOCUMENT_TYPES } from '../domain/document-types.ts';
import { slugOf } from '../domain/text.ts';
import { type ContentIndex, indexContent } from '../library/check/content-index.ts';
import { type Content, type Entry, pathOf } from '../library/read/content.ts';
import { COLLECTIONS, type CollectionName, collectionOfType } from '../schemas/collections.ts';
import { fixedValues, variantOf } from '../schemas/variants.ts';
import { appendRow, cutRow } from '../yaml/rows.ts';
import { entryLines } from './entry-lines.ts';
import type { Kind } from './kinds.ts';
import { FILE_NOTES, ROW_NOTES } from './notes.ts';
import { readOptions, type TypedOptions } from './options.ts';
import { skeletonOf } from './skeletons.ts';
import { type Data, faultsOf, readValues } from './values.ts';
import { fileOf, identityOfData, isDocument, missingNeeds, type Need } from './whereabouts.ts';

/** A file with the text that it is to hold; `file` is named below the content folder. */
export interface Written {
  file: string;
  text: string;
}

/** What came of asking for a new entry. Nothing is written yet. */
export type Outcome =
  /** What was typed is wrong. */
  | { kind: 'faults'; messages: string[] }
  /** What was typed is right, yet no entry can come of it. */
  | { kind: 'refused'; message: string }
  | { kind: 'missing'; needs: Need[] }
  | { kind: 'exists'; message: string }
  | { kind: 'files'; made: Written; changed: Written[] }
  | { kind: 'row'; text: string };

interface Library {
  content: Content;
  index: ContentIndex;
  /** The content folder. */
  root: string;
}

/**
 * Starts an entry of a kind with the values that options give: the file to write, or why there is none. Reads the
 * content folder `root`, of which `content` is what is valid.
 */
export function start({ collection, type }: Kind, args: readonly string[], content: Content, root: string): Outcome {
  const library = { content, index: indexContent(content), root };
  const typed = typedOptions(collection, args);
  if ('kind' in typed) return typed;
  const { data: given, faults } = readValues(collection, typed, content);
  const { schema } = COLLECTIONS[collection];
  const known = { ...fixedValues(schema), ...(type && { type }), ...given };
  if (type && given['type'] !== undefined && given['type'] !== type)
    faults.push(`--type khác với loại đã gọi: ${type}`);
  const called = DOCUMENT_TYPE_IDS.find((id) => id === given['type']);
  if (called && collection === 'documents' && collectionOfType(called) !== collection) {
    return { kind: 'faults', messages: [`Loại ${DOCUMENT_TYPES[called].name} lập bằng: npm run new -- ${called}`] };
  }
  const wrong = [...faults, ...faultsOf(collection, known, library.index), ...courseFaults(typed, library)];
  if (wrong.length > 0) return { kind: 'faults', messages: wrong };
  const needs = missingNeeds(collection, known, typed);
  if (needs.length > 0) return { kind: 'missing', needs };
  return collection === 'register' || COLLECTIONS[collection].form === 'list'
    ? startRow(collection, known, typed, library)
    : startFile(collection, known, typed, library);
}

function typedOptions(collection: CollectionName, args: readonly string[]): TypedOptions | Outcome {
  try {
    return readOptions(collection, args);
  } catch (error) {
    return { kind: 'faults', messages: [error instanceof Error ? error.message : String(error)] };
  }
}

/** A course that was only just started is not valid yet, and its lessons may be started all the same. */
function courseFaults({ general: { course } }: TypedOptions, { content, root }: Library): string[] {
  if (course === undefined || (course === slugOf(String(course)) && existsSync(join(root, `courses/${course}.mdx`))))
    return [];
  const courses = content.courses.map(pathOf).join(', ') || 'chưa có khóa nào';
  return [`--course: không có khóa học «${course}»; các khóa: ${courses}`];
}

function startFile(
  collection: Exclude<CollectionName, 'register'>,
  known: Data,
  typed: TypedOptions,
  library: Library,
): Outcome {
  const { content, index, root } = library;
  const file = fileOf(collection, known, typed.general, index, root);
  if (file === undefined) {
    return {
      kind: 'refused',
      message: 'Tên không có chữ cái, chữ số nào để đặt tên tệp; hãy thêm --slug với một tên ngắn.',
    };
  }
  if (existsSync(join(root, file))) return { kind: 'exists', message: `Đã có tệp ${shownPath(root, file)}.` };
  const held = isDocument(collection) ? (index.documents.get(identityOfData(known, index)) ?? []) : [];
  const row = held.find((entry): entry is Entry<'register'> => entry.collection === 'register');
  const where = held[0] && `${held[0].file}:${held[0].lineOf()}`;
  if (held[0] && held[0] !== row) return { kind: 'exists', message: `Văn bản này đã có ở ${where}.` };
  const wantsRow = typed.general['from-register'] === true;
  if (row && !wantsRow) {
    return {
      kind: 'exists',
      message: `Văn bản này có một dòng đăng ký ở ${where}; khi có tệp thì dòng ấy phải bỏ. Chạy lại lệnh, thêm --from-register, để các trường của dòng sang tệp và dòng ấy được bỏ.`,
    };
  }
  if (!row && wantsRow) {
    return { kind: 'refused', message: '--from-register: sổ đăng ký không có văn bản này; bỏ tùy chọn ấy đi.' };
  }
  const data = row ? { ...known, ...row.data } : known;
  const told = row ? differing(known, row.data) : [];
  if (told.length > 0) return { kind: 'refused', message: told.join('\n  ') };
  const cut = row && cutRow(readFileSync(row.file, 'utf8'), row.lineOf());
  if (row && !cut) {
    return { kind: 'refused', message: `${where}: dòng này không tách ra được; hãy chép tay rồi xóa dòng ấy.` };
  }
  const changed = row && cut ? [{ file: belowRoot(row.file, root), text: cut.rest }] : [];
  // What editors noted at the row goes where the row goes.
  const comments = cut && cut.comments.length > 0 ? [...cut.comments, ''] : [];
  const schema = variantOf(COLLECTIONS[collection].schema, data);
  if (!schema) return { kind: 'refused', message: `«${data['type']}» không thuộc ${COLLECTIONS[collection].name}` };
  const head = entryLines(collection, schema, data, content);
  const body = skeletonOf(
    collection,
    DOCUMENT_TYPE_IDS.find((id) => id === data['type']),
  );
  return {
    kind: 'files',
    made: { file, text: ['---', ...FILE_NOTES, ...comments, ...head, '---', '', body].join('\n') },
    changed,
  };
}

function startRow(collection: CollectionName, data: Data, { general }: TypedOptions, library: Library): Outcome {
  const { content, index, root } = library;
  const twin = isDocument(collection)
    ? index.documents.get(identityOfData(data, index))?.[0]
    : content[collection].find((entry: Entry) => 'id' in entry.data && entry.data.id === data['id']);
  if (twin) return { kind: 'exists', message: `Mục này đã có ở ${twin.file}:${twin.lineOf()}.` };
  const schema = variantOf(COLLECTIONS[collection].schema, data);
  if (!schema) return { kind: 'refused', message: `Không có loại ấy trong ${COLLECTIONS[collection].name}` };
  const lines = entryLines(collection, schema, data, content);
  const row = [
    ...ROW_NOTES,
    ...lines.map((line, i) => (line === '' ? '' : `${i === 0 ? '- ' : '  '}${line}`)),
    '',
  ].join('\n');
  if (typeof general.file !== 'string') return { kind: 'row', text: row };
  const path = relative(join(root, collection), resolve(general.file));
  if (path.startsWith('..') || isAbsolute(path) || !path.endsWith('.yaml')) {
    return {
      kind: 'refused',
      message: `--file ${general.file}: cần một tệp .yaml trong ${shownPath(root, collection)}`,
    };
  }
  const file = `${collection}/${path.split(sep).join('/')}`;
  const old = existsSync(join(root, file)) ? readFileSync(join(root, file), 'utf8') : '';
  return { kind: 'files', made: { file, text: appendRow(old, row) }, changed: [] };
}

function belowRoot(file: string, root: string): string {
  return relative(root, resolve(file)).split(sep).join('/');
}

/** Options that say otherwise than the row: an editor decides, not the command. */
function differing(known: Data, row: Readonly<Record<string, unknown>>): string[] {
  return Object.entries(known).flatMap(([key, value]) =>
    row[key] !== undefined && key !== 'issuedOn' && JSON.stringify(row[key]) !== JSON.stringify(value)
      ? [`${key}: dòng đăng ký ghi ${JSON.stringify(row[key])}; bỏ tùy chọn này, rồi sửa trong tệp.`]
      : [],
  );
}

/** A path below the content folder as the editor would type it. */
export function shownPath(root: string, path: string): string {
  return relative(process.cwd(), join(root, path)).split(sep).join('/');
}
