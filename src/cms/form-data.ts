import { z } from 'zod';
import { unwrapped } from '../schemas/describe.ts';
import { type Variant, type Variants, variantsOf } from '../schemas/variants.ts';
import { isEmpty, isRecord } from '../yaml/same.ts';
import { mayBeEmptyList } from './patterns.ts';

type Data = Record<string, unknown>;

/** The key that forms tell ways of writing apart by, where the file has none. */
export const FORM_KIND = '_kind';

/** Data of a file as the form holds it: ways of writing that the file tells apart by their keys get one that says which. */
export function toForm(schema: z.core.$ZodType, data: unknown): unknown {
  const inner = unwrapped(schema);
  if (Array.isArray(data) && inner instanceof z.ZodArray) return data.map((item) => toForm(inner.element, item));
  if (!isRecord(data)) return data;
  const variants = variantsOf(inner);
  const variant = variants && variantFor(variants, data);
  const shape = shapeOf(variant?.schema ?? inner);
  const values = mapValues(data, (value, key) => (shape[key] ? toForm(shape[key], value) : value));
  return variants && variants.key === undefined && variant ? { ...values, [FORM_KIND]: variant.name } : values;
}

/**
 * Data of a form as the file holds it: what the form adds for itself goes, and so does what was left empty and may be
 * left out. What must be there stays as it is, for the schema to judge.
 */
export function toFile(schema: z.core.$ZodType, data: unknown): unknown {
  const inner = unwrapped(schema);
  if (Array.isArray(data) && inner instanceof z.ZodArray) return data.map((item) => toFile(inner.element, item));
  if (typeof data === 'string') return data.normalize('NFC').trim();
  if (!isRecord(data)) return data ?? undefined;
  const variants = variantsOf(inner);
  const shape = shapeOf((variants && variantFor(variants, data)?.schema) ?? inner);
  const kept: Data = {};
  for (const key of orderedKeys(shape, data)) {
    const child = shape[key];
    if (child === undefined && (key.startsWith('_') || isEmpty(data[key]))) continue;
    const value = child ? toFile(child, data[key]) : data[key];
    const mayBeLeftOut = child !== undefined && child._zod.optin !== undefined;
    if (child && !mayBeLeftOut && isEmpty(value) && mayBeEmptyList(child)) kept[key] = [];
    else if (value !== undefined && !(mayBeLeftOut && isLeftEmpty(value))) kept[key] = value;
  }
  return kept;
}

/** The way of writing that a form, or the file that it was read from, says. */
function variantFor({ key, list }: Variants, data: Data): Variant | undefined {
  const told = data[key ?? FORM_KIND];
  if (told !== undefined) return list.find(({ name }) => name === told);
  return key === undefined ? list.find(({ name }) => name in data) : undefined;
}

/** A group of which nothing was filled in, and a box that is not ticked, say nothing: they are left out. */
function isLeftEmpty(value: unknown): boolean {
  if (value === false || isEmpty(value)) return true;
  return isRecord(value) && Object.values(value).every(isLeftEmpty);
}

/** The keys of the schema, in its order, then those that it does not know. */
function orderedKeys(shape: Readonly<Record<string, unknown>>, data: Data): string[] {
  return [...Object.keys(shape), ...Object.keys(data).filter((key) => !(key in shape))];
}

function shapeOf(schema: z.core.$ZodType): Readonly<Record<string, z.core.$ZodType>> {
  return schema instanceof z.ZodObject ? schema.shape : {};
}

function mapValues(data: Data, change: (value: unknown, key: string) => unknown): Data {
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, change(value, key)]));
}
