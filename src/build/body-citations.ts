import type { Root } from 'mdast';
import type { Citation, TextContext } from '../citations/citation.ts';
import { cite } from '../citations/cite.ts';
import type { CitationIndex } from '../citations/registers.ts';
import { type BodyText, bodyText } from './body-text.ts';

/** A citation with the provision of the body that it stands in. */
export interface BodyCitation {
  citation: Citation;
  provision: string;
}

export interface CitedBody extends BodyText {
  citations: BodyCitation[];
}

/** Finds the citations of a body, once for the links of the page and for the graph. */
export function citeBody(tree: Root, index: CitationIndex, context: TextContext): CitedBody {
  const body = bodyText(tree);
  const citations = cite(body.text, index, context).map((citation) => ({
    citation,
    provision: body.pieces.findLast(({ start }) => start <= citation.start)?.provision ?? '',
  }));
  return { ...body, citations };
}
