/** Unicode in bytes: which of its forms they are in, and where they break its rules. */

export type UtfForm = 'utf-8' | 'utf-16le' | 'utf-16be';

const MARKS: ReadonlyArray<readonly [form: UtfForm, mark: readonly number[]]> = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** The form that a byte order mark at the start names. */
export function markedForm(bytes: Uint8Array): UtfForm | null {
  return MARKS.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte))?.[0] ?? null;
}

/** Characters of Vietnamese text whose upper byte is zero: spaces, ASCII, half of the vowels. */
const ZERO_SHARE = 0.4;
/** Other upper bytes of Vietnamese: Latin Extended-A and -B, tones as marks, precomposed vowels, punctuation, NFC or not. */
const UPPER_BYTES = new Set([0x00, 0x01, 0x03, 0x1e, 0x20, 0x21, 0x22, 0x25, 0xf0]);
const SAMPLE = 64 * 1024;

function looksLike(bytes: Uint8Array, upper: 0 | 1): boolean {
  const sample = bytes.subarray(0, SAMPLE);
  const uppers = sample.filter((_, at) => at % 2 === upper);
  const lowers = sample.filter((_, at) => at % 2 !== upper);
  const zeros = uppers.filter((byte) => byte === 0).length;
  const known = uppers.filter((byte) => UPPER_BYTES.has(byte)).length;
  return (
    zeros >= uppers.length * ZERO_SHARE &&
    known >= uppers.length * 0.98 &&
    !lowers.some((byte, at) => byte === 0 && uppers[at] === 0)
  );
}

/** UTF-16 without a mark, told by the zeros that the upper bytes of Latin letters are. */
export function unmarkedUtf16(bytes: Uint8Array): UtfForm | null {
  if (bytes.length < 4 || bytes.length % 2 !== 0) return null;
  if (looksLike(bytes, 1)) return 'utf-16le';
  return looksLike(bytes, 0) ? 'utf-16be' : null;
}

/** Text of bytes in a form, without its mark, or null where they break its rules. */
export function decodeUtf(bytes: Uint8Array, form: UtfForm): string | null {
  try {
    return new TextDecoder(form, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

const REPLACEMENT = '\uFFFD';

/** Where the first bytes that are no UTF-8 stand, from 0; -1 where all are. */
export function firstBrokenByte(bytes: Uint8Array): number {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const encoder = new TextEncoder();
  let offset = 0;
  let from = 0;
  for (let at = text.indexOf(REPLACEMENT); at >= 0; at = text.indexOf(REPLACEMENT, from)) {
    offset += encoder.encode(text.slice(from, at)).length;
    const isWritten = bytes[offset] === 0xef && bytes[offset + 1] === 0xbf && bytes[offset + 2] === 0xbd;
    if (!isWritten) return offset;
    offset += 3;
    from = at + 1;
  }
  return -1;
}
