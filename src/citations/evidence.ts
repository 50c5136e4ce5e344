import { type PartialDate, parsePartialDate } from '../domain/dates.ts';
import { partyTerm } from '../domain/party-terms.ts';
import { fold } from '../domain/text.ts';
import { type CitableBody, type CitablePlace, type CitationIndex, placeKey } from './registers.ts';

/** What a text says of a document besides its number. */
export interface Evidence {
  date?: PartialDate | undefined;
  issuer?: CitableBody | undefined;
  /** Place that stands with the issuer: «của Tỉnh ủy Gia Lai». */
  place?: CitablePlace | undefined;
  /** True where a place is named that the register does not know. */
  elsewhere?: boolean | undefined;
  /** Party term as a Roman number. */
  term?: string | undefined;
  /** Words of the title, after «về». */
  title?: string | undefined;
  /** Where each was read, for mending it. */
  spans: EvidenceSpan[];
}

export interface EvidenceSpan {
  kind: 'date' | 'issuer' | 'term';
  start: number;
  end: number;
}

/** How far behind a number evidence is looked for. */
const WINDOW = 320;

const DAY = String.raw`(?<day>\d{1,2})(?:\s?[/.-]\s?|\s+tháng\s+)(?<month>\d{1,2})(?:\s?[/.-]\s?|\s+năm\s+)(?<year>(?:19|20)\d\d)`;
const STEPS: ReadonlyArray<
  readonly [RegExp, (groups: Record<string, string | undefined>, evidence: Evidence) => void]
> = [
  // ngày 14/7/2015 · , 30/11/2021 · ngày 18 tháng 5 năm 2021 · (27-3-1990)
  [
    new RegExp(String.raw`^[\s,(]*(?:ngày\s+)?${DAY}\)?`, 'iu'),
    ({ day, month, year }, evidence) => setDate(evidence, year, month, day),
  ],
  // tháng 4-2007 · (7/2008)
  [
    /^(?:[\s,(]*tháng\s+|\s*\()(?<month>\d{1,2})\s?[/-]\s?(?<year>(?:19|20)\d\d)\)?/iu,
    ({ month, year }, evidence) => setDate(evidence, year, month),
  ],
  // năm 2016 · (2016)
  [/^(?:[\s,(]*năm\s+|\s*\()(?<year>(?:19|20)\d\d)\)?(?!\d)/iu, ({ year }, evidence) => setDate(evidence, year)],
  // khóa XI · (khoá 9) · , khóa XI · nhiệm kỳ khóa XIII
  [
    /^[\s,(]*(?:kho[áa]|khóa)\s+(?<term>[IVX]+|\d{1,2})(?![\p{L}\d])\)?/iu,
    ({ term = '' }, evidence) => {
      evidence.term ??= partyTerm(term);
    },
  ],
];

function setDate(evidence: Evidence, year = '', month?: string, day?: string): void {
  if (evidence.date) return;
  const two = (part: string) => part.padStart(2, '0');
  const text = [year, ...(month ? [two(month)] : []), ...(day ? [two(day)] : [])].join('-');
  evidence.date = parsePartialDate(text);
}

/**
 * Reads what follows a number: date, issuer with place, term, title, in whatever order, until something else comes.
 * `limit` is where the next citation begins. `bareYear`: a year may follow without «năm», «Luật Tiếp công dân 2013».
 */
export function readEvidence(
  text: string,
  from: number,
  limit: number,
  index: CitationIndex,
  { bareYear = false } = {},
): Evidence {
  const window = text.slice(from, Math.min(limit, from + WINDOW));
  const evidence: Evidence = { spans: [] };
  let at = 0;
  const year = bareYear ? BARE_YEAR.exec(window) : null;
  if (year) {
    setDate(evidence, year[1]);
    at = year[0].length;
  }
  for (let moved = true; moved; ) {
    moved = false;
    const rest = window.slice(at);
    for (const [pattern, take] of STEPS) {
      const match = pattern.exec(rest);
      if (!match?.groups) continue;
      const before = { ...evidence };
      take(match.groups, evidence);
      const kind = evidence.date !== before.date ? 'date' : evidence.term !== before.term ? 'term' : undefined;
      if (kind) evidence.spans.push(spanOf(kind, match[0], from + at));
      at += match[0].length;
      moved = true;
      break;
    }
    if (moved) continue;
    const issuer = readIssuer(rest, index);
    if (issuer && !evidence.issuer) {
      Object.assign(evidence, { issuer: issuer.body, place: issuer.place });
      const lead = OF.exec(rest)?.[0].length ?? 0;
      evidence.spans.push({ kind: 'issuer', start: from + at + lead, end: from + at + issuer.length });
      at += issuer.length;
      moved = true;
    }
    const named = moved || evidence.issuer ? undefined : readNamedPlace(rest, index);
    if (named && !evidence.place && !evidence.elsewhere) {
      Object.assign(evidence, { place: named.place, elsewhere: named.place === undefined });
      at += named.length;
      moved = true;
    }
  }
  evidence.title = readTitle(window.slice(at));
  return evidence;
}

/** The digits of a date, or the number of a term, within what was read. */
function spanOf(kind: 'date' | 'term', words: string, at: number): EvidenceSpan {
  const value = (kind === 'date' ? /\d.*\d/su : /(?:[IVX]+|\d+)(?=\)?$)/u).exec(words);
  const start = at + (value?.index ?? 0);
  return { kind, start, end: start + (value?.[0].length ?? words.length) };
}

const OF = /^[\s,]*(?:của|do)\s+|^\s*\(/iu;
/** Ways in which texts shorten the names of bodies. */
const LONG_FORMS: ReadonlyArray<readonly [RegExp, string]> = [
  [/\bubnd\b/g, 'uy ban nhan dan'],
  [/\bhdnd\b/g, 'hoi dong nhan dan'],
  [/\bbch\b/g, 'ban chap hanh'],
  [/\bbtv\b/g, 'ban thuong vu'],
  [/\btw\b/g, 'trung uong'],
  [/\bthu tuong(?! chinh phu)/g, 'thu tuong chinh phu'],
];

/** «của Ban Thường vụ Tỉnh ủy Gia Lai»: the body, the place that stands with it, and how much was read. */
export function readIssuer(
  rest: string,
  index: CitationIndex,
): { body: CitableBody; place: CitablePlace | undefined; length: number } | undefined {
  const lead = OF.exec(rest)?.[0];
  if (lead === undefined) return undefined;
  const written = rest.slice(lead.length, lead.length + 120);
  const folded = LONG_FORMS.reduce((result, [short, long]) => result.replace(short, long), fold(written));
  const key = folded
    .split(' ')
    .slice(0, 2)
    .join(' ')
    .replace(/[^a-z ]/g, '');
  const hit = index.bodyNames.get(key)?.find((name) => startsWithWords(folded, name.folded));
  if (!hit) return undefined;
  const after = folded.slice(hit.folded.length);
  return {
    body: hit.body,
    place: hit.body.level === 'central' ? undefined : readPlace(after, index),
    length: lead.length + lengthOfWords(written, hit.folded, folded),
  };
}

function startsWithWords(text: string, start: string): boolean {
  return text.startsWith(start) && !/[a-z0-9]/.test(text.charAt(start.length));
}

/** How much of the written text the folded name covers: words are counted, since folding changes lengths. */
function lengthOfWords(written: string, name: string, folded: string): number {
  const grew = folded.split(' ').length - fold(written).split(' ').length;
  const words = Math.max(1, name.split(' ').length - Math.max(0, grew));
  return new RegExp(`^(?:\\s*\\S+){${words}}`, 'u').exec(written)?.[0].replace(/[),;.]+$/, '').length ?? 0;
}

/** «Bà Rịa - Vũng Tàu» and those before a comma. */
const MOST_WORDS = 5;
const BARE_YEAR = /^\s+((?:19|20)\d\d)(?![\p{L}\d/.-])/u;
const NAMED_PLACE =
  /^[\s,]*của\s+(?=(?:tỉnh|thành phố|huyện|thị xã|quận|xã|phường|thị trấn)\s+\p{Lu})(?<name>(?:\p{L}+\s+){1,2}\p{Lu}\p{L}+(?:[\s–-]+\p{Lu}\p{L}+){0,4})/u;

/** «của tỉnh Gia Lai», without a body: the place, undefined where the register does not know it. */
function readNamedPlace(
  rest: string,
  index: CitationIndex,
): { place: CitablePlace | undefined; length: number } | undefined {
  const match = NAMED_PLACE.exec(rest);
  return match ? { place: readPlace(fold(match.groups?.['name'] ?? ''), index), length: match[0].length } : undefined;
}

const PLACE_LEAD =
  /^[\s,]*(?:dang |trung uong dang )?(?:(?:tinh|thanh pho|tp\.?|huyen|thi xa|quan|xa|phuong)(?![a-z]))?\s*/;

/** A place at the beginning of a folded text: « tỉnh Gia Lai», « Gia Lai». Longest name first. */
function readPlace(after: string, index: CitationIndex): CitablePlace | undefined {
  const rest = placeKey(after.slice(PLACE_LEAD.exec(after)?.[0].length ?? 0));
  const words = rest.split(/[^a-z0-9]+/, MOST_WORDS).filter((word) => word !== '');
  for (let count = words.length; count > 0; count--) {
    const name = words.slice(0, count).join(' ');
    if (!rest.startsWith(name)) continue;
    const places = index.placesByName.get(name);
    // A name that several levels bear is the highest of them here: «Tỉnh ủy Hà Tĩnh».
    if (places) return [...places].sort((a, b) => rank(b) - rank(a))[0];
  }
  return undefined;
}

const RANKS = { central: 4, province: 3, district: 2, commune: 1, unit: 0 } as const;
const rank = ({ level }: CitablePlace) => RANKS[level];

/** Up to the end of the clause: «về …», «Về việc …», a title in quotes. A full stop ends it, but not that of «TP.» or «Điều 5.». */
function readTitle(rest: string): string | undefined {
  const match =
    /^[\s,:]*(?:\(?[“"«]|(?:về|ban hành|phê duyệt|quy định)(?:\s+việc)?\s+[“"«]?)(?<title>[^;()\n“”"«»]{8,260})/iu.exec(
      rest,
    );
  const title = match?.groups?.['title'];
  return title?.split(/(?<!TP|tp|Điều \d{1,3})\.(?=\s|$)/u)[0]?.trim();
}
