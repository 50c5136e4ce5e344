import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { parseDocumentNumber } from '../domain/document-number.ts';
import { DOCUMENT_TYPE_IDS } from '../domain/document-types.ts';
import { COLLECTIONS } from '../schemas/collections.ts';
import { day, figureId, partialDate, slug, text, year } from '../schemas/fields.ts';
import { variantsOf } from '../schemas/variants.ts';
import { boundsOf, patternOf, textFormOf } from './patterns.ts';

const matches = (schema: z.ZodType, value: string) => new RegExp(patternOf(schema) ?? '', 'u').test(value);
const digits = (length: number) => fc.stringMatching(new RegExp(`^\\d{${length}}$`));

/** Texts near to dates: of the right form with any digits, and with a part too many or too few. */
const dateLike = fc
  .tuple(
    fc.constantFrom('', '../', '..'),
    digits(4),
    fc.option(digits(2)),
    fc.option(digits(2)),
    fc.constantFrom('', ' ', '-'),
  )
  .map(
    ([before, y, month, date, after]) =>
      `${before}${[y, month, date].filter((part) => part !== null).join('-')}${after}`,
  );

describe('the pattern of a form says what the schema says', () => {
  it.each([
    ['a date as far as it is known', partialDate()],
    ['a day', day()],
  ])('of %s', (_what, schema) => {
    fc.assert(
      fc.property(
        fc.oneof(dateLike, fc.string(), fc.constantFrom('unknown', '2024-02-29', '2100-02-29', '0000-02-29')),
        (value) => {
          expect(matches(schema, value)).toBe(schema.safeParse(value).success);
        },
      ),
    );
  });

  const numbered = new Map(
    (variantsOf(COLLECTIONS.register.schema)?.list ?? []).map(({ name, schema }) => [name, schema]),
  );
  const codes = ['NQ', 'CT', 'KL', 'QĐ', 'QĐi', 'KH', 'NĐ', 'QCPH', 'NQLT', 'SNV', 'X'];
  const numberLike = fc
    .tuple(
      fc.stringMatching(/^\d{1,4}[A-ZĐ]?$/),
      fc.constantFrom('-', '/', ' /'),
      fc.option(fc.constantFrom('2022/', '22/')),
      fc.constantFrom('', ...codes),
      fc.constantFrom('-', '/', ''),
      fc.constantFrom('TW', 'UBND', 'UBND-BDV', 'QH15', 'CP', 'TTg', 'VPCP-KTTH', '', 'a_b'),
    )
    .map((parts) => parts.filter((part) => part !== null).join(''));

  it.each(DOCUMENT_TYPE_IDS.filter((id) => id !== 'bai-bao'))('of a number of type %s', (id) => {
    const schema = numbered.get(id)?.shape['number'] as z.ZodType;
    fc.assert(
      fc.property(fc.oneof(numberLike, fc.string()), (value) => {
        expect(matches(schema, value)).toBe(schema.safeParse(value).success);
      }),
    );
  });

  it('of numbers that there are', () => {
    expect(parseDocumentNumber('14/CT-UBND')).toBeDefined();
    expect(matches(COLLECTIONS.directives.schema.shape.number, '14/CT-UBND')).toBe(true);
    expect(matches(COLLECTIONS.directives.schema.shape.number, '14-KL/TW')).toBe(false);
  });

  it.each([
    ['gia-lai-2025', true],
    ['Gia Lai', false],
    ['gia--lai', false],
  ])('of the id «%s»', (value, right) => {
    expect([matches(slug(), value), slug().safeParse(value).success]).toEqual([right, right]);
  });

  it.each([
    ['https://a.vn/b?c=d', true],
    ['http://a.vn', true],
    ['a.vn', false],
    ['ftp://a.vn', false],
    ['https://', false],
    ['', false],
  ])('of the address «%s»', (value, right) => {
    const url = COLLECTIONS.sources.schema.shape.url;
    expect([matches(url, value), url.safeParse(value).success]).toEqual([right, right]);
  });
});

it.each([
  ['a figure', figureId(), 'mã số liệu: hai đến bốn chữ hoa rồi hai, ba chữ số, như LC03'],
  ['a day', day(), 'một ngày có thật, viết như 2021-12-23'],
])('the message for %s is the schema’s own', (_what, schema, message) => {
  expect(textFormOf(schema)?.message).toBe(message);
});

it('any words have no pattern', () => {
  expect(textFormOf(text())).toBeUndefined();
});

it('bounds are those of the schema', () => {
  expect(boundsOf(year())).toEqual({ min: 1930, max: 2100 });
  expect(boundsOf(COLLECTIONS.lessons.schema.shape.selfTest)).toEqual({ min: 4 });
});
