import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { searchFilesOf } from '../../scripts/lib/search-files.ts';
import { Search } from '../../src/search/search.ts';
import { DIST } from './pages.ts';

interface Asked {
  kind: string;
  query: string;
  /** Addresses that a fair judge takes as the right first result. */
  expect: string[];
}

const search = new Search(searchFilesOf(DIST));
const queries: Asked[] = JSON.parse(readFileSync('tests/site/search-queries.json', 'utf8'));

/** At which place the right page stands among the first three; -1 where it does not. */
async function placeOf({ query, expect: right }: Asked): Promise<number> {
  const { hits } = await search.find({ query, filters: {} });
  const entries = await Promise.all(hits.slice(0, 3).map(async (hit) => hit.entry ?? (await hit.load()).entry));
  return entries.findIndex(({ url }) => right.includes(url));
}

describe('queries as people type them, through the built index', async () => {
  const places = await Promise.all(queries.map(async (asked) => ({ ...asked, place: await placeOf(asked) })));
  const missed = (within: number) =>
    places.filter(({ place }) => place < 0 || place >= within).map(({ kind, query }) => `${kind}: ${query}`);

  it('are enough, of every kind', () => {
    expect(queries.length).toBeGreaterThanOrEqual(120);
    const kinds = Map.groupBy(queries, ({ kind }) => kind);
    for (const [kind, asked] of kinds) expect([kind, asked.length >= 6]).toEqual([kind, true]);
    expect(kinds.size).toBeGreaterThanOrEqual(10);
  });

  it('find the right page first, for at least 95 of 100', () => {
    expect(missed(1).slice(Math.floor(queries.length * 0.05))).toEqual([]);
  });

  it('find the right page among the first three, for at least 99 of 100', () => {
    expect(missed(3).slice(Math.floor(queries.length * 0.01))).toEqual([]);
  });

  it('find every full number first', () => {
    expect(missed(1).filter((name) => name.startsWith('number:'))).toEqual([]);
  });
});

describe('what a reader is told', () => {
  it('names near twins as such', async () => {
    const { hits } = await search.find({ query: '43-KL/TW', filters: {} });
    expect(hits.map(({ reason, entry }) => [reason, entry?.number])).toEqual([
      ['number', '43-KL/TW'],
      ['twin', '43-NQ/TW'],
      ['twin', '43-KL/TU'],
    ]);
  });

  it('says that the library does not have a number, and shows no page that only looks like it', async () => {
    const { numberNotHeld, hits } = await search.find({ query: 'luật 13/2022', filters: {} });
    expect(numberNotHeld).toBe(true);
    expect(hits.filter(({ reason }) => reason !== 'twin')).toEqual([]);
  });

  it.each([
    ['a title that names another number', 'sơ kết kết luận 114', '/ke-hoach/thanh-ba-phu-tho/khong-ro-nam/160-kh-hu/'],
    ['what is issued with a document', 'quy chế 217', '/quyet-dinh/trung-uong/2013/217-qd-tw/'],
    ['an alias with a number', 'quy chế 290', '/quyet-dinh/trung-uong/2010/290-qd-tw/'],
    [
      'a number of an odd form, as printed',
      '05-CTrPH/BDVTU-BCSĐ UBND tỉnh',
      '/chuong-trinh-phoi-hop/tuyen-quang/2022/05-ctrph-bdvtu-bcsd-ubnd-tinh/',
    ],
  ])('finds %s', async (_what, query, url) => {
    const { hits, numberNotHeld } = await search.find({ query, filters: {} });
    expect(hits.slice(0, 3).map(({ entry }) => entry?.url)).toContain(url);
    expect(numberNotHeld).toBe(false);
  });

  it('does not deny a document that a facet leaves out', async () => {
    const { hits, numberNotHeld } = await search.find({ query: '43-KL/TW', filters: { kind: 'model' } });
    expect([hits.length, numberNotHeld]).toEqual([0, false]);
  });

  it.each(['...', '😀', '""'])('finds nothing for signs alone: %s', async (query) => {
    expect((await search.find({ query, filters: {} })).hits).toEqual([]);
  });

  it('says which word no page has', async () => {
    const { unknown, hits } = await search.find({ query: 'tiếp công dân zzqqzz', filters: {} });
    expect(unknown).toEqual(['zzqqzz']);
    expect(hits.length).toBeGreaterThan(0);
  });

  it('puts pages with the marks that were typed first', async () => {
    const { hits, marksDiffer } = await search.find({ query: 'đàn vặn', filters: {} });
    expect(marksDiffer || hits.length === 0).toBe(true);
  });

  it('keeps a quoted phrase in one piece', async () => {
    const { hits } = await search.find({ query: '"tiếp công dân"', filters: {} });
    expect(hits.length).toBeGreaterThan(0);
    for (const hit of hits.slice(0, 10)) {
      const { entry, excerpts } = await hit.load();
      const text = excerpts.flatMap(({ pieces }) => pieces.filter(({ marked }) => marked).map((piece) => piece.text));
      expect([entry.title, ...text].some((part) => /tiếp công dân/i.test(part))).toBe(true);
    }
  });
});

describe('facets', () => {
  it('count, without any query, what narrowing by them then finds', async () => {
    const counts = await search.facets();
    for (const [facet, values] of Object.entries(counts)) {
      for (const [value, count] of Object.entries(values)) {
        const { hits } = await search.find({ query: '', filters: { [facet]: value } });
        expect([facet, value, hits.length]).toEqual([facet, value, count]);
      }
    }
  });

  it.each(['dân vận chính quyền', 'tiep cong dan', '43-KL/TW', 'kl 43', 'quyết định 269 hà tĩnh'])(
    'count within «%s» what narrowing by them then finds',
    async (query) => {
      const { counts } = await search.find({ query, filters: {} });
      for (const [facet, values] of Object.entries(counts)) {
        for (const [value, count] of Object.entries(values)) {
          const { hits } = await search.find({ query, filters: { [facet]: value } });
          expect([facet, value, hits.length]).toEqual([facet, value, count]);
        }
      }
    },
  );

  it('sort by date, what has none last', async () => {
    const { hits } = await search.find({ query: 'dân vận', filters: {}, sort: 'date' });
    const entries = await Promise.all(hits.map(async (hit) => (await hit.load()).entry));
    const dates = entries.map(({ date = '' }) => date);
    expect(dates).toEqual([...dates].sort().reverse());
  });
});
