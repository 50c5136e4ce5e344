import type { Outside } from '../raw-text.ts';

/** `- 3 -`, `Trang 3/12`, `3`. */
const PAGE_NUMBER = /^[-–—[(\s]*(?:Trang\s*:?\s*)?(\d{1,4})(?:\s*[/|]\s*\d{1,4})?[-–—\])\s]*$/iu;
/** A line that repeats on this share of the pages behind the first runs through them. */
const REPEATS = 0.5;

function numberOf(line: string): number | null {
  const number = PAGE_NUMBER.exec(line.trim())?.[1];
  return number === undefined ? null : Number(number);
}

/** A line as it is the same on every page: numbers aside. */
function sameness(line: string): string {
  return line.trim().replace(/\d+/gu, '#').replace(/\s+/gu, ' ');
}

type Edge = 'runningHead' | 'runningFoot';

/** Positions of lines that are not blank, from an edge of the page inwards. */
function fromEdge(page: readonly string[], edge: Edge): number[] {
  const filled = [...page.keys()].filter((at) => page[at]?.trim() !== '');
  return edge === 'runningHead' ? filled : filled.reverse();
}

/** The line at an edge of a page, its page number aside. */
function edgeLine(page: readonly string[], edge: Edge): number | undefined {
  return fromEdge(page, edge).find((at) => numberOf(page[at] ?? '') === null);
}

/** Page numbers stand at the edges of pages. */
function markPageNumbers(pages: ReadonlyArray<readonly string[]>, marks: Array<Array<Outside | null>>): void {
  for (const [number, page] of pages.entries()) {
    for (const edge of ['runningHead', 'runningFoot'] as const) {
      const at = fromEdge(page, edge)[0];
      if (at !== undefined && numberOf(page[at] ?? '') !== null) (marks[number] ?? [])[at] = 'pageNumber';
    }
  }
}

/** A line that repeats at an edge. That of the first page stays: it may be the title itself. */
function markRunning(pages: ReadonlyArray<readonly string[]>, marks: Array<Array<Outside | null>>, edge: Edge): void {
  const later = pages.map((page, number) => ({ page, number, at: edgeLine(page, edge) })).slice(1);
  const counts = new Map<string, number>();
  for (const { page, at } of later) {
    if (at === undefined) continue;
    const key = sameness(page[at] ?? '');
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  for (const { page, number, at } of later) {
    if (at === undefined) continue;
    const count = counts.get(sameness(page[at] ?? '')) ?? 0;
    if (count >= 2 && count >= later.length * REPEATS) (marks[number] ?? [])[at] = edge;
  }
}

/** In a text without form feeds: numbers alone between blank lines that count up from page to page. */
function markCountedNumbers(lines: readonly string[], marks: Array<Outside | null>): void {
  const alone = lines.flatMap((line, at) => {
    const number = numberOf(line);
    const isAlone = (lines[at - 1] ?? '').trim() === '' && (lines[at + 1] ?? '').trim() === '';
    return number !== null && isAlone ? [{ at, number }] : [];
  });
  const counts =
    alone.length >= 2 && alone.every((mark, at) => at === 0 || mark.number === (alone[at - 1]?.number ?? 0) + 1);
  if (counts) for (const { at } of alone) marks[at] = 'pageNumber';
  for (const at of lines.keys()) if (cutsSentence(lines, at)) marks[at] = 'pageNumber';
}

/** From how many characters on a line may be one that the page broke. */
const BROKEN = 60;

/** A number alone between a line that ends within a sentence and one that goes on with it. */
function cutsSentence(lines: readonly string[], at: number): boolean {
  const before = (lines[at - 1] ?? '').trim();
  if (numberOf(lines[at] ?? '') === null || before.length < BROKEN) return false;
  return /[\p{L},]$/u.test(before) && /^\s*\p{Ll}+\s/u.test(lines[at + 1] ?? '');
}

/**
 * Lines that run through the pages of a text and are no part of it: page numbers, and lines that repeat at the top or
 * the bottom of its pages. Takes the lines of each page; returns for each line what it is, null for text. Never throws.
 */
export function markFurniture(pages: ReadonlyArray<readonly string[]>): Array<Array<Outside | null>> {
  const marks = pages.map((page) => page.map((): Outside | null => null));
  if (pages.length === 1) {
    markCountedNumbers(pages[0] ?? [], marks[0] ?? []);
    return marks;
  }
  markRunning(pages, marks, 'runningHead');
  markRunning(pages, marks, 'runningFoot');
  markPageNumbers(pages, marks);
  return marks;
}
