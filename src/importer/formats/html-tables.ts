import { largest } from '../largest.ts';
import { elementsOf, type PageElement, textOf } from './html-tree.ts';

/** One row of a table, its cells as the markup has them. */
export type TableRow = PageElement[];

/** The table's own rows, without those of tables inside it. */
export function rowsOf(table: PageElement): TableRow[] {
  const rows = table.children
    .filter((child) => child.kind === 'element')
    .flatMap((child): TableRow[] => {
      const isPart = child.name === 'thead' || child.name === 'tbody' || child.name === 'tfoot';
      if (child.name !== 'tr') return isPart ? rowsOf(child) : [];
      const inside = child.children.filter((cell) => cell.kind === 'element');
      return [inside.filter(({ name }) => name === 'td' || name === 'th')];
    });
  return rows.filter((row) => row.length > 0);
}

/** Inside a layout, never inside a table of facts or the head of a document. */
const PAGE_PARTS = new Set(['table', 'form', 'article', 'section', 'aside', 'nav', 'main', 'h1', 'h2', 'iframe']);

/** Longer than what the cell of a table of facts says. */
const LONG_CELL = 1200;

/** Words that only the head and the foot of an official document hold side by side. */
const OFFICIAL =
  /CỘNG H(?:ÒA|OÀ) XÃ HỘI CHỦ NGHĨA VIỆT NAM|ĐẢNG CỘNG SẢN VIỆT NAM|Nơi nhận\s*:|^\s*Số\s*(?::\s*)?\d|(?:TM|KT|TL|TUQ|T\/M|K\/T|T\/L)\.?\s+\p{Lu}{2}/mu;

/**
 * What a table is for. `facts`: all rows belong together. `sides`: text side by side, as the head of a document; rows of
 * one cell are paragraphs. `layout`: the cells are parts of a page, one after the other.
 */
export function purposeOf(table: PageElement): 'facts' | 'sides' | 'layout' {
  const rows = rowsOf(table);
  if (rows.every((row) => row.length <= 1)) return 'layout';
  const cells = rows.flat();
  const parts = cells.some((cell) => [...elementsOf(cell)].some(({ name }) => PAGE_PARTS.has(name)));
  const longest = largest(cells.map((cell) => textOf(cell).replace(/\s+/g, ' ').length));
  if (hasRules(table, cells)) return parts && longest > LONG_CELL ? 'layout' : 'facts';
  if (table.attributes['role'] === 'presentation' && !OFFICIAL.test(textOf(table))) return 'layout';
  if (parts) return 'layout';
  return longest > LONG_CELL && !OFFICIAL.test(textOf(table)) && rows.length <= 3 ? 'layout' : 'sides';
}

/** Whether the table has lines or header cells, as tables of facts do. */
function hasRules(table: PageElement, cells: readonly PageElement[]): boolean {
  if (Number(table.attributes['border'] ?? 0) > 0) return true;
  if (/\b(?:MsoTableGrid|table-bordered|wp-block-table|grid|data)\b/.test(table.attributes['class'] ?? '')) return true;
  if (cells.some(({ name }) => name === 'th')) return true;
  const ruled = cells.filter(({ attributes }) =>
    /border(?:-(?:top|left|bottom|right))?\s*:[^;]*\b(?:solid|double|dotted)\b/i.test(attributes['style'] ?? ''),
  );
  return ruled.length * 2 > cells.length;
}

/** Wider tables than this are not read by people; a page may claim any width. */
const MAX_SPAN = 40;

/** Places cells by their columns; where a cell spans several, the others are empty. */
export function gridOf<Cell>(
  rows: ReadonlyArray<ReadonlyArray<{ element: PageElement; cell: Cell }>>,
  empty: () => Cell,
): Cell[][] {
  const taken = new Map<number, Set<number>>();
  const grid = rows.map((row, y) => {
    const line: Cell[] = [];
    const here = taken.get(y) ?? new Set<number>();
    let x = 0;
    for (const { element, cell } of row) {
      for (; here.has(x); x += 1) line.push(empty());
      const width = spanOf(element.attributes['colspan']);
      const height = Math.min(spanOf(element.attributes['rowspan']), rows.length - y);
      for (let down = 1; down < height; down += 1) {
        const below = taken.get(y + down) ?? new Set<number>();
        for (let right = 0; right < width; right += 1) below.add(x + right);
        taken.set(y + down, below);
      }
      line.push(cell);
      for (let right = 1; right < width; right += 1) line.push(empty());
      x += width;
    }
    return line;
  });
  const columns = Math.max(0, ...grid.map((line) => line.length));
  return grid.map((line) => [...line, ...Array.from({ length: columns - line.length }, empty)]);
}

function spanOf(value: string | undefined): number {
  const span = Number.parseInt(value ?? '1', 10);
  return Number.isNaN(span) ? 1 : Math.min(Math.max(span, 1), MAX_SPAN);
}
