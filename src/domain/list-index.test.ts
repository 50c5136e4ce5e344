import { describe, expect, it } from 'vitest';
import { type ListIndex, openList, type Wanted } from './list-index.ts';

const row = (name: string, facts = '') => ({ address: `/${name}/`, name, title: '', facts });

/** Four stories: two on land, three in Lào Cai; `moi` puts the last first. */
const index: ListIndex = {
  rows: [
    row('Hiến đất mở đường', 'Lào Cai'),
    row('Camera', 'Lào Cai'),
    row('Nhà tạm', 'Sơn La'),
    row('Đổi đất', 'Lào Cai'),
  ],
  facets: { viec: { 'dat-dai': [0, 3], 'an-ninh': [1], 'nha-o': [2] }, tinh: { 'lao-cai': [0, 1, 2], 'son-la': [2] } },
  orders: { moi: [3, 2, 1, 0] },
};
const list = openList(index);
const wanted = (facets: Record<string, string>, words = '', order = ''): Wanted => ({
  facets: new Map(Object.entries(facets)),
  words,
  order,
});
const names = (asked: Wanted) => list.narrow(asked).rows.map(({ name }) => name);
const counts = (asked: Wanted) =>
  Object.fromEntries([...list.narrow(asked).counts].map(([facet, values]) => [facet, Object.fromEntries(values)]));

describe('a list', () => {
  it.each([
    ['nothing asked', wanted({}), ['Hiến đất mở đường', 'Camera', 'Nhà tạm', 'Đổi đất']],
    ['one facet', wanted({ viec: 'dat-dai' }), ['Hiến đất mở đường', 'Đổi đất']],
    ['two facets', wanted({ viec: 'an-ninh', tinh: 'lao-cai' }), ['Camera']],
    ['facets that nothing shares', wanted({ viec: 'an-ninh', tinh: 'son-la' }), []],
    ['a value that the list lacks', wanted({ viec: 'hu-tuc' }), []],
    ['words without marks', wanted({}, 'dat'), ['Hiến đất mở đường', 'Đổi đất']],
    ['words of the place', wanted({}, ' son la '), ['Nhà tạm']],
    ['words in another order, one of them of the place', wanted({}, 'lao cai dat'), ['Hiến đất mở đường', 'Đổi đất']],
    ['a word of which only the beginning is typed', wanted({}, 'cam'), ['Camera']],
    ['a word that stands inside another', wanted({}, 'mera'), []],
    ['a facet, words and an order', wanted({ tinh: 'lao-cai' }, 'đất', 'moi'), ['Đổi đất', 'Hiến đất mở đường']],
    ['an order that the list lacks', wanted({ viec: 'dat-dai' }, '', 'cu'), ['Hiến đất mở đường', 'Đổi đất']],
  ])('gives what is asked: %s', (_what, asked, expected) => {
    expect(names(asked)).toEqual(expected);
  });

  it('counts what each value would leave beside the other facets, not beside its own', () => {
    expect(counts(wanted({ viec: 'dat-dai' }))).toEqual({
      viec: { 'dat-dai': 2, 'an-ninh': 1, 'nha-o': 1 },
      tinh: { 'lao-cai': 2, 'son-la': 0 },
    });
    expect(counts(wanted({ viec: 'dat-dai', tinh: 'lao-cai' }, 'doi'))).toEqual({
      viec: { 'dat-dai': 1, 'an-ninh': 0, 'nha-o': 0 },
      tinh: { 'lao-cai': 1, 'son-la': 0 },
    });
  });
});
