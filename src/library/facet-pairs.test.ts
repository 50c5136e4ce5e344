import { describe, expect, it } from 'vitest';
import { besideOf, pairsOf } from './facet-pairs.ts';
import { facetsOf } from './facets.ts';
import type { Library } from './types.ts';

interface Story {
  address: string;
  place: string;
  problems: string[];
  field: string;
}
const story = (id: string, place: string, problems: string[], field = 'kinh-te'): Story => ({
  address: `/mo-hinh/${id}/`,
  place,
  problems,
  field,
});
const stories = [
  story('a', 'lao-cai', ['dat-dai', 'ha-tang']),
  story('b', 'lao-cai', ['dat-dai']),
  story('c', 'son-la', ['dat-dai']),
  story('d', 'lao-cai', ['san-xuat']),
  story('e', 'son-la', ['ha-tang', 'san-xuat'], 'an-ninh'),
];
const facets = facetsOf(
  stories,
  [
    { id: 'tinh', label: 'Tỉnh', of: ({ place }) => [[place, place]], address: (id) => `/mo-hinh/${id}/` },
    { id: 'viec', label: 'Việc', of: ({ problems }) => problems.map((id): [string, string] => [id, id]) },
    { id: 'linh-vuc', label: 'Lĩnh vực', of: ({ field }) => [[field, field]] },
  ],
  '/mo-hinh/',
  {} as Library,
);
const pairs = pairsOf(facets, '/mo-hinh/');
const pair = (a: string, b: string) =>
  pairs.find(({ sides }) => [a, b].every((id) => sides.some(({ value }) => value.id === id)));

describe('pairs of facets', () => {
  it.each([
    ['two of several', 'dat-dai', 'lao-cai', '/mo-hinh/viec/dat-dai/va-tinh-lao-cai/', ['a', 'b']],
    ['one story', 'dat-dai', 'son-la', '/mo-hinh/c/', ['c']],
    ['all that one side has', 'dat-dai', 'kinh-te', '/mo-hinh/viec/dat-dai/', ['a', 'b', 'c']],
    ['all that the other side has', 'lao-cai', 'kinh-te', '/mo-hinh/lao-cai/', ['a', 'b', 'd']],
  ])('lead where just their stories stand: %s', (_what, a, b, address, ids) => {
    expect(pair(a, b)?.address).toBe(address);
    expect(pair(a, b)?.items.map((item) => item.address)).toEqual(ids.map((id) => `/mo-hinh/${id}/`));
  });

  it('are not made of values of one facet, nor of values that no story shares', () => {
    expect(pair('dat-dai', 'ha-tang')).toBeUndefined();
    expect(pair('dat-dai', 'an-ninh')).toBeUndefined();
  });

  it('stand beside a value, facet by facet, those with most stories first', () => {
    const value = facets.flatMap(({ values }) => values).find(({ id }) => id === 'lao-cai');
    if (!value) throw new Error('lao-cai');
    expect(besideOf(value, pairs).map(({ label, choices }) => [label, choices.map((c) => [c.label, c.count])])).toEqual(
      [
        [
          'Việc',
          [
            ['dat-dai', 2],
            ['ha-tang', 1],
            ['san-xuat', 1],
          ],
        ],
        ['Lĩnh vực', [['kinh-te', 3]]],
      ],
    );
  });
});
