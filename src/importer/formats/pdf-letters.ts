import { convertLegacy } from '../bytes/encoding/convert-legacy.ts';
import { repairText } from '../bytes/encoding/repair-text.ts';
import { isVietnameseSyllable } from '../bytes/encoding/syllables.ts';
import { countCharacters } from '../raw-text.ts';
import { ImportRefusal } from '../refusal.ts';
import { gainOf, legacyFontOf, withoutPrivateUse } from './font-letters.ts';
import type { PdfPage, PdfWord } from './pdf-content.ts';

const NO_MEANING =
  'Chữ trong tệp PDF không có bảng mã (phông nhúng thiếu ToUnicode) nên không đọc được; hãy xuất lại PDF từ bản gốc hoặc nhận dạng chữ (OCR).';

const NOT_VIETNAMESE =
  'Chữ đọc được từ tệp PDF không phải tiếng Việt, hoặc phông nhúng có bảng mã sai (ToUnicode); hãy xuất lại PDF từ bản gốc hoặc nhận dạng chữ (OCR).';

/** Letters without meaning that a text may hold: pictures from symbol fonts. */
const MEANINGLESS = /[\p{Co}\p{Cn}\uFFFD]|(?![\t\n\r])\p{Cc}/gu;
const MEANINGLESS_SHARE = 0.05;
/** In Vietnamese nine words in ten are syllables; names, numbers and marks are the rest. */
const SYLLABLE_SHARE = 0.3;
const ENOUGH_WORDS = 50;

const LIGATURES = /[\uFB00-\uFB06]/g;

/** What was done to the letters of a file. */
export interface Letters {
  pages: PdfPage[];
  /** Characters that conversions added. */
  gained: number;
  remarks: string[];
}

/**
 * Makes Unicode of letters in legacy fonts and code pages, and NFC of all.
 * @throws ImportRefusal where most letters have no meaning: a font without a map to Unicode gives numbers of glyphs.
 */
export function mendLetters(pages: readonly PdfPage[]): Letters {
  const remarks = new Set<string>();
  const mended = pages.map((page) => ({ ...page, words: page.words.map((word) => mendWord(word, remarks)) }));
  const lines = mended.flatMap(({ words }) => linesOf(words));
  const repaired = repairText(lines.map((line) => line.map(({ text }) => text).join(' ')).join('\n'));
  for (const remark of repaired.remarks) remarks.add(remark);
  for (const [index, text] of repaired.text.split('\n').entries()) {
    const line = lines[index] ?? [];
    const words = text.split(' ');
    if (words.length !== line.length) continue;
    for (const [at, word] of line.entries()) word.text = words[at] ?? word.text;
  }
  refuseMeaningless(mended.flatMap(({ words }) => words.map(({ text }) => text)));
  const before = pages.flatMap(({ words }) => words);
  const after = mended.flatMap(({ words }) => words);
  const gained = after.reduce((sum, { text }, index) => sum + gainOf(before[index]?.text ?? '', text), 0);
  return { pages: mended, gained, remarks: [...remarks] };
}

function mendWord(word: PdfWord, remarks: Set<string>): PdfWord {
  const legacy = legacyFontOf(word.font);
  if (legacy) {
    remarks.add('Đã chuyển chữ của các phông đời cũ (.Vn…, VNI-…) sang Unicode.');
    return { ...word, text: convertLegacy(word.text, legacy.table, legacy.capitals) };
  }
  const text = withoutPrivateUse(word.text, word.font, () => {
    remarks.add('Có ký hiệu không đổi được sang Unicode; hãy so lại với bản gốc.');
  });
  return { ...word, text: text.replace(LIGATURES, (ligature) => ligature.normalize('NFKC')).normalize('NFC') };
}

/** Words that were drawn one after the other on one line. */
function linesOf(words: readonly PdfWord[]): PdfWord[][] {
  const lines: PdfWord[][] = [];
  for (const word of words) {
    const line = lines.at(-1);
    if (line && Math.abs((line[0]?.y ?? 0) - word.y) < 1) line.push(word);
    else lines.push([word]);
  }
  return lines;
}

function refuseMeaningless(words: readonly string[]): void {
  const all = words.reduce((sum, word) => sum + countCharacters(word), 0);
  const meaningless = words.reduce((sum, word) => sum + (word.match(MEANINGLESS)?.length ?? 0), 0);
  if (meaningless > MEANINGLESS_SHARE * all) throw new ImportRefusal(NO_MEANING);
  const spelled = words.map((word) => word.replace(/[^\p{L}\p{M}]/gu, '')).filter((word) => word !== '');
  const syllables = spelled.filter((word) => isVietnameseSyllable(word)).length;
  if (spelled.length >= ENOUGH_WORDS && syllables < SYLLABLE_SHARE * spelled.length) {
    throw new ImportRefusal(NOT_VIETNAMESE);
  }
}
