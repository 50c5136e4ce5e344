import { parsePartialDate } from '../domain/dates.ts';
import { fold } from '../domain/text.ts';
import type { TextContext } from './citation.ts';
import { clean } from './clean.ts';
import { type CitationIndex, placeKey } from './registers.ts';

/** The line of place and date of an official text, which holds nothing else: `Gia Lai, ngày 23 tháng 12 năm 2021`. */
const DATELINE =
  /(?:^|\n|\|)\s*(?<place>\p{Lu}[\p{L}. -]{1,30}?)\s*,\s*ngày\s+(?<day>\d{1,2})\s+tháng\s+(?<month>\d{1,2})\s+năm\s+(?<year>(?:19|20)\d\d)\s*(?:[|\n]|$)/u;
/** The day on which a page was put up, near its beginning. */
const POSTED = /(?<![\d/])(?<day>\d{1,2})\/(?<month>\d{1,2})\/(?<year>20\d\d)(?![\d/])/u;
const HEAD = 600;
/** A line about the page is short; in a sentence the day is that of what it tells or cites. */
const POSTED_LINE = 60;
const CITES = /\d\s*[-/]\s*\p{Lu}|ngày\s+\d|\/20\d\d\s+của\s|\d[;.]\s*$/u;

/** What a text says of its own place and day; only what stands in its dateline, its head, or is named throughout. */
export function contextOfText(original: string, index: CitationIndex): TextContext {
  const { text } = clean(original);
  const dateline = DATELINE.exec(text)?.groups;
  if (dateline) return { place: provinceNamed(dateline['place'] ?? '', index), date: dayOf(dateline) };
  return { place: placeNamedThroughout(text, index), date: dayOf(postedIn(text.slice(0, HEAD))) };
}

function postedIn(head: string): Record<string, string | undefined> | undefined {
  for (const line of head.split('\n')) {
    const groups = line.length <= POSTED_LINE && !CITES.test(line) ? POSTED.exec(line)?.groups : undefined;
    if (groups) return groups;
  }
  return undefined;
}

function dayOf(groups: Record<string, string | undefined> | undefined): string | undefined {
  if (!groups) return undefined;
  const two = (part = '') => part.padStart(2, '0');
  const text = `${groups['year']}-${two(groups['month'])}-${two(groups['day'])}`;
  return parsePartialDate(text) ? text : undefined;
}

function provinceNamed(name: string, index: CitationIndex): string | undefined {
  const places = index.placesByName.get(placeKey(name)) ?? [];
  return places.find(({ level }) => level === 'province')?.id;
}

/** How often a place must be named, and how much more often than any other, to be the one that speaks. */
const OFTEN = 3;
const LEAD = 2;

/** The place that a text names far more often than any other; nothing where several come near each other. */
function placeNamedThroughout(text: string, index: CitationIndex): string | undefined {
  const counts = new Map<string, number>();
  for (const [words] of text.matchAll(/(?<=[^\p{L}]|^)\p{Lu}\p{L}+(?: \p{Lu}\p{L}+){1,2}/gu)) {
    for (const name of runs(fold(words).split(' '))) {
      if (index.placesByName.has(name)) counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1]);
  if (!first || first[1] < OFTEN || (second && first[1] < second[1] * LEAD)) return undefined;
  const places = index.placesByName.get(first[0]) ?? [];
  // A province and its commune of one name: the higher one speaks, and what holds at the commune holds there too.
  return (
    places.find(({ level }) => level === 'province') ??
    places.find(({ level }) => level === 'district') ??
    places[0]
  )?.id;
}

/** Runs of two and three words. */
function runs(words: readonly string[]): string[] {
  return words.flatMap((word, i) =>
    [2, 3].flatMap((n) => (i + n <= words.length ? [[word, ...words.slice(i + 1, i + n)].join(' ')] : [])),
  );
}
