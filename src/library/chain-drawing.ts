import { formatDate } from '../domain/dates.ts';
import type { Chain, ChainNode } from './chain.ts';
import type { LibraryDocument } from './types.ts';

/** One row of the drawing: a box with its text, and the line that leads to it. */
export interface DrawnRow {
  x: number;
  y: number;
  name: string;
  facts: string;
  address: string | undefined;
  kind: ChainNode['kind'] | 'self';
  /** Path from the box that it hangs on; nothing for the first. */
  line: string;
}

export interface Drawing {
  width: number;
  height: number;
  rows: DrawnRow[];
}

/** Sizes in the units of the drawing; 360 wide, so that it is legible on a phone without scrolling. */
export const ROW = { width: 360, height: 46, gap: 10, indent: 18, pad: 4 } as const;

/**
 * Draws a chain as rows that hang on each other: what the document rests on above it, oldest first, the document, and
 * what carries it out below it. Each row is one box with a link.
 */
export function drawChain(document: LibraryDocument, { up, down }: Chain): Drawing {
  const rows: DrawnRow[] = [];
  const add = (row: Omit<DrawnRow, 'y' | 'line'>, parent: DrawnRow | undefined): DrawnRow => {
    const y = rows.length * (ROW.height + ROW.gap) + ROW.pad;
    const made = { ...row, y, line: '' };
    if (parent) made.line = lineBetween(parent, made);
    rows.push(made);
    return made;
  };
  const bases = flatUp(up);
  let above: DrawnRow | undefined;
  for (const node of bases) above = add(rowOf(node, 0), above);
  const self = add(
    { x: ROW.pad, name: document.name, facts: formatDate(document.date), address: undefined, kind: 'self' },
    above,
  );
  const addBelow = (nodes: readonly ChainNode[], parent: DrawnRow, depth: number): void => {
    for (const node of nodes) addBelow(node.children, add(rowOf(node, depth), parent), Math.min(depth + 1, 5));
  };
  addBelow(down, self, 1);
  return { width: ROW.width, height: rows.length * (ROW.height + ROW.gap) + ROW.pad, rows };
}

/** Everything below which the document stands, farthest first, each once. */
function flatUp(nodes: readonly ChainNode[]): ChainNode[] {
  return nodes.flatMap((node) => [...flatUp(node.children), node]).filter(({ repeated }) => !repeated);
}

function rowOf(node: ChainNode, depth: number): Omit<DrawnRow, 'y' | 'line'> {
  return {
    x: ROW.pad + depth * ROW.indent,
    name: node.name,
    facts: [node.place, formatDate(node.date), node.repeated ? 'đã nêu ở trên' : ''].filter(Boolean).join(' · '),
    address: node.address,
    kind: node.kind,
  };
}

function lineBetween(parent: DrawnRow, row: DrawnRow): string {
  const from = parent.x + 8;
  const middle = row.y + ROW.height / 2;
  return row.x > parent.x
    ? `M${from} ${parent.y + ROW.height}V${middle}H${row.x}`
    : `M${from} ${parent.y + ROW.height}V${row.y}`;
}

/** A text cut so that it stays within a box of that many characters; the whole stands in the title. */
export function shortened(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;
}
