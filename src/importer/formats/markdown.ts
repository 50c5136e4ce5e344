import { Parser } from 'htmlparser2';
import type { List, ListItem, PhrasingContent, Root, RootContent, Table } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { parseMarkdown } from '../../library/text/markdown.ts';
import { decodeText } from '../bytes/encoding/decode-text.ts';
import { type Block, countCharacters, type RawText, type TextBlock } from '../raw-text.ts';
import { ImportRefusal } from '../refusal.ts';
import { refuseManyCells, refuseManyMarks, refuseManyMarksInAll } from '../unwieldy.ts';
import { cleanText } from './clean-text.ts';
import { readInline } from './markdown-spans.ts';

const FRONT_MATTER = /^---[ \t]*\r?\n(?<yaml>(?:[\s\S]*?\r?\n)?)---[ \t]*(?:\r?\n|$)/u;

/**
 * Lines that no one writes and that a parser of Markdown chokes on: a hundred marks of quotation or lists within each
 * other, long runs of stars around text. Lines of dashes and stars alone are rules, however long.
 */
const CHOKING: readonly RegExp[] = [
  /^(?![-*_ \t]*$)[ \t]*(?:(?:>|[*+-][ \t]|\d{1,9}[.)][ \t])[ \t]*){100}/mu,
  /^(?![-*_ \t]*$).*(?:\*{100}|_{100})/mu,
];

/** Lines of marks alone, which draw a line. */
const RULES = /^[-*_ \t]+$/gmu;

function refuseChoking(text: string): void {
  if (CHOKING.some((pattern) => pattern.test(text))) {
    throw new ImportRefusal(
      'Tệp Markdown có dòng lồng quá 100 lớp, hoặc dấu * hay _ viết liền quá 100 lần. Hãy sửa dòng đó rồi nhập lại.',
    );
  }
  const paragraphs = text.replace(RULES, '').split(/\n\s*\n/);
  for (const paragraph of paragraphs) refuseManyMarks(paragraph);
  refuseManyMarksInAll(paragraphs);
  refuseManyCells(text.match(/\|/g)?.length ?? 0);
}

/** What was met on the way. */
interface Progress {
  notes: Map<string, TextBlock[]>;
  /** Pieces of HTML of which only the text stays. */
  tags: number;
}

/** The text of a piece of HTML, without what pages do not show. */
function textOfHtml(html: string): string {
  let text = '';
  let hidden = 0;
  const isHidden = (name: string) => name === 'script' || name === 'style';
  const parser = new Parser({
    onopentag: (name) => {
      hidden += isHidden(name) ? 1 : 0;
    },
    onclosetag: (name) => {
      hidden -= isHidden(name) ? 1 : 0;
    },
    ontext: (data) => {
      text += hidden > 0 ? '' : data;
    },
  });
  parser.end(html);
  return text;
}

function plainBlocks(text: string): TextBlock[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => ({ kind: 'text', spans: [{ text: line }] }));
}

/** A block a line, and one for each picture. */
function phrasing(nodes: readonly PhrasingContent[], progress: Progress, look: Partial<TextBlock> = {}): TextBlock[] {
  const { lines, captions, tags } = readInline(nodes);
  progress.tags += tags;
  return [
    ...lines.map((spans): TextBlock => ({ kind: 'text', spans, ...look })),
    ...captions.map((text): TextBlock => ({ kind: 'text', spans: [{ text }], caption: true })),
  ];
}

function labelOf(list: List, number: number): string {
  return list.ordered ? `${(list.start ?? 1) + number}.` : '-';
}

function checkboxOf(item: ListItem): string {
  if (typeof item.checked !== 'boolean') return '';
  return item.checked ? ' [x]' : ' [ ]';
}

/** The label stands before the first text of an item; what follows in the item has none. */
function listBlocks(list: List, depth: number, progress: Progress): Block[] {
  return list.children.flatMap((item, number) => {
    const blocks = item.children.flatMap((child) => blocksOf(child, depth + 1, progress));
    const first = blocks.findIndex((block) => block.kind === 'text' && !block.list && !block.caption);
    const label = labelOf(list, number) + checkboxOf(item);
    const labelled = { list: { label, depth } };
    if (first < 0) return [{ kind: 'text' as const, spans: [], ...labelled }, ...blocks];
    return blocks.map((block, at) => (at === first && block.kind === 'text' ? { ...block, ...labelled } : block));
  });
}

function tableBlock(table: Table, progress: Progress): Block {
  return {
    kind: 'table',
    rows: table.children.map((row) => row.children.map((cell) => phrasing(cell.children, progress))),
  };
}

function blocksOf(node: RootContent, depth: number, progress: Progress): Block[] {
  switch (node.type) {
    case 'heading':
      return phrasing(node.children, progress, { heading: node.depth });
    case 'paragraph':
      return phrasing(node.children, progress);
    case 'list':
      return listBlocks(node, depth, progress);
    case 'table':
      return [tableBlock(node, progress)];
    case 'blockquote':
      return node.children.flatMap((child) => blocksOf(child, depth, progress));
    case 'code':
      return plainBlocks(node.value);
    case 'html':
      progress.tags += 1;
      return plainBlocks(textOfHtml(node.value));
    case 'footnoteDefinition': {
      const blocks = node.children.flatMap((child) => blocksOf(child, 0, progress));
      const paragraphs = blocks.flatMap((block) => (block.kind === 'text' ? [block] : block.rows.flat(2)));
      // Two definitions of one name: nothing that was written may get lost.
      progress.notes.set(node.identifier, [...(progress.notes.get(node.identifier) ?? []), ...paragraphs]);
      return [];
    }
    default:
      return [];
  }
}

/** Visible characters of the tree, counted apart from the blocks: all its text and the text of its HTML. */
function countTree(tree: Root): number {
  let count = countCharacters(textOf(tree, { includeHtml: false }));
  visit(tree, (node) => {
    if (node.type === 'html') count += countCharacters(textOfHtml(node.value));
  });
  return count;
}

function remarksOn(progress: Progress): string[] {
  return progress.tags > 0 ? [`Đã bỏ ${progress.tags} chỗ viết bằng thẻ HTML, chỉ giữ chữ ở trong.`] : [];
}

/**
 * A Markdown file: CommonMark with the tables, footnotes and task lists of GitHub. Front matter and the body behind it
 * are kept as they are written. Of links the text stays, of pictures the text that describes them, of HTML its text.
 *
 * Takes bytes in any encoding that `decodeText` knows, and throws what it throws; throws an ImportRefusal for lines that
 * no one writes.
 */
export function readMarkdown(bytes: Uint8Array): RawText {
  const decoded = decodeText(bytes);
  const front = FRONT_MATTER.exec(decoded.text);
  const body = decoded.text.slice(front?.[0].length ?? 0);
  const clean = cleanText(body);
  refuseChoking(clean.text);
  const tree = parseMarkdown(clean.text);
  const progress: Progress = { notes: new Map(), tags: 0 };
  const blocks = tree.children.flatMap((node) => blocksOf(node, 0, progress));
  return {
    format: 'markdown',
    blocks,
    notes: progress.notes,
    properties: {},
    ...(front && { frontMatter: { yaml: front.groups?.['yaml'] ?? '', body } }),
    visibleCharacters: countTree(tree),
    remarks: [...decoded.remarks, ...clean.remarks, ...remarksOn(progress)],
  };
}
