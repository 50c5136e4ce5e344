/** What becomes of a line. `counters`: the end of a time line that belongs to the portal. */
export type Fate = { kind: 'body' } | { kind: 'metadata'; counters?: string } | { kind: 'removed'; rule: string };
