import { LINE } from './search-browser.ts';
import { generatedTexts, libraryPassages } from './search-corpus.ts';
import { ENGINES } from './search-engines.ts';
import { BROTLI_QUALITY } from './search-host.ts';
import { type Measured, measureEngine } from './search-measure.ts';
import { drawPhrases } from './search-phrases.ts';
import { table } from './search-report.ts';

// Compares the library's search with three engines over the same generated pages, in Chromium on a slow line:
// `npm run bench:search`, or with other numbers of pages: `npm run bench:search -- 300 1000`.
const SIZES = [300, 1000, 3000, 10_000];
/** Searches of which the median is given. */
const SEARCHES = 8;
const PHRASES = 100;
/** The number of pages over which phrases are compared. */
const PHRASE_PAGES = 3000;
const SEED = 20_261_126;

const sizes = process.argv.length > 2 ? process.argv.slice(2).map(Number) : SIZES;
if (!sizes.every((size) => Number.isInteger(size) && size > 0)) throw new Error('Each size is a number of pages');
console.log(
  `Median of ${SEARCHES} phrases, each in a new browser context with an empty cache; the next search follows in the same page.
Engines that load all at once are loaded once. Line: ${LINE.megabits} Mbit/s, ${LINE.latency} ms, by Chromium's throttle.
Host: HTTP/1.1, scripts and JSON with brotli ${BROTLI_QUALITY}, packed files as they are; the HTML page is not counted.
Phrases: share of the first ten results that hold the phrase with its marks, over ${PHRASES} phrases and ${PHRASE_PAGES} pages.`,
);
const passages = libraryPassages();
for (const size of sizes) {
  const pages = generatedTexts(passages, size);
  const words = drawPhrases(passages, pages, SEARCHES, SEED);
  const phrases = size === PHRASE_PAGES ? drawPhrases(passages, pages, PHRASES, SEED + 1) : [];
  const engines: Measured[] = [];
  for (const spec of ENGINES) engines.push(await measureEngine(spec, { pages, words, phrases }));
  console.log(`\n${table(size, engines)}`);
}
