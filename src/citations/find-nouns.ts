import type { DocumentTypeId } from '../domain/document-types.ts';
import { NOUNS, typeOfNoun } from './type-words.ts';

/** A word for a kind of document that stands before a number. */
export interface FoundNoun {
  start: number;
  type: DocumentTypeId | undefined;
}

/** How far before a number its noun may begin: «Nghị quyết liên tịch số: ». */
const REACH = 40;
/** How far before «số» a law may be named, and how. */
const LAW_REACH = 120;
const LAW_BEFORE = /(?<!\p{L})(?<noun>Luật|Pháp lệnh)\s+\p{Lu}[^.,;:()\d\n]{2,90}$/u;
const known = new Set(NOUNS.map((noun) => noun.toLocaleLowerCase('vi')));
const MOST_WORDS = Math.max(...[...known].map((noun) => noun.split(' ').length));

/** The noun before a number that begins at `at`, or «Số» alone; undefined where neither stands there. */
export function nounBefore(text: string, at: number): FoundNoun | undefined {
  let end = skipBack(text, at, isGap);
  const so = /[sS][ốỐ]$/u.test(text.slice(Math.max(0, end - 2), end)) && !isLetter(text.charCodeAt(end - 3));
  const soStart = end - 2;
  if (so) end = skipBack(text, soStart, isGap);
  const noun = nounEndingAt(text, end);
  if (noun) return noun;
  if (!so) return undefined;
  // «Luật Khiếu nại số 02/2011/QH13»: the name stands between.
  const lawFrom = Math.max(0, at - LAW_REACH);
  const law = LAW_BEFORE.exec(text.slice(lawFrom, end));
  if (law?.groups) return { start: lawFrom + law.index, type: typeOfNoun(law.groups['noun'] ?? '') };
  return { start: soStart, type: undefined };
}

/** The longest noun that ends at `end`: «nghị quyết liên tịch» before «nghị quyết». */
export function nounEndingAt(
  text: string,
  end: number,
): { start: number; type: DocumentTypeId | undefined } | undefined {
  let found: number | undefined;
  let start = end;
  for (let words = 0; words < MOST_WORDS; words++) {
    const wordEnd = words === 0 ? end : skipBack(text, start, isSpace);
    start = skipBack(text, wordEnd, isLetter);
    if (start === wordEnd) break;
    if (known.has(wordsBetween(text, start, end).toLocaleLowerCase('vi'))) found = start;
  }
  return found === undefined ? undefined : { start: found, type: typeOfNoun(wordsBetween(text, found, end)) };
}

const wordsBetween = (text: string, start: number, end: number) => text.slice(start, end).replace(/\s+/g, ' ');

/** Back from `at` over what `is` says; bounded, so that no run of it costs more than its reach. */
function skipBack(text: string, at: number, is: (code: number) => boolean): number {
  const least = Math.max(0, at - REACH);
  let i = at;
  while (i > least && is(text.charCodeAt(i - 1))) i--;
  return i;
}

const isSpace = (code: number) => code === 32 || code === 10 || code === 9;
/** What may stand between a noun, «số» and the number: white space, a comma, a colon, a full stop. */
const isGap = (code: number) => isSpace(code) || code === 44 || code === 58 || code === 46;
/** Latin letters with and without marks. */
const isLetter = (code: number) =>
  (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || (code >= 0xc0 && code <= 0x1eff);
