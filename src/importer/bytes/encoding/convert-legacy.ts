import { bytesOf } from './code-pages.ts';
import { decodeTcvn3, raiseCapitals } from './tcvn3.ts';
import { decodeVni } from './vni.ts';

/** Encodings that lived in fonts: text that looks right in `.VnTime` or `VNI-Times` only. */
export type LegacyFamily = 'tcvn3' | 'vni';

const DECODERS: Readonly<Record<LegacyFamily, (bytes: Uint8Array) => string>> = {
  tcvn3: decodeTcvn3,
  vni: decodeVni,
};

/** Letters that neither code can hold: where they stand, the text is Unicode already. */
const ONLY_UNICODE = /[ĂăĐđĨĩŨũƠơƯư\u1EA0-\u1EF9]/u;

function convertRun(run: string, family: LegacyFamily): string {
  const bytes = bytesOf(run, 'windows-1252');
  return bytes ? DECODERS[family](bytes) : run;
}

/**
 * Unicode for text that was set in a legacy font and that came to us as characters of Windows-1252: runs of Word in
 * `.VnTime`, `<font face="VNI-Times">`, pages of a PDF. Soft hyphens and no-break spaces must still be in the text:
 * U+00AD is «ư» in TCVN3.
 *
 * Takes the family, and whether the font shows capitals only (`.VnTimeH` and other names that end in H). Text that is
 * Unicode already comes back as it is, NFC. Never throws.
 */
export function convertLegacy(text: string, family: LegacyFamily, capitals: boolean): string {
  if (ONLY_UNICODE.test(text.normalize('NFC'))) return text.normalize('NFC');
  const converted = text.replace(/\S+/gu, (run) => convertRun(run, family));
  const cased = family === 'tcvn3' ? raiseCapitals(converted) : converted;
  return (capitals ? cased.toUpperCase() : cased).normalize('NFC');
}
