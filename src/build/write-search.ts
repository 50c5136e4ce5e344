import { gunzipSync, gzipSync } from 'node:zlib';
import * as pagefind from 'pagefind';
import { type Catalogue, indexNumbers, NUMBER_FILES, numberFile, packCatalogue } from '../search/catalogue.ts';
import type { Entry, PageText } from '../search/entry.ts';
import { pageRecord } from '../search/page-record.ts';
import { hasMarks, plain, runsOf } from '../search/syllables.ts';

/** What the catalogue may weigh, so that a first search stays cheap however large the library is. */
const CATALOGUE_BYTES = 26 * 1024;
/** Pairs of syllables whose likely reading is kept. */
const READINGS = 250;

/** Files of the index by their path below its folder. */
export type IndexFiles = Map<string, Uint8Array>;

/**
 * Builds the whole index: what Pagefind reads, the catalogue, the numbers, and a file for each page with its text.
 * Where not all fits into the catalogue, the pages that come first do. Throws where Pagefind fails.
 */
export async function writeSearch(pages: readonly PageText[]): Promise<IndexFiles> {
  const { index } = checked(await pagefind.createIndex({ forceLanguage: 'vi' }));
  if (!index) throw new Error('Pagefind không tạo được chỉ mục');
  for (const page of pages) checked(await index.addHTMLFile(pageRecord(page)));
  const { files } = checked(await index.getFiles());
  await index.deleteIndex();
  await pagefind.close();

  const written: IndexFiles = new Map();
  const ids = new Map<string, string>();
  for (const { path, content } of files) {
    const id = /^fragment\/vi_(.+)\.pf_fragment$/.exec(path)?.[1];
    // Pagefind's fragments hold tokens; pages have files of their own, by the same id.
    if (id !== undefined) ids.set(urlOf(content), id);
    else if (
      /^(?:pagefind\.js|pagefind-entry\.json|wasm\.unknown\.pagefind|.*\.pf_meta|index\/.*|filter\/.*)$/.test(path)
    ) {
      written.set(`pagefind/${path}`, content);
    }
  }
  const idOf = (url: string) => ids.get(url) ?? fail(`Pagefind không lập chỉ mục trang ${url}`);
  const entries = pages.map(({ entry }) => ({ ...entry, id: idOf(entry.url) }));
  pages.forEach(({ points }, i) => {
    const entry = entries[i] as Entry;
    written.set(`bai/${entry.id}.bin`, packed({ entry, points }));
  });
  for (const [name, content] of numberFiles(entries)) written.set(name, content);
  written.set('muc-luc.bin', packed(packCatalogue(catalogueOf(entries, readingsOf(pages)))));
  return written;
}

/** Every numbered document in the file of its serial; files of serials that nothing bears are written too, empty. */
function numberFiles(entries: readonly Entry[]): Array<[string, Uint8Array]> {
  const numbered = [...indexNumbers(entries)].flatMap(([serial, numbers]) =>
    numbers.map(({ entry }) => ({ file: numberFile(serial), entry })),
  );
  const files = Map.groupBy(numbered, ({ file }) => file);
  return Array.from({ length: NUMBER_FILES }, (_, n) => {
    const file = numberFile(String(n));
    return [`${file}.bin`, packed([...new Set((files.get(file) ?? []).map(({ entry }) => entry))])];
  });
}

/** As many entries as the catalogue may hold, in their order. */
function catalogueOf(entries: readonly Entry[], readings: string[]): Catalogue {
  const make = (count: number): Catalogue => ({
    entries: entries.slice(0, count),
    readings,
  });
  let [fits, tooMany] = [0, entries.length + 1];
  if (packed(packCatalogue(make(entries.length))).length <= CATALOGUE_BYTES) return make(entries.length);
  while (tooMany - fits > 1) {
    const middle = (fits + tooMany) >> 1;
    if (packed(packCatalogue(make(middle))).length <= CATALOGUE_BYTES) fits = middle;
    else tooMany = middle;
  }
  return make(fits);
}

/** The commonest pairs whose letters without marks stand for several words, each as it is written most often. */
function readingsOf(pages: readonly PageText[]): string[] {
  const counts = new Map<string, number>();
  for (const { entry, points } of pages) {
    for (const text of [entry.title, ...points.map((point) => point.text)]) {
      for (const run of runsOf(text)) {
        run.slice(1).forEach((second, i) => {
          const pair = `${run[i]?.text} ${second.text}`;
          counts.set(pair, (counts.get(pair) ?? 0) + 1);
        });
      }
    }
  }
  const forms = Map.groupBy(counts, ([pair]) => plain(pair));
  return [...forms.values()]
    .filter((written) => written.length > 1)
    .map((written) => ({
      total: written.reduce((sum, [, count]) => sum + count, 0),
      pair: written.reduce((a, b) => (b[1] > a[1] ? b : a))[0],
    }))
    .filter(({ pair }) => hasMarks(pair))
    .sort((a, b) => b.total - a.total || a.pair.localeCompare(b.pair))
    .slice(0, READINGS)
    .map(({ pair }) => pair);
}

function packed(value: unknown): Uint8Array {
  return gzipSync(JSON.stringify(value), { level: 9 });
}

/** The address in one of Pagefind's fragments: JSON behind a mark that says it is unpacked. */
function urlOf(fragment: Uint8Array): string {
  const text = gunzipSync(fragment).toString('utf8');
  return (JSON.parse(text.slice(text.indexOf('{'))) as { url: string }).url;
}

/** Pagefind does not throw: what went wrong stands in the reply. */
function checked<T extends { errors: string[] }>(reply: T): T {
  if (reply.errors.length > 0) fail(`Pagefind: ${reply.errors.join('; ')}`);
  return reply;
}

function fail(message: string): never {
  throw new Error(message);
}
