import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { searchFilesOf } from '../../scripts/lib/search-files.ts';
import { NUMBER_FILES } from '../search/catalogue.ts';
import type { Entry, PageText } from '../search/entry.ts';
import { Search, type SearchRequest } from '../search/search.ts';
import { type IndexFiles, writeSearch } from './write-search.ts';

const article = (name: string, title: string, text: string, more: Partial<Entry> = {}): PageText => ({
  entry: { kind: 'article', url: `/bai-viet/${name}/`, title, date: '2020', ...more },
  points: [{ id: 'doan-1', label: 'đoạn 1', text }],
});

const PAGES: readonly PageText[] = [
  article('lien', 'Chuyện một', 'Hội nghị đối thoại trực tiếp ở thôn Đoài.', { date: '2019-05-01' }),
  article('roi', 'Chuyện hai', 'Thoại của kịch. Đối chiếu sổ sách, trực ban, tiếp khách.', { date: '2021-02-03' }),
  article('khac-dau', 'Chuyện ba', 'Dời thoái vốn, đội thoải mái.', { date: '2018' }),
  article('dau-de', 'Tổng kết đối thoại', 'Nội dung khác.', { level: 'province' }),
  article('gach', 'Chuyện năm', 'Sau đối, thoại được ghi riêng.'),
  article('ta', 'Chuyện sáu', 'Trồng rừng ngập mặn; ra sức bảo vệ.'),
  article('thuong', 'Chuyện bảy', 'Lợi <b>dụng</b> & “trích” số 43-KL/TW và 430.'),
  {
    entry: {
      kind: 'document',
      url: '/ket-luan/x/2019/43-kl-tw/',
      title: 'Về việc nọ',
      number: '43-KL/TW',
      type: 'ket-luan',
      date: '2019-01-07',
      level: 'central',
    },
    points: [],
  },
];

let folder: string;
let files: IndexFiles;
let search: Search;

beforeAll(async () => {
  files = await writeSearch(PAGES);
  folder = mkdtempSync(join(tmpdir(), 'chi-muc-'));
  for (const [path, content] of files) {
    const file = join(folder, 'tim', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  search = new Search(searchFilesOf(folder));
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

/** Last parts of the addresses that are found, in their order. */
async function found(query: string, more: Partial<SearchRequest> = {}): Promise<string[]> {
  const { hits } = await search.find({ query, filters: {}, ...more });
  return Promise.all(hits.map(async (hit) => (await hit.load()).entry.url.split('/').at(-2) ?? ''));
}

describe('pages by their text', () => {
  it.each<[string, string, string[]]>([
    ['the phrase, in the title before the text, other marks last', 'đối thoại', ['dau-de', 'lien', 'khac-dau']],
    ['without marks the likely reading first', 'doi thoai', ['dau-de', 'lien', 'khac-dau']],
    ['not across the end of a phrase', '"đối thoại"', ['dau-de', 'lien']],
    ['words apart, where no page has them together', 'đối chiếu trực ban khách', ['roi']],
    ['a half-typed end', 'đối tho', ['dau-de', 'lien', 'khac-dau']],
    ['one syllable', 'rừng', ['ta']],
    ['one syllable, half typed', 'rừn', ['ta']],
    ['a syllable and not those that begin so', 'ra', ['ta']],
    ['đ without its stroke', 'thon doai', ['lien']],
    ['words apart, where signs of HTML stand between them as the text that they are', 'lợi dụng', ['thuong']],
  ])('%s: %s', async (_what, query, expected) => expect(await found(query)).toEqual(expected));

  it('says which words no page has, and which the best one lacks', async () => {
    expect((await search.find({ query: 'đối thoại zzqq', filters: {} })).unknown).toEqual(['zzqq']);
    const { dropped, hits } = await search.find({ query: 'đối thoại trồng rừng', filters: {} });
    expect(hits.length).toBeGreaterThan(0);
    expect(dropped).toEqual(['đối thoại']);
  });

  it('says that only other marks are found', async () => {
    const { marksDiffer, hits } = await search.find({ query: 'đôi thoài', filters: {} });
    expect([marksDiffer, hits.length > 0]).toEqual([true, true]);
  });

  it('answers searches that run at once as if they ran one by one', async () => {
    const queries = ['đối thoại', 'doi thoai', 'đội thoải', 'rừng', 'trực tiếp', 'doi chieu so sach'];
    const one = [];
    for (const query of queries) one.push(await found(query));
    expect(await Promise.all(queries.map((query) => found(query)))).toEqual(one);
  });
});

describe('facets and order', () => {
  it('narrowing brings nothing that was not there before', async () => {
    const all = await found('đối thoại trực tiếp');
    for (const filters of [{ year: '2021' }, { kind: 'document' }, { level: 'province' }]) {
      for (const page of await found('đối thoại trực tiếp', { filters })) expect(all).toContain(page);
    }
  });
  it('newest first, where nothing was typed and where it was asked for', async () => {
    expect((await found('', { filters: { kind: 'article' } }))[0]).toBe('roi');
    const dated = await found('chuyện', { sort: 'date' });
    expect([dated[0], ...dated.slice(-2)]).toEqual(['roi', 'lien', 'khac-dau']);
  });
});

describe('the files', () => {
  it('are those that a search needs, and no program with an interface of its own', () => {
    const folders = new Set([...files.keys()].map((path) => path.replace(/[^/]+$/, '')));
    expect([...folders].sort()).toEqual(['', 'bai/', 'pagefind/', 'pagefind/filter/', 'pagefind/index/', 'so/']);
    expect([...files.keys()].filter((path) => path.startsWith('so/'))).toHaveLength(NUMBER_FILES);
  });
});
