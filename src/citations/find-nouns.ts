import type { DocumentTypeId } from '../domain/document-types.ts';
import { NOUNS, typeOfNoun } from './type-words.ts';

/** A word for a kind of document that stands before a number. */
export interface FoundNoun {
  start: number;
  type: DocumentTypeId | undefined;
  /** True where «số» stands between it and the number. */
  withSo: boolean;
}

/** How far before a number its noun may begin: «Nghị quyết liên tịch số: ». */
const REACH = 40;
/** «số», a colon and white space between the noun and the number. */
const TAIL = /(?<so>(?:^|,?\s+)[sS]ố)?\s*[:.]?\s*$/u;
const WORDS_AT_END = /(?:\p{L}+\s+){0,3}\p{L}+$/u;
/** How far before «số» a law may be named, and how. */
const LAW_REACH = 120;
const LAW_BEFORE = /(?<!\p{L})(?<noun>Luật|Pháp lệnh)\s+\p{Lu}[^.,;:()\d\n]{2,90}$/u;
const known = new Set(NOUNS.map((noun) => noun.toLocaleLowerCase('vi')));

/** The noun before a number that begins at `at`, or «Số» alone; undefined where neither stands there. */
export function nounBefore(text: string, at: number): FoundNoun | undefined {
  const from = Math.max(0, at - REACH);
  const before = text.slice(from, at);
  const tail = TAIL.exec(before);
  const so = tail?.groups?.['so'];
  const head = before.slice(0, tail?.index ?? before.length);
  const words = WORDS_AT_END.exec(head);
  // The longest noun that ends there: «nghị quyết liên tịch» before «nghị quyết».
  for (const { index } of words?.[0].matchAll(/\p{L}+/gu) ?? []) {
    const noun = words?.[0].slice(index).replace(/\s+/g, ' ') ?? '';
    if (known.has(noun.toLocaleLowerCase('vi'))) {
      return { start: from + (words?.index ?? 0) + index, type: typeOfNoun(noun), withSo: so !== undefined };
    }
  }
  if (so === undefined) return undefined;
  // «Luật Khiếu nại số 02/2011/QH13»: the name stands between.
  const lawFrom = Math.max(0, at - LAW_REACH);
  const law = LAW_BEFORE.exec(text.slice(lawFrom, from + (tail?.index ?? 0)));
  if (law?.groups) return { start: lawFrom + law.index, type: typeOfNoun(law.groups['noun'] ?? ''), withSo: true };
  return { start: from + (tail?.index ?? 0) + so.search(/[sS]/), type: undefined, withSo: true };
}
