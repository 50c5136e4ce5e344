import { parseArgs } from 'node:util';
import { isTextOfDocument } from '../library/read/content.ts';
import type { CollectionName } from '../schemas/collections.ts';
import { COLLECTIONS } from '../schemas/collections.ts';
import { describeFields, type FieldDescription } from '../schemas/describe.ts';
import { isWrittenByMachine } from './machine-fields.ts';

/** An option that fills a field in. */
export interface FieldOption {
  /** Path of the field, `issuedOn`, `actor.kind`, `sources[].source`. */
  path: string;
  field: FieldDescription;
  /** True where it may be given more than once. */
  multiple: boolean;
}

/** Shorter names, each for the first of these fields that the schema has. */
const SHORT_NAMES: Readonly<Record<string, readonly string[]>> = {
  date: ['issuedOn', 'publishedOn'],
  issuer: ['issuers[]'],
  place: ['places[]'],
  topic: ['topics[]'],
  source: ['sources[].source'],
};

/** Options that fill in no field. */
export const GENERAL_OPTIONS = {
  help: { type: 'boolean', says: 'các tùy chọn của loại này' },
  'from-register': { type: 'boolean', says: 'lấy các trường của dòng đăng ký sang tệp, rồi bỏ dòng ấy' },
  file: { type: 'string', says: 'thêm mục vào cuối tệp này; không có thì in ra để chép' },
  slug: { type: 'string', says: 'tên trong địa chỉ, khi không muốn lấy theo tên hoặc số' },
  course: { type: 'string', says: 'mã khóa học mà bài học thuộc về' },
} as const satisfies Record<string, { type: 'boolean' | 'string'; says: string }>;

/** The options that fill in no field and that a collection takes. */
export function generalOptions(collection: CollectionName): ReadonlyArray<keyof typeof GENERAL_OPTIONS> {
  if (COLLECTIONS[collection].form === 'list') return ['help', 'file'];
  if (isTextOfDocument(collection)) return ['help', 'from-register'];
  return collection === 'lessons' ? ['help', 'slug', 'course'] : ['help', 'slug'];
}

/** The options that fill in fields of a collection, by name: every field that is no group or list of groups. */
export function fieldOptions(collection: CollectionName): Map<string, FieldOption> {
  const fields = describeFields(COLLECTIONS[collection].schema);
  const single = fields.filter(
    ({ path, form, variants }) =>
      !/\[\]./.test(path) && form !== 'group' && variants === undefined && !isWrittenByMachine(collection, path),
  );
  const options = new Map(
    single.map((field): [string, FieldOption] => [
      field.path.replace(/\[\]$/, ''),
      { path: field.path, field, multiple: field.path.endsWith('[]') },
    ]),
  );
  for (const [name, paths] of Object.entries(SHORT_NAMES)) {
    const field = fields.find(({ path }) => paths.includes(path));
    if (field && !options.has(name)) {
      options.set(name, { path: field.path, field, multiple: field.path.includes('[]') });
    }
  }
  return options;
}

/** What was typed after the kind: texts for fields by path, and the options that fill in no field. */
export interface TypedOptions {
  fields: Array<{ option: FieldOption; texts: string[] }>;
  general: Partial<Record<keyof typeof GENERAL_OPTIONS, string | boolean>>;
}

/** Reads the options of a command. Throws an error with a Vietnamese message for one that the collection does not take. */
export function readOptions(collection: CollectionName, args: readonly string[]): TypedOptions {
  const options = fieldOptions(collection);
  const general = generalOptions(collection);
  const { tokens, values } = parseArgs({
    args: [...args],
    strict: false,
    tokens: true,
    options: {
      ...Object.fromEntries([...options.keys()].map((name) => [name, { type: 'string' as const, multiple: true }])),
      ...Object.fromEntries(
        general.filter((name) => !options.has(name)).map((name) => [name, { type: GENERAL_OPTIONS[name].type }]),
      ),
    },
  });
  for (const token of tokens) {
    if (token.kind === 'positional')
      throw new Error(`Không hiểu «${token.value}»; chữ có dấu cách phải đặt trong ngoặc kép.`);
    if (token.kind !== 'option') continue;
    const known = options.has(token.name) || general.some((name) => name === token.name);
    if (!known)
      throw new Error(`Không có tùy chọn --${token.name}. Các tùy chọn: ${optionNames(collection).join(', ')}`);
    const wantsText =
      options.has(token.name) || general.some((name) => name === token.name && GENERAL_OPTIONS[name].type === 'string');
    if (wantsText && token.value === undefined) throw new Error(`--${token.name} phải có giá trị đứng sau.`);
  }
  return {
    fields: [...options].flatMap(([name, option]) => {
      const texts = textsOf(values[name]);
      return texts.length > 0 ? [{ option, texts }] : [];
    }),
    general: Object.fromEntries(
      general.flatMap((name) => {
        const value = values[name];
        return !options.has(name) && (typeof value === 'string' || typeof value === 'boolean') ? [[name, value]] : [];
      }),
    ),
  };
}

/** Every option of a collection as it is typed. */
export function optionNames(collection: CollectionName): string[] {
  return [...new Set([...fieldOptions(collection).keys(), ...generalOptions(collection)])].map((name) => `--${name}`);
}

function textsOf(value: string | boolean | Array<string | boolean> | undefined): string[] {
  return [value].flat().flatMap((item) => (typeof item === 'string' ? [item.normalize('NFC').trim()] : []));
}
