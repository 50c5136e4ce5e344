import type { Browser } from 'playwright-core';
import { withoutMarks } from '../../src/domain/text.ts';
import type { PageText } from '../../src/search/entry.ts';
import { seeded } from './corpus.ts';
import { topTen } from './search-browser.ts';
import type { Host } from './search-host.ts';

/** Share of the first ten results that hold the phrase with its marks, over all phrases. */
export interface Precision {
  marked: number;
  unmarked: number;
}

const PHRASE = /^\p{L}+(?: \p{L}+){1,2}$/u;
/** Marks that may stand before or after a phrase but not within it. */
const AROUND = /^["“«(]+|[.,;:!?”»")]+$/g;

/**
 * Different phrases of two or three syllables from places of the passages that are drawn at random, each with a letter
 * that has a mark, in lower case; only such as a page holds.
 */
export function drawPhrases(passages: readonly string[], pages: readonly PageText[], count: number, seed: number) {
  const next = seeded(seed);
  const split = passages.map((passage) => passage.split(' '));
  const places = split.flatMap((words) => words.map((_, at) => ({ words, at })));
  const drawn = new Set<string>();
  while (drawn.size < count) {
    const { words, at } = places[Math.floor(next() * places.length)] ?? { words: [], at: 0 };
    const length = next() < 0.5 ? 2 : 3;
    const phrase = words
      .slice(at, at + length)
      .join(' ')
      .replace(AROUND, '')
      .toLowerCase();
    if (!PHRASE.test(phrase) || withoutMarks(phrase) === phrase || phrase.split(' ').length !== length) continue;
    const pattern = patternOf(phrase);
    if (pages.some((page) => pattern.test(textOf(page)))) drawn.add(phrase);
  }
  return [...drawn];
}

/** Asks the engine behind `host` for every phrase, with its marks and without. */
export async function measurePhrases(
  browser: Browser,
  host: Host,
  phrases: readonly string[],
  pages: readonly PageText[],
): Promise<Precision> {
  const texts = new Map(pages.map((page) => [page.entry.url, textOf(page)]));
  const shareOf = async (typed: (phrase: string) => string) => {
    const found = await topTen(browser, host, phrases.map(typed));
    const shares = phrases.map((phrase, i) => share(found[i] ?? [], patternOf(phrase), texts));
    return shares.reduce((sum, value) => sum + value, 0) / shares.length;
  };
  return { marked: await shareOf((phrase) => phrase), unmarked: await shareOf(withoutMarks) };
}

/** Share of the pages that hold the phrase; 0 where nothing was found. */
function share(urls: readonly string[], pattern: RegExp, texts: ReadonlyMap<string, string>): number {
  const holding = urls.filter((url) => pattern.test(texts.get(url) ?? ''));
  return urls.length === 0 ? 0 : holding.length / urls.length;
}

/** Title and points in lower case, each on its line, so that no phrase goes from one to the next. */
function textOf({ entry, points }: PageText): string {
  return [entry.title, ...points.map(({ text }) => text)].join('\n').normalize('NFC').toLowerCase();
}

/** The phrase where no letter stands right before or after it. */
function patternOf(phrase: string): RegExp {
  return new RegExp(String.raw`(?<![\p{L}\p{N}])${phrase}(?![\p{L}\p{N}])`, 'u');
}
