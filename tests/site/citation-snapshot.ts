import { readLibrary } from '../../scripts/lib/library.ts';
import { citationGraph } from '../../src/build/citation-graph.ts';

export const SNAPSHOT = 'tests/site/citations.json';

/** Every citation of the library in one line each, by the text that cites: what a review should see change. */
export function citationLines(): Record<string, string[]> {
  const { all } = citationGraph(readLibrary());
  const byText = Map.groupBy(all, ({ text }) => text.address);
  const lines = [...byText].map(([address, citations]): [string, string[]] => [
    address,
    citations.map(({ citation, provision }) => {
      const provisions = citation.provisions.length > 0 ? `#${citation.provisions.join(',')}` : '';
      return `${provision}: ${citation.text.replace(/\s+/g, ' ')} → ${citation.document ?? citation.outcome}${provisions}`;
    }),
  ]);
  return Object.fromEntries(lines.sort(([a], [b]) => (a < b ? -1 : 1)));
}
