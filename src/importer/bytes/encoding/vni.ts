import { charactersOf } from './code-pages.ts';

/**
 * VNI for Windows (fonts such as `VNI-Times`): a base letter, then a character for its mark and tone together.
 *
 * Compared code by code: UniKey's `vnconv` (data.cpp, «VNI-WIN»), xvnkb's `vni.h` and the npm package
 * vietnamese-conversion. UniKey and xvnkb agree throughout and are followed. vietnamese-conversion differs in four
 * letters: `ë` for ỷ and `ì` for ỹ, in both cases, where the others have `yû` and `yõ` (its `ì` is at once its ì).
 */
const CIRCUMFLEX = '\u0302';
const BREVE = '\u0306';
const HORN = '\u031B';
const GRAVE = '\u0300';
const ACUTE = '\u0301';
const TILDE = '\u0303';
const HOOK = '\u0309';
const DOT = '\u0323';

/** Letters that stand alone. */
const SINGLE: Readonly<Record<string, string>> = {
  ì: `i${GRAVE}`,
  í: `i${ACUTE}`,
  ó: `i${TILDE}`,
  æ: `i${HOOK}`,
  ò: `i${DOT}`,
  î: `y${DOT}`,
  ñ: 'đ',
  ô: `o${HORN}`,
  ö: `u${HORN}`,
};

/** What the second character adds, by the base letters that take it. */
const MARKS: ReadonlyArray<readonly [bases: string, marks: Readonly<Record<string, string>>]> = [
  ['aeouyôö', { ø: GRAVE, ù: ACUTE, õ: TILDE, û: HOOK, ï: DOT }],
  [
    'aeo',
    {
      â: CIRCUMFLEX,
      à: CIRCUMFLEX + GRAVE,
      á: CIRCUMFLEX + ACUTE,
      ã: CIRCUMFLEX + TILDE,
      å: CIRCUMFLEX + HOOK,
      ä: CIRCUMFLEX + DOT,
    },
  ],
  ['a', { ê: BREVE, è: BREVE + GRAVE, é: BREVE + ACUTE, ü: BREVE + TILDE, ú: BREVE + HOOK, ë: BREVE + DOT }],
];

const PAIRS = MARKS.flatMap(([bases, marks]) =>
  [...bases].flatMap((base) =>
    Object.entries(marks).map(([mark, added]) => [base + mark, (SINGLE[base] ?? base) + added] as const),
  ),
);

/** Small letters by their VNI characters, as Windows-1252 shows them. Single ones last: `ỵ` is `î` rather than `yï`. */
const LETTERS: ReadonlyMap<string, string> = new Map(
  [...PAIRS, ...Object.entries(SINGLE)].map(([vni, letter]) => [vni, letter.normalize('NFC')] as const),
);

/** The VNI characters of every letter that needs some, in both cases. */
export const VNI_CHARACTERS: ReadonlyMap<string, string> = new Map(
  [...LETTERS].flatMap(([vni, letter]) => [[letter, vni] as const, [letter.toUpperCase(), vni.toUpperCase()] as const]),
);

/** The letter that VNI characters stand for, in the case of the first. */
function letterOf(vni: string): string | undefined {
  const letter = LETTERS.get(vni.toLowerCase());
  const base = vni.charAt(0);
  return base === base.toLowerCase() ? letter : letter?.toUpperCase();
}

/** The text of bytes in VNI, NFC. */
export function decodeVni(bytes: Uint8Array): string {
  const characters = charactersOf(bytes, 'windows-1252');
  let text = '';
  for (let at = 0; at < characters.length; ) {
    const pair = at + 1 < characters.length ? letterOf(characters.slice(at, at + 2)) : undefined;
    text += pair ?? letterOf(characters.charAt(at)) ?? characters.charAt(at);
    at += pair === undefined ? 1 : 2;
  }
  return text.normalize('NFC');
}
