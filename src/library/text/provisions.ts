import type { Heading, ListItem, Paragraph, Root, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { ProvisionIds } from '../../domain/provision-ids.ts';

/** A block with a permanent address. */
export interface Provision {
  id: string;
  node: Heading | Paragraph | ListItem;
  kind: 'heading' | 'paragraph' | 'item';
  /** Depth of a heading, 0 for other blocks. */
  depth: number;
  text: string;
}

/** The provisions of a body in reading order, with the ids that the architecture prescribes. */
export function provisionsOf(tree: Root): Provision[] {
  const ids = new ProvisionIds();
  const found: Provision[] = [];
  for (const node of tree.children) addBlock(node, ids, found);
  return found;
}

function addBlock(node: RootContent, ids: ProvisionIds, found: Provision[]): void {
  if (node.type === 'heading') {
    const text = textOf(node);
    found.push({ id: ids.heading(text, node.depth), node, kind: 'heading', depth: node.depth, text });
  } else if (node.type === 'paragraph') {
    const text = textOf(node);
    found.push({ id: ids.paragraph(text), node, kind: 'paragraph', depth: 0, text });
  } else if (node.type === 'list') {
    node.children.forEach((item, i) => {
      const id = node.ordered ? ids.openNumbered((node.start ?? 1) + i) : ids.openDash();
      found.push({ id, node: item, kind: 'item', depth: 0, text: textOf(item.children[0] ?? item) });
      // The first block is the item itself; later ones have places of their own within it.
      for (const child of item.children.slice(1)) addBlock(child, ids, found);
      ids.closeItem();
    });
  } else if (node.type === 'blockquote') {
    for (const child of node.children) addBlock(child, ids, found);
  }
}
