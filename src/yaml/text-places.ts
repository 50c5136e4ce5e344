/** How far into its line a place stands. */
export function columnOf(text: string, at: number): number {
  return at - lineStart(text, at);
}

/** Where the line of a place begins. */
export function lineStart(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1;
}

/** Where the line of a place ends, before its line feed. */
export function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}

/** Where the line after that of a place begins; the end of the text after the last. */
export function nextLine(text: string, at: number): number {
  return Math.min(lineEnd(text, at) + 1, text.length);
}

/** The text with a line feed at its end; an empty text stays empty. */
export function withLineFeed(text: string): string {
  return text === '' || text.endsWith('\n') ? text : `${text}\n`;
}

/** Every line but empty ones moved in. */
export function indented(text: string, by: number): string {
  const pad = ' '.repeat(by);
  return text.replace(/^(?=.)/gm, pad);
}
