import { charactersOf } from './code-pages.ts';
import { isVietnameseSyllable } from './syllables.ts';

/**
 * Codes 0xA0 to 0xFF of TCVN 5712:1993, VN2 (VSCII-2), of which VN3 («TCVN3», «ABC») is the part that fonts such as
 * `.VnTime` use: 67 small letters, 7 capitals without tones.
 *
 * Compared byte by byte: glibc's `TCVN5712-1`, iconv-lite's `tcvn`, UniKey's `vnconv` (data.cpp, «TCVN3»),
 * xvnkb's `tcvn.h` and the npm package vietnamese-conversion. All agree on the 74 letters of VN3. They differ beyond:
 * UniKey and vietnamese-conversion have VN3 only; glibc, iconv-lite and xvnkb put toned capitals of VN1 at 0x80 to 0x9F,
 * where texts of Windows have quotation marks and dashes, so that this table, as UniKey's, leaves them to Windows-1252;
 * xvnkb has no combining marks at 0xB0 to 0xB4.
 */
const VN2 =
  '\u00A0ĂÂÊÔƠƯĐăâêôơưđẰ\u0300\u0309\u0303\u0301\u0323àảãáạẲằẳẵắẴẮẦẨẪẤỀặầẩẫấậèỂẻẽéẹềểễếệìỉỄẾỒĩíịòỔỏõóọồổỗốộờởỡớợùỖủũúụừửữứựỳỷỹýỵỐ';

const FIRST = 0xa0;
const LETTERS = [...VN2];

/** The code of a letter in TCVN3, for letters that it can write. */
export const TCVN3_CODES: ReadonlyMap<string, number> = new Map(
  LETTERS.map((letter, at) => [letter, FIRST + at] as const),
);

function isMark(byte: number): boolean {
  return byte >= 0xb0 && byte <= 0xb4;
}

/** A mark stands on a vowel; elsewhere 0xB0 is the sign of a degree. */
function characterOf(byte: number, before: string): string {
  const isSymbol = byte < FIRST || (isMark(byte) && !/^[aeiouyăâêôơư]$/iu.test(before));
  return isSymbol ? charactersOf(Uint8Array.of(byte), 'windows-1252') : (LETTERS[byte - FIRST] ?? '');
}

/** The text of bytes in TCVN3, NFC; toned letters are small, as the code has no others. */
export function decodeTcvn3(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += characterOf(byte, text.charAt(text.length - 1));
  return text.normalize('NFC');
}

type Case = 'capitals' | 'small' | 'open';

/** Letters whose case the code says: ASCII, and capitals without tones. The others are written the same in both cases. */
function caseOf(word: string): Case {
  const said = [...word].filter((letter) => /[A-Za-z]/.test(letter) || letter !== letter.toLowerCase());
  if (said.some((letter) => letter === letter.toLowerCase())) return 'small';
  const isTitle = said.length === 1 && word.startsWith(said[0] ?? '') && word.length > 1;
  return said.length === 0 || isTitle ? 'open' : 'capitals';
}

/** Words that say the case of their neighbours: abbreviations and single letters do not. */
function contextOf(word: string): Case {
  return word.length > 1 && isVietnameseSyllable(word) ? caseOf(word) : 'open';
}

const WORD = /[\p{L}\p{M}]+/gu;
/** Behind these, the case of the words before says nothing. */
const BARRIER = /[\d.:;/()<>=]/;
const FAR = 2;

function neighbourCase(words: readonly RegExpExecArray[], at: number, step: 1 | -1, line: string): Case {
  for (let distance = 1; distance <= FAR; distance += 1) {
    const near = words[at + step * (distance - 1)];
    const far = words[at + step * distance];
    if (!near || !far) return 'open';
    const [left, right] = step === 1 ? [near, far] : [far, near];
    if (BARRIER.test(line.slice(left.index + left[0].length, right.index))) return 'open';
    if (contextOf(far[0]) !== 'open') return contextOf(far[0]);
  }
  return 'open';
}

function raiseLine(line: string): string {
  const words = [...line.matchAll(WORD)];
  let at = -1;
  return line.replace(WORD, (word) => {
    at += 1;
    const own = caseOf(word);
    if (own !== 'open') return own === 'capitals' ? word.toUpperCase() : word;
    const around = [neighbourCase(words, at, -1, line), neighbourCase(words, at, 1, line)];
    return around.includes('capitals') && !around.includes('small') ? word.toUpperCase() : word;
  });
}

/**
 * Capitals that TCVN3 cannot write. A toned letter has one code in both cases (`.VnTimeH` shows it as a capital), so a
 * small letter in a word whose other letters are capitals becomes a capital: `TØNH` is «TỈNH», `ñY` is «ỦY». Where a
 * word's own letters do not tell (`ë`, `Sè`), the words beside it do: `C¥ Së` is «CƠ SỞ», `Së Néi vô` is «Sở Nội vụ».
 * What stays lost: the capital of a word that begins with a toned letter and goes on in small ones: «Ủy ban» comes back
 * as «ủy ban».
 */
export function raiseCapitals(text: string): string {
  return text.split('\n').map(raiseLine).join('\n');
}
