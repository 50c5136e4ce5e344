import type { Span } from '../raw-text.ts';

/** A piece of text as the walk over a page meets it. */
export interface Run {
  text: string;
  bold: boolean;
  italic: boolean;
  /** Id of the footnote that is marked here; its text is empty. */
  note?: string;
  /** White space stays as it is. */
  verbatim?: boolean;
}

/** What HTML collapses, and the fixed spaces with which word processors and editors pad. */
const WHITE = /[\s\u00A0]+/gu;

/** Joins runs into spans as a browser would show them: white space closed up, ends trimmed, equal neighbours merged. */
export function spansOf(runs: readonly Run[]): Span[] {
  const spans: Span[] = [];
  let spaceBefore = true;
  for (const run of runs) {
    const last = spans.at(-1);
    if (run.note !== undefined) {
      if (last && last.note === undefined) {
        last.text = last.text.trimEnd();
        last.note = run.note;
      } else spans.push({ text: '', note: run.note });
      spaceBefore = false;
      continue;
    }
    let text = run.verbatim ? run.text : run.text.replace(WHITE, ' ');
    if (spaceBefore && !run.verbatim) text = text.trimStart();
    if (text === '') continue;
    spaceBefore = /\s$/u.test(text);
    // The look of white space is not seen.
    const sameLook =
      last && (text.trim() === '' || (Boolean(last.bold) === run.bold && Boolean(last.italic) === run.italic));
    if (last && sameLook && last.note === undefined) last.text += text;
    else spans.push({ text, ...(run.bold && { bold: true }), ...(run.italic && { italic: true }) });
  }
  return trimmed(spans.map((span) => ({ ...span, text: span.text.normalize('NFC') })));
}

function trimmed(spans: Span[]): Span[] {
  const [first] = spans;
  if (first) first.text = first.text.trimStart();
  const last = spans.at(-1);
  if (last) last.text = last.text.trimEnd();
  if (last && last.text === '' && last.note === undefined) {
    spans.pop();
    return trimmed(spans);
  }
  return spans;
}

/** A label that a writer set before the text of a point: `a)`, `1.`, `-`, `+`, `II-`. */
export const OWN_LABEL = /^(?:[-–—+*•·]|\d{1,3}(?:\.\d{1,3})*[.)/-]|[a-zđ]{1,2}[.)]|[IVXLC]{1,6}[.)-])(?:\s|$)/u;

/** Lines this long were broken by the width of a window, not by meaning. */
const FULL_LINE = 60;

/**
 * Whether a line goes on after `<br>`: the line before is full, or a heading, and ends within a sentence; the line
 * after begins with a small letter that is no label.
 */
export function goesOn(before: string, after: string, heading: boolean): boolean {
  const line = before.trim();
  return (
    (heading || line.length >= FULL_LINE) &&
    /[\p{L}\p{N},]$/u.test(line) &&
    /^\s*\p{Ll}/u.test(after) &&
    !OWN_LABEL.test(after.trim())
  );
}
