import type { Link, PhrasingContent, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import type { TextContext } from '../citations/citation.ts';
import type { CitationIndex } from '../citations/registers.ts';
import { provisionName } from '../domain/provision-labels.ts';
import { addressOf } from '../library/addresses.ts';
import { type Provision, provisionsOf } from '../library/text/provisions.ts';
import type { Library } from '../library/types.ts';
import { citeBody } from './body-citations.ts';
import { linkCitations } from './citation-links.ts';
import { letTablesScroll } from './scrolling-tables.ts';

/** What one body is rendered with. */
export interface BodyContext {
  library: Library;
  index: CitationIndex;
  /** What is known of the text itself. */
  text: TextContext;
  provisionsOf(identity: string): ReadonlySet<string>;
  /** How often provisions of this text are cited. */
  citedProvisions: ReadonlyMap<string, number>;
  /** Filled by the plugin: headings for the outline, and the documents that are linked. */
  outline: OutlineEntry[];
  cited: Set<string>;
}

export interface OutlineEntry {
  id: string;
  depth: number;
  text: string;
}

/** Gives a body its provision ids, copy-links, figure links and citations. Never throws. */
export function remarkLibrary() {
  return (tree: Root, file: VFile) => {
    const context: BodyContext | undefined = file.data.astro?.frontmatter?.['body'];
    if (!context) return;
    linkFigures(tree, context.library);
    const body = citeBody(tree, context.index, context.text);
    linkCitations(tree, body, context.library, context.provisionsOf);
    for (const { citation } of body.citations) if (citation.document) context.cited.add(citation.document);
    const provisions = provisionsOf(tree);
    const titles = new Map(provisions.filter(({ kind }) => kind === 'heading').map(({ id, text }) => [id, text]));
    for (const provision of provisions) addAnchor(provision, titles, context.citedProvisions.get(provision.id) ?? 0);
    letTablesScroll(tree);
    context.outline.push(
      ...provisions.flatMap(({ kind, id, depth, text }) => (kind === 'heading' ? [{ id, depth, text }] : [])),
    );
  };
}

/** `[trên 99%](so-lieu:LC03)` → the figure on the page of its source. */
function linkFigures(tree: Root, { figureById }: Library): void {
  visit(tree, 'link', (link) => {
    if (!link.url.startsWith('so-lieu:')) return;
    const figure = figureById.get(link.url.slice('so-lieu:'.length));
    if (!figure) return;
    link.url = addressOf.figure(figure);
    link.data = { hProperties: { className: `figure-link ${figure.kind}` } };
  });
}

/**
 * Sets the id of a block and ends it with a link to itself, which script turns into «copy this address», and with how
 * often it is cited, where it is.
 */
function addAnchor({ node, id, kind }: Provision, titles: ReadonlyMap<string, string>, cited: number): void {
  node.data = { ...node.data, hProperties: { id } };
  const anchor: Link = {
    type: 'link',
    url: `#${id}`,
    data: { hProperties: { className: 'anchor', ariaLabel: `Liên kết tới ${provisionName(id, titles)}` } },
    children: [{ type: 'text', value: '#' }],
  };
  const count: Link = {
    type: 'link',
    url: '#duoc-vien-dan',
    data: { hProperties: { className: 'cited-count' } },
    children: [{ type: 'text', value: `${cited} nơi viện dẫn` }],
  };
  const space = { type: 'text' as const, value: ' ' };
  const ends = [space, anchor, ...(cited > 0 ? [space, count] : [])];
  const first = node.type === 'listItem' ? node.children[0] : node;
  if (first && 'children' in first && (kind !== 'item' || first.type === 'paragraph')) {
    (first.children as PhrasingContent[]).push(...ends);
  }
}
