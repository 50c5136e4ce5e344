import { type Block, countCharacters, type RawText, type TextBlock, textOfBlock } from '../raw-text.ts';
import { readHtml } from './html.ts';

/** Reads a page given as text. */
export function readPage(html: string): RawText {
  return readHtml(new TextEncoder().encode(html));
}

/** A block as one line, its marks before it: `h2 Mục tiêu`, `center b CHỈ THỊ`, `[a | b]` for a row of a table. */
export function shown(block: Block): string {
  if (block.kind === 'table')
    return block.rows.map((row) => `[${row.map((cell) => cell.map(textOfBlock).join(' / ')).join(' | ')}]`).join('');
  const looks = block.spans.every(({ bold }) => bold) ? 'b ' : '';
  const marks = `${block.heading ? `h${block.heading} ` : ''}${block.align ? `${block.align} ` : ''}${block.caption ? 'caption ' : ''}`;
  const text = block.spans.map((span) => `${span.text}${span.note ? `^${span.note}` : ''}`).join('');
  return `${marks}${looks}${block.list ? `${'  '.repeat(block.list.depth)}${block.list.label} ` : ''}${text}`;
}

/** Blocks of a page that are its text. */
export function inside(raw: RawText): string[] {
  return raw.blocks.filter(({ outside }) => !outside).map(shown);
}

/** Blocks of a page that are not, with their places. */
export function outside(raw: RawText): string[] {
  return raw.blocks.filter((block) => block.outside).map((block) => `${block.outside}: ${shown(block)}`);
}

/** All texts of a page that are its text, in order: those of cells and of notes too. */
export function linesInside(raw: RawText): string[] {
  const texts = raw.blocks.filter((block) => !block.outside).flatMap(textsIn);
  return [...texts, ...[...raw.notes.values()].flat()].map(textOfBlock);
}

function textsIn(block: Block): TextBlock[] {
  return block.kind === 'text' ? [block] : block.rows.flat(2);
}

/** Characters of all blocks and notes that are seen, without labels that lists make. */
export function charactersRead({ blocks, notes }: RawText): number {
  const seen = blocks.filter((block) => block.outside !== 'hidden').flatMap(textsIn);
  return [...seen, ...[...notes.values()].flat()].reduce(
    (sum, { spans }) => sum + countCharacters(spans.map(({ text }) => text).join('')),
    0,
  );
}
