import { decodeText } from '../bytes/encoding/decode-text.ts';

/** What browsers read as Windows-1252, by the Encoding Standard. */
const LATIN = /^(?:windows-1252|cp1252|iso-8859-1|latin-?1|us-ascii|ascii|x-user-defined)$/i;
const DECLARATION = /charset\s*=\s*["']?\s*([\w-]+)/i;
/** Browsers look at the first 1024 bytes; Word writes more before it. */
const DECLARED_WITHIN = 4096;

/**
 * The text of a page. Word saves Vietnamese as Windows-1252 with every letter beyond it as an entity (`&#7897;`): such
 * bytes make no words of any encoding until the entities are read, so what they are is judged on the texts of the page.
 *
 * Throws `ImportRefusal` where bytes are no text.
 */
export function decodePage(bytes: Uint8Array, charset: string | undefined): { text: string; remarks: string[] } {
  const start = new TextDecoder('windows-1252').decode(bytes.subarray(0, DECLARED_WITHIN));
  const declared = charset ?? DECLARATION.exec(start)?.[1] ?? '';
  if (LATIN.test(declared) && !isUtf8(bytes) && !bytes.subarray(0, 4).includes(0))
    return { text: new TextDecoder('windows-1252').decode(bytes), remarks: [] };
  return decodeText(bytes);
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
