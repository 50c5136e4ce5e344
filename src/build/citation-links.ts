import type { Link, PhrasingContent, Root, Text } from 'mdast';
import { visit } from 'unist-util-visit';
import { slugOf } from '../domain/text.ts';
import { addressOf } from '../library/addresses.ts';
import type { Library } from '../library/types.ts';
import type { BodyCitation, CitedBody } from './body-citations.ts';

interface Piece {
  start: number;
  end: number;
  url: string;
  className: string;
  title: string;
}

/**
 * Turns the citations of a body into links: to the document, and to the provision where one is named and is there;
 * to the choice where several may be meant. What the library does not know stays text. Never nests links.
 */
export function linkCitations(
  tree: Root,
  body: CitedBody,
  library: Library,
  provisionsOf: (identity: string) => ReadonlySet<string>,
): void {
  const parts = new Map<Text, Piece[]>();
  for (const { citation } of body.citations) {
    const target = targetOf({ citation, provision: '' }, library, provisionsOf);
    if (!target) continue;
    for (const piece of body.pieces) {
      const start = Math.max(citation.start - piece.start, 0);
      const end = Math.min(citation.end - piece.start, piece.node.value.length);
      if (start < end) parts.set(piece.node, [...(parts.get(piece.node) ?? []), { ...target, start, end }]);
    }
  }
  visit(tree, 'text', (node, index, parent) => {
    const found = parts.get(node);
    if (!found || !parent || index === undefined) return;
    parent.children.splice(index, 1, ...split(node.value, found));
  });
}

function targetOf(
  { citation }: BodyCitation,
  library: Library,
  provisionsOf: (identity: string) => ReadonlySet<string>,
): Omit<Piece, 'start' | 'end'> | undefined {
  const { document, outcome, canonical, provisions, form } = citation;
  if (form === 'this') return undefined;
  if (document !== null) {
    const cited = library.byIdentity.get(document);
    if (!cited) return undefined;
    const [provision] = provisions.filter((id) => provisionsOf(document).has(id));
    const title = [cited.name, cited.data.title].filter(Boolean).join(' – ');
    return { url: cited.address + (provision ? `#${provision}` : ''), className: 'citation', title };
  }
  const number = canonical === null ? undefined : library.numbers.find(({ slug }) => slug === slugOf(canonical));
  if (outcome !== 'ambiguous' || !number) return undefined;
  return {
    url: addressOf.number(number.slug),
    className: 'citation open',
    title: `Chưa đủ căn cứ để biết văn bản nào mang số ${canonical}: xem các khả năng`,
  };
}

function split(value: string, pieces: readonly Piece[]): PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  let at = 0;
  for (const { start, end, url, className, title } of pieces) {
    if (start > at) nodes.push({ type: 'text', value: value.slice(at, start) });
    const link: Link = {
      type: 'link',
      url,
      title,
      data: { hProperties: { className } },
      children: [{ type: 'text', value: value.slice(start, end) }],
    };
    nodes.push(link);
    at = end;
  }
  if (at < value.length) nodes.push({ type: 'text', value: value.slice(at) });
  return nodes;
}
