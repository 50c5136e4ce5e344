import { DOCUMENT_TYPE_IDS } from '../domain/document-types.ts';
import { slugOf } from '../domain/text.ts';
import type { ContentIndex } from '../library/check/content-index.ts';
import { numberAtOtherLevel } from '../library/check/numbers.ts';
import { brokenReferences, referenceTarget } from '../library/check/references.ts';
import type { Content } from '../library/read/content.ts';
import { COLLECTIONS, type CollectionName } from '../schemas/collections.ts';
import { explain } from '../schemas/explain.ts';
import { idNamed } from './names.ts';
import type { FieldOption, Typed } from './options.ts';

export type Data = Record<string, unknown>;

/** What was typed as data of an entry, or what is wrong with it, one sentence each. */
export function readValues(
  collection: CollectionName,
  typed: Typed,
  content: Content,
): { data: Data; faults: string[] } {
  const data: Data = {};
  const faults: string[] = [];
  for (const { option, texts } of typed.fields) {
    const values = texts.flatMap((text) => valueTyped(text, option, collection, content, faults) ?? []);
    if (!option.multiple && values.length > 1) faults.push(`${nameOf(option)}: chỉ ghi một lần`);
    if (values.length > 0) setAt(data, option.path, option.multiple ? values : values[0]);
  }
  return { data, faults };
}

/** What is wrong with the fields that are there; those that are missing are no fault yet. */
export function faultsOf(collection: CollectionName, data: Data, index: ContentIndex): string[] {
  const { schema } = COLLECTIONS[collection];
  const result = schema.safeParse(data);
  const wrong = result.success
    ? []
    : explain(schema, result.error, data).filter(({ path }) => valueAt(data, path) !== undefined);
  const broken = brokenReferences(collection, data, index);
  const { number, place } = data;
  const level = numberAtOtherLevel(
    typeof number === 'string' ? number : '',
    typeof place === 'string' ? index.places.get(place) : undefined,
  );
  return [...wrong, ...broken, ...(level ? [level] : [])].map(
    ({ field, found, expected }) => `${field}: thấy ${found}; cần ${expected}`,
  );
}

/** The value of one text; undefined, with a fault, where a register has nothing or too much of that name. */
function valueTyped(
  text: string,
  option: FieldOption,
  collection: CollectionName,
  content: Content,
  faults: string[],
): unknown {
  const { path, field } = option;
  if (path === 'type') return DOCUMENT_TYPE_IDS.find((id) => id === slugOf(text)) ?? text;
  if (field.form === 'number') return /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : text;
  if (field.form === 'yes') return text === 'true' ? true : text === 'false' ? false : text;
  if (field.form === 'union') return dateAsContentWritesIt(text);
  const target = referenceTarget(collection, path);
  if (target === undefined) return text;
  const meant = idNamed(text, target, content);
  if ('id' in meant) return meant.id;
  const [why, before] = meant.shared
    ? [`«${text}» là tên của nhiều mục; hãy ghi một mã`, ': ']
    : [`không có «${text}» trong danh mục`, '; gần giống: '];
  faults.push(`${nameOf(option)}: ${why}${meant.offered.length > 0 ? before + meant.offered.join(', ') : ''}`);
  return undefined;
}

/** `23/12/2021` → `2021-12-23`; a year becomes a number, since YAML would quote it as text. */
function dateAsContentWritesIt(text: string): string | number {
  const [, day, month, year] = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/.exec(text) ?? [];
  if (day && month && year) return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return /^\d{4}$/.test(text) ? Number(text) : text;
}

function nameOf({ path, field }: FieldOption): string {
  return `${field.label} (${path.replaceAll('[]', '')})`;
}

/** Sets `actor.kind`, `issuers[]`, `sources[].source`; a key below a list makes one item for each value. */
function setAt(data: Data, path: string, value: unknown): void {
  const [list, key] = path.split('[].');
  if (list !== undefined && key !== undefined && Array.isArray(value)) {
    data[list] = value.map((item: unknown) => ({ [key]: item }));
    return;
  }
  const [first = '', ...rest] = path.replace(/\[\]$/, '').split('.');
  if (rest.length === 0) data[first] = value;
  else {
    const inner = isData(data[first]) ? data[first] : {};
    setAt(inner, rest.join('.'), value);
    data[first] = inner;
  }
}

/** Whether a value is a group of fields. */
export function isData(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, step) => (typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined),
    data,
  );
}
