import { linesOf } from './tidy.ts';

/** Means something to Markdown or HTML wherever it stands. */
const ANYWHERE = /[\\`*_[\]<&|~]/g;
/** Means something at the beginning of a line: headings, quotes, lists, underlines. */
const AT_START = /^(?:[#>+=-]|\d+(?=[.)]))/;
/** Becomes a link by itself, even with its letters escaped. */
const ADDRESS = /^(?:.*@|.*https?:\/\/|.*www\.)/i;

/** One line of typed text as Markdown that shows exactly that text, without format, link or HTML. */
export function plainLine(line: string): string {
  const words = line.split(/([^\s`]+)/).map((part) => (ADDRESS.test(part) ? `\`${part}\`` : escaped(part)));
  return words.join('').replace(AT_START, (mark) => (/\d/.test(mark) ? `${mark}\\` : `\\${mark}`));
}

function escaped(text: string): string {
  return text.replace(ANYWHERE, '\\$&');
}

/** A typed text as paragraphs of Markdown, one for each of its lines. */
export function plainParagraphs(text: string): string {
  return linesOf(text).map(plainLine).join('\n\n');
}
