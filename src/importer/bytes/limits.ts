/** What a file may weigh before, while and after it is read. Every reader takes its limits from here. */

const MEGABYTE = 1024 * 1024;

export const LIMITS = {
  /** Bytes of a file as it lies on the disk. */
  fileBytes: 50 * MEGABYTE,
  /** Bytes of everything that a file unpacks to. */
  unpackedBytes: 200 * MEGABYTE,
  /** How many times its packed size data may grow, beyond the bytes that are free. */
  unpackedRatio: 200,
  unpackedFreeBytes: MEGABYTE,
  /** Members of an archive, folders among them. */
  members: 500,
  /** Archives within archives: a `.zip` of `.gz` is two. */
  nesting: 2,
  /** Characters of the text that was read. */
  textCharacters: 2_000_000,
  /** Pages of a PDF. */
  pages: 2_000,
  /** Depth of elements in a page or a document. */
  depth: 200,
  /** Cells of all tables of a text. */
  cells: 20_000,
  /** Paragraphs of a text, those in cells among them. */
  blocks: 20_000,
  /** Characters of one paragraph: a text whose line ends are lost is none that can be read. */
  paragraphCharacters: 50_000,
  /** Marks of Markdown within one paragraph. */
  marks: 2_000,
  /** Marks of Markdown in a whole text: each is a handful of objects to its parser. */
  textMarks: 50_000,
} as const;

/** The largest size that packed data may unpack to: the total, or its ratio beyond the free bytes. */
export function unpackedLimit(packedBytes: number): number {
  return Math.min(LIMITS.unpackedBytes, LIMITS.unpackedFreeBytes + packedBytes * LIMITS.unpackedRatio);
}

/** A size in words for messages: `50 MB`. */
export function megabytes(bytes: number): string {
  return `${Math.round(bytes / MEGABYTE).toLocaleString('vi-VN')} MB`;
}
