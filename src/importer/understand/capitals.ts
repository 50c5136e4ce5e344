import { clean } from '../../citations/clean.ts';
import { findNumbers } from '../../citations/find-numbers.ts';
import { capitalised } from '../../domain/text.ts';
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
] as const;

const byCapitals = new Map(ROLES.map((role) => [role.toLocaleUpperCase('vi'), role]));

/** A role as running text writes it, or undefined for what is none that signatures use. */
export function roleOf(text: string): string | undefined {
  const plain = text.normalize('NFC').replace(/\s+/gu, ' ').trim();
  return byCapitals.get(plain.toLocaleUpperCase('vi'));
}

/** True for a title in capitals, alone or with its office: «TRƯỞNG BAN DÂN VẬN». */
export function beginsWithRole(text: string): boolean {
  return isCapitals(text) && [...byCapitals.keys()].some((role) => text === role || text.startsWith(`${role} `));
}

/**
 * A title that is printed in capitals, in small letters: names keep their capitals where the given names or the text
 * itself write them so. A title in small letters is given back as it is.
 */
export function inSentenceCase(title: string, text: string, names: readonly string[]): string {
  if (!isCapitals(title)) return title;
  let result = smallLetters(title, text);
  const written = [...names, ...namesWithin(text)].filter((name) => /\p{Ll}/u.test(name));
  // Longest first, so that «Ủy ban nhân dân tỉnh» is not made from the name «Nhân dân».
  for (const name of [...new Set(written)].sort((a, b) => b.length - a.length)) {
    const at = result.indexOf(name.toLocaleLowerCase('vi'));
    if (at < 0 || !standsAlone(result, at, name.length)) continue;
    result = result.slice(0, at) + name + result.slice(at + name.length);
  }
  return capitalised(result);
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
  const withTerms = small.replace(/(?<=(?:khóa|khoá|lần thứ|kỳ họp thứ) )[ivx]+(?!\p{L})/gu, (term) =>
    term.toUpperCase(),
  );
  return findNumbers(clean(capitals).text).reduce(
    (result, { start, end, canonical }) => result.slice(0, start) + canonical + result.slice(end),
    withTerms,
  );
}

function standsAlone(text: string, at: number, length: number): boolean {
  const isLetter = (letter: string | undefined) => letter !== undefined && /\p{L}/u.test(letter);
  return !isLetter(text[at - 1]) && !isLetter(text[at + length]);
}

/** Runs of words with capitals inside sentences: «Mặt trận Tổ quốc» is found by its parts «Mặt» and «Tổ». */
function namesWithin(text: string): string[] {
  const counts = new Map<string, number>();
  for (const [words] of text.matchAll(/(?<=[\p{Ll},;] )\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){0,4}/gu)) {
    counts.set(words, (counts.get(words) ?? 0) + 1);
  }
  // A single word may have its capital by chance; a run of two words is a name.
  return [...counts].flatMap(([words]) => (words.includes(' ') ? [words] : []));
}
