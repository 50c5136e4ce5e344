import { z } from 'zod';
import { unwrapped } from '../schemas/describe.ts';

/** One way in which an object may be written. */
export interface Variant {
  /** What tells it from the others: the value of the key that they share, or the one key that only it has. */
  name: string;
  schema: z.ZodObject;
}

/** The ways of an object that may be written in several. */
export interface Variants {
  /** The key that tells them apart. */
  key: string;
  /** True where the key is only the form's: the file tells the ways apart by the keys that stand there. */
  formOnly: boolean;
  list: readonly Variant[];
}

/** The key that forms tell ways apart by, where the file has none. */
export const FORM_KIND = '_kind';

/** The ways of a union of objects; undefined for any other schema. */
export function variantsOf(schema: z.core.$ZodType): Variants | undefined {
  const inner = unwrapped(schema);
  if (!(inner instanceof z.ZodUnion)) return undefined;
  const objects = inner.options.filter((option): option is z.ZodObject => option instanceof z.ZodObject);
  if (objects.length === 0) return undefined;
  const discriminator = inner instanceof z.ZodDiscriminatedUnion ? inner.def.discriminator : undefined;
  if (discriminator !== undefined) {
    const list = objects.map((option) => ({ name: literalOf(option.shape[discriminator]), schema: option }));
    return { key: discriminator, formOnly: false, list };
  }
  const list = objects.map((option) => ({ name: Object.keys(option.shape)[0] ?? '', schema: option }));
  return { key: FORM_KIND, formOnly: true, list };
}

/** The variant that a value is written in. */
export function variantFor(variants: Variants, value: Readonly<Record<string, unknown>>): Variant | undefined {
  const told = value[variants.key];
  if (told !== undefined) return variants.list.find(({ name }) => name === told);
  return variants.formOnly ? variants.list.find(({ name }) => name in value) : undefined;
}

function literalOf(schema: z.core.$ZodType | undefined): string {
  const inner = schema && unwrapped(schema);
  return inner instanceof z.ZodLiteral ? String(inner.value) : '';
}
