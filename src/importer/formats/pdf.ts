import { LIMITS, megabytes } from '../bytes/limits.ts';
import type { RawText } from '../raw-text.ts';
import { ImportRefusal } from '../refusal.ts';
import { readIsolated } from './pdf-isolated.ts';

/**
 * Reads a PDF with a text layer into blocks by where its letters stand: the two columns of head and foot, tables,
 * paragraphs over lines and pages, footnotes. Running heads, page numbers and turned text stand outside, at the end.
 * `visibleCharacters` is of pdf.js's own text, without the marks of the notes that were recognised.
 * @throws ImportRefusal for a file that is locked, broken, scanned, too large, or whose letters have no known meaning.
 */
export async function readPdf(bytes: Uint8Array): Promise<RawText> {
  if (bytes.length > LIMITS.fileBytes) {
    throw new ImportRefusal(`Tệp PDF quá ${megabytes(LIMITS.fileBytes)}; hãy chia nhỏ tệp.`);
  }
  return readIsolated(bytes);
}
