import { fold } from '../domain/text.ts';
import type { Candidate, CitationIndex } from './registers.ts';

/** A document called by its name: «Luật Tiếp công dân», «Đề án “Tăng cường công tác dân vận …”». */
export interface FoundName {
  start: number;
  end: number;
  /** All that bear the longest name that stands there. */
  candidates: Candidate[];
}

/** Every name of a document, longest first. Names that a law's title holds inside another are not found twice. */
export function findNames(text: string, index: CitationIndex): FoundName[] {
  const found: FoundName[] = [];
  let last = 0;
  for (const { index: start } of text.matchAll(index.nameStart)) {
    if (start < last) continue;
    const pair = firstTwo(text, start);
    const names = pair && index.byName.get(pair);
    if (!names) continue;
    const { folded, ends } = foldedWords(text, start, Math.max(...names.map(({ words }) => words)));
    const hit = names.find(
      (name) => folded.startsWith(name.folded) && !/[a-z0-9]/.test(folded.charAt(name.folded.length)),
    );
    const end = hit && ends[hit.words - 1];
    if (!hit || end === undefined) continue;
    const candidates = names.filter((name) => name.folded === hit.folded).map(({ candidate }) => candidate);
    found.push({ start, end, candidates });
    last = end;
  }
  return found;
}

const PAIR = /^(\p{L}[\p{L}\p{N}]*)[\s“"«]+([\p{L}\p{N}]+)/u;

function firstTwo(text: string, start: number): string | undefined {
  const match = PAIR.exec(text.slice(start, start + 40));
  return match ? fold(`${match[1]} ${match[2]}`) : undefined;
}

/** The next words folded and joined as names are, and where each ends in the text. Quotation marks stand for nothing. */
function foldedWords(text: string, start: number, count: number): { folded: string; ends: number[] } {
  const ends: number[] = [];
  const words: string[] = [];
  for (const match of text.slice(start, start + 400).matchAll(/[^\s“”"«»]+/g)) {
    words.push(fold(match[0]));
    ends.push(start + match.index + match[0].replace(/[.,;:)]+$/, '').length);
    if (words.length === count) break;
  }
  return { folded: words.join(' '), ends };
}
