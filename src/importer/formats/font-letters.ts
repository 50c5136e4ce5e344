import { hex } from 'dingbat-to-unicode';
import { countCharacters } from '../raw-text.ts';

/** The encoding before Unicode that a font gives away, and whether the font draws small letters as capitals. */
export interface LegacyFont {
  table: 'tcvn3' | 'vni';
  capitals: boolean;
}

/** Fonts of TCVN 5712:1993 are called `.Vn…`, those that draw capitals end in `H`; fonts of VNI are called `VNI-…`. */
export function legacyFontOf(font: string | undefined): LegacyFont | undefined {
  if (font === undefined) return undefined;
  if (/^\.Vn/i.test(font)) return { table: 'tcvn3', capitals: /H$/.test(font.trim()) };
  if (/^VNI-/i.test(font)) return { table: 'vni', capitals: false };
  return undefined;
}

/** Characters of symbol fonts, which Word and what it exports keep in the private use area. */
const PRIVATE = /[\uF020-\uF0FF]/g;

/** A character of a symbol font as the character of Unicode that looks so; undefined where none is known. */
export function symbolOf(font: string, code: string): string | undefined {
  const plain = /^F0[0-9A-F]{2}$/i.test(code) ? code.slice(2) : code;
  return (hex(font, code) ?? hex(font, plain))?.string;
}

/** The stand-in for a character that cannot be shown. */
export const UNKNOWN_CHARACTER = '\uFFFD';

/** Replaces characters of symbol fonts within text; `unknown` hears of those that nobody knows. */
export function withoutPrivateUse(text: string, font: string | undefined, unknown: (code: string) => void): string {
  return text.replace(PRIVATE, (character) => {
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase();
    const known = symbolOf(font ?? '', code) ?? symbolOf('Symbol', code);
    if (known === undefined) unknown(`${font ?? '?'} ${code}`);
    return known ?? UNKNOWN_CHARACTER;
  });
}

/** How many characters a replacement added, to keep the count of the file comparable. */
export function gainOf(before: string, after: string): number {
  return countCharacters(after.normalize('NFC')) - countCharacters(before.normalize('NFC'));
}
