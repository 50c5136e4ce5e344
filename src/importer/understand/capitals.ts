import { clean } from '../../citations/clean.ts';
import { findNumbers } from '../../citations/find-numbers.ts';
import { DOCUMENT_TYPES } from '../../domain/document-types.ts';
import { PLACE_KINDS } from '../../domain/places.ts';
import { capitalised, fold } from '../../domain/text.ts';
import { isCapitals } from './pieces.ts';

/** Titles that signatures print in capitals, as running text writes them. */
const ROLES = [
  'Tổng Bí thư',
  'Chủ tịch nước',
  'Phó Chủ tịch nước',
  'Thủ tướng',
  'Phó Thủ tướng',
  'Phó Thủ tướng Thường trực',
  'Chủ tịch Quốc hội',
  'Phó Chủ tịch Quốc hội',
  'Thường trực Ban Bí thư',
  'Bộ trưởng',
  'Thứ trưởng',
  'Thứ trưởng Thường trực',
  'Bí thư',
  'Phó Bí thư',
  'Phó Bí thư Thường trực',
  'Chủ tịch',
  'Phó Chủ tịch',
  'Phó Chủ tịch Thường trực',
  'Trưởng ban',
  'Phó Trưởng ban',
  'Phó Trưởng ban Thường trực',
  'Giám đốc',
  'Phó Giám đốc',
  'Chánh Văn phòng',
  'Phó Chánh Văn phòng',
  'Trưởng phòng',
  'Phó Trưởng phòng',
  'Chủ nhiệm',
  'Phó Chủ nhiệm',
  'Tổng Giám đốc',
  'Chính ủy',
  'Phó Chính ủy',
  'Chỉ huy trưởng',
  'Trưởng Công an',
] as const;

const byCapitals = new Map(ROLES.map((role) => [role.toLocaleUpperCase('vi'), role]));

/** A role as running text writes it, or undefined for what is none that signatures use. */
export function roleOf(text: string): string | undefined {
  const plain = text.normalize('NFC').replace(/\s+/gu, ' ').trim();
  return byCapitals.get(plain.toLocaleUpperCase('vi'));
}

/** True for a title in capitals, alone or with its office: «TRƯỞNG BAN DÂN VẬN». */
export function beginsWithRole(text: string): boolean {
  return isCapitals(text) && roleWithin(text) !== undefined;
}

/** A title whose first line is in capitals, the others in small letters. */
const OVER_SMALL = /^(?<capitals>(?:[^\p{Ll}\s]+\s)+[^\p{Ll}\s]+)\s(?<small>\p{Ll}.*)$/su;

/**
 * A title that is printed in capitals, in small letters: names keep their capitals where the given names or the text
 * itself write them so. A title in small letters is given back as it is.
 */
export function inSentenceCase(title: string, text: string, names: readonly string[]): string {
  const { capitals = '', small = '' } = OVER_SMALL.exec(title)?.groups ?? {};
  // Short names are in capitals too, «HĐND, UBND tỉnh»; words have marks.
  if (/[\p{Lu}--[A-ZĐ]]/v.test(capitals.normalize('NFC'))) return `${inSentenceCase(capitals, text, names)} ${small}`;
  if (!isCapitals(title)) return title;
  return capitalised(withNames(smallLetters(title, text), [...names, ...namesWithin(text), ...NAMES]));
}

/** Text in small letters with the names that it holds in theirs. */
function withNames(text: string, names: readonly string[]): string {
  const written = names.filter((name) => /\p{Ll}/u.test(name));
  // Longest first, so that «Ủy ban nhân dân tỉnh» is not made from the name «Nhân dân».
  return [...new Set(written)]
    .sort((a, b) => b.length - a.length)
    .reduce((result, name) => {
      const small = RegExp.escape(name.toLocaleLowerCase('vi'));
      return result.replace(new RegExp(`(?<!\\p{L})${small}(?!\\p{L})`, 'gu'), () => name);
    }, text);
}

/** Bodies of every place, as running text writes them. */
const BODIES = [
  'Ban Bí thư',
  'Ban Chấp hành',
  'Ban Chấp hành Trung ương',
  'Ban Chỉ đạo',
  'Ban Dân vận',
  'Ban Thường trực',
  'Ban Thường vụ',
  'Bộ Chính trị',
  'Bộ Nội vụ',
  'Chính phủ',
  'Đoàn Thanh niên',
  'Hội đồng nhân dân',
  'Hội Cựu chiến binh',
  'Hội Liên hiệp Phụ nữ',
  'Hội Nông dân',
  'Huyện đoàn',
  'Huyện ủy',
  'Liên đoàn Lao động',
  'Mặt trận Tổ quốc',
  'Quận ủy',
  'Quốc hội',
  'Thành ủy',
  'Thị ủy',
  'Thường trực Tỉnh ủy',
  'Tỉnh đoàn',
  'Tỉnh ủy',
  'Ủy ban nhân dân',
  'Ủy ban Thường vụ Quốc hội',
];
/** These, and what titles name beside them; the Party is told from a đảng by the words before it. */
const NAMES = [
  ...BODIES,
  'chủ trương của Đảng',
  'lãnh đạo của Đảng',
  'Dân vận khéo',
  'Hồ Chí Minh',
  'Trung ương',
  'Việt Nam',
];
const foldedBodies = new Set(BODIES.map(fold));

/** True for the name of a body that every place has, and nothing more. */
export function isBodyName(text: string): boolean {
  return foldedBodies.has(fold(text));
}

/** Words for kinds of places: «tỉnh», «thị xã». */
const PLACE_PREFIXES = [...new Set(Object.values(PLACE_KINDS).flatMap(({ prefix }) => prefix || []))];
/** «Trưởng Công an huyện»: the place, not an office. */
const OF_PLACE = new RegExp(`^(?:${PLACE_PREFIXES.join('|').toLocaleUpperCase('vi')})$`, 'u');

/** The name of a body or of an office that a signature prints in capitals, as running text writes it. */
export function nameInSmall(capitals: string): string {
  const plain = capitals.normalize('NFC').replaceAll('UỶ', 'ỦY');
  const role = roleWithin(plain);
  const office = role ? plain.slice(role.length).trim() : plain;
  if (role && OF_PLACE.test(office)) return `${role} ${smallLetters(office)}`;
  // «Sở Nội vụ», «Ban Chỉ đạo»: the name of a department begins behind its kind.
  const small = office && capitalised(withNames(smallLetters(office), NAMES));
  const named = small.replace(
    /^(?:Sở|Bộ|Phòng|Ban) \p{Ll}/u,
    (start) => start.slice(0, -1) + start.slice(-1).toLocaleUpperCase('vi'),
  );
  return [role, named].filter(Boolean).join(' ');
}

/** The longest title of the list that a text begins with: «Trưởng phòng» of «TRƯỞNG PHÒNG NỘI VỤ». */
function roleWithin(capitals: string): string | undefined {
  return [...byCapitals]
    .filter(([role]) => capitals === role || capitals.startsWith(`${role} `))
    .sort(([a], [b]) => b.length - a.length)[0]?.[1];
}

const PLACE_WORD = new RegExp(
  `(?:${[...PLACE_PREFIXES, String.raw`tp\.?`, 'tỉnh ủy', 'huyện ủy', 'thành ủy'].join('|')})\\s`,
  'iu',
);
/** How far before a name the word of its kind may stand: «các huyện Vân Đồn, Hải Hà». */
const NEAR = 60;

/**
 * Whether a title in capitals means the place of a name: many names are words too, «tôn vinh», «hòa bình». The title says
 * what kind of place it is, just before a name of one word, or the text has the name with its capitals.
 */
export function meansPlace(name: string, title: string, text: string): boolean {
  const escaped = RegExp.escape(name);
  if (new RegExp(`(?<=[\\p{L},;(] )${escaped}(?!\\p{L})`, 'u').test(text)) return true;
  const found = title.matchAll(new RegExp(`(?<!\\p{L})${escaped}(?!\\p{L})`, 'giu'));
  return [...found].some(({ index }) => {
    const before = title.slice(Math.max(0, index - NEAR), index);
    return name.includes(' ') ? PLACE_WORD.test(before) : new RegExp(`${PLACE_WORD.source}$`, 'iu').test(before);
  });
}

/** Short names of bodies that stay in capitals wherever they stand. */
const ALWAYS_CAPITAL = ['UBND', 'HĐND', 'MTTQ', 'TW', 'TP', 'BCH', 'CCHC', 'XHCN', 'COVID-19'];

/**
 * Capitals made small, but for what running text writes in capitals too: numbers of documents, terms (`khóa XI`), short
 * names, and words that `text` itself has in capitals within its sentences.
 */
export function smallLetters(capitals: string, text = ''): string {
  const acronyms = new Set([
    ...ALWAYS_CAPITAL,
    ...[...text.matchAll(/(?<=[\p{Ll},;] )\p{Lu}{2,8}(?![\p{L}])/gu)].map(([word]) => word),
  ]);
  const small = capitals.replace(/[\p{L}\d-]+/gu, (word) => (acronyms.has(word) ? word : word.toLocaleLowerCase('vi')));
  const withTerms = small.replace(/(?<=(?:khóa|khoá|lần thứ|kỳ họp thứ|đại hội) )[ivx]+(?!\p{L})/gu, (term) =>
    term.toUpperCase(),
  );
  // From the last on, so that a number which its canonical form shortens moves none before it.
  return findNumbers(clean(capitals).text).reduceRight((result, { start, end, canonical }) => {
    const type = TYPE_BEFORE.exec(result.slice(0, start))?.[0] ?? '';
    return result.slice(0, start - type.length) + capitalised(type) + canonical + result.slice(end);
  }, withTerms);
}

/** The type of a document named by its number begins with a capital: «Chỉ thị số 33/CT-TTg». */
const TYPE_BEFORE = new RegExp(
  `(?<!\\p{L})(?:${Object.values(DOCUMENT_TYPES)
    .map(({ name }) => name)
    .sort((a, b) => b.length - a.length)
    .join('|')})\\s+(?:số\\s*:?\\s*)?$`,
  'iu',
);

/** Runs of words with capitals inside sentences: «Mặt trận Tổ quốc» is found by its parts «Mặt» and «Tổ». */
function namesWithin(text: string): string[] {
  const counts = new Map<string, number>();
  for (const [words] of text.matchAll(/(?<=[\p{Ll},;] )\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){0,4}/gu)) {
    counts.set(words, (counts.get(words) ?? 0) + 1);
  }
  // A single word may have its capital by chance; a run of two words is a name.
  return [...counts].flatMap(([words]) => (words.includes(' ') ? [words] : []));
}
