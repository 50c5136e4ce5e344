import type { CitationGraph, CitedBy } from './citation-graph.ts';

/** What editors should look at, worked out from every citation of every text. */
export interface CitationReport {
  /** Cited but not held, most cited first: what to add next. */
  notHeld: Array<{ number: string; citations: CitedBy[] }>;
  ambiguous: CitedBy[];
  /** Words that name or point at a document, but tell none. */
  notUnderstood: CitedBy[];
  /** Evidence that speaks against the document that is meant. */
  contradicted: CitedBy[];
  /** Misprints that were mended in reading. */
  mended: CitedBy[];
  counts: { all: number; resolved: number };
}

/** Sorts the citations of the library by what they ask of an editor. */
export function citationReport({ all }: CitationGraph): CitationReport {
  const of = (outcome: CitedBy['citation']['outcome']) => all.filter(({ citation }) => citation.outcome === outcome);
  const numbers = Map.groupBy(of('notHeld'), ({ citation }) => citation.canonical ?? citation.text);
  return {
    notHeld: [...numbers]
      .map(([number, citations]) => ({ number, citations }))
      .sort((a, b) => b.citations.length - a.citations.length || a.number.localeCompare(b.number)),
    ambiguous: of('ambiguous'),
    notUnderstood: of('notUnderstood'),
    contradicted: all.filter(({ citation }) => citation.findings.length > 0),
    mended: all.filter(({ citation }) => citation.mended !== undefined),
    counts: { all: all.length, resolved: of('resolved').length },
  };
}
