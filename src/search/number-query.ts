import { TYPE_WORDS } from '../citations/type-words.ts';
import type { DocumentTypeId } from '../domain/document-types.ts';
import { partyTerm } from '../domain/party-terms.ts';
import { fold } from '../domain/text.ts';
import { numeralOf } from './numerals.ts';

/** A number as somebody typed it, taken apart; what was not typed is undefined. */
export interface NumberQuery {
  /** Without leading zeros, upper case: `5`, `8B`. */
  serial: string;
  /** Types that it can be of; empty where none was typed. */
  types: readonly DocumentTypeId[];
  /** Symbol of the issuer, folded and without dashes: `ubnd`, `tw`, `qh15`. */
  body: string | undefined;
  year: number | undefined;
  /** Day of issue where it was typed in full: `2015-07-14`. */
  day: string | undefined;
  term: string | undefined;
  /** Words beside the number, folded: a place, an issuer, words of the title. */
  rest: readonly string[];
  /** True for digits among other words: a number only if the words beside it lead to the document. */
  isTentative: boolean;
  /** True where words that say something stand before it: the number may be part of a title. */
  hasWordsBefore: boolean;
  /** All that was typed, letters and digits only. */
  letters: string;
}

const typesByWord = new Map<string, Set<DocumentTypeId>>();
function addWord(word: string, type: DocumentTypeId): void {
  const key = fold(word).replaceAll(' ', '');
  typesByWord.set(key, (typesByWord.get(key) ?? new Set()).add(type));
}
for (const { type, codes, nouns } of TYPE_WORDS) {
  if (type === undefined) continue;
  for (const word of [...codes, ...nouns]) addWord(word, type);
}
// Short forms that no register has but that people type.
const SHORT_FORMS = [
  ['nqlt', 'nghi-quyet-lien-tich'],
  ['nđ', 'nghi-dinh'],
  ['pl', 'phap-lenh'],
  ['l', 'luat'],
  ['qđi', 'quy-dinh'],
  ['ct', 'chuong-trinh'],
  ['qd', 'quy-dinh'],
] as const;
for (const [word, type] of SHORT_FORMS) addWord(word, type);

/** A type as it is typed, longest first: «quyet dinh», «ket luan», «qd». */
const TYPE = [
  ...new Set(
    TYPE_WORDS.flatMap(({ type, codes, nouns }) => (type ? [...codes, ...nouns] : []))
      .concat(SHORT_FORMS.map(([word]) => word))
      .map(fold),
  ),
]
  .sort((a, b) => b.length - a.length)
  .map((word) => word.replaceAll(' ', String.raw`\s*`))
  .join('|');
/** Symbols of issuers that are known where only white space stands before them: «14 ct ubnd». */
const KNOWN_BODY = String.raw`(?:(?:ubnd|hdnd|ttg|cp|hntw|tw|tu|hu|qu|tv|bdv|bdvtw|bdvtu|vptw|btgtu|bnv|ctn|qh\d{1,2}|ubtvqh\d{0,2}|mttw|ubmttq|bch|btv|snv|vp|vpcp|tinhuy|thanhuy|huyenuy)(?![\p{L}\p{N}])[\s\-–/&]{0,3}){1,3}`;
/** Any symbol, where a slash or a dash ties it to the code: «171-KH/BTGTU». */
const TIED_BODY = `[a-z][a-z0-9]{1,15}(?:[-&][a-z0-9]{2,15}){0,3}`;
const NOT_LETTER_BEFORE = String.raw`(?<![\p{L}\p{N}])`;
const SEPARATOR = String.raw`[\s\-–_./]{0,3}`;
const SERIAL = String.raw`0{0,3}(?<serial>\d{1,5}[a-e]?)`;
const YEAR = String.raw`(?:19|20)\d\d`;

const WITH_CODE = String.raw`${SEPARATOR}(?<code>${TYPE})(?:\s{0,2}[/–-]\s{0,2}(?<tied>${TIED_BODY})(?![\p{L}\p{N}])|${SEPARATOR}(?<known>${KNOWN_BODY})|(?![\p{L}]))`;
const WITHOUT_CODE = String.raw`(?:/(?<office>[a-z]{2,6}-[a-z&]{2,8})(?![\p{L}\p{N}])|${SEPARATOR}(?<body>${KNOWN_BODY}))`;
const WITH_YEAR = String.raw`(?:${SEPARATOR}(?<year>${YEAR})(?!\d))?`;

/** «ket luan so 43», «kl43», «ct-05/tw», with what follows: year, code and symbol. */
const TYPE_FIRST = new RegExp(
  String.raw`${NOT_LETTER_BEFORE}(?<type>${TYPE})\s*(?:so)?${SEPARATOR}${SERIAL}(?!\p{N})${WITH_YEAR}(?:${WITH_CODE}|${WITHOUT_CODE})?`,
  'u',
);
/** «43-kl/tw», «43 kl tw», «400qd/tu», «13/2022/qh15», «30/2020/nd-cp». */
const NUMBER_FIRST = new RegExp(
  String.raw`${NOT_LETTER_BEFORE}${SERIAL}${WITH_YEAR}(?:${WITH_CODE}|${WITHOUT_CODE}|(?![\p{L}\p{N}]))`,
  'u',
);
/** Units that show that digits count something. */
const COUNTS =
  /^\s*(?:nam(?!\s*(?:19|20)\d)|thang(?!\s*\d)|ngay(?!\s*\d)|nguoi|ho|xa|huyen(?!\s*uy)|tinh(?!\s*uy)|diem|noi dung|nhiem vu|mo hinh|van de|nhom|lan|cap|dong|trieu|ty|cuoc|don vi|van ban|khong|tot|vung|%)(?![a-z])/;
const LONG_DAY = /ngay\s*(\d{1,2})\s*thang\s*(\d{1,2})\s*nam\s*((?:19|20)\d\d)(?!\d)/;
const DAY = /(?:ngay\s*)?(?<!\d)(\d{1,2})[/.-](\d{1,2})[/.-]((?:19|20)\d\d)(?!\d)/;

/**
 * Reads a document's number out of a query, however it is typed; undefined where the query has none. Words that are no
 * part of it stay in `rest`. «5 nam», «3 mo hinh» count something and are no numbers of documents.
 */
export function readNumberQuery(query: string): NumberQuery | undefined {
  // Some print TƯ for TW; without its mark it would be TU, the province.
  const central = query.normalize('NFC').replace(/(?<=[/-]\s?)tư(?!\p{L})/giu, 'TW');
  let text = ` ${fold(central)} `.replace(/[«»"“”'(),;:]/g, ' ');
  // The letter O for the digit: «O5-CT/TW».
  text = text.replace(/(?<![a-z\d])o(?=\d)/g, '0');
  const day = LONG_DAY.exec(text) ?? DAY.exec(text);
  // A date is no number of a document: «114-KL/TW ngày 14/7/2015».
  if (day) text = text.replace(day[0], ' ');
  text = withDigits(text);
  const term = /(?<![a-z])khoa\s*(?:thu\s*)?([ivx]{1,5}|\d{1,2})(?![a-z\d])/.exec(text);
  if (term) text = text.replace(term[0], ' ');
  const found = pick(text);
  if (!found) return undefined;
  const { groups = {}, index, 0: whole } = found;
  const rest = `${text.slice(0, index)} ${text.slice(index + whole.length)}`;
  const yearBeside = /(?<![\d/.-])(?:nam\s*)?((?:19|20)\d\d)(?![\d/-])/.exec(rest);
  const year = groups['year'] ?? day?.[3] ?? yearBeside?.[1];
  const types = typesOf(groups['code'] ?? groups['type'], groups['type']);
  const body = bodyOf(groups)?.replace(/[^a-z0-9]/g, '') || undefined;
  return {
    serial: (groups['serial'] ?? '').toUpperCase(),
    types,
    body,
    year: year === undefined ? undefined : Number(year),
    day: day ? `${day[3]}-${day[2]?.padStart(2, '0')}-${day[1]?.padStart(2, '0')}` : undefined,
    term: term ? partyTerm(term[1] ?? '') : undefined,
    rest: wordsOf(yearBeside ? rest.replace(yearBeside[0], ' ') : rest),
    hasWordsBefore: wordsOf(text.slice(0, index)).length > 0,
    letters: text.replace(/[^a-z0-9]/g, ''),
    isTentative: body === undefined && year === undefined && types.length === 0 && rest.trim() !== '',
  };
}

const bodyOf = (groups: Record<string, string> | undefined) =>
  groups?.['tied'] ?? groups?.['known'] ?? groups?.['office'] ?? groups?.['body'];

/** «114-», «114-k»: a number whose symbol is still being typed. */
const IN_PROGRESS = /^\s*(?:so\s*)?0{0,3}(?<serial>\d{1,5}[a-e]?)\s*[-/]\s*[a-z]{0,5}\s*$/;
const TYPE_BEGINNINGS = [...typesByWord.keys()];
/** Types that people call by name more than by number. */
const CALLED_BY_NAME = /^(?:quyche|dean|chuongtrinh|baibao)$/;

/** The serial of a number and what hangs on it without a blank, or the word before it alone: «số», «số 25-nq/t», «46/20». */
const SERIAL_SO_FAR = /\s*\b(?:so?\s*)?(?:\d\S*)?$/;

/**
 * True while a number is being typed: the beginning of a word for a type, a serial, or both, and nothing more. What stands
 * so far may look like other words («25-nq/t»), but no name is meant.
 */
export function isTypingNumber(query: string): boolean {
  const typed = fold(query);
  const type = typed.replace(SERIAL_SO_FAR, '').replaceAll(' ', '');
  return typed !== '' && !CALLED_BY_NAME.test(type) && TYPE_BEGINNINGS.some((word) => word.startsWith(type));
}

function pick(text: string): RegExpExecArray | undefined {
  const typed = TYPE_FIRST.exec(text);
  if (typed && !isOnlyYear(typed) && !countsSomething(typed, text)) return typed;
  for (let from = 0; from < text.length; ) {
    const match = NUMBER_FIRST.exec(text.slice(from));
    if (!match) return undefined;
    match.index += from;
    const { code, year } = match.groups ?? {};
    const body = bodyOf(match.groups);
    const alone = /^\s*(?:so\s*)?(?:van ban\s*)?(?:so\s*)?$/.test(text.slice(0, match.index));
    const after = text.slice(match.index + match[0].length);
    const isYear = isOnlyYear(match);
    // «114-k»: the symbol is still being typed.
    const started = alone && !code && !body ? IN_PROGRESS.exec(text) : null;
    if (started) return started;
    // Digits alone are a number where nothing else is asked for; at the beginning they may be one.
    const tentative = alone && (match.groups?.['serial'] ?? '').length > 1;
    const isBare = alone && (after.trim() === '' || /^\s*(?:nam\s*)?(?:19|20)\d\d\s*$/.test(after));
    if ((code || body || (year && alone) || isBare || tentative) && !isYear && !countsSomething(match, text))
      return match;
    from = match.index + match[0].length;
  }
  return undefined;
}

/** «luật 2013», «kế hoạch 2021-2025»: a year and no number. */
function isOnlyYear({ groups }: RegExpExecArray): boolean {
  return /^(?:19|20)\d\d$/.test(groups?.['serial'] ?? '') && !groups?.['code'] && !bodyOf(groups);
}

/** «5 năm», «3 mô hình»: digits with nothing of a number about them, before what they count. */
function countsSomething({ groups, index, 0: whole }: RegExpExecArray, text: string): boolean {
  const isBare = !groups?.['code'] && !groups?.['year'] && bodyOf(groups) === undefined;
  return isBare && COUNTS.test(text.slice(index + whole.length));
}

function typesOf(code: string | undefined, noun: string | undefined): DocumentTypeId[] {
  const of = (word: string | undefined) => [...(typesByWord.get((word ?? '').replace(/\s/g, '')) ?? [])];
  const both = of(code);
  // «Luật số 10/2022/QH15»: a noun says more than a code where both stand.
  return noun !== undefined && noun !== code ? [...new Set([...of(noun), ...both])] : both;
}

const FILLER = /^(?:|so|cua|ve|nam|ngay|van|ban|va|o|ky|hieu)$/;
const wordsOf = (text: string): string[] => text.split(/[^a-z0-9]+/).filter((word) => !FILLER.test(word));

const TYPE_AND_WORDS = new RegExp(String.raw`${NOT_LETTER_BEFORE}(${TYPE})\s+(?:so\s+)?((?:[a-z]+\s+){1,5})`, 'u');

/** «ket luan bon muoi ba» → «ket luan 43»: only after the word for a type, where a number must follow. */
function withDigits(text: string): string {
  return text.replace(TYPE_AND_WORDS, (all, type: string, words: string) => {
    const list = words.trim().split(/\s+/);
    const numeral = numeralOf(list);
    // A single word is more often a word than a number: «chỉ thị năm», «kết luận ba».
    if (!numeral || (numeral.words < 2 && list.length > 1)) return all;
    // «chỉ thị năm 2021», «kế hoạch hai năm»: the word for a year, unless it ends a numeral.
    const [beforeLast = '', last] = ['', ...list.slice(0, numeral.words)].slice(-2);
    if (last === 'nam' && !/^(?:muoi|tram|linh|le)$/.test(beforeLast)) return all;
    return `${type} ${numeral.value} ${list.slice(numeral.words).join(' ')} `;
  });
}
