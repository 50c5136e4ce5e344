import { describe, expect, it } from 'vitest';
import { type Arithmetic, agrees, computed } from './figures.ts';

const values: Record<string, number> = { HOI: 140, THEM: 71, GIAI: 59, VU: 61, CHUYEN: 1.8 };
const lookUp = (id: string) => values[id];

describe('arithmetic of figures', () => {
  it.each<[string, Arithmetic, number]>([
    ['a sum', { sum: ['HOI', 'THEM'] }, 211],
    ['a difference', { difference: ['HOI', 'THEM'] }, 69],
    ['a share in percent, to two decimals', { percent: ['GIAI', 'VU'] }, 96.72],
    ['what is left of a hundred', { complement: 'CHUYEN' }, 98.2],
    ['a count of what is listed', { count: 6 }, 6],
  ])('%s', (_what, rule, expected) => expect(agrees(computed(rule, lookUp) ?? Number.NaN, expected)).toBe(true));

  it('has no result where a term is unknown', () => {
    expect(computed({ sum: ['HOI', 'KHONG'] }, lookUp)).toBeUndefined();
  });

  it('tells a wrong second decimal', () => expect(agrees(96.72, 96.73)).toBe(false));
});
