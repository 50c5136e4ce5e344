import { LIMITS } from './bytes/limits.ts';
import type { Block, RawText, TextBlock } from './raw-text.ts';
import { ImportRefusal } from './refusal.ts';

/** Characters that open or close something in Markdown: parsers look back over those of a paragraph for each of them. */
const MARKS = /[[\]*_~]/g;
/** Those, and what else its parser stops at. */
const ALL_MARKS = /[[\]*_~`<>|#+-]/g;

/**
 * Refuses text that no one writes and that understanding, or building the site, could not bear.
 * @throws ImportRefusal for too many blocks, cells, or marks of Markdown within one paragraph.
 */
export function refuseUnwieldy({ blocks, notes }: RawText): void {
  const paragraphs = [...blocks.flatMap(paragraphsOf), ...[...notes.values()].flat()];
  if (paragraphs.length > LIMITS.blocks) {
    throw new ImportRefusal(
      `Tệp có hơn ${LIMITS.blocks.toLocaleString('vi-VN')} đoạn. Hãy chia tệp thành các phần nhỏ hơn.`,
    );
  }
  const cells = blocks.reduce((sum, block) => sum + (block.kind === 'table' ? cellsOf(block.rows) : 0), 0);
  if (cells > LIMITS.cells) {
    throw new ImportRefusal(
      `Các bảng trong tệp có hơn ${LIMITS.cells.toLocaleString('vi-VN')} ô. Hãy bỏ bớt bảng số liệu rồi nhập lại.`,
    );
  }
  const texts = paragraphs.map(({ spans }) => spans.map(({ text }) => text).join(''));
  for (const text of texts) refuseManyMarks(text);
  const marks = texts.reduce((sum, text) => sum + (text.match(ALL_MARKS)?.length ?? 0), 0);
  if (marks > LIMITS.textMarks) {
    throw new ImportRefusal(
      `Tệp có hơn ${LIMITS.textMarks.toLocaleString('vi-VN')} dấu [ ] * _ ~ < > # - và tương tự, không giống chữ do người viết. Hãy xem lại tệp hoặc chia nhỏ.`,
    );
  }
}

/** Throws an ImportRefusal for a paragraph with more marks of Markdown than anyone writes. */
export function refuseManyMarks(paragraph: string): void {
  // Cheaper than counting, and enough for nearly all.
  if (paragraph.length <= LIMITS.marks) return;
  const count = paragraph.match(MARKS)?.length ?? 0;
  if (count <= LIMITS.marks) return;
  const start = paragraph.trim().slice(0, 40);
  throw new ImportRefusal(
    `Đoạn «${start}…» có hơn ${LIMITS.marks.toLocaleString('vi-VN')} dấu [ ] * _ ~, không giống chữ do người viết. Hãy bỏ đoạn ấy rồi nhập lại.`,
  );
}

function paragraphsOf(block: Block): TextBlock[] {
  return block.kind === 'text' ? [block] : block.rows.flat(2);
}

/** As many as the widest row has in each row: that is what is written. */
function cellsOf(rows: ReadonlyArray<readonly unknown[]>): number {
  return rows.length * rows.reduce((most, row) => Math.max(most, row.length), 0);
}
