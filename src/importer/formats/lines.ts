import { isVietnameseSyllable } from '../bytes/encoding/syllables.ts';
import { isCapitals, isOpen, startsBlock } from './line-starts.ts';

/** A line as it stands on the page; white space before it is its indent; an empty one parts paragraphs. */
export interface Line {
  text: string;
  page?: number;
  /** Whether it reaches the right margin, where the caller can measure it; otherwise lengths tell. */
  full?: boolean;
}

/** Lines that are one paragraph; `first` and `last` are positions in the lines that were given. */
export interface Paragraph {
  text: string;
  first: number;
  last: number;
}

/** A line this far from the width of the text may still be broken there, as fonts set letters of different widths. */
const FULL = 0.85;
/** Longer lines than this are paragraphs that nobody broke. */
const WIDEST_WRAP = 130;
const NARROWEST_WRAP = 40;
/** A step of the indent that shows a first line. */
const INDENT = 2;

const ENDED = /[.;:!?…]["'”’»)\]]*$/u;
const LOWER = /^["'“‘«([]*\p{Ll}/u;

function lengthOf(text: string): number {
  return [...text.trim()].length;
}

function indentOf(text: string): number {
  return text.length - text.trimStart().length;
}

function firstWord(text: string): string {
  return /^\S+/u.exec(text.trim())?.[0] ?? '';
}

/** The width that lines are broken at: the longest, but for one line in fifty that may stick out. */
function widthOf(lines: readonly string[]): number {
  const lengths = lines.map(lengthOf).sort((a, b) => a - b);
  return lengths[Math.ceil((lengths.length - 1) * 0.98)] ?? 0;
}

/**
 * Whether the first word of the next line would have gone beyond the width. Behind the end of a sentence, where a new
 * paragraph may begin, it must have; elsewhere it may have come near.
 */
function isFull(line: string, next: string, width: number): boolean {
  const needed = ENDED.test(line.trim()) ? width : width * FULL;
  return lengthOf(line) + 1 + lengthOf(firstWord(next)) > needed;
}

function goesOn(line: string, next: string): boolean {
  const [above, below] = [line.trim(), next.trim()];
  return (isOpen(above) || (LOWER.test(below) && !ENDED.test(above))) && !startsBlock(below, above);
}

/**
 * The width at which a text was broken into lines, or null where a line is a paragraph. Measured: lines that are full
 * and go on in lower case on the next line are rare in a text that nobody broke.
 */
export function wrapWidth(lines: readonly string[]): number | null {
  const filled = lines.filter((line) => line.trim() !== '');
  const width = widthOf(filled);
  if (width < NARROWEST_WRAP || width > WIDEST_WRAP) return null;
  const pairs = lines
    .slice(0, -1)
    .map((line, at) => [line, lines[at + 1] ?? ''] as const)
    .filter(([line, next]) => line.trim() !== '' && next.trim() !== '' && isFull(line, next, width));
  const going = pairs.filter(([line, next]) => goesOn(line, next));
  return going.length > 0 && going.length >= pairs.length * 0.3 ? width : null;
}

/** The words that a hyphen at the end of a line parts. */
const PARTED = /(?<half>[\p{L}\p{N}/]{1,40})[-\u2010\u2011]$/u;

/**
 * What two lines become where they meet. A hyphen at the end of the first is taken out only where both halves are one
 * syllable together and were not two words: «ph-» «ương». «Mác-» «Lênin» and «217-» «QĐ/TW» keep theirs, «kinh tế -»
 * «xã hội» its spaces.
 */
export function meet(line: string, next: string): [above: string, below: string] {
  const above = line.trimEnd();
  const below = next.trimStart();
  if (above.endsWith('\u00AD')) return [above.slice(0, -1), below];
  const half = PARTED.exec(above)?.groups?.['half'];
  if (half === undefined) return [`${above} `, below];
  const rest = /^\p{L}+/u.exec(below)?.[0] ?? '';
  const areTwoWords = isVietnameseSyllable(half) && isVietnameseSyllable(rest);
  const isSplit = /^\p{Ll}/u.test(rest) && isVietnameseSyllable(half + rest) && !areTwoWords;
  return [isSplit ? above.slice(0, -1) : above, below];
}

/** Whether a line is set in from the one above it, as the first of a paragraph is. */
function isFirstLine(line: string, next: string, start: string): boolean {
  if (line !== start) return indentOf(next) >= indentOf(line) + INDENT;
  const isSetIn = indentOf(start) >= INDENT && indentOf(next) === indentOf(start);
  return isSetIn && ENDED.test(line.trim()) && !LOWER.test(next.trim());
}

/** Whether a paragraph goes on from a line to the one below it. */
function belongs(line: Line, next: Line, width: number, start: string): boolean {
  const [above, below] = [line.text.trim(), next.text.trim()];
  if (startsBlock(below, above) || isCapitals(above) !== isCapitals(below)) return false;
  if (isFirstLine(line.text, next.text, start)) return false;
  return (line.full ?? isFull(above, below, width)) || goesOn(above, below);
}

interface PlacedLine extends Line {
  at: number;
}

/** Lines of a page join where they touch; over a page, only a sentence that goes on does. */
function joins(above: PlacedLine, line: PlacedLine, width: number, start: string): boolean {
  if (above.page !== line.page) return goesOn(above.text, line.text);
  return above.at === line.at - 1 && belongs(above, line, width, start);
}

/**
 * Joins lines into paragraphs. In a text that was broken at a width, lines that are full or go on in lower case are
 * joined; blank lines, labels of points, titles in capitals and parts of the head begin anew. Otherwise every line that
 * is not blank is a paragraph. A paragraph goes on over a page where it stops in mid-sentence.
 *
 * Takes lines in reading order, without running heads and page numbers; `width`, where the caller has measured it over
 * more than these lines. Never throws.
 */
export function joinLines(
  lines: readonly Line[],
  width: number | null = wrapWidth(lines.map((line) => line.text)),
): Paragraph[] {
  const paragraphs: Array<Omit<Paragraph, 'text'> & { parts: string[] }> = [];
  let above: PlacedLine | undefined;
  for (const [at, line] of lines.entries()) {
    if (line.text.trim() === '') continue;
    const open = paragraphs.at(-1);
    if (open && above && width !== null && joins(above, { ...line, at }, width, lines[open.first]?.text ?? '')) {
      open.parts.push(...meet(open.parts.pop() ?? '', line.text));
      open.last = at;
    } else {
      paragraphs.push({ parts: [line.text], first: at, last: at });
    }
    above = { ...line, at };
  }
  return paragraphs.map(({ parts, first, last }) => ({ text: parts.join('').trim(), first, last }));
}
