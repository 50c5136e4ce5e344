import type { Outside, TextBlock } from '../raw-text.ts';
import { type Row, spansOf, textOfRow, wordsOf } from './pdf-rows.ts';

/** The rows of a page, and what stands around them. */
export interface PageRows {
  number: number;
  rows: Row[];
}

/** Rows from each edge that may be a running head or foot. */
const EDGE_ROWS = 4;
/** Points: the same place on two pages. */
const SAME_PLACE = 4;
/** A share of the pages; heads that alternate stand on less than half. */
const REPEATED = 0.3;

const PAGE_NUMBER = /^[-–—\s]*(?:trang\s*)?(\d{1,4})(?:\s*\/\s*\d{1,4})?[-–—\s.]*$/iu;

/** A running line says the same on every page but for its numbers. */
const signature = (row: Row): string => textOfRow(row).replace(/\d+/g, '#').replace(/\s+/g, ' ');

/** Takes running heads, running feet and page numbers off the pages. */
export function takeEdges(pages: readonly PageRows[]): { pages: PageRows[]; outside: TextBlock[] } {
  const outside: TextBlock[] = [];
  const offset = numberOffset(pages);
  const take = (row: Row, kind: Outside) => {
    outside.push({ kind: 'text', spans: spansOf(wordsOf(row)), outside: kind });
  };
  const kindOf = (page: PageRows, row: Row, edge: Edge): Outside | undefined => {
    if (pageNumberOf(row) === page.number + offset) return 'pageNumber';
    // Notes may say the same on two pages.
    if (wordsOf(row)[0]?.raised || !isRepeated(pages, row, edge)) return undefined;
    return edge === 'top' ? 'runningHead' : 'runningFoot';
  };
  const trimmed = pages.map((page) => {
    const rows = [...page.rows];
    for (let row = rows[0], count = 0; row && count < EDGE_ROWS; row = rows[0], count += 1) {
      const kind = kindOf(page, row, 'top');
      if (!kind) break;
      take(row, kind);
      rows.shift();
    }
    for (let row = rows.at(-1), count = 0; row && count < EDGE_ROWS; row = rows.at(-1), count += 1) {
      const kind = kindOf(page, row, 'bottom');
      if (!kind) break;
      take(row, kind);
      rows.pop();
    }
    return { ...page, rows };
  });
  return { pages: trimmed, outside };
}

type Edge = 'top' | 'bottom';

const edgeRows = ({ rows }: PageRows, edge: Edge): Row[] =>
  edge === 'top' ? rows.slice(0, EDGE_ROWS) : rows.slice(-EDGE_ROWS);

function isRepeated(pages: readonly PageRows[], row: Row, edge: Edge): boolean {
  const said = signature(row);
  const count = pages.filter((page) =>
    edgeRows(page, edge).some((other) => Math.abs(other.y - row.y) <= SAME_PLACE && signature(other) === said),
  ).length;
  return count >= 2 && count >= REPEATED * pages.length;
}

function pageNumberOf(row: Row): number | undefined {
  const digits = PAGE_NUMBER.exec(textOfRow(row))?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/**
 * What is added to the page's place to give its printed number: what most pages agree on at their edges, or nothing,
 * where numbers begin with the first page. A lone number that agrees with no other page stays text.
 */
function numberOffset(pages: readonly PageRows[]): number {
  const votes = new Map<number, number>();
  for (const page of pages) {
    const rows = [page.rows[0], page.rows.at(-1)];
    for (const row of rows) {
      const printed = row && pageNumberOf(row);
      if (printed === undefined) continue;
      votes.set(printed - page.number, (votes.get(printed - page.number) ?? 0) + 1);
    }
  }
  const [best] = [...votes].sort(([, one], [, other]) => other - one);
  return best && best[1] >= 2 ? best[0] : 0;
}
