import type { Root, Text } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { type Provision, provisionsOf } from '../library/text/provisions.ts';

/** A piece of a body's running text, with the node that holds it. */
export interface TextPiece {
  /** Offset in the joined text. */
  start: number;
  node: Text;
  /** Id of the innermost provision that it stands in; empty before the first. */
  provision: string;
}

export interface BodyText {
  /** All text of the body joined, blocks parted by line feeds; links, code and headings are left out. */
  text: string;
  pieces: TextPiece[];
  provisions: Provision[];
}

/** Joins the text of a body across inline markup, so that a citation may run over it. */
export function bodyText(tree: Root): BodyText {
  const provisions = provisionsOf(tree);
  const idOf = new Map<object, string>(provisions.map(({ node, id }) => [node, id]));
  const pieces: TextPiece[] = [];
  let text = '';
  let provision = '';
  visit(tree, (node) => {
    provision = idOf.get(node) ?? provision;
    if (node.type === 'link' || node.type === 'inlineCode' || node.type === 'code' || node.type === 'heading') {
      text += node.type === 'heading' ? '\n' : '\u0001';
      return SKIP;
    }
    if (node.type === 'paragraph' || node.type === 'listItem' || node.type === 'tableCell') text += '\n';
    if (node.type === 'text') {
      pieces.push({ start: text.length, node, provision });
      text += node.value;
    }
    return undefined;
  });
  return { text, pieces, provisions };
}

/** The sentence around a span, without line feeds. Full stops within numbers and short forms do not end it. */
export function sentenceAround(text: string, start: number, end: number): string {
  const before = text.slice(0, start).search(/(?:[.;!?]\s|\n)(?![\s\S]*(?:[.;!?]\s|\n))/);
  const from = before < 0 ? 0 : before + 1;
  const after = /[.!?](?=\s|$)|\n/.exec(text.slice(end));
  const to = after ? end + after.index + 1 : text.length;
  return text.slice(from, to).replaceAll('\u0001', '…').replace(/\s+/g, ' ').trim();
}
