import { fold } from './text.ts';

/** What a card in a list shows of an item. */
export interface ListRow {
  address: string;
  name: string;
  title: string;
  facts: string;
  /** The one best figure: as the source wrote it, and what it measures. */
  figure?: [string, string] | undefined;
}

/** A list that can be narrowed and put in order in the reader's browser. */
export interface ListIndex {
  rows: ListRow[];
  /** For each value of each facet the rows that have it, in order: each as its distance from the one before. */
  facets: Record<string, Record<string, number[]>>;
  /** For each order the rows as they then stand. */
  orders: Record<string, number[]>;
}

/** What a reader asks of a list. */
export interface Wanted {
  /** One value of each facet that is narrowed. */
  facets: ReadonlyMap<string, string>;
  /** Words of the name, the summary or the place in any order, with or without marks; empty for any. */
  words: string;
  /** Id of an order; empty for that of the list. */
  order: string;
}

export interface Narrowed {
  rows: ListRow[];
  /** How many rows each value of a facet would leave, beside what the other facets and the words leave. */
  counts: Map<string, Map<string, number>>;
}

/** A list that answers at once; `narrow` costs one look at each row and at each value of each row. */
export function openList({ rows, facets, orders }: ListIndex): { narrow(wanted: Wanted): Narrowed } {
  const postings = new Map(
    Object.entries(facets).map(([facet, values]) => [
      facet,
      new Map(Object.entries(values).map(([value, distances]) => [value, running(distances)])),
    ]),
  );
  let folded: string[] | undefined;

  /** 1 for each row that has all the words, each at the beginning of one of its own. */
  function withWords(words: string): Uint8Array {
    const has = new Uint8Array(rows.length).fill(1);
    const sought = fold(words).split(' ').filter(Boolean);
    if (sought.length === 0) return has;
    folded ??= rows.map(
      ({ name, title, facts }) => ` ${fold(`${name} ${title} ${facts}`).replace(/[^a-z0-9]+/g, ' ')}`,
    );
    folded.forEach((text, i) => {
      if (!sought.every((word) => text.includes(` ${word}`))) has[i] = 0;
    });
    return has;
  }

  return {
    narrow({ facets: wanted, words, order }) {
      const has = withWords(words);
      const hits = new Uint16Array(rows.length);
      const own = new Map<string, Uint8Array>();
      for (const [facet, value] of wanted) {
        const marks = new Uint8Array(rows.length);
        for (const row of postings.get(facet)?.get(value) ?? []) {
          marks[row] = 1;
          hits[row] = (hits[row] ?? 0) + 1;
        }
        own.set(facet, marks);
      }
      const counts = new Map<string, Map<string, number>>();
      for (const [facet, values] of postings) {
        const marks = own.get(facet);
        const others = wanted.size - (marks ? 1 : 0);
        const counted = new Map<string, number>();
        for (const [value, members] of values) {
          let count = 0;
          for (const row of members) {
            if (has[row] === 1 && (hits[row] ?? 0) - (marks?.[row] ?? 0) === others) count += 1;
          }
          counted.set(value, count);
        }
        counts.set(facet, counted);
      }
      const sequence = orders[order] ?? rows.keys();
      const found = [...sequence].filter((row) => has[row] === 1 && hits[row] === wanted.size);
      return { rows: found.flatMap((row) => rows[row] ?? []), counts };
    },
  };
}

function running(distances: readonly number[]): number[] {
  let sum = 0;
  return distances.map((distance) => {
    sum += distance;
    return sum;
  });
}
