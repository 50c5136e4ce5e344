/** How many stories stand side by side at most. */
export const COMPARED_MOST = 4;

/** Something that has a page. */
export interface Linked {
  name: string;
  address: string;
}

/** A place as it was called then, and in words what it is now. */
export interface ComparedPlace extends Linked {
  now: string | undefined;
}

/** A figure in words; `kind` says whether it is a result, a target or else. */
export interface ComparedFigure {
  value: string;
  address: string;
  measures: string;
  place: string | undefined;
  period: string | undefined;
  kind: string;
  source: Linked | undefined;
}

/** A source with who published it and what to beware of. */
export interface ComparedSource extends Linked {
  facts: string;
  caveat: string | undefined;
}

/** A story like another, and in what. */
export interface ComparedNeighbour {
  id: string;
  name: string;
  reasons: string[];
}

/** One story in words, as the page that compares lays it out; what its sources do not say is undefined or empty. */
export interface ComparedStory extends Linked {
  id: string;
  aim: string;
  places: ComparedPlace[];
  spot: string | undefined;
  period: string | undefined;
  actor: string;
  actorKind: string;
  level: string;
  field: string;
  problems: string[];
  people: string[];
  steps: string[];
  persuasion: string | undefined;
  figures: ComparedFigure[];
  cost: string | undefined;
  hardship: string | undefined;
  conditions: string | undefined;
  documents: Linked[];
  documentNotes: string[];
  naming: string;
  namingNote: string | undefined;
  gaps: string[];
  /** What sources say differently, a line each. */
  differing: string[];
  notes: string[];
  sources: ComparedSource[];
  neighbours: ComparedNeighbour[];
}

/** A story to choose from. */
export interface ComparableStory {
  id: string;
  name: string;
  place: string;
  field: string;
}

/** Ids that an address asks to compare, each once, in its order: `?m=phu-tho/a&m=lao-cai%2Fb`. */
export function readCompared(search: string): string[] {
  const ids = new URLSearchParams(search).getAll('m').map((id) => id.trim().normalize('NFC'));
  return [...new Set(ids)].filter((id) => id !== '');
}

/** The query that asks to compare these; empty for none. A slash stays a slash: the address can be read. */
export function comparedQuery(ids: readonly string[]): string {
  const asked = ids.map((id) => `m=${encodeURIComponent(id).replaceAll('%2F', '/')}`);
  return asked.length > 0 ? `?${asked.join('&')}` : '';
}
