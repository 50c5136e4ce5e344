import type { DocumentTypeId } from '../domain/document-types.ts';
import type { Evidence } from './evidence.ts';
import type { Mend } from './find-numbers.ts';
import type { Candidate } from './registers.ts';

/** How a text names a document. `this` and `aforesaid` point back into the text itself. */
export type CitationForm = 'full' | 'short' | 'named' | 'this' | 'aforesaid';

/** What evidence settled or narrowed the choice, in the order in which it is asked. */
export type EvidenceKind =
  | 'declared'
  | 'date'
  | 'year'
  | 'issuer'
  | 'term'
  | 'type'
  | 'title'
  | 'place'
  | 'notLater'
  | 'name'
  | 'sameText';

/** Evidence that contradicts a document: a fault of the text, or another document is meant. */
export interface Finding {
  kind: 'date' | 'issuer' | 'term' | 'type' | 'title';
  found: string;
  expected: string;
  /** Identity of the document that it contradicts. */
  document: string;
}

/**
 * `resolved`: one document. `ambiguous`: one or several candidates, not enough evidence. `contradicted`: evidence speaks
 * against every candidate. `notHeld`: the library has no such document. `notUnderstood`: the text names nothing to look up.
 */
export type Outcome = 'resolved' | 'ambiguous' | 'contradicted' | 'notHeld' | 'notUnderstood';

export interface Citation {
  /** Offsets into the text as given: from the noun (`Kết luận`) to the end of the number or name. */
  start: number;
  end: number;
  text: string;
  form: CitationForm;
  /** The number as officially written, or null where none is known. */
  canonical: string | null;
  type: DocumentTypeId | undefined;
  evidence: Evidence;
  outcome: Outcome;
  /** Identity, where resolved. */
  document: string | null;
  decidedBy: EvidenceKind[];
  candidates: Candidate[];
  findings: Finding[];
  mended: Mend | undefined;
  /** Provisions named with it, as ids: `dieu-5.khoan-2`. */
  provisions: string[];
}

/** What is known of the text itself. */
export interface TextContext {
  /** Id of the place that speaks. */
  place?: string | undefined;
  /** Day of the text, `YYYY-MM-DD`: it cites nothing later. */
  date?: string | undefined;
  /** Identity of the text itself, where it is a document. */
  self?: string | undefined;
  /** Identities that an editor has declared as related. */
  declared?: readonly string[] | undefined;
}
