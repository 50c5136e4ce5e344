import { z } from 'zod';
import { unwrapped } from '../schemas/describe.ts';

/** What a text must look like, and what to say where it does not. */
export interface TextForm {
  pattern: string;
  message: string;
}

const URL_PATTERN = String.raw`^https?://[^\s/?#]+\S*$`;

/** The pattern that a text schema checks with, or that stands for the function that it checks with. */
export function patternOf(schema: z.core.$ZodType): string | undefined {
  const inner = unwrapped(schema);
  const told = z.globalRegistry.get(inner)?.['pattern'];
  if (typeof told === 'string') return told;
  const format = formatOf(inner);
  return format?.format === 'url' ? URL_PATTERN : format?.pattern?.source;
}

/** Pattern and message of a text schema; undefined where any words will do. */
export function textFormOf(schema: z.core.$ZodType): TextForm | undefined {
  const pattern = patternOf(schema);
  if (pattern === undefined) return undefined;
  return { pattern, message: messageOf(schema, '\u0000') };
}

/** What a schema says of a value that it refuses. */
export function messageOf(schema: z.core.$ZodType, wrong: unknown): string {
  const result = z.safeParse(unwrapped(schema), wrong);
  return result.error?.issues[0]?.message ?? '';
}

function formatOf(schema: z.core.$ZodType): z.core.$ZodStringFormatDef | undefined {
  const own = schema._zod.def;
  const defs = [own, ...(own.type === 'string' ? ((own as z.core.$ZodStringDef).checks ?? []) : []).map(defOf)];
  return defs.find((def): def is z.core.$ZodStringFormatDef => 'check' in def && def.check === 'string_format');
}

function defOf(check: z.core.$ZodCheck<never>): object {
  return check._zod.def;
}

/** Smallest and largest length or value that the checks of a schema allow. */
export function boundsOf(schema: z.core.$ZodType): { min?: number; max?: number } {
  const checks = ((unwrapped(schema)._zod.def as { checks?: z.core.$ZodCheck<never>[] }).checks ?? []).map(
    (check) =>
      check._zod.def as { check: string; minimum?: number; maximum?: number; value?: number; inclusive?: boolean },
  );
  const bounds: { min?: number; max?: number } = {};
  for (const { check, minimum, maximum, value, inclusive } of checks) {
    if (check === 'min_length' && minimum !== undefined) bounds.min = minimum;
    if (check === 'max_length' && maximum !== undefined) bounds.max = maximum;
    if (check === 'greater_than' && value !== undefined) bounds.min = inclusive ? value : value + 1;
    if (check === 'less_than' && value !== undefined) bounds.max = inclusive ? value : value - 1;
  }
  return bounds;
}

/** True of a list that may hold nothing, even where it must be there: for the form, nobody has to fill it in. */
export function mayBeEmptyList(schema: z.core.$ZodType): boolean {
  return unwrapped(schema) instanceof z.ZodArray && z.safeParse(schema, []).success;
}
