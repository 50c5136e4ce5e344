/** Text that stands side by side on a line: the two-column head and foot of a document, tables set with tabs. */

/** A run of lines that are rows of one table: positions of its first and last line, and the cells of each. */
export interface ColumnRun {
  first: number;
  last: number;
  rows: string[][];
}

const GAP = /\t+| {3,}/u;
/** A label and its text are one cell, however far apart. */
const LABEL = /^(?:[-–+*•]|\(?\d{1,3}[.)]|[a-zđ]\)|[IVX]{1,5}[.)-])$/u;
/** A line that begins this far towards the right column belongs to it. */
const TOWARDS_RIGHT = 0.6;

/** Room left to write a number or a day into: «Số:     /KH-UBND», «ngày     tháng     năm 2023». */
const BLANK = /(?<=(?:^|[\s(])(?:số ?:?|ngày|tháng))[ \t]+(?![ \t])(?=[/-]|\d*[ \t]{0,40}(?:tháng|năm)(?!\p{L}))/giu;

function cellsOf(line: string): string[] {
  const cells = line.trim().replace(BLANK, ' ').split(GAP);
  const [label = '', next = '', ...rest] = cells;
  return LABEL.test(label) && cells.length > 1 ? [`${label} ${next}`, ...rest] : cells;
}

/** Where the last cell of a line begins. */
function rightColumn(line: string, cells: readonly string[]): number {
  return line.lastIndexOf(cells.at(-1) ?? '');
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

/** The row that a line adds to an open run of two columns, or null where it ends the run. */
function rowIn(lines: readonly string[], at: number, right: number): string[] | null {
  const line = lines[at] ?? '';
  const text = line.trim();
  if (text === '') return null;
  const cells = cellsOf(line);
  if (cells.length > 1) return cells.length === 2 ? cells : null;
  if (indentOf(line) >= right * TOWARDS_RIGHT) return ['', text];
  if (line.trimEnd().length >= right) return null;
  const isBetween = cellsOf(lines[at + 1] ?? '').length === 2;
  const isRecipient = /^[-–]\s/u.test(text) && /^[-–]\s|^Nơi nhận/u.test((lines[at - 1] ?? '').trim());
  return isBetween || isRecipient ? [text, ''] : null;
}

function readRun(lines: readonly string[], first: number, cells: string[]): ColumnRun {
  const rows = [cells];
  let at = first + 1;
  let right = rightColumn(lines[first] ?? '', cells);
  for (; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    const own = cellsOf(line);
    const row = cells.length === 2 ? rowIn(lines, at, right) : own.length === cells.length ? own : null;
    if (!row) break;
    if (own.length === 2) right = rightColumn(line, own);
    rows.push(row);
  }
  return { first, last: at - 1, rows };
}

/**
 * Runs of lines whose text stands in columns: parted by tabs or three spaces and more. Rows of a run have as many cells
 * each; where a line of a two-column run has one side only, the other cell is empty. Never throws.
 */
export function findColumns(lines: readonly string[]): ColumnRun[] {
  const runs: ColumnRun[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const cells = cellsOf(lines[at] ?? '');
    if (cells.length < 2) continue;
    const run = readRun(lines, at, cells);
    runs.push(run);
    at = run.last;
  }
  return runs;
}
