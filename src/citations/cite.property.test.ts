import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Citation } from './citation.ts';
import { cite } from './cite.ts';
import { findNumbers } from './find-numbers.ts';
import { DOCUMENTS, INDEX } from './register-fixture.ts';

/** Pieces that texts about documents are made of, and noise between them. */
const piece = fc.oneof(
  fc.constantFrom(
    'Kết luận số 114-KL/TW ngày 14/7/2015',
    'Nghị quyết 25- NQ/TW khóa XI',
    'các Chỉ thị số 16, 33',
    'khoản 2 Điều 5 của ',
    'Luật Tiếp công dân',
    'Chỉ thị này',
    'Kết luận nêu trên',
    'của Ban Bí thư',
    'về công tác dân vận',
    '217/QĐ-TW',
    '38/63',
    'giai đoạn 2021 - 2026',
  ),
  fc.string({ maxLength: 12 }),
  fc.constantFrom('; ', '. ', ', ', '\n', ' và ', ' ', ' (', ') '),
);
const prose = fc.array(piece, { maxLength: 24 }).map((pieces) => pieces.join(''));

const settled = (citations: readonly Citation[]) =>
  citations.map(({ canonical, outcome, document, form }) => ({ canonical, outcome, document, form }));

describe('citations of any text', () => {
  it('lie within it, in order, without overlaps, and quote it', () => {
    fc.assert(
      fc.property(prose, (text) => {
        let last = 0;
        for (const { start, end, text: words } of cite(text, INDEX)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(words).toBe(text.slice(start, end));
          last = end;
        }
      }),
    );
  });

  it('are the same composed and decomposed', () => {
    fc.assert(
      fc.property(prose, (text) => {
        expect(settled(cite(text.normalize('NFD'), INDEX))).toEqual(settled(cite(text.normalize('NFC'), INDEX)));
      }),
    );
  });

  it('are the same with either kind of line end', () => {
    fc.assert(
      fc.property(prose, (text) => {
        const plain = text.replace(/\r/g, '');
        expect(settled(cite(plain.replace(/\n/g, '\r\n'), INDEX))).toEqual(settled(cite(plain, INDEX)));
      }),
    );
  });
});

it.each(DOCUMENTS.flatMap(({ number, variants = [] }) => [...(number ? [number] : []), ...variants]))(
  'the canonical form of %s is found and prints back the same',
  (number) => {
    const [found] = findNumbers(number);
    expect(found?.canonical).toBe(number);
    expect(findNumbers(found?.canonical ?? '')[0]?.canonical).toBe(found?.canonical);
  },
);

it.each([
  ['digits', '1'.repeat(1_000_000)],
  ['digits, dashes and slashes', '12-/'.repeat(250_000)],
  ['beginnings of numbers', '12-QĐ/'.repeat(170_000)],
  ['symbols that never end', `12-QĐ/${'A-'.repeat(500_000)}`],
  ['nouns without numbers', 'Kết luận số '.repeat(85_000)],
  ['provisions without end', 'khoản 1, '.repeat(110_000)],
  ['numbers in one list', '99-NQ/TW, '.repeat(100_000)],
  ['serials in one list', 'Chỉ thị 5, '.repeat(90_000)],
  ['white space', ' '.repeat(1_000_000)],
  ['white space behind a noun', `Nghị quyết${' '.repeat(1_000_000)}x`],
])('takes a megabyte of %s', (_what, text) => {
  expect(cite(text, INDEX).filter(({ outcome }) => outcome === 'resolved')).toEqual([]);
});
