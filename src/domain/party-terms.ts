/**
 * Terms of the Party's congresses, from the year in which one begins to the year in which the next begins
 * (congresses VI 1986, VII 1991, VIII 1996, IX 2001, X 2006, XI 2011, XII 2016, XIII 2021, XIV 2026).
 */
const TERM_STARTS: ReadonlyArray<readonly [string, number]> = [
  ['VI', 1986],
  ['VII', 1991],
  ['VIII', 1996],
  ['IX', 2001],
  ['X', 2006],
  ['XI', 2011],
  ['XII', 2016],
  ['XIII', 2021],
  ['XIV', 2026],
];

/** The term that a text writes as a Roman or Arabic number (`khóa XI`, `khóa 9`), as a Roman one; undefined for others. */
export function partyTerm(written: string): string | undefined {
  const index = /^\d+$/.test(written)
    ? Number(written) - 6
    : TERM_STARTS.findIndex(([term]) => term === written.toUpperCase());
  return TERM_STARTS[index]?.[0];
}

/** Whether documents of those two years can be of one term. Years before the terms that are listed never are. */
export function yearsCanShareTerm(a: number, b: number): boolean {
  return TERM_STARTS.some(([term]) => yearCanBeOfTerm(a, term) && yearCanBeOfTerm(b, term));
}

/** Whether a document of that year can be of that term. In the year of a congress both terms can be. */
export function yearCanBeOfTerm(year: number, term: string): boolean {
  const index = TERM_STARTS.findIndex(([name]) => name === term);
  const start = TERM_STARTS[index]?.[1];
  if (start === undefined) return true;
  const next = TERM_STARTS[index + 1]?.[1] ?? start + 5;
  return year >= start && year <= next;
}
