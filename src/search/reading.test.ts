import { describe, expect, it } from 'vitest';
import { indexCatalogue } from './catalogue.ts';
import { ENTRIES } from './catalogue-fixture.ts';
import { readQuery } from './query.ts';
import { likelyReading, suggestionFor } from './reading.ts';

const index = indexCatalogue({ entries: [...ENTRIES], readings: ['đối thoại'] });

describe('a query without marks', () => {
  it.each<[string, string | undefined]>([
    ['cong tac dan van', 'công tác dân vận'],
    ['doi thoai', 'đối thoại'],
    // Each pair is read by itself; what was typed with marks stays.
    ['công tac dan van', 'công tác dân vận'],
    ['dẫn van', undefined],
    ['zzz dan van', 'zzz dân vận'],
  ])('%s is read as %s', (typed, read) => expect(likelyReading(readQuery(typed), index)?.flat().join(' ')).toBe(read));
  it('has no reading where no name has the words', () => {
    expect(likelyReading(readQuery('xyz abc'), index)).toBeUndefined();
  });
});

describe('«Ý bạn là …»', () => {
  it.each<[string, string[], string | undefined]>([
    ['tiep cong dna', ['dna'], 'tiếp công dân'],
    ['zzqq tiep cong dan', ['zzqq'], 'tiếp công dân'],
    ['xem tieeps', ['tieeps'], 'xem tiếp'],
    ['zzqq', ['zzqq'], undefined],
  ])('%s', (typed, unknown, expected) => expect(suggestionFor(readQuery(typed), unknown, index)).toBe(expected));
});

describe('what was typed', () => {
  it.each([
    ['"tiếp công dân"', [['tiếp', 'công', 'dân']], true],
    ['«tiếp công dân»', [['tiếp', 'công', 'dân']], true],
    ['lịch "tiếp công dân"', [['lịch'], ['tiếp', 'công', 'dân']], false],
    [
      'tiếp dân, đối thoại',
      [
        ['tiếp', 'dân'],
        ['đối', 'thoại'],
      ],
      false,
    ],
    ['"chưa đóng', [['chưa', 'đóng']], false],
    ['dân vận là gì?', [['dân', 'vận']], false],
    ['Thế nào là hòa giải', [['hòa', 'giải']], false],
    ['là gì', [['là', 'gì']], false],
    ['khái niệm dân vận là gì ạ', [['dân', 'vận']], false],
    // Dashes and signs that come with what is pasted.
    ['43\u2011KL/TW\u200b', [['43', 'kl', 'tw']], false],
    ['luat10', [['luat10']], false],
  ])('%s', (typed, runs, quoted) => expect(readQuery(typed)).toMatchObject({ runs, quoted }));
});
