import { encodeUtf16 } from '../../../src/importer/bytes/fixtures/encode.ts';

/** How bytes are looked at as text. `latin1` keeps every byte, whatever the encoding. */
export type Charset = 'utf-8' | 'utf-16le' | 'utf-16be' | 'latin1';

/** Bytes as text; nothing is refused. */
export function textOfBytes(bytes: Uint8Array, charset: Charset): string {
  if (charset === 'latin1') return Buffer.from(bytes).toString('latin1');
  return new TextDecoder(charset, { ignoreBOM: true }).decode(bytes);
}

/** The text as bytes, halves of pairs among them, which a sound writer would refuse: WTF-8 and unpaired UTF-16. */
export function bytesOfText(text: string, charset: Charset): Uint8Array {
  if (charset === 'utf-16le' || charset === 'utf-16be') return encodeUtf16(text, charset === 'utf-16le' ? 'le' : 'be');
  if (charset === 'latin1') return new Uint8Array(Buffer.from(text, 'latin1'));
  if (text.isWellFormed()) return new TextEncoder().encode(text);
  const parts = text.split(/(\p{Surrogate})/u).map((part) => {
    const unit = part.charCodeAt(0);
    const isHalf = part.length === 1 && unit >= 0xd800 && unit <= 0xdfff;
    return isHalf
      ? Buffer.from([0xe0 | (unit >> 12), 0x80 | ((unit >> 6) & 63), 0x80 | (unit & 63)])
      : Buffer.from(part);
  });
  return new Uint8Array(Buffer.concat(parts));
}
