/**
 * The text of a list without the row that begins on `line` (from 1); every other row and every comment before the next
 * one stays byte for byte. Undefined where no row begins on that line.
 */
export function cutRow(source: string, line: number): string | undefined {
  const lines = source.split(/(?<=\n)/);
  if (!lines[line - 1]?.startsWith('- ')) return undefined;
  const next = lines.findIndex((text, i) => i >= line && /^[-#]/.test(text));
  return [...lines.slice(0, line - 1), ...(next < 0 ? [] : lines.slice(next))].join('');
}

/** The text of a list with a row at its end; what is there stays byte for byte. */
export function appendRow(source: string, row: string): string {
  if (source.trim() === '') return row;
  return `${source}${source.endsWith('\n') ? '' : '\n'}\n${row}`;
}
