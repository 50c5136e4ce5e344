import { parseDocumentNumber } from '../domain/document-number.ts';
import type { DocumentTypeId } from '../domain/document-types.ts';
import type { Citation, CitationForm, TextContext } from './citation.ts';
import { clean } from './clean.ts';
import { type Evidence, readEvidence } from './evidence.ts';
import { findBack } from './find-back.ts';
import { findNames } from './find-names.ts';
import { nounBefore } from './find-nouns.ts';
import { type FoundNumber, findNumbers, numberKey } from './find-numbers.ts';
import { type FoundShort, findShort } from './find-short.ts';
import { provisionsBefore } from './provisions.ts';
import { type Candidate, type CitationIndex, serialOf } from './registers.ts';
import { isLocalBody, type Resolution, resolve, resolveAgain } from './resolve.ts';
import { typesOfCode } from './type-words.ts';

/** A place where a document is named, before it is known which. Offsets into the cleaned text. */
interface Found {
  start: number;
  end: number;
  form: CitationForm;
  type: DocumentTypeId | undefined;
  number?: FoundNumber;
  serial?: string;
  /** Year that stands with a serial. */
  year?: number | undefined;
  candidates?: Candidate[];
}

/**
 * Finds and resolves every citation of a text: clean → find → classify → resolve → filter overlaps.
 * Spans point into the text as given, are sorted and do not overlap. Never throws; linear in the length of the text.
 */
export function cite(original: string, index: CitationIndex, context: TextContext = {}): Citation[] {
  const cleaned = clean(original);
  const found = withoutOverlaps(findAll(cleaned.text, index));
  const evidences = evidencesOf(cleaned.text, found, index);
  const resolveAll = (given: TextContext) =>
    found.map((item, i) => ({
      item,
      citation: citationOf(item, evidences[i] ?? { spans: [] }, cleaned.text, index, given),
    }));
  let citations = resolveAll(context);
  // A text that does not name its place may tell it by local documents that it cites with their dates.
  const place =
    context.place ??
    placeToldBy(
      citations.map(({ citation }) => citation),
      index,
    );
  if (place !== context.place) citations = resolveAll({ ...context, place });
  resolveAgain(
    citations.map(({ citation }) => citation),
    (citation) => keyAgain(citation),
  );
  bindBack(
    citations.map(({ citation }) => citation),
    index,
    context,
  );
  return dropRepeatedNames(citations).map(({ citation }) => {
    const start = cleaned.toOriginal(citation.start);
    const end = cleaned.toOriginal(citation.end);
    const spans = citation.evidence.spans.map((span) => ({
      ...span,
      start: cleaned.toOriginal(span.start),
      end: cleaned.toOriginal(span.end),
    }));
    return { ...citation, start, end, text: original.slice(start, end), evidence: { ...citation.evidence, spans } };
  });
}

function findAll(text: string, index: CitationIndex): Found[] {
  const numbers = findNumbers(text).flatMap((number): Found[] => {
    const noun = nounBefore(text, number.start);
    if (number.needsNoun && !noun) return [];
    return [{ start: noun?.start ?? number.start, end: number.end, form: 'full', type: noun?.type, number }];
  });
  const numberAt = new Map(numbers.flatMap(({ number }) => (number ? [[number.start, number]] : [])));
  const shorts = findShort(text).map((short): Found => {
    const { start, end, type, serial, year } = short;
    const next = numberAfterList(text, short, numberAt);
    // «NQ 24, 25-NQ/TW»: the last of the list tells code and body for all.
    return next
      ? {
          start,
          end,
          form: 'full',
          type,
          number: { ...next, serial, start, end, canonical: next.canonical.replace(/^\d+[A-Z]?/, serial) },
        }
      : { start, end, form: 'short', type, serial, year };
  });
  const names = findNames(text, index).map(
    (name): Found => ({ ...name, form: 'named', type: name.candidates[0]?.document.type }),
  );
  const back = findBack(text).map((words): Found => ({ ...words }));
  return [...numbers, ...shorts, ...names, ...back];
}

/** The full number that ends a list of short ones of its own kind. */
function numberAfterList(
  text: string,
  { listEnd, type }: FoundShort,
  numberAt: ReadonlyMap<number, FoundNumber>,
): FoundNumber | undefined {
  const lead = /^\s*(?:,|và)\s*/u.exec(text.slice(listEnd, listEnd + 8))?.[0];
  const number = lead === undefined ? undefined : numberAt.get(listEnd + lead.length);
  return number && typesOfCode(number.code).includes(type) ? number : undefined;
}

/** First come first, and of two at one place the longer, unless the shorter is a full number. */
function withoutOverlaps(found: readonly Found[]): Found[] {
  const rank = ({ form }: Found) => (form === 'full' ? 0 : 1);
  const byStart = [...found].sort((a, b) => a.start - b.start || rank(a) - rank(b) || b.end - a.end);
  const kept: Found[] = [];
  for (const item of byStart) {
    const last = kept.at(-1);
    if (!last || item.start >= last.end) kept.push(item);
    else if (rank(item) < rank(last)) kept[kept.length - 1] = item;
  }
  return kept;
}

/** Evidence behind each citation; those of a list of one kind share what stands behind the last of them. */
function evidencesOf(text: string, found: readonly Found[], index: CitationIndex): Evidence[] {
  const evidences: Evidence[] = [];
  let after: Evidence = { spans: [] };
  for (let i = found.length - 1; i >= 0; i--) {
    const item = found[i];
    if (!item) continue;
    const next = found[i + 1];
    const own = evidenceOf(text, item, next?.start ?? text.length, index);
    after = next && isBare(own) && isListed(text, item, next) ? { ...own, ...sharedOf(after) } : own;
    evidences.push(after);
  }
  return evidences.reverse();
}

function evidenceOf(text: string, { form, end }: Found, limit: number, index: CitationIndex): Evidence {
  if (form === 'this' || form === 'aforesaid') return { spans: [] };
  return readEvidence(text, end, limit, index, { bareYear: form === 'named' });
}

const isBare = ({ date, issuer, title, term }: Evidence) => !date && !issuer && !title && !term;
const sharedOf = ({ date, issuer, place, term }: Evidence) => ({ date, issuer, place, term });

/** True where two stand side by side in a list, and one noun can be that of both. */
function isListed(text: string, item: Found, next: Found): boolean {
  return (
    next.form === item.form &&
    (next.type === undefined || next.type === item.type) &&
    next.number?.code === item.number?.code &&
    /^\s*(?:,|;|và|và\s+số|,\s*số)\s*$/u.test(text.slice(item.end, next.start))
  );
}

function citationOf(
  item: Found,
  evidence: Evidence,
  text: string,
  index: CitationIndex,
  context: TextContext,
): Citation {
  const { form, type, number } = item;
  const candidates = candidatesOf(item, index);
  const question = { evidence, type, context, index };
  const unique = number?.year !== undefined || item.year !== undefined || form === 'named';
  const needsPlace = number
    ? () => isLocalBody(number.body) || isLocalBody(number.code ?? '')
    : (candidate: Candidate) => isLocal(candidate, index);
  const resolution = resolve(candidates, question, { unique, needsPlace });
  const document = resolution.document === null ? undefined : index.byIdentity.get(resolution.document);
  return {
    start: item.start,
    end: item.end,
    text: '',
    form,
    canonical: document?.number ?? number?.canonical ?? null,
    type,
    evidence,
    ...resolution,
    ...(form === 'short' ? outcomeOfShort(resolution) : {}),
    mended: number?.mended,
    provisions: provisionsBefore(text, item.start),
  };
}

/** A short form has only its serial: where its issuer is another, another document is meant and nothing is contradicted. */
function outcomeOfShort({ outcome, candidates, findings }: Resolution): Partial<Resolution> {
  if (candidates.length === 0) return { outcome: 'notUnderstood' };
  const isOther = outcome === 'contradicted' && findings.every(({ kind }) => kind === 'issuer');
  return isOther ? { outcome: 'notHeld', findings: [] } : {};
}

/** The place of the local documents that were resolved, where there are several and all agree. */
function placeToldBy(citations: readonly Citation[], index: CitationIndex): string | undefined {
  const local = citations.flatMap(({ document }) => {
    const place = document === null ? undefined : index.byIdentity.get(document)?.place;
    return place !== undefined && index.places.get(place)?.level !== 'central' ? [place] : [];
  });
  const [first, ...others] = new Set(local);
  return local.length > 1 && others.length === 0 ? first : undefined;
}

function isLocal({ document }: Candidate, { places }: CitationIndex): boolean {
  return places.get(document.place)?.level !== 'central';
}

function candidatesOf({ number, serial, year, type, candidates }: Found, index: CitationIndex): readonly Candidate[] {
  if (candidates) return candidates;
  if (number) return index.byNumber.get(numberKey(number)) ?? [];
  if (serial !== undefined && type) {
    const called = index.bySerial.get(`${serialOf(serial)}|${type}`) ?? [];
    // A year behind the serial is the way of the State's normative texts; the Party's numbers have none.
    return year === undefined
      ? called
      : called.filter(({ document }) => parseDocumentNumber(document.number ?? '')?.year === year);
  }
  return [];
}

/** Citations of one number, also where one is short, count as one thing within a text. */
function keyAgain({ canonical, type, form, candidates }: Citation): string | undefined {
  const number = canonical ?? (form === 'short' ? candidates[0]?.document.number : undefined);
  return number ? `${serialOf(number)}|${candidates[0]?.document.type ?? type}` : undefined;
}

/**
 * «Chỉ thị này» is the text itself, where it is a directive; «Kết luận nêu trên» the last of its type. What was named
 * last but stayed open is not passed over for one before it.
 */
function bindBack(citations: readonly Citation[], index: CitationIndex, { self }: TextContext): void {
  const lastOfType = new Map<DocumentTypeId | undefined, Citation>();
  for (const citation of citations) {
    if (citation.form === 'this') {
      const isSelf = self !== undefined && index.byIdentity.get(self)?.type === citation.type;
      Object.assign(citation, isSelf ? { outcome: 'resolved', document: self } : { outcome: 'notUnderstood' });
    }
    if (citation.form !== 'aforesaid') {
      for (const type of typesOf(citation)) lastOfType.set(type, citation);
      continue;
    }
    const before = lastOfType.get(citation.type);
    if (before?.outcome !== 'resolved') {
      Object.assign(citation, { outcome: 'notUnderstood' });
      continue;
    }
    const { document, canonical, candidates } = before;
    Object.assign(citation, { outcome: 'resolved', document, canonical, candidates, decidedBy: ['sameText'] });
  }
}

/** What a citation can be called: by its noun, else by the code of its number. */
function typesOf({ type, canonical }: Citation): readonly DocumentTypeId[] {
  return type ? [type] : typesOfCode(parseDocumentNumber(canonical ?? '')?.code);
}

/** «Quyết định số 1847/QĐ-TTg … Đề án Văn hóa công vụ»: the name beside its number is the same citation. */
function dropRepeatedNames<T extends { item: Found; citation: Citation }>(citations: readonly T[]): T[] {
  return citations.filter(({ item, citation }, i) => {
    if (item.form !== 'named') return true;
    const near = [citations[i - 1], citations[i + 1]].filter((other) => other !== undefined);
    return !near.some(
      (other) => other.item.form === 'full' && isNear(other.item, item) && sharesDocument(other.citation, citation),
    );
  });
}

const NEAR = 240;
const isNear = (a: Found, b: Found) => Math.max(a.start, b.start) - Math.min(a.end, b.end) < NEAR;

function sharesDocument(a: Citation, b: Citation): boolean {
  const identities = new Set(a.candidates.map(({ document }) => document.identity));
  return b.candidates.some(({ document }) => identities.has(document.identity));
}
