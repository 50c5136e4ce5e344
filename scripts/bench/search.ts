import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import type { PageText } from '../../src/search/entry.ts';
import { launchBrowser } from '../lib/browser.ts';
import { LINE, measureNumber, measureWords } from './search-browser.ts';
import { bundleEngine } from './search-bundle.ts';
import { generatedTexts, libraryPassages } from './search-corpus.ts';
import { ENGINES, type EngineSpec } from './search-engines.ts';
import { BROTLI_QUALITY, openHost } from './search-host.ts';
import { drawPhrases, measurePhrases } from './search-phrases.ts';
import { type Measured, table } from './search-report.ts';

// Compares the library's search with three engines over the same generated pages, in Chromium on a slow line:
// `npm run bench:search`, or with other numbers of pages: `npm run bench:search -- 300 1000`.
const SIZES = [300, 1000, 3000, 10_000];
/** Searches of which the median is given. */
const RUNS = 8;
/** The number of pages over which phrases are compared. */
const PHRASE_PAGES = 3000;
const PHRASES = 100;
const SEED = 20_261_126;

async function measure(spec: EngineSpec, pages: readonly PageText[], words: string[], phrases: string[]) {
  const folder = mkdtempSync(join(tmpdir(), `do-tim-${spec.name}-`));
  const browser = await launchBrowser();
  try {
    const begun = performance.now();
    await spec.write(pages, folder);
    const seconds = (performance.now() - begun) / 1000;
    await bundleEngine(spec.name, folder);
    return await measureFolder(spec, folder, browser, { seconds, pages, words, phrases });
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true });
  }
}

async function measureFolder(
  { name, isWhole }: EngineSpec,
  folder: string,
  browser: Browser,
  {
    seconds,
    pages,
    words,
    phrases,
  }: { seconds: number; pages: readonly PageText[]; words: string[]; phrases: string[] },
): Promise<Measured> {
  const host = await openHost(folder);
  const measured: Measured = {
    name,
    seconds,
    disk: host.disk,
    served: host.served,
    words: [],
    numbers: [],
    phrases: undefined,
  };
  const runs = isWhole ? 1 : RUNS;
  for (let i = 0; i < runs; i++) {
    measured.words.push(await measureWords(browser, host, words[i] ?? '', words[(i + 1) % RUNS] ?? ''));
    const number = `${Math.floor(((i + 0.5) * pages.length) / RUNS) + 1}-KH/TU`;
    if (name === 'library') measured.numbers.push(await measureNumber(browser, host, number));
  }
  if (phrases.length > 0) measured.phrases = await measurePhrases(browser, host, phrases, pages);
  await host.stop();
  return measured;
}

const sizes = process.argv.length > 2 ? process.argv.slice(2).map(Number) : SIZES;
const passages = libraryPassages();
console.log(
  `Median of ${RUNS} phrases, each in a new browser context with an empty cache; the next search follows in the same page.
Engines that load all at once are loaded once. Line: ${LINE.megabits} Mbit/s, ${LINE.latency} ms, by Chromium's throttle.
Host: HTTP/1.1, scripts and JSON with brotli ${BROTLI_QUALITY}, packed files as they are; the HTML page is not counted.
Phrases: share of the first ten results that hold the phrase with its marks, over ${PHRASES} phrases and ${PHRASE_PAGES} pages.`,
);
for (const size of sizes) {
  const pages = generatedTexts(passages, size);
  const words = drawPhrases(passages, pages, RUNS, SEED);
  const phrases = size === PHRASE_PAGES ? drawPhrases(passages, pages, PHRASES, SEED + 1) : [];
  const engines: Measured[] = [];
  for (const spec of ENGINES) engines.push(await measure(spec, pages, words, phrases));
  console.log(`\n${table(size, engines)}`);
}
