import { z } from 'zod';
import { DAY_PATTERN, PARTIAL_DATE_PATTERN, parsePartialDate } from '../domain/dates.ts';
import { IDENTITY_FORM } from '../domain/identity.ts';
import { capitalised } from '../domain/text.ts';

/**
 * Describes a field once: its Vietnamese label, and what to write there. Errors, the editors' reference and the form
 * read both. What is checked by a function carries an equal `pattern` for the form in its metadata.
 */
export function field<T extends z.ZodType>(schema: T, title: string, description: string): T {
  return schema.meta({ title, description });
}

/** A text that is not empty and has no white space at its ends. */
export const text = () => z.string().check(z.trim(), z.minLength(1, { error: 'một đoạn chữ, không để trống' }));

/** An identifier in ASCII, words joined by hyphens. */
export const slug = () =>
  z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, { error: 'chữ thường không dấu, số và gạch nối, như gia-lai-2025' });

/** A figure by its id: the letters of its source, then its number. */
export const figureId = () =>
  z.string().regex(/^[A-Z]{2,4}\d{2,3}$/, { error: 'mã số liệu: hai đến bốn chữ hoa rồi hai, ba chữ số, như LC03' });

/** A year of the calendar that the field can speak of. */
export const year = () =>
  z.int().check(z.gte(1930, { error: 'một năm từ 1930' }), z.lte(2100, { error: 'một năm đến 2100' }));

/** A date as far as it is known; kept as text, read by `parsePartialDate`. */
export const partialDate = () =>
  z
    .union([z.string(), z.int().transform(String)], { error: DATE_FORMS })
    .refine((value) => parsePartialDate(value) !== undefined, { error: DATE_FORMS })
    .meta({ pattern: PARTIAL_DATE_PATTERN });

const DATES = 'viết như 2021-12-23, 2003-03, 2019, ../2019-08-16 (không muộn hơn ngày ấy) hoặc unknown';
const DATE_FORMS = `một ngày có thật, ${DATES}`;
const DAYS = 'viết như 2021-12-23';

/** How to write a date, as a sentence of help. */
export const DATE_HELP = `${capitalised(DATES)}.`;

/** How a field is written that checks with the pattern of a date, as a sentence of help; undefined for other fields. */
export function dateHelp(pattern: string | undefined): string | undefined {
  if (pattern === PARTIAL_DATE_PATTERN) return DATE_HELP;
  return pattern === DAY_PATTERN ? `${capitalised(DAYS)}.` : undefined;
}

/** A whole day. */
export const day = () =>
  z
    .string()
    .refine((value) => parsePartialDate(value)?.precision === 'day', {
      error: `một ngày có thật, ${DAYS}`,
    })
    .meta({ pattern: DAY_PATTERN });

/** A document by its identity. */
export const documentRef = () =>
  z
    .string()
    .regex(IDENTITY_FORM, { error: 'địa chỉ văn bản: loại/địa bàn/năm/số, như chi-thi/gia-lai/2021/14-ct-ubnd' });

/** One of a closed list. */
export function choice<const T extends readonly [string, ...string[]]>(values: T) {
  return z.enum(values);
}
