import { earliestDay, formatDate, latestDay, type PartialDate, parsePartialDate } from '../domain/dates.ts';
import { parseDocumentNumber } from '../domain/document-number.ts';
import { DOCUMENT_TYPES, type DocumentTypeId } from '../domain/document-types.ts';
import { yearCanBeOfTerm, yearsCanShareTerm } from '../domain/party-terms.ts';
import { fold } from '../domain/text.ts';
import type { EvidenceKind, Finding, TextContext } from './citation.ts';
import type { Evidence } from './evidence.ts';
import type { Candidate, CitationIndex } from './registers.ts';

export type Verdict = 'for' | 'against' | 'silent';

/** What is asked of a candidate: the evidence, the noun before the number, and the text that cites. */
export interface Question {
  evidence: Evidence;
  type: DocumentTypeId | undefined;
  context: TextContext;
  index: CitationIndex;
}

interface Judge {
  kind: EvidenceKind;
  /** True where «for» rules out those of which nothing is known; else only «against» does. */
  decisive: boolean;
  judge(candidate: Candidate, question: Question): Verdict;
  /** What to tell an editor where it speaks against; nothing for evidence that only narrows, or where the text means another document. */
  finding?(candidate: Candidate, question: Question): Omit<Finding, 'document'> | undefined;
}

const dateOf = ({ document }: Candidate): PartialDate =>
  parsePartialDate(document.issuedOn) ?? { precision: 'unknown' };
const verdict = (known: boolean, agrees: boolean): Verdict => (known ? (agrees ? 'for' : 'against') : 'silent');

/** Evidence in the order of its force; each says for, against, or nothing. */
export const JUDGES: readonly Judge[] = [
  {
    kind: 'declared',
    decisive: true,
    judge: ({ document }, { context }) => (context.declared?.includes(document.identity) ? 'for' : 'silent'),
  },
  {
    kind: 'date',
    decisive: true,
    judge: (candidate, { evidence: { date } }) =>
      date?.precision === 'day' ? sameTime(date, dateOf(candidate)) : 'silent',
    finding: findingOfDate,
  },
  {
    kind: 'year',
    decisive: true,
    judge: (candidate, { evidence: { date } }) =>
      date && date.precision !== 'day' ? sameTime(date, dateOf(candidate)) : 'silent',
    finding: findingOfDate,
  },
  {
    kind: 'issuer',
    decisive: false,
    judge: judgeIssuer,
    finding: ({ document }, { evidence, index }) => ({
      kind: 'issuer',
      found: evidence.issuer?.name ?? '',
      expected: document.issuers.map((id) => index.bodies.get(id)?.name ?? id).join(', '),
    }),
  },
  {
    kind: 'term',
    decisive: true,
    judge: judgeTerm,
    finding: (candidate, { evidence }) => ({
      kind: 'term',
      found: `khóa ${evidence.term}`,
      expected: candidate.document.term ? `khóa ${candidate.document.term}` : formatDate(dateOf(candidate)),
    }),
  },
  {
    kind: 'type',
    decisive: false,
    judge: ({ document, held }, { type }) => verdict(type !== undefined && held, document.type === type),
    finding: ({ document }, { type }) => ({
      kind: 'type',
      found: type ? DOCUMENT_TYPES[type].name : '',
      expected: DOCUMENT_TYPES[document.type].name,
    }),
  },
  {
    kind: 'title',
    decisive: true,
    judge: ({ document }, { evidence: { title } }) => judgeTitle(title, document.title, document.promulgates),
    finding: ({ document }, { evidence: { title } }) => ({
      kind: 'title',
      found: title ?? '',
      expected: document.title ?? '',
    }),
  },
  { kind: 'place', decisive: true, judge: judgePlace },
  {
    kind: 'notLater',
    decisive: false,
    judge: (candidate, { context: { date } }) => {
      const first = earliestDay(dateOf(candidate));
      return date !== undefined && first !== undefined && first > date ? 'against' : 'silent';
    },
  },
];

function findingOfDate(candidate: Candidate, question: Question): Omit<Finding, 'document'> | undefined {
  const { date, title } = question.evidence;
  const own = dateOf(candidate);
  const { document } = candidate;
  const isNamed = judgeTitle(title, document.title, document.promulgates) === 'for';
  if (!date || (!isNamed && isOfOtherCount(date, own, document.number))) return undefined;
  return { kind: 'date', found: formatDate(date), expected: formatDate(own) };
}

/**
 * True where the same number was given anew between two dates: the State counts by year, the Party's centre by term.
 * One day in two years is a slip of the pen all the same.
 */
function isOfOtherCount(a: PartialDate, b: PartialDate, number = ''): boolean {
  if (a.precision === 'unknown' || b.precision === 'unknown') return false;
  if (a.precision === 'day' && b.precision === 'day' && a.day === b.day && a.month === b.month) return false;
  const parts = parseDocumentNumber(number);
  if (parts?.system === 'state') return parts.year === undefined && a.year !== b.year;
  return parts?.body === 'TW' && !yearsCanShareTerm(a.year, b.year);
}

/** Days that both dates can mean speak for, none speak against, an unknown date is silent. */
function sameTime(a: PartialDate, b: PartialDate): Verdict {
  const [aFirst, aLast, bFirst, bLast] = [earliestDay(a), latestDay(a), earliestDay(b), latestDay(b)];
  if (aLast === undefined || bLast === undefined) return 'silent';
  // «On or before» says nothing of the beginning.
  if (bFirst === undefined) return (aFirst ?? '') > bLast ? 'against' : 'silent';
  return aLast < bFirst || (aFirst ?? '') > bLast ? 'against' : 'for';
}

function judgeIssuer({ document, held }: Candidate, { evidence: { issuer }, index }: Question): Verdict {
  if (!issuer || !held || document.issuers.length === 0) return 'silent';
  if (document.issuers.includes(issuer.id)) return 'for';
  const bodies = document.issuers.flatMap((id) => index.bodies.get(id) ?? []);
  // «Tỉnh ủy» may stand for its standing committee; between central bodies the name decides.
  const akin = bodies.some(({ level, system }) => level === issuer.level && system === issuer.system);
  if (akin && issuer.level !== 'central') return 'silent';
  return 'against';
}

function judgeTerm(candidate: Candidate, { evidence: { term } }: Question): Verdict {
  if (!term) return 'silent';
  if (candidate.document.term) return candidate.document.term === term ? 'for' : 'against';
  const date = dateOf(candidate);
  return date.precision === 'unknown' ? 'silent' : verdict(true, yearCanBeOfTerm(date.year, term));
}

/** Words that titles begin with and that tell nothing. */
const EMPTY_LEAD = /^(?:(?:ve|viec|ban hanh|phe duyet|quy dinh|thuc hien|tang cuong)\s+)+/;

/**
 * The words of a title speak for it when most of them are there in their order from the beginning; a long text with
 * hardly any of them speaks against.
 */
export function judgeTitle(written: string | undefined, ...titles: ReadonlyArray<string | undefined>): Verdict {
  if (!written) return 'silent';
  const own = wordsOf(written);
  if (own.length < 3) return 'silent';
  let best: Verdict | undefined;
  for (const title of titles) {
    if (!title) continue;
    const verdict = compareWords(own, wordsOfTitle(title));
    if (verdict === 'for') return 'for';
    best = best === undefined || best === 'against' ? verdict : best;
  }
  return best ?? 'silent';
}

const wordsByTitle = new Map<string, string[]>();

/** The words of a title of the register, worked out once. */
function wordsOfTitle(title: string): string[] {
  const known = wordsByTitle.get(title);
  if (known) return known;
  const words = wordsOf(title);
  wordsByTitle.set(title, words);
  return words;
}

function wordsOf(text: string): string[] {
  return fold(text)
    .replace(/[^a-z0-9 ]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(EMPTY_LEAD, '')
    .split(' ');
}

function compareWords(own: readonly string[], title: readonly string[]): Verdict {
  const length = Math.min(own.length, title.length, 14);
  const same = pairsOf(own.slice(0, length + 4));
  const wanted = [...pairsOf(title.slice(0, length))];
  const shared = wanted.filter((pair) => same.has(pair)).length / Math.max(1, wanted.length);
  if (shared >= 0.6) return 'for';
  return own.length >= 6 && shared <= 0.15 ? 'against' : 'silent';
}

function pairsOf(words: readonly string[]): Set<string> {
  return new Set(words.slice(1).map((word, i) => `${words[i]} ${word}`));
}

/** The place that stands with the issuer, else the place that speaks and those above it. Central documents are for all. */
function judgePlace({ document }: Candidate, { evidence, context, index }: Question): Verdict {
  const place = index.places.get(document.place);
  if (!place || place.level === 'central') return 'silent';
  if (evidence.elsewhere) return 'against';
  if (evidence.place) return verdict(true, isSamePlace(place.id, evidence.place.id, index));
  // A central text, or one joined with the document by an editor, may name what is not of its own place.
  if (!context.place || index.places.get(context.place)?.level === 'central') return 'silent';
  if (context.declared?.includes(document.identity)) return 'silent';
  return verdict(
    true,
    chainOf(context.place, index).some((id) => isSamePlace(place.id, id, index)),
  );
}

/** A place and those above it. */
export function chainOf(id: string, { places }: CitationIndex): string[] {
  const within = places.get(id)?.within;
  return within === undefined ? [id] : [id, ...chainOf(within, { places } as CitationIndex)];
}

/** True for one place under its names then and now. */
function isSamePlace(a: string, b: string, { places }: CitationIndex): boolean {
  return a === b || places.get(a)?.successors?.includes(b) === true || places.get(b)?.successors?.includes(a) === true;
}
