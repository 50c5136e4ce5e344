import type { DocumentTypeId } from '../domain/document-types.ts';
import { nounEndingAt } from './find-nouns.ts';

/** Words that point back: «Chỉ thị này» to the text itself, «Kết luận nêu trên» to what was named last. */
export interface FoundBack {
  start: number;
  end: number;
  form: 'this' | 'aforesaid';
  type: DocumentTypeId;
}

// Bounded white space: an endless run of it costs no more than its length.
const WORDS = /(?<!\s)\s{1,3}(?:(?<self>này)|(?:nêu|nói|kể)\s{1,3}trên|trên đây|đã nêu)(?!\p{L})/gu;
/** «các Chỉ thị nêu trên» points at several: at none that could be named. */
const SEVERAL = /(?<!\p{L})(?:các|những|hai|ba|bốn|năm|\d+)\s+$/iu;

/** Every word that points back, in order. Short forms such as «NQ» do not. */
export function findBack(text: string): FoundBack[] {
  const found: FoundBack[] = [];
  for (const { 0: words, index, groups } of text.matchAll(WORDS)) {
    const noun = nounEndingAt(text, index);
    if (!noun?.type || index - noun.start < 4) continue;
    if (SEVERAL.test(text.slice(Math.max(0, noun.start - 10), noun.start))) continue;
    found.push({
      start: noun.start,
      end: index + words.length,
      form: groups?.['self'] ? 'this' : 'aforesaid',
      type: noun.type,
    });
  }
  return found;
}
