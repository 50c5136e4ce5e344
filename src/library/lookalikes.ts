import { parseDocumentNumber } from '../domain/document-number.ts';
import { fold } from '../domain/text.ts';
import type { Library, LibraryDocument } from './types.ts';

/**
 * Documents whose number a reader may take for this one: the same serial and nearly the same letters
 * (`43-KL/TW`, `43-KL/TU`, `43-NQ/TW`), but not the same number. At most eight, central ones first.
 */
export function lookalikesOf(document: LibraryDocument, { documents }: Library): LibraryDocument[] {
  const own = partsOf(document);
  if (!own) return [];
  return documents
    .filter((other) => {
      const parts = partsOf(other);
      if (!parts || other.number === document.number || parts.serial !== own.serial) return false;
      return parts.code === own.code || parts.body === own.body;
    })
    .slice(0, 8);
}

function partsOf({ number }: LibraryDocument): { serial: number; code: string; body: string } | undefined {
  const parts = number ? parseDocumentNumber(number) : undefined;
  if (!parts?.code || parts.year) return undefined;
  return { serial: Number.parseInt(parts.serial, 10), code: fold(parts.code), body: fold(parts.body) };
}
