import type { ContentIndex } from '../library/check/content-index.ts';
import { numberAtOtherLevel } from '../library/check/numbers.ts';
import { brokenReferences } from '../library/check/references.ts';
import type { Content } from '../library/read/content.ts';
import { COLLECTIONS, type CollectionName } from '../schemas/collections.ts';
import { explain } from '../schemas/explain.ts';
import { isRecord } from '../yaml/same.ts';
import type { TypedOptions } from './options.ts';
import { nameOf, readTyped } from './typed.ts';

export type Data = Record<string, unknown>;

/** What was typed as data of an entry, or what is wrong with it, one sentence each. */
export function readValues(
  collection: CollectionName,
  typed: TypedOptions,
  content: Content,
): { data: Data; faults: string[] } {
  const data: Data = {};
  const faults: string[] = [];
  for (const { option, texts } of typed.fields) {
    const read = texts.filter((text) => text !== '').map((text) => readTyped(text, option, collection, content));
    faults.push(...read.flatMap((typed) => ('fault' in typed ? [typed.fault] : [])));
    const values = read.flatMap((typed) => ('value' in typed ? [typed.value] : []));
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
    const inner = isRecord(data[first]) ? data[first] : {};
    setAt(inner, rest.join('.'), value);
    data[first] = inner;
  }
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, step) => (typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined),
    data,
  );
}
