import { z } from 'zod';
import { unwrapped } from './describe.ts';

/** One way in which an object may be written. */
export interface Variant {
  /** What tells it from the others: the value of the key that they share, or the one key that only it has. */
  name: string;
  schema: z.ZodObject;
}

/** The ways of an object that may be written in several. */
export interface Variants {
  /** The key whose value tells them apart; undefined where they are told apart by the keys that stand there. */
  key: string | undefined;
  list: readonly Variant[];
}

/** The ways of a union of objects; undefined for any other schema. */
export function variantsOf(schema: z.core.$ZodType): Variants | undefined {
  const inner = unwrapped(schema);
  if (!(inner instanceof z.ZodUnion)) return undefined;
  const objects = inner.options.filter((option): option is z.ZodObject => option instanceof z.ZodObject);
  if (objects.length === 0) return undefined;
  const key = inner instanceof z.ZodDiscriminatedUnion ? inner.def.discriminator : undefined;
  const nameOf = (option: z.ZodObject) =>
    String(key === undefined ? Object.keys(option.shape)[0] : fixedValues(option)[key]);
  return { key, list: objects.map((option) => ({ name: nameOf(option), schema: option })) };
}

/** The variant of a schema that data chooses; the schema itself where it has none, undefined where data chooses none. */
export function variantOf(schema: z.ZodType, data: Readonly<Record<string, unknown>>): z.core.$ZodType | undefined {
  const variants = variantsOf(schema);
  if (!variants) return schema;
  const { key, list } = variants;
  return list.find(({ name }) => (key === undefined ? name in data : name === data[key]))?.schema;
}

/** The values that a schema leaves no choice in: `{type: 'chi-thi'}`. */
export function fixedValues(schema: z.core.$ZodType): Record<string, unknown> {
  if (!(schema instanceof z.ZodObject)) return {};
  return Object.fromEntries(
    Object.entries(schema.shape).flatMap(([key, child]: [string, z.core.$ZodType]) =>
      child instanceof z.ZodLiteral && child.values.size === 1 ? [[key, [...child.values][0]]] : [],
    ),
  );
}
