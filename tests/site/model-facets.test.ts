import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { validContent } from '../../src/library/check/check-content.ts';
import { DIST, fileOf } from './pages.ts';

interface Row {
  address: string;
  facets: Record<string, string[]>;
}

const rows: Row[] = JSON.parse(readFileSync(`${DIST}/mo-hinh/danh-muc.json`, 'utf8'));
const models = validContent().models;

/** Facets as the content's own fields say them, worked out apart from the library. */
const FROM_CONTENT: Readonly<Record<string, (data: (typeof models)[number]['data']) => readonly string[]>> = {
  'linh-vuc': ({ field }) => [field],
  'loai-viec': ({ problems = [] }) => problems,
  nguoi: ({ people }) => people,
  'ket-qua': ({ resultKinds }) => resultKinds,
};

describe('facets of the stories', () => {
  it('hold every story once', () => {
    expect(rows.map(({ address }) => address).sort()).toEqual(
      models.map(({ file }) => file.replace(/^.*content\/models\/(.*)\.md$/, '/mo-hinh/$1/')).sort(),
    );
  });

  it('combine, two by two, as the content counts them', () => {
    const facets = Object.entries(FROM_CONTENT);
    for (const [a, valuesOfA] of facets) {
      for (const [b, valuesOfB] of facets) {
        if (a === b) continue;
        const counted = new Map<string, number>();
        for (const { data } of models) {
          for (const x of valuesOfA(data)) {
            for (const y of valuesOfB(data)) counted.set(`${x} ${y}`, (counted.get(`${x} ${y}`) ?? 0) + 1);
          }
        }
        for (const [pair, count] of counted) {
          const [x = '', y = ''] = pair.split(' ');
          const found = rows.filter(({ facets: of }) => of[a]?.includes(x) && of[b]?.includes(y));
          expect([a, x, b, y, found.length]).toEqual([a, x, b, y, count]);
        }
      }
    }
  });

  it('have a page each, which a reader without script can reach', () => {
    const values = rows.flatMap(({ facets }) =>
      Object.entries(facets).flatMap(([id, of]) => of.map((value) => [id, value])),
    );
    for (const [id, value] of values) {
      const address = id === 'tinh' ? `/mo-hinh/${value}/` : `/mo-hinh/${id}/${value}/`;
      expect([address, fileOf(address) !== undefined]).toEqual([address, true]);
    }
  });
});
