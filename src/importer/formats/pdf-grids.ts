import type { TableBlock, TextBlock } from '../raw-text.ts';
import { blocksInColumn } from './pdf-columns.ts';
import type { PdfRule, PdfWord } from './pdf-content.ts';
import { rowsOf } from './pdf-rows.ts';

/** A table drawn with lines. */
export interface Grid {
  page: number;
  table: TableBlock;
  top: number;
  bottom: number;
  /** Where its columns part, to know it again on the next page. */
  xs: number[];
}

/** Lines this near are one line. */
const NEAR = 3;
/** A page with more lines is a drawing. */
const MAX_RULES = 3000;

interface Lattice {
  xs: number[];
  ys: number[];
  across: PdfRule[];
  down: PdfRule[];
}

/** Takes the tables that are drawn with lines out of a page; gives them and the words outside. */
export function takeGrids(
  page: number,
  words: readonly PdfWord[],
  rules: readonly PdfRule[],
): { grids: Grid[]; words: PdfWord[] } {
  if (rules.length > MAX_RULES) return { grids: [], words: [...words] };
  let rest = [...words];
  const grids: Grid[] = [];
  for (const lattice of latticesOf(rules)) {
    const inside = rest.filter((word) => isInside(word, lattice));
    const table = tableOf(page, inside, lattice);
    if (!table) continue;
    const taken = new Set(inside);
    rest = rest.filter((word) => !taken.has(word));
    grids.push({ page, table, top: lattice.ys[0] ?? 0, bottom: lattice.ys.at(-1) ?? 0, xs: lattice.xs });
  }
  return { grids, words: rest };
}

const isAcross = (rule: PdfRule) => rule.x1 - rule.x0 >= rule.y1 - rule.y0;

const meet = (one: PdfRule, other: PdfRule) =>
  one.x0 - NEAR <= other.x1 && other.x0 - NEAR <= one.x1 && one.y0 - NEAR <= other.y1 && other.y0 - NEAR <= one.y1;

/** Lines that hang together and enclose more than one column. */
function latticesOf(rules: readonly PdfRule[]): Lattice[] {
  const open = new Set(rules);
  const lattices: Lattice[] = [];
  for (const first of rules) {
    if (!open.delete(first)) continue;
    const group = [first];
    for (const rule of group) {
      for (const other of open) {
        if (!meet(rule, other)) continue;
        open.delete(other);
        group.push(other);
      }
    }
    const across = group.filter(isAcross);
    const down = group.filter((rule) => !isAcross(rule));
    const xs = positions(down.map(({ x0, x1 }) => (x0 + x1) / 2));
    const ys = positions(across.map(({ y0, y1 }) => (y0 + y1) / 2));
    if (xs.length >= 3 && ys.length >= 2) lattices.push({ xs, ys, across, down });
  }
  return lattices;
}

function positions(values: readonly number[]): number[] {
  const kept: number[] = [];
  for (const value of [...values].sort((one, other) => one - other)) {
    if (value - (kept.at(-1) ?? Number.NEGATIVE_INFINITY) > NEAR) kept.push(value);
  }
  return kept;
}

const middle = ({ x0, x1 }: PdfWord) => (x0 + x1) / 2;
/** Letters stand above their line by about a third of their size. */
const height = ({ y, size }: PdfWord) => y - size / 3;

function isInside(word: PdfWord, { xs, ys }: Lattice): boolean {
  const [x, y] = [middle(word), height(word)];
  return x >= (xs[0] ?? 0) && x <= (xs.at(-1) ?? 0) && y >= (ys[0] ?? 0) && y <= (ys.at(-1) ?? 0);
}

function tableOf(page: number, words: readonly PdfWord[], lattice: Lattice): TableBlock | undefined {
  const { xs, ys, across, down } = lattice;
  const cells: PdfWord[][][] = ys.slice(1).map(() => xs.slice(1).map(() => []));
  const indexOf = (edges: readonly number[], value: number) =>
    Math.max(
      0,
      Math.min(
        edges.length - 2,
        edges.findLastIndex((edge) => edge <= value),
      ),
    );
  const isClosedAbove = (row: number, column: number) => {
    const [x, y] = [((xs[column] ?? 0) + (xs[column + 1] ?? 0)) / 2, ys[row] ?? 0];
    return across.some((rule) => rule.x0 <= x && rule.x1 >= x && Math.abs((rule.y0 + rule.y1) / 2 - y) <= NEAR);
  };
  const isClosedLeft = (row: number, column: number) => {
    const [x, y] = [xs[column] ?? 0, ((ys[row] ?? 0) + (ys[row + 1] ?? 0)) / 2];
    return down.some((rule) => rule.y0 <= y && rule.y1 >= y && Math.abs((rule.x0 + rule.x1) / 2 - x) <= NEAR);
  };
  for (const word of words) {
    let row = indexOf(ys, height(word));
    let column = indexOf(xs, middle(word));
    // Where no line parts two fields of the lattice they are one cell, whose text stands in the first.
    while (row > 0 && !isClosedAbove(row, column)) row -= 1;
    while (column > 0 && !isClosedLeft(row, column)) column -= 1;
    cells[row]?.[column]?.push(word);
  }
  const rows: TextBlock[][][] = cells
    .filter((row) => row.some((cell) => cell.length > 0))
    .map((row) => row.map((cell, column) => blocksInColumn(rowsOf(page, cell), xs[column + 1] ?? 0)));
  const used = xs.slice(1).map((_, column) => rows.some((row) => (row[column]?.length ?? 0) > 0));
  if (used.filter(Boolean).length < 2) return undefined;
  return { kind: 'table', rows: rows.map((row) => row.filter((_, column) => used[column])) };
}
