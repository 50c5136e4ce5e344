/** A figure as the teller writes it; what nobody can fill in for them stays empty. */
export interface FigureAnswer {
  value: string;
  qualifier: string;
  unit: string;
  measures: string;
  /** `result` or `target`; never guessed. */
  kind: string;
  period: string;
  /** How the teller knows it. */
  known: string;
}

/** What a teller typed and chose, as it stands in the form: nothing in it is trusted. */
export interface Answers {
  name: string;
  summary: string;
  danVanKheo: string;
  /** The province of today; all empty where none is chosen. */
  province: { id: string; slug: string; name: string };
  commune: string;
  spot: string;
  actorKind: string;
  actorName: string;
  level: string;
  from: string;
  to: string;
  problem: string;
  field: string;
  problems: readonly string[];
  people: readonly string[];
  topics: readonly string[];
  steps: readonly string[];
  persuasion: string;
  result: string;
  resultKinds: readonly string[];
  figures: readonly FigureAnswer[];
  cost: string;
  hardship: string;
  conditions: string;
  document: string;
  unknown: string;
  after: string;
  source: string;
  /** Of the teller: for the e-mail only, never for the file. */
  role: string;
  contact: string;
}

/** The figures of a story that say anything at all; the qualifier alone, which is never empty, says nothing. */
export function writtenFigures({ figures }: Answers): FigureAnswer[] {
  return figures.filter(({ qualifier: _, ...parts }) => Object.values(parts).some((part) => part.trim() !== ''));
}

/** True where a text is one of a closed list. */
export function isOneOf<const T extends string>(list: readonly T[], text: string): text is T {
  return list.some((item) => item === text);
}
