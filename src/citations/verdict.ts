import type { Citation, Finding } from './citation.ts';
import type { Mend } from './find-numbers.ts';
import { fullCitation } from './full-citation.ts';
import type { CitableDocument, CitationIndex } from './registers.ts';

/** What a person who drafts should know of a citation. Plain data, so that it can cross from a worker. */
export interface Verdict {
  /** `right`; `wrong`: something to correct; `outdated`: replaced or amended since; `open`: a choice; `unknown`: not held. */
  kind: 'right' | 'wrong' | 'outdated' | 'open' | 'unknown';
  start: number;
  end: number;
  text: string;
  /** What is wrong, with the right beside it. */
  corrections: Array<{ what: string; found: string; expected: string }>;
  /** Documents that are or may be meant, each with how to cite it in full. */
  choices: Array<{ identity: string; citation: string; note: string }>;
  /** What to write instead, where that is sure; all else stays as it stands. In order, without overlaps. */
  replacements: Array<{ start: number; end: number; text: string }>;
}

const WHAT: Readonly<Record<Finding['kind'], string>> = {
  date: 'ngày',
  issuer: 'cơ quan ban hành',
  term: 'khóa',
  type: 'loại văn bản',
  title: 'trích yếu',
};
const MENDS: Readonly<Record<Mend, string>> = {
  swapped: 'ký hiệu (đảo dấu gạch)',
  dash: 'ký hiệu (thiếu gạch nối)',
  letters: 'ký hiệu (chữ viết)',
};

/** Judges every citation that names another document; words that point back into the draft are passed over. */
export function verdicts(citations: readonly Citation[], index: CitationIndex): Verdict[] {
  return citations
    .filter(({ form }) => form !== 'this' && form !== 'aforesaid')
    .map((citation) => verdictOf(citation, index));
}

function verdictOf(citation: Citation, index: CitationIndex): Verdict {
  const { start, end, text, mended, canonical, findings, outcome } = citation;
  const document = citation.document === null ? undefined : index.byIdentity.get(citation.document);
  const candidates = document
    ? [document]
    : citation.candidates.filter(({ held }) => held).map((candidate) => candidate.document);
  const corrections = [
    ...(mended && canonical ? [{ what: MENDS[mended], found: numberIn(text), expected: canonical }] : []),
    ...findings.map(({ kind, found, expected }) => ({ what: WHAT[kind], found, expected })),
  ];
  return {
    kind: kindOf(outcome, corrections.length > 0, document),
    start,
    end,
    text,
    corrections,
    choices: candidates.map((candidate) => ({
      identity: candidate.identity,
      citation: fullCitation(candidate, index),
      note: sinceThen(candidate, index),
    })),
    replacements: [
      ...(mended && canonical ? [{ start: end - numberIn(text).length, end, text: canonical }] : []),
      ...sureCorrections(citation),
    ],
  };
}

function kindOf(
  outcome: Citation['outcome'],
  hasCorrections: boolean,
  document: CitableDocument | undefined,
): Verdict['kind'] {
  if (outcome === 'contradicted' || hasCorrections) return 'wrong';
  if (outcome === 'ambiguous') return 'open';
  if (!document) return 'unknown';
  return document.replacedBy || document.amendedBy ? 'outdated' : 'right';
}

/** What happened to the document since, by what. */
function sinceThen({ replacedBy, amendedBy }: CitableDocument, { byIdentity }: CitationIndex): string {
  const number = (identity: string) => byIdentity.get(identity)?.number ?? identity;
  if (replacedBy) return `đã được thay thế bởi ${number(replacedBy)}`;
  return amendedBy ? `đã được sửa đổi bởi ${number(amendedBy)}` : '';
}

/** The number within the text of a citation: from its first digit on. */
function numberIn(text: string): string {
  return text.slice(Math.max(0, text.search(/\d/)));
}

/** The right date, issuer or term in place of the wrong one, where only one document can be meant. */
function sureCorrections({ candidates, findings, evidence }: Citation): Verdict['replacements'] {
  if (candidates.length !== 1) return [];
  return findings.flatMap(({ kind, expected }) => {
    const span = evidence.spans.find((other) => other.kind === kind);
    const text = kind === 'term' ? /^khóa (.+)$/u.exec(expected)?.[1] : expected;
    return span && text ? [{ start: span.start, end: span.end, text }] : [];
  });
}

/** The draft with every sure replacement made. Offsets are those of `text`. */
export function correctedDraft(text: string, found: readonly Verdict[]): string {
  let result = '';
  let at = 0;
  for (const { start, end, text: right } of found.flatMap(({ replacements }) => replacements)) {
    result += text.slice(at, start) + right;
    at = end;
  }
  return result + text.slice(at);
}
