import type { PhrasingContent } from 'mdast';
import type { Span } from '../raw-text.ts';

/** Takes `count` units off the beginning of spans, and the white space behind them. */
export function withoutPrefix(spans: readonly Span[], count: number): Span[] {
  const kept: Span[] = [];
  let left = count;
  for (const span of spans) {
    const text = span.text.slice(Math.min(left, span.text.length));
    left -= span.text.length - text.length;
    if (text || span.note) kept.push({ ...span, text });
  }
  const first = kept[0];
  if (first) kept[0] = { ...first, text: first.text.trimStart() };
  return kept;
}

/** True where everything that is seen is bold. */
export function isAllBold(spans: readonly Span[]): boolean {
  return spans.some(({ text }) => text.trim()) && spans.every(({ bold, text }) => bold || !text.trim());
}

/** What Markdown's tree holds for spans: text, strong and emphasised runs, marks of footnotes. No markup of the text survives. */
export function phrasingOf(
  spans: readonly Span[],
  options: { plain?: boolean; noteIds: ReadonlyMap<string, string> },
): PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  const isPlain = options.plain || isAllBold(spans);
  for (const span of merged(spans, isPlain)) {
    const lead = /^\s*/u.exec(span.text)?.[0] ?? '';
    const core = span.text.trim();
    const tail = core ? span.text.slice(lead.length + core.length) : '';
    if (lead) nodes.push({ type: 'text', value: ' ' });
    if (core) nodes.push(styled(core, span));
    if (tail) nodes.push({ type: 'text', value: ' ' });
    const note = span.note && options.noteIds.get(span.note);
    if (note) nodes.push({ type: 'footnoteReference', identifier: note, label: note });
  }
  return joinTexts(nodes);
}

function styled(value: string, { bold, italic }: Span): PhrasingContent {
  const text: PhrasingContent = { type: 'text', value };
  const inner: PhrasingContent = italic ? { type: 'emphasis', children: [text] } : text;
  return bold ? { type: 'strong', children: [inner] } : inner;
}

/** Neighbours of one look as one; spaces take the look of what stands before. */
function merged(spans: readonly Span[], isPlain: boolean): Span[] {
  const result: Span[] = [];
  for (const span of spans) {
    const look = isPlain ? { text: span.text, ...(span.note && { note: span.note }) } : span;
    const last = result.at(-1);
    const isSame =
      last && !last.note && ((last.bold === look.bold && last.italic === look.italic) || !look.text.trim());
    if (last && isSame)
      result[result.length - 1] = { ...last, text: last.text + look.text, ...(look.note && { note: look.note }) };
    else result.push({ ...look });
  }
  return result;
}

function joinTexts(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const result: PhrasingContent[] = [];
  for (const node of nodes) {
    const last = result.at(-1);
    if (node.type === 'text' && last?.type === 'text') last.value = `${last.value}${node.value}`.replace(/ {2,}/g, ' ');
    else result.push({ ...node });
  }
  const first = result[0];
  if (first?.type === 'text') first.value = first.value.trimStart();
  const end = result.at(-1);
  if (end?.type === 'text') end.value = end.value.trimEnd();
  return result.filter((node) => node.type !== 'text' || node.value);
}
