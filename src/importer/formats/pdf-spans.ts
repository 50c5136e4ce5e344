import type { Span, TextBlock } from '../raw-text.ts';
import { meet } from './lines.ts';

/** A paragraph of some spans. */
export const plain = (spans: Span[]): TextBlock => ({ kind: 'text', spans });

/** Two lines as one: spaces and hyphens between them are mended. */
export function joinSpans(above: readonly Span[], below: readonly Span[]): Span[] {
  const [last, next] = [above.at(-1), below[0]];
  if (!last || !next) return [...above, ...below];
  // The mark of a note ends what may be mended.
  if (last.note !== undefined) return [...above, { ...next, text: ` ${next.text}` }, ...below.slice(1)];
  const [text, rest] = meet(last.text, next.text);
  const isOneLook = last.bold === next.bold && last.italic === next.italic;
  if (isOneLook) return [...above.slice(0, -1), { ...next, text: text + rest }, ...below.slice(1)];
  return [...above.slice(0, -1), { ...last, text }, { ...next, text: rest }, ...below.slice(1)];
}
