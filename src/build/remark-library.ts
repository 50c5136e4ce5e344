import type { Link, PhrasingContent, Root, Text } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { findDeclared } from '../citations/declared.ts';
import { provisionName } from '../domain/provision-labels.ts';
import { addressOf } from '../library/addresses.ts';
import { type Provision, provisionsOf } from '../library/text/provisions.ts';
import type { LibraryDocument } from '../library/types.ts';
import type { Figure } from '../schemas/figure.ts';

/** What one body is rendered with. */
export interface BodyContext {
  mentions: ReadonlyMap<string, LibraryDocument>;
  figures: ReadonlyMap<string, Figure>;
  /** Filled by the plugin: headings for the outline. */
  outline: OutlineEntry[];
}

export interface OutlineEntry {
  id: string;
  depth: number;
  text: string;
}

/** Gives a body its provision ids, copy-links, figure links and links to related documents. Never throws. */
export function remarkLibrary() {
  return (tree: Root, file: VFile) => {
    const context: BodyContext | undefined = file.data.astro?.frontmatter?.['body'];
    if (!context) return;
    linkFigures(tree, context);
    linkMentions(tree, context);
    const provisions = provisionsOf(tree);
    const titles = new Map(provisions.filter(({ kind }) => kind === 'heading').map(({ id, text }) => [id, text]));
    for (const provision of provisions) addAnchor(provision, titles);
    context.outline.push(
      ...provisions.flatMap(({ kind, id, depth, text }) => (kind === 'heading' ? [{ id, depth, text }] : [])),
    );
  };
}

/** `[trên 99%](so-lieu:LC03)` → the figure on the page of its source. */
function linkFigures(tree: Root, { figures }: BodyContext): void {
  visit(tree, 'link', (link) => {
    if (!link.url.startsWith('so-lieu:')) return;
    const figure = figures.get(link.url.slice('so-lieu:'.length));
    if (!figure) return;
    link.url = addressOf.figure(figure);
    link.data = { hProperties: { className: `figure-link ${figure.kind}` } };
  });
}

/** Numbers of related documents become links; text within links, headings and code stays. */
function linkMentions(tree: Root, { mentions }: BodyContext): void {
  visit(tree, (node, index, parent) => {
    if (node.type === 'link' || node.type === 'heading' || node.type === 'inlineCode') return SKIP;
    if (node.type !== 'text' || !parent || index === undefined) return undefined;
    const parts = linked(node, mentions);
    if (parts.length === 1) return undefined;
    parent.children.splice(index, 1, ...parts);
    return [SKIP, index + parts.length];
  });
}

function linked(node: Text, mentions: BodyContext['mentions']): PhrasingContent[] {
  const parts: PhrasingContent[] = [];
  let at = 0;
  for (const { start, end, target } of findDeclared(node.value, mentions)) {
    if (start > at) parts.push({ type: 'text', value: node.value.slice(at, start) });
    parts.push(documentLink(target, node.value.slice(start, end)));
    at = end;
  }
  if (at < node.value.length || parts.length === 0) parts.push({ type: 'text', value: node.value.slice(at) });
  return parts;
}

function documentLink(document: LibraryDocument, words: string): Link {
  return {
    type: 'link',
    url: document.address,
    title: [document.name, document.data.title].filter(Boolean).join(' – '),
    data: { hProperties: { className: 'citation' } },
    children: [{ type: 'text', value: words }],
  };
}

/** Sets the id of a block and ends it with a link to itself, which script turns into «copy this address». */
function addAnchor({ node, id, kind }: Provision, titles: ReadonlyMap<string, string>): void {
  node.data = { ...node.data, hProperties: { id } };
  const anchor: Link = {
    type: 'link',
    url: `#${id}`,
    data: { hProperties: { className: 'anchor', ariaLabel: `Liên kết tới ${provisionName(id, titles)}` } },
    children: [{ type: 'text', value: '#' }],
  };
  if (node.type !== 'listItem') node.children.push({ type: 'text', value: ' ' }, anchor);
  else {
    const first = node.children[0];
    if (kind === 'item' && first?.type === 'paragraph') first.children.push({ type: 'text', value: ' ' }, anchor);
  }
}
