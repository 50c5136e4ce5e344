/**
 * What every format is read into before anything is understood: blocks of visible text in reading order.
 * A reader of a format knows its bytes and nothing of directives, portals or numbers.
 */

export const FORMAT_IDS = ['text', 'markdown', 'html', 'mhtml', 'docx', 'pdf'] as const;
export type FormatId = (typeof FORMAT_IDS)[number];

/** A run of text with one look. Text is NFC and holds no markup of any kind. */
export interface Span {
  text: string;
  bold?: true;
  italic?: true;
  /** Id of the footnote whose mark stands behind the text. */
  note?: string;
}

/** Where a format itself says that a block is no part of the text that runs through its pages. */
export const OUTSIDE_IDS = [
  'runningHead',
  'runningFoot',
  'pageNumber',
  'navigation',
  'aside',
  'form',
  'hidden',
] as const;
export type Outside = (typeof OUTSIDE_IDS)[number];

/** A paragraph, a heading or an item of a list. */
export interface TextBlock {
  kind: 'text';
  spans: Span[];
  /** Where the format says that it is a heading. */
  heading?: 1 | 2 | 3 | 4 | 5 | 6;
  /**
   * Where the format makes the label itself (automatic numbering, `<li>`): the label as it is shown, `1.`, `a)`, `-`,
   * and how deep the item stands, from 0. Spans do not repeat the label.
   */
  list?: { label: string; depth: number };
  align?: 'center' | 'right';
  /** Where the format says that it belongs to a picture. */
  caption?: true;
  outside?: Outside;
}

/** A table; cells hold blocks. The two-column head of a document is one. */
export interface TableBlock {
  kind: 'table';
  rows: TextBlock[][][];
  outside?: Outside;
}

export type Block = TextBlock | TableBlock;

/** What a file says of itself outside its text: `<meta>`, properties of Word, information of a PDF. Evidence, never a fact. */
export interface FileProperties {
  title?: string;
  author?: string;
  publisher?: string;
  /** As the file writes it. */
  published?: string;
  /** Where the page was saved from. */
  url?: string;
}

/** A file's text, as it was read. */
export interface RawText {
  format: FormatId;
  blocks: Block[];
  /** Footnotes by id, in order. */
  notes: Map<string, TextBlock[]>;
  properties: FileProperties;
  /** True for a page that this library published: its blocks are the text that an editor wrote. */
  ownPage?: true;
  /** Front matter of a Markdown file, as YAML text; its body is kept beside the blocks, character for character. */
  frontMatter?: { yaml: string; body: string };
  /**
   * Characters of visible text that are no white space, without the labels of lists, counted apart from the reader that
   * made the blocks: the accounting compares both.
   */
  visibleCharacters: number;
  /** What was recognised and changed on the way, in Vietnamese, one sentence each: «Đã chuyển từ bảng mã TCVN3». */
  remarks: string[];
}

/** How many characters of a text are no white space. The unit of every accounting. */
export function countCharacters(text: string): number {
  return text.replace(/[\s\u200B-\u200D\u2060\uFEFF\u00AD]/gu, '').length;
}

/** The text of a block, its label before it. */
export function textOfBlock(block: TextBlock): string {
  const text = block.spans.map((span) => span.text).join('');
  return block.list ? `${block.list.label} ${text}` : text;
}
