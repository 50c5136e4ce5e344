import type { Citation, EvidenceKind, Finding, Outcome } from './citation.ts';
import { JUDGES, type Question } from './judge.ts';
import type { Candidate } from './registers.ts';

export interface Resolution {
  outcome: Outcome;
  document: string | null;
  decidedBy: EvidenceKind[];
  candidates: Candidate[];
  findings: Finding[];
}

/** Bodies whose numbers say nothing without a place: every province and every commune has them. */
const LOCAL_BODY = /(?:TU|HU|QU|ThU|ĐU|UBND|HĐND|MTTQ|SNV|HĐ|BDV)(?:$|-| )/;

/** True for symbols that resolve only in the citing text's place, with a named one, or by their day. */
export function isLocalBody(body: string): boolean {
  return LOCAL_BODY.test(body);
}

/**
 * Settles which candidate is meant, by evidence in a fixed order. A lone candidate that nothing speaks for stays
 * ambiguous, since numbers restart each term and year: a link that could be wrong is not made.
 */
export function resolve(
  candidates: readonly Candidate[],
  question: Question,
  number: { unique: boolean; needsPlace: (candidate: Candidate) => boolean },
): Resolution {
  const none = { document: null, decidedBy: [], findings: [] };
  if (candidates.length === 0) return { ...none, outcome: 'notHeld', candidates: [] };

  let left = candidates;
  const decidedBy: EvidenceKind[] = [];
  const findings: Finding[] = [];
  let placed = false;
  let supported = number.unique;
  for (const { kind, decisive, judge, finding } of JUDGES) {
    const verdicts = left.map((candidate) => ({ candidate, verdict: judge(candidate, question) }));
    const speaking = verdicts.filter(({ verdict }) => verdict === 'for').map(({ candidate }) => candidate);
    const standing = verdicts.filter(({ verdict }) => verdict !== 'against').map(({ candidate }) => candidate);
    const kept = decisive && speaking.length > 0 ? speaking : standing;
    if (kept.length === 0) {
      const told = finding
        ? left
            .filter(({ held }) => held)
            .flatMap((candidate) => {
              const told = finding(candidate, question);
              return told ? [{ ...told, document: candidate.document.identity }] : [];
            })
        : [];
      // The noun before a number is often wrong where all else is right: told, and passed over.
      if (kind === 'type' && supported) {
        findings.push(...told);
        continue;
      }
      return {
        outcome: told.length > 0 ? 'contradicted' : 'notHeld',
        document: null,
        decidedBy,
        candidates: [...left],
        findings: [...findings, ...told],
      };
    }
    if (speaking.length > 0 && kind !== 'type') supported = true;
    if (speaking.length > 0 && (kind === 'place' || kind === 'date' || kind === 'declared')) placed = true;
    if (kept.length < left.length || (speaking.length > 0 && kind !== 'type')) decidedBy.push(kind);
    left = kept;
  }
  const [only] = left;
  if (left.length > 1 || !only || !supported || (!placed && number.needsPlace(only)))
    return { ...none, outcome: 'ambiguous', decidedBy, candidates: [...left], findings };
  if (!only.held) return { ...none, outcome: 'notHeld', decidedBy, candidates: [only], findings };
  return { outcome: 'resolved', document: only.document.identity, decidedBy, candidates: [only], findings };
}

/**
 * What a text has once named with evidence it may name again without: a citation that stayed open takes the document
 * of the others with the same key, where these agree on one.
 */
export function resolveAgain(citations: Citation[], keyOf: (citation: Citation) => string | undefined): void {
  const resolved = new Map<string, Set<string>>();
  for (const citation of citations) {
    const key = citation.document === null ? undefined : keyOf(citation);
    if (key && citation.document) resolved.set(key, (resolved.get(key) ?? new Set()).add(citation.document));
  }
  // Where the text also names another of that number, one without evidence may be either.
  const others = citations.filter(({ outcome }) => outcome === 'notHeld');
  const otherKeys = new Set(others.map(keyOf));
  const otherNumbers = new Set(others.map(({ canonical }) => canonical));
  for (const citation of citations) {
    if (citation.outcome !== 'ambiguous') continue;
    if (citation.form === 'short' ? otherKeys.has(keyOf(citation)) : otherNumbers.has(citation.canonical)) continue;
    const [document, ...rest] = resolved.get(keyOf(citation) ?? '') ?? [];
    const candidate = citation.candidates.find((one) => one.held && one.document.identity === document);
    if (!candidate || document === undefined || rest.length > 0) continue;
    Object.assign(citation, {
      outcome: 'resolved',
      document,
      canonical: candidate.document.number ?? citation.canonical,
      candidates: [candidate],
      decidedBy: [...citation.decidedBy, 'sameText'],
    });
  }
}
