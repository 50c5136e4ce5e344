/** The two code pages of Windows that Vietnamese bytes were read in, as tables in both directions. */

export type CodePage = 'windows-1252' | 'windows-1258';

/** Fonts of symbols put their codes here, which Word writes for fonts that it does not know. */
const SYMBOL_FONT = 0xf000;

const DECODERS: Readonly<Record<CodePage, TextDecoder>> = {
  'windows-1252': new TextDecoder('windows-1252'),
  'windows-1258': new TextDecoder('windows-1258'),
};

/** What a code page shows for bytes. Never throws. */
export function charactersOf(bytes: Uint8Array, page: CodePage): string {
  return DECODERS[page].decode(bytes);
}

function inverseOf(page: CodePage): ReadonlyMap<string, number> {
  const inverse = new Map(
    Array.from({ length: 256 }, (_, byte) => [charactersOf(Uint8Array.of(byte), page), byte] as const),
  );
  for (let byte = 0x80; byte < 0xa0; byte += 1) {
    const control = String.fromCharCode(byte);
    if (!inverse.has(control)) inverse.set(control, byte);
  }
  return inverse;
}

const BYTES: Readonly<Record<CodePage, ReadonlyMap<string, number>>> = {
  'windows-1252': inverseOf('windows-1252'),
  'windows-1258': inverseOf('windows-1258'),
};

/** The letter and its tone apart, as windows-1258 writes them: `ế` is `ê` and U+0301. */
function partTone(character: string): string[] {
  const [base = '', ...marks] = character.normalize('NFD');
  const tones = marks.filter((mark) => /[\u0300\u0301\u0303\u0309\u0323]/u.test(mark));
  const others = marks.filter((mark) => !tones.includes(mark));
  return [(base + others.join('')).normalize('NFC'), ...tones];
}

function byteOf(character: string, page: CodePage): number | undefined {
  const code = character.codePointAt(0) ?? 0;
  if (code >= SYMBOL_FONT && code <= SYMBOL_FONT + 0xff) return code - SYMBOL_FONT;
  return BYTES[page].get(character);
}

/** The bytes that a code page shows as this text, or null where it has no byte for one of its characters. */
export function bytesOf(text: string, page: CodePage): Uint8Array | null {
  const bytes: number[] = [];
  for (const character of text) {
    const whole = byteOf(character, page);
    const parts = whole === undefined ? partTone(character).map((part) => byteOf(part, page)) : [whole];
    for (const byte of parts) {
      if (byte === undefined) return null;
      bytes.push(byte);
    }
  }
  return Uint8Array.from(bytes);
}
