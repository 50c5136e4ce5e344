import { readdirSync, readFileSync } from 'node:fs';
import type { Field } from '@sveltia/cms';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { DAY_PATTERN, PARTIAL_DATE_PATTERN } from '../domain/dates.ts';
import { COLLECTION_NAMES, COLLECTIONS, type CollectionName } from '../schemas/collections.ts';
import { fileEnding } from '../schemas/content-files.ts';
import { metaOf, unwrapped } from '../schemas/describe.ts';
import { variantsOf } from '../schemas/variants.ts';
import { isEmpty, isRecord } from '../yaml/same.ts';
import { cmsConfig, editedCollections } from './config.ts';
import { FORM, fileFormat } from './files.ts';
import { mayBeEmptyList, patternOf } from './patterns.ts';
import { OWN_IDS, targetOf } from './references.ts';

const DOCUMENTS = [{ value: 'chi-thi/gia-lai/2021/14-ct-ubnd', label: 'Chỉ thị 14/CT-UBND' }];

type Widget = Extract<Field, { name: string }> & Record<string, unknown>;

/** A field of a schema beside the field of the form that shows it. */
interface Pair {
  path: string;
  collection: CollectionName;
  schema: z.core.$ZodType;
  field: Widget | undefined;
}

/** Every field of a schema with its place in a form, nested ones after their parent. */
function pairs(collection: CollectionName, schema: z.core.$ZodType, form: Record<string, unknown>, at: string): Pair[] {
  const inner = unwrapped(schema);
  const variants = variantsOf(inner);
  if (variants) {
    const types = (form['types'] ?? []) as Array<Record<string, unknown>>;
    return variants.list.flatMap(({ name, schema: own }) => {
      const type = types.find((each) => each['name'] === name);
      const rest =
        variants.key === undefined
          ? own
          : z.strictObject(Object.fromEntries(Object.entries(own.shape).filter(([key]) => key !== variants.key)));
      return pairs(collection, rest, type ?? {}, `${at}<${name}>`);
    });
  }
  if (!(inner instanceof z.ZodObject)) return [];
  return Object.entries(inner.shape).flatMap(([key, child]: [string, z.core.$ZodType]) => {
    const field = ((form['fields'] ?? []) as Widget[]).find(({ name }) => name === key);
    const path = `${at}.${key}`;
    const item = unwrapped(child);
    const below = item instanceof z.ZodArray ? item.element : item;
    return [{ path, collection, schema: child, field }, ...pairs(collection, below, field ?? {}, path)];
  });
}

const all = editedCollections(DOCUMENTS).flatMap(({ collection, type, config }): Pair[] => {
  const { schema, form } = COLLECTIONS[collection];
  const own = type ? variantsOf(schema)?.list.find(({ name }) => name === type)?.schema : schema;
  const entries = config.fields.find(({ name }) => name === FORM.entries) as Record<string, unknown> | undefined;
  return pairs(collection, own as z.ZodType, form === 'list' ? (entries ?? {}) : { ...config }, config.name);
});
const paths = (found: readonly Pair[]) => found.map(({ path }) => path);

describe('the form of every collection', () => {
  it('is there, each with a list in the sidebar', () => {
    expect(new Set(editedCollections(DOCUMENTS).map(({ collection }) => collection))).toEqual(
      new Set(COLLECTION_NAMES),
    );
    const names = editedCollections(DOCUMENTS).map(({ config }) => config.name);
    expect(new Set(names).size).toBe(names.length);
  });

  it('has a box for every field of the schema, under its Vietnamese name', () => {
    expect(all.length).toBeGreaterThan(600);
    expect(paths(all.filter(({ field }) => field === undefined))).toEqual([]);
    expect(paths(all.filter(({ field, schema }) => field?.label !== metaOf(schema).title))).toEqual([]);
  });

  it('asks for what is required, and for nothing else', () => {
    const wrong = all.filter(({ field, schema }) => {
      if (field?.['widget'] === 'hidden') return false;
      return field?.['required'] !== (!schema._zod.optin && !mayBeEmptyList(schema));
    });
    expect(paths(wrong)).toEqual([]);
    expect(paths(all.filter(({ schema }) => !schema._zod.optin && mayBeEmptyList(schema)))).toContain(
      'lessons.case.figures',
    );
  });

  it('offers every value of a closed list, each with a Vietnamese name', () => {
    const lists = all.flatMap(({ path, schema, field }) => {
      const inner = unwrapped(schema);
      const item = inner instanceof z.ZodArray ? unwrapped(inner.element) : inner;
      return item instanceof z.ZodEnum ? [{ path, values: item.options, field }] : [];
    });
    expect(lists.length).toBeGreaterThan(30);
    for (const { path, values, field } of lists) {
      const options = field?.['options'] as Array<{ value: string; label: string }>;
      expect(
        options.map(({ value }) => value),
        path,
      ).toEqual(values);
      for (const { value, label } of options)
        expect(label, path).toMatch(new RegExp(`^\\p{Lu}.+ \\(${value}\\)$`, 'u'));
    }
  });

  it('picks what an id points to by its name', () => {
    const pointing = all.filter(({ schema, path, collection }) => {
      const inner = unwrapped(schema);
      const item = inner instanceof z.ZodArray ? unwrapped(inner.element) : inner;
      return targetOf(item, path.split('.').at(-1) ?? '', collection) !== undefined;
    });
    expect(pointing.length).toBeGreaterThan(200);
    for (const { path, field } of pointing) expect(['relation', 'select'], path).toContain(field?.['widget']);
  });

  it('leaves no id to be typed that another entry has', () => {
    const typed = all.filter(({ path, field, schema }) => {
      const key = path.split('.').at(-1) ?? '';
      return field?.['widget'] === 'string' && !OWN_IDS.has(key) && patternOf(schema) === '^[a-z0-9]+(?:-[a-z0-9]+)*$';
    });
    expect(paths(typed)).toEqual([]);
  });

  it('says at every date how to write it', () => {
    const dates = all.filter(({ schema }) => [DAY_PATTERN, PARTIAL_DATE_PATTERN].includes(patternOf(schema) ?? ''));
    expect(dates.length).toBeGreaterThan(50);
    for (const { path, field } of dates) expect(field?.['hint'], path).toContain('Viết như 2021-12-23');
  });

  it('checks what is typed with the words of the schema', () => {
    for (const { path, schema, field } of all) {
      const pattern = patternOf(schema);
      if (pattern === undefined || field?.['widget'] !== 'string') continue;
      const [form, message] = field['pattern'] as [RegExp, string];
      expect(form.source, path).toBe(new RegExp(pattern, 'u').source);
      expect(message.length, path).toBeGreaterThan(10);
    }
  });
});

it('without a host, work stays in the folder on this machine', () => {
  const { backend } = cmsConfig(DOCUMENTS, undefined);
  expect(backend).toEqual({ name: 'gitea', repo: 'thu-vien/dan-van', auth_methods: ['oauth', 'token'] });
});

it('with a host, work goes there', () => {
  const backend = { name: 'gitlab', repo: 'thu-vien/dan-van', auth_type: 'pkce', app_id: 'x' } as const;
  expect(cmsConfig(DOCUMENTS, backend).backend).toEqual(backend);
});

describe('every file of the content', () => {
  const files = COLLECTION_NAMES.flatMap((name) =>
    readdirIfThere(`content/${name}`)
      .filter((file) => file.endsWith(fileEnding(name)))
      .map((file): [CollectionName, string] => [name, `content/${name}/${file}`]),
  );

  it.each(files)('of %s comes out of its form as it went in: %s', (name, file) => {
    const text = readFileSync(file, 'utf8').trim();
    const { fromFile, toFile } = fileFormat(name);
    expect(toFile(fromFile(text)).trim()).toBe(text);
  });

  it.each(files)('of %s is one that its form would save: %s', (name, file) => {
    const form = fileFormat(name).fromFile(readFileSync(file, 'utf8').trim());
    const edited = editedCollections(DOCUMENTS).find(
      ({ collection, type }) => collection === name && (type === undefined || type === form['type']),
    );
    expect(refused((edited?.config.fields ?? []) as Widget[], form, '')).toEqual([]);
  });

  it.each(files.filter(([name]) => COLLECTIONS[name].form !== 'list'))(
    'of %s could be written anew from its form: %s',
    (name, file) => {
      const { fromFile, toFile } = fileFormat(name);
      const { [FORM.origin]: _origin, ...form } = fromFile(readFileSync(file, 'utf8').trim());
      const [, yaml = ''] = /^---\n([\s\S]*?)\n---\n/.exec(toFile(form)) ?? [];
      expect(COLLECTIONS[name].schema.safeParse(parse(yaml)).error).toBeUndefined();
    },
  );
});

/** Fields at which the editor would not save, by its own rules: what is required, how much a list holds, how words look. */
function refused(fields: readonly Widget[], data: Record<string, unknown>, at: string): string[] {
  return fields.flatMap((field) => {
    const value = data[field.name];
    const path = `${at}.${field.name}`;
    if (isEmpty(value)) return field['required'] ? [path] : [];
    const items = Array.isArray(value) ? value : [value];
    const [least, most] = [Number(field['min'] ?? 0), Number(field['max'] ?? Number.POSITIVE_INFINITY)];
    const amount = Array.isArray(value) ? value.length : typeof value === 'number' ? value : least;
    const [form] = (field['pattern'] ?? []) as RegExp[];
    const below = items.flatMap((item, i) => {
      if (!isRecord(item)) return [];
      const types = (field['types'] ?? []) as Array<{ name: string; fields: Widget[] }>;
      const type = types.find(({ name }) => name === item[String(field['typeKey'])]);
      return refused(type?.fields ?? (field['fields'] as Widget[] | undefined) ?? [], item, `${path}.${i}`);
    });
    return amount < least || amount > most || (form && !form.test(String(value))) ? [path, ...below] : below;
  });
}

function readdirIfThere(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' });
  } catch {
    return [];
  }
}
