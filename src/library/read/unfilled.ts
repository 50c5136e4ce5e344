import type { Problem } from './problem.ts';

const PLACE = /\[\[[^[\]\n]*\]\]/g;

/** A place of a text that somebody has yet to fill, with what belongs there: `[[Ai phải làm gì]]`. */
export function unfilled(what: string): string {
  return `[[${what}]]`;
}

/** Places of a body that were never filled; `firstLine` is the line of the file on which it begins. */
export function unfilledPlaces(body: string, firstLine: number): Array<Omit<Problem, 'file'>> {
  return body.split('\n').flatMap((line, i) =>
    [...line.matchAll(PLACE)].map(([found]) => ({
      line: firstLine + i,
      field: 'Bài',
      found: `chỗ chưa điền ${found}`,
      expected: 'lời của bài ở đó, hoặc bỏ chỗ ấy đi',
    })),
  );
}
