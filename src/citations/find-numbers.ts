import { CODE_SPELLINGS, canonicalCode } from './type-words.ts';

/** A full number as a text writes it, with how it is officially written. */
export interface FoundNumber {
  start: number;
  end: number;
  /** `43-KL/TW`; leading zeros as in the text. */
  canonical: string;
  serial: string;
  code: string | undefined;
  body: string;
  /** Year inside the number of a normative text. */
  year: number | undefined;
  /** What was mended, where the text had it otherwise than officially written. */
  mended: Mend | undefined;
  /** True for a number without a code: other things look like it, so that a noun or «số» must stand before it. */
  needsNoun: boolean;
}

/** `swapped`: the separators of the other system. `dash`: the one after the serial was lost. `letters`: their case, TƯ for TW. */
export type Mend = 'swapped' | 'dash' | 'letters';

const SPACE = String.raw`\s{0,2}`;
const CODE = `(?:${CODE_SPELLINGS.join('|')})(?![\\p{L}\\p{N}])`;
// Bounded, so that no run of letters and dashes costs more than its length.
const BODY = String.raw`[A-ZĐ][\p{L}\d]{1,24}(?:(?:-|${'&'})(?=[A-ZĐ][\p{L}\d]{0,23}[A-ZĐ\d])[A-ZĐ][\p{L}\d]{0,24}){0,4}(?:(?<=BCSĐ) UBND(?: tỉnh| huyện)?|(?<=UBTVQH) \d{1,2})?`;
const YEAR = String.raw`(?:19|20)\d\d`;
/** A State letter has no code: the office that signs and the unit that drafted, 2231/SNV-CCHC&PC (Nghị định 30/2020). */
const LETTER = String.raw`/(?<office>\p{Lu}[\p{L}\d]{1,12})-(?<unit>${BODY})`;
/** Decrees before 1996 had no code either: 24/CP, 245/TTg. */
const OLD = `/(?<old>CP|TTg|HĐBT)(?![-/])`;

/**
 * One pass finds every form: Party (`43-KL/TW`, `43- KL/TW`, `84 QĐ/TWĐTN`), State (`14/CT-UBND`, `30/2020/NĐ-CP`,
 * `01/QCPH/UBND-UBMTTQ`), National Assembly (`10/2022/QH15`), Party with the State's separators (`217/QĐ-TW`), State
 * letters (`2231/SNV-CCHC`), old decrees (`24/CP`).
 */
const NUMBER = new RegExp(
  String.raw`(?<=^|[^\p{L}\p{N}/.,-]|[sS]ố)(?<serial>\d{1,5}[A-Za-z]?)(?:` +
    String.raw`(?<dash>${SPACE}-${SPACE}|\s?)(?<partyCode>${CODE})${SPACE}/${SPACE}(?<partyBody>${BODY})` +
    `|${SPACE}/${SPACE}(?:(?<year>${YEAR})${SPACE}/${SPACE})?(?:(?<stateCode>${CODE})${SPACE}[-/]${SPACE}(?<stateBody>${BODY})|(?<assembly>QH\\d{1,2}))|${LETTER}|${OLD}` +
    String.raw`)(?![\p{L}\p{N}])`,
  'gu',
);

/** Symbols of bodies that write as the Party does. */
const PARTY_BODY = /^(?:HN)?TW$|(?:TU|TW|HU|QU|ThU|ĐU)$/;
/** Symbols of bodies that write as the State does. */
const STATE_BODY = /^(?:UBND|HĐND|TTg|CP|CTN|UBTVQH\d*)$/;

/** Every full number of a cleaned text, in order. Linear in its length. */
export function findNumbers(text: string): FoundNumber[] {
  const found: FoundNumber[] = [];
  for (const match of text.matchAll(NUMBER)) {
    const number = numberOf(match);
    if (number) found.push(number);
  }
  return found;
}

function numberOf(match: RegExpMatchArray): FoundNumber | undefined {
  const { dash, partyCode, partyBody, year, stateCode, stateBody, assembly } = match.groups ?? {};
  const { office, unit, old } = match.groups ?? {};
  const writtenSerial = match.groups?.['serial'] ?? '';
  const serial = writtenSerial.toUpperCase();
  const start = match.index ?? 0;
  const end = start + match[0].length;
  const codeless = old ?? unit;
  if (codeless !== undefined) {
    const canonical = `${serial}/${office === undefined ? '' : `${office}-`}${codeless}`;
    return {
      start,
      end,
      canonical,
      serial,
      code: office,
      body: codeless,
      year: undefined,
      mended: undefined,
      needsNoun: true,
    };
  }
  const written = partyBody ?? stateBody ?? assembly ?? '';
  const body = canonicalBody(written);
  // A word with a capital is no symbol of a body.
  if ((body.match(/[A-ZĐ]/g) ?? []).length < 2) return undefined;
  if (assembly && !year) return undefined;
  const code = partyCode ?? stateCode;
  const official = code && canonicalCode(code);
  const isParty = partyBody !== undefined ? !STATE_BODY.test(body) : !year && PARTY_BODY.test(body);
  const swapped = code !== undefined && isParty !== (partyBody !== undefined);
  const joint = stateBody !== undefined && /\/\s*$/.test(match[0].slice(0, match[0].length - written.length));
  const canonical = isParty
    ? `${serial}-${official}/${body}`
    : [serial, ...(year ? [year] : []), official ? `${official}${joint ? '/' : '-'}${body}` : body].join('/');
  const mended: Mend | undefined = swapped
    ? 'swapped'
    : partyBody !== undefined && !dash?.includes('-')
      ? 'dash'
      : official !== code || body !== written || serial !== writtenSerial
        ? 'letters'
        : undefined;
  return {
    start,
    end,
    canonical,
    serial,
    code: official,
    body,
    year: year ? Number(year) : undefined,
    mended,
    needsNoun: false,
  };
}

/** A body as officially written: TƯ → TW, TTG → TTg, UBTVQH 11 → UBTVQH11. */
function canonicalBody(written: string): string {
  return written
    .replace(/TƯ/g, 'TW')
    .replace(/^TTG$/, 'TTg')
    .replace(/^UBTVQH (?=\d)/, 'UBTVQH');
}

/** What two spellings of one number share: leading zeros, case and separators do not count. */
export function numberKey(number: {
  serial: string;
  code?: string | undefined;
  body: string;
  year?: number | undefined;
}): string {
  const serial = number.serial.replace(/^0+(?=\d)/, '');
  return [serial, number.year ?? '', number.code ?? '', number.body].join('|').toLocaleUpperCase('vi');
}
