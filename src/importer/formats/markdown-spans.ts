import type { PhrasingContent } from 'mdast';
import type { Span } from '../raw-text.ts';
import { startsBlock } from './line-starts.ts';

/** What a run of inline nodes comes to: lines of spans (a hard break parts them) and captions of its pictures. */
export interface Inline {
  lines: Span[][];
  captions: string[];
  /** Tags that were taken out. */
  tags: number;
}

type Look = Pick<Span, 'bold' | 'italic'>;

const BREAK_TAG = /^<br\s*\/?>$/i;

function push(inline: Inline, text: string, look: Look): void {
  if (text === '') return;
  const line = inline.lines.at(-1);
  const last = line?.at(-1);
  const isSame = last && last.bold === look.bold && last.italic === look.italic && last.note === undefined;
  if (isSame) last.text += text;
  else line?.push({ text, ...look });
}

/**
 * Text over several lines of the file is one line, as Markdown has it; but labels that Markdown does not know (`a)`,
 * `Điều 2.`) begin a line of their own, as their writer meant.
 */
function pushText(inline: Inline, text: string, look: Look): void {
  const parts = text.split('\n');
  for (const [at, part] of parts.entries()) {
    if (at > 0 && startsBlock(part.trim(), (parts[at - 1] ?? '').trim())) inline.lines.push([]);
    else if (at > 0) push(inline, ' ', look);
    push(inline, part.replace(/\s+/gu, ' '), look);
  }
}

/** The mark of a footnote stands behind the span before it. */
function mark(inline: Inline, id: string, look: Look): void {
  const line = inline.lines.at(-1);
  const last = line?.at(-1);
  if (last && last.note === undefined) last.note = id;
  else line?.push({ text: '', ...look, note: id });
}

function add(inline: Inline, node: PhrasingContent, look: Look): void {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      pushText(inline, node.value, look);
      return;
    case 'break':
      inline.lines.push([]);
      return;
    case 'html':
      if (BREAK_TAG.test(node.value)) inline.lines.push([]);
      else inline.tags += 1;
      return;
    case 'image':
    case 'imageReference':
      if (node.alt) inline.captions.push(node.alt);
      return;
    case 'footnoteReference':
      mark(inline, node.identifier, look);
      return;
    case 'strong':
      addAll(inline, node.children, { ...look, bold: true });
      return;
    case 'emphasis':
      addAll(inline, node.children, { ...look, italic: true });
      return;
    case 'delete':
    case 'link':
    case 'linkReference':
      addAll(inline, node.children, look);
      return;
  }
}

function addAll(inline: Inline, nodes: readonly PhrasingContent[], look: Look): void {
  for (const node of nodes) add(inline, node, look);
}

/** White space at the ends of a line is none. */
function trimLine(line: readonly Span[]): Span[] {
  const spans = line.map((span, at) => ({
    ...span,
    text: at === 0 ? span.text.trimStart() : span.text,
  }));
  const last = spans.at(-1);
  if (last) last.text = last.text.trimEnd();
  return spans.filter((span) => span.text !== '' || span.note !== undefined);
}

/** The lines and captions of inline nodes. Targets of links are left out, their text stays. */
export function readInline(nodes: readonly PhrasingContent[]): Inline {
  const inline: Inline = { lines: [[]], captions: [], tags: 0 };
  addAll(inline, nodes, {});
  return { ...inline, lines: inline.lines.map(trimLine).filter((line) => line.length > 0) };
}
