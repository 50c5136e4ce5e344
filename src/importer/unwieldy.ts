import { LIMITS } from './bytes/limits.ts';
import type { Block, RawText, TextBlock } from './raw-text.ts';
import { ImportRefusal } from './refusal.ts';

/**
 * Characters of which a parser of Markdown, or its writer, looks back over their paragraph for each: what opens or closes
 * something, what makes addresses, what escapes.
 */
const MARKS = /[[\]*_~@&\\]/g;
/** Those, and what else a parser stops at. */
const ALL_MARKS = /[[\]*_~@&\\`<>|#+-]|:\/\//g;

/**
 * Refuses text that no one writes and that understanding, or building the site, could not bear.
 * @throws ImportRefusal for too many blocks, cells, or marks of Markdown, or a paragraph that is too long.
 */
export function refuseUnwieldy({ blocks, notes }: RawText): void {
  const paragraphs = [...blocks.flatMap(paragraphsOf), ...[...notes.values()].flat()];
  if (paragraphs.length > LIMITS.blocks) {
    throw new ImportRefusal(
      `Tệp có hơn ${LIMITS.blocks.toLocaleString('vi-VN')} đoạn. Hãy chia tệp thành các phần nhỏ hơn.`,
    );
  }
  refuseManyCells(blocks.reduce((sum, block) => sum + (block.kind === 'table' ? cellsOf(block.rows) : 0), 0));
  const texts = paragraphs.map(({ spans }) => spans.map(({ text }) => text).join(''));
  for (const text of texts) {
    refuseLong(text);
    refuseManyMarks(text);
  }
  refuseManyMarksInAll(texts);
}

/** Throws an ImportRefusal for texts that have more marks of Markdown in all than its parser can bear. */
export function refuseManyMarksInAll(texts: readonly string[]): void {
  const marks = texts.reduce((sum, text) => sum + (text.match(ALL_MARKS)?.length ?? 0), 0);
  if (marks <= LIMITS.textMarks) return;
  throw new ImportRefusal(
    `Tệp có hơn ${LIMITS.textMarks.toLocaleString('vi-VN')} dấu như [ ] * _ @ & < > # -, không giống chữ do người viết. Hãy xem lại tệp hoặc chia nhỏ.`,
  );
}

function refuseLong(paragraph: string): void {
  if (paragraph.length <= LIMITS.paragraphCharacters) return;
  throw new ImportRefusal(
    `Đoạn «${startOf(paragraph)}…» dài hơn ${LIMITS.paragraphCharacters.toLocaleString('vi-VN')} ký tự, có thể tệp đã mất chỗ xuống dòng. Hãy chia đoạn ấy rồi nhập lại.`,
  );
}

const startOf = (paragraph: string) => paragraph.trim().slice(0, 40);

/** Throws an ImportRefusal for more cells of tables than a text may have. */
export function refuseManyCells(cells: number): void {
  if (cells <= LIMITS.cells) return;
  throw new ImportRefusal(
    `Các bảng trong tệp có hơn ${LIMITS.cells.toLocaleString('vi-VN')} ô. Hãy bỏ bớt bảng số liệu rồi nhập lại.`,
  );
}

/** Throws an ImportRefusal for a paragraph with more marks of Markdown than anyone writes. */
export function refuseManyMarks(paragraph: string): void {
  // Cheaper than counting, and enough for nearly all.
  if (paragraph.length <= LIMITS.marks) return;
  const count = paragraph.match(MARKS)?.length ?? 0;
  if (count <= LIMITS.marks) return;
  throw new ImportRefusal(
    `Đoạn «${startOf(paragraph)}…» có hơn ${LIMITS.marks.toLocaleString('vi-VN')} dấu như [ ] * _ ~ @ & \\, không giống chữ do người viết. Hãy bỏ đoạn ấy rồi nhập lại.`,
  );
}

function paragraphsOf(block: Block): TextBlock[] {
  return block.kind === 'text' ? [block] : block.rows.flat(2);
}

/** As many as the widest row has in each row: that is what is written. */
function cellsOf(rows: ReadonlyArray<readonly unknown[]>): number {
  return rows.length * rows.reduce((most, row) => Math.max(most, row.length), 0);
}
