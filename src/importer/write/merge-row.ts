import { isDeepStrictEqual } from 'node:util';
import { earliestDay, latestDay, type PartialDate, parsePartialDate, writePartialDate } from '../../domain/dates.ts';
import { withoutMarks } from '../../domain/text.ts';
import { type RegisterRow, registerSchema } from '../../schemas/document.ts';
import { fieldName } from '../../schemas/explain.ts';
import type { Discrepancy } from '../../schemas/shared.ts';
import type { SourceUse } from '../../schemas/source.ts';
import { isRecord } from '../../yaml/same.ts';

type Data = Readonly<Record<string, unknown>>;

/** A row's fields and a file's, one document. */
export interface Merged {
  data: Record<string, unknown>;
  /** What was decided between both, in Vietnamese. */
  remarks: string[];
}

/** Facts that a row states by an editor's hand: where the file says otherwise, both are told and the row's stands. */
const FACTS = ['title', 'issuers', 'place', 'effectiveOn', 'term', 'session', 'promulgates'] as const;

/** Lists in which what either side knows has its place. */
const UNIONS = ['variants', 'aliases', 'notes', 'namesakes', 'log'] as const;

/**
 * The document that a row of the register becomes when its text arrives. What an editor wrote in the row stays; the file
 * adds what the row lacks; facts on which they differ become discrepancies, each value with its source.
 */
export function mergeRow(row: RegisterRow, draft: Data, draftSource: string): Merged {
  const data: Record<string, unknown> = { ...draft, ...row };
  const remarks: string[] = [];
  const found: Discrepancy[] = [];
  const differ = (field: string, ofRow: unknown, ofFile: unknown) => {
    found.push({
      field,
      values: [
        { value: asText(ofRow), source: sourceFor(row, field) },
        { value: asText(ofFile), source: draftSource },
      ],
      note: 'Sổ đăng ký và tệp được nhập ghi khác nhau; thư viện giữ giá trị trong sổ.',
    });
    const label = fieldName(registerSchema, [field], row);
    remarks.push(`${label}: sổ đăng ký ghi «${asText(ofRow)}», tệp ghi «${asText(ofFile)}»; giữ theo sổ, ghi cả hai.`);
  };

  for (const field of FACTS) {
    const [ofRow, ofFile] = [(row as Data)[field], draft[field]];
    if (ofRow !== undefined && ofFile !== undefined && !saysTheSame(ofRow, ofFile)) differ(field, ofRow, ofFile);
  }
  const issuedOn = mergedDate(row.issuedOn, draft['issuedOn']);
  data['issuedOn'] = issuedOn.value;
  if (issuedOn.differs) differ('issuedOn', row.issuedOn, draft['issuedOn']);
  else if (issuedOn.value !== row.issuedOn) {
    const label = fieldName(registerSchema, ['issuedOn'], row);
    remarks.push(`${label}: sổ đăng ký ghi ${row.issuedOn}, tệp cho biết rõ hơn: ${issuedOn.value}.`);
  }
  const signer = mergedSigner(row.signer, draft['signer']);
  if (signer.value) data['signer'] = signer.value;
  if (signer.differs) differ('signer', row.signer, draft['signer']);

  for (const field of UNIONS) {
    const union = joined(listOf((row as Data)[field]), listOf(draft[field]), isDeepStrictEqual);
    if (union.length > 0) data[field] = union;
  }
  if (row.notes && draft['coverage'] === 'full')
    remarks.push(`Ghi chú của sổ đăng ký viết khi chưa có toàn văn, hãy đọc lại: «${row.notes.join('», «')}».`);
  const relations = joined(listOf(row.relations), listOf(draft['relations']), haveSameTarget);
  if (relations.length > 0) data['relations'] = relations;
  data['sources'] = mergedSources(row.sources, listOf(draft['sources']) as SourceUse[]);
  const told = joined<unknown>(row.discrepancies ?? [], listOf(draft['discrepancies']), isDeepStrictEqual);
  const discrepancies = [...told, ...found];
  if (discrepancies.length > 0) data['discrepancies'] = discrepancies;
  if ('number' in row && typeof draft['number'] === 'string' && draft['number'] !== row.number) {
    data['variants'] = joined(listOf(data['variants']), [draft['number']], isDeepStrictEqual);
  }
  return { data, remarks };
}

/** Whether a document holds all that a row says, so that the row may go without loss. */
export function holdsRow(document: Data, row: RegisterRow): boolean {
  return isDeepStrictEqual(mergeRow(row, document, '').data, document);
}

function saysTheSame(a: unknown, b: unknown): boolean {
  return isDeepStrictEqual(comparable(a), comparable(b));
}

/** Texts are the same in spite of case, spaces, quotation marks, a first `về` and the place of a tone mark (`hoà`, `hòa`). */
function comparable(value: unknown): unknown {
  if (typeof value === 'string') {
    return value
      .normalize('NFC')
      .toLowerCase()
      .replace(/["“”«»'‘’]/g, '"')
      .replace(/\s+/g, ' ')
      .replace(/[\s.,;:/]+$/, '')
      .replace(/^(?:về việc|về|v\/v) /, '')
      .split(' ')
      .map(withMarksApart)
      .join(' ');
  }
  if (Array.isArray(value)) return value.map(comparable).sort();
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, comparable(item)]));
  }
  return value;
}

function withMarksApart(syllable: string): string {
  const marks = syllable.normalize('NFD').replace(/[a-z]/g, '');
  return withoutMarks(syllable) + [...marks].sort().join('');
}

/** A date that lies within the other is that date known better; the better one stands. */
function mergedDate(ofRow: string, ofFile: unknown): { value: string; differs: boolean } {
  const [a, b] = [parsePartialDate(ofRow), parsePartialDate(String(ofFile ?? ''))];
  if (!a || !b || b.precision === 'unknown') return { value: ofRow, differs: false };
  if (liesWithin(b, a)) return { value: writePartialDate(b), differs: false };
  return { value: ofRow, differs: !liesWithin(a, b) };
}

function liesWithin(inner: PartialDate, outer: PartialDate): boolean {
  if (outer.precision === 'unknown') return true;
  const [from, to] = [earliestDay(inner) ?? '', latestDay(inner) ?? '9999'];
  return from >= (earliestDay(outer) ?? '') && to <= (latestDay(outer) ?? '9999');
}

type Signer = NonNullable<RegisterRow['signer']>;

/** Name, role and body signed for complete each other; one that differs is a difference of the whole. */
function mergedSigner(ofRow: Signer | undefined, ofFile: unknown): { value?: unknown; differs: boolean } {
  if (!isRecord(ofFile)) return { value: ofRow, differs: false };
  if (!ofRow) return { value: ofFile, differs: false };
  const differs = Object.entries(ofRow).some(
    ([part, value]) => ofFile[part] !== undefined && !saysTheSame(value, ofFile[part]),
  );
  return { value: differs ? ofRow : { ...ofFile, ...ofRow }, differs };
}

function mergedSources(ofRow: readonly SourceUse[], ofFile: readonly SourceUse[]): SourceUse[] {
  const added = ofFile.filter((use) => !ofRow.some((held) => held.source === use.source));
  const merged = ofRow.map((held) => {
    const use = ofFile.find((other) => other.source === held.source);
    if (!use) return held;
    const proves = joined(held.proves ?? [], use.proves ?? [], isDeepStrictEqual);
    return { ...use, ...held, ...(proves.length > 0 && { proves }) };
  });
  return [...merged, ...added];
}

/** The source of a row that proves the field; where none says so, its first. */
function sourceFor(row: RegisterRow, field: string): string {
  const proving = row.sources.find((use) => use.proves?.some((proved) => proved === field));
  return (proving ?? row.sources[0])?.source ?? '';
}

/** One relation to a document is enough: the editor's says more than the machine's. */
function haveSameTarget(a: unknown, b: unknown): boolean {
  return isRecord(a) && isRecord(b) && a['to'] === b['to'];
}

function joined<T>(first: readonly T[], second: readonly T[], same: (a: T, b: T) => boolean): T[] {
  return [...first, ...second.filter((item) => !first.some((held) => same(held, item)))];
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function asText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(asText).join(', ');
  if (isRecord(value)) return Object.values(value).map(asText).join(', ');
  return String(value);
}
