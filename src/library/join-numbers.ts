import { compareVietnamese, slugOf } from '../domain/text.ts';
import { addressOf } from './addresses.ts';
import { dateOf } from './join-documents.ts';
import type { LibraryDocument, NumberEntry } from './types.ts';

/** Every number that a document bears or was seen written with, each with all that is known to bear it. */
export function joinNumbers(documents: readonly LibraryDocument[]): NumberEntry[] {
  const numbers = new Map<string, NumberEntry>();
  for (const document of documents) {
    const spellings = [...(document.number ? [document.number] : []), ...(document.data.variants ?? [])];
    for (const [i, spelling] of spellings.entries()) {
      const slug = slugOf(spelling);
      const entry = numbers.get(slug) ?? {
        slug,
        address: addressOf.number(slug),
        spellings: [],
        documents: [],
        namesakes: [],
      };
      numbers.set(slug, entry);
      if (!entry.spellings.includes(spelling)) entry.spellings.push(spelling);
      if (!entry.documents.includes(document)) entry.documents.push(document);
      if (i === 0) addNamesakes(entry, document);
    }
  }
  return [...numbers.values()].sort((a, b) => compareVietnamese(a.slug, b.slug));
}

/** Several rows may tell of the same namesake; the first one stands. */
function addNamesakes(entry: NumberEntry, document: LibraryDocument): void {
  for (const { issuedOn, about, source } of document.data.namesakes ?? []) {
    const date = dateOf(issuedOn);
    const key = JSON.stringify(date);
    if (entry.namesakes.some((other) => JSON.stringify(other.issuedOn) === key)) continue;
    entry.namesakes.push({ issuedOn: date, about, source, told: document });
  }
}

/** True where the number means one document and no other is known to bear it: then its page goes on by itself. */
export function isUnambiguous(entry: NumberEntry): boolean {
  return entry.documents.length === 1 && entry.namesakes.length === 0;
}
