import { isNode, isSeq, LineCounter, parse, parseDocument } from 'yaml';
import { commentsOf } from './comments.ts';

/** A row taken out of a list. */
export interface CutRow {
  /** The list without the row: every other line, comment and row as it was. */
  rest: string;
  /** Comments within the row and right above it, as written, `# …`: they go where the row goes. */
  comments: string[];
}

/** `# ── Tỉnh ──`: a heading of the list, which belongs to the rows below it and not to the first of them. */
const SECTION = /^\s*#\s*[─—=-]{2,}/u;

/**
 * Takes the row that begins on `line` (from 1) out of the YAML text of a list by whole lines.
 * Gives undefined where lines cannot do it (no row there, rows in brackets): an editor has to.
 */
export function cutRow(text: string, line: number): CutRow | undefined {
  const counter = new LineCounter();
  const list = parseDocument(text, { lineCounter: counter }).contents;
  if (!isSeq(list) || list.flow) return undefined;
  const lineOf = (item: unknown, end: 0 | 1) =>
    isNode(item) && item.range ? counter.linePos(item.range[end]).line : undefined;
  const position = list.items.findIndex((item) => lineOf(item, 0) === line);
  const end = lineOf(list.items[position], 1);
  if (end === undefined) return undefined;

  const lines = text.split(/(?<=\n)/);
  const first = line - 1;
  const last = lastLine(lines, first, end - 1);
  const own = lines.slice(first, last + 1);
  const above = commentsAbove(lines, first);
  const start = first - above.length;
  const [from, to] = withBlankLines(lines, start, last + 1);
  const kept = [...lines.slice(0, from), ...lines.slice(to)].join('');
  const rest = isEmptyList(kept) ? `${kept}[]\n` : kept;
  if (!isWithout(text, rest, position)) return undefined;
  return { rest, comments: [...above.map((line) => line.trim()), ...commentsOf(own.join(''))] };
}

/** The end of a node is where the next begins, or at the end of its last line: blank lines between belong to neither. */
function lastLine(lines: readonly string[], first: number, end: number): number {
  let last = Math.min(end, lines.length - 1);
  while (last > first && (isBlank(lines[last]) || /^[-#]/.test(lines[last] ?? ''))) last--;
  return last;
}

/** Comment lines right above a row, up to a blank line, another row or a heading; the head of the file is no row's. */
function commentsAbove(lines: readonly string[], first: number): string[] {
  let start = first;
  while (start > 0 && isComment(lines[start - 1]) && !SECTION.test(lines[start - 1] ?? '')) start--;
  return start === 0 ? [] : lines.slice(start, first);
}

/** The lines to take out, from and to, so that one blank line stays where one stood on either side. */
function withBlankLines(lines: readonly string[], start: number, end: number): [number, number] {
  let after = end;
  while (after < lines.length && isBlank(lines[after])) after++;
  const before = lines[start - 1];
  if (after === lines.length) {
    let from = start;
    while (from > 0 && isBlank(lines[from - 1])) from--;
    return [from, after];
  }
  const joinsNext = isBlank(before) || start === 0 || (isComment(before) && !isComment(lines[after]));
  return [start, joinsNext ? after : end];
}

function isBlank(line: string | undefined): boolean {
  return line !== undefined && line.trim() === '';
}

function isComment(line: string | undefined): boolean {
  return line?.trimStart().startsWith('#') ?? false;
}

function isEmptyList(yaml: string): boolean {
  return parseDocument(yaml).contents === null;
}

/** True where only the row is gone; false also where another row pointed to it by an alias, which then leads nowhere. */
function isWithout(text: string, rest: string, position: number): boolean {
  try {
    const before: unknown = parse(text);
    return Array.isArray(before) && JSON.stringify(parse(rest)) === JSON.stringify(before.toSpliced(position, 1));
  } catch {
    return false;
  }
}

/** The text of a list with a row at its end; what is there stays byte for byte, but for the sign of an empty list. */
export function appendRow(text: string, row: string): string {
  const before = isEmptyFlow(text) ? text.replace(/^\[\][ \t]*(?:\r?\n|$)/m, '') : text;
  if (before.trim() === '') return row;
  const gap = /\n\r?\n$/.test(before) ? '' : before.endsWith('\n') ? '\n' : '\n\n';
  return `${before}${gap}${row}`;
}

function isEmptyFlow(text: string): boolean {
  const data: unknown = parse(text);
  return Array.isArray(data) && data.length === 0;
}
