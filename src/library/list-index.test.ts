import { expect, it } from 'vitest';
import { openList } from '../domain/list-index.ts';
import { listIndexOf } from './list-index.ts';
import type { Library } from './types.ts';

interface Village {
  name: string;
  year: number;
  marks: string[];
}
const villages: Village[] = [
  { name: 'An Lạc', year: 2020, marks: ['duong', 'truong'] },
  { name: 'Bản Moóc', year: 2024, marks: [] },
  { name: 'Chiềng Căm', year: 2022, marks: ['duong'] },
];
const index = listIndexOf({
  items: villages,
  facets: [{ id: 'co', label: 'Có', of: ({ marks }) => marks.map((mark): [string, string] => [mark, mark]) }],
  orders: [{ id: 'moi', label: 'Mới', compare: (a, b) => b.year - a.year }],
  row: ({ name }) => ({ address: `/${name}/`, name, title: '', facts: '' }),
  library: {} as Library,
});

it('gives for each value its rows, each as the distance from the one before, and for each order the rows', () => {
  expect(index.facets).toEqual({ co: { duong: [0, 2], truong: [0] } });
  expect(index.orders).toEqual({ moi: [1, 2, 0] });
});

it('is read back by what narrows lists', () => {
  const { rows } = openList(index).narrow({ facets: new Map([['co', 'duong']]), words: '', order: 'moi' });
  expect(rows.map(({ name }) => name)).toEqual(['Chiềng Căm', 'An Lạc']);
});
