import { z } from 'zod';

/** The key that tells the variants of a schema apart, and what it may say; undefined for a schema without variants. */
export function discriminatorOf(schema: z.ZodType): { key: string; values: string[] } | undefined {
  if (!(schema instanceof z.ZodDiscriminatedUnion)) return undefined;
  const key = schema.def.discriminator;
  return { key, values: schema.options.map((option) => String(fixedValues(option)[key])) };
}

/** The variant of a schema that data chooses; the schema itself where it has none, undefined where data chooses none. */
export function variantOf(schema: z.ZodType, data: Readonly<Record<string, unknown>>): z.core.$ZodType | undefined {
  if (!(schema instanceof z.ZodDiscriminatedUnion)) return schema;
  const key = schema.def.discriminator;
  return schema.options.find((option) => fixedValues(option)[key] === data[key]);
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
