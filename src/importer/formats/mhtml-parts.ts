import PostalMime, { type Email } from 'postal-mime';
import { ImportRefusal } from '../refusal.ts';

/** One HTML part of a page saved in one file, its transfer encoding undone. */
export interface MhtmlPart {
  charset: string | undefined;
  /** Address that the part was loaded from. */
  location: string | undefined;
  /** `<frame-…@mhtml.blink>`. */
  id: string | undefined;
  bytes: Uint8Array;
}

/** A page saved in one file. */
export interface MhtmlFile {
  headers: ReadonlyMap<string, string>;
  parts: MhtmlPart[];
}

/** Browsers and Word nest one level, mail programs two. */
const MAX_DEPTH = 4;
/** A page loads some hundred pictures. */
const MAX_PARTS = 5_000;
const MAX_HEADERS_BYTES = 256 * 1024;

/**
 * Takes apart the parts of an `.mht` file. The library for mail would join the HTML of all frames into one letter and
 * tells no part's address, so the boundaries are found here and each part is given to it alone.
 *
 * Throws {@link ImportRefusal} where the file is no message, or holds more than a saved page can.
 */
export async function readParts(bytes: Uint8Array): Promise<MhtmlFile> {
  // One character a byte, so that positions are those of the bytes.
  const message = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const headers = headersOf(await parseMail(headOf(message)));
  if (!headers.has('content-type'))
    throw new ImportRefusal(
      'Tệp không phải trang lưu một tệp (.mht, .mhtml): thiếu dòng «Content-Type» ở đầu. Hãy mở trang trong trình duyệt rồi lưu lại, chọn «Trang web, một tệp».',
    );
  const parts: MhtmlPart[] = [];
  await collect(message, 0, parts);
  return { headers, parts };
}

async function collect(message: string, depth: number, parts: MhtmlPart[]): Promise<void> {
  if (depth > MAX_DEPTH || parts.length >= MAX_PARTS)
    throw new ImportRefusal(
      'Tệp .mht lồng quá nhiều phần, không giống một trang được lưu. Hãy mở trang trong trình duyệt rồi lưu lại.',
    );
  const head = headOf(message);
  const headers = headersOf(await parseMail(head));
  const type = headers.get('content-type') ?? 'text/plain';
  const boundary = /^multipart\//i.test(type) ? parameterOf(type, 'boundary') : undefined;
  if (boundary === undefined) {
    const part = await readPart(message, headers, type);
    if (part) parts.push(part);
    return;
  }
  for (const inner of split(message.slice(head.length), boundary)) await collect(inner, depth + 1, parts);
}

/** Head of a message, with the empty line that ends it. */
function headOf(message: string): string {
  const end = /\r?\n\r?\n/.exec(message);
  return end ? message.slice(0, end.index + end[0].length) : message;
}

/** The texts between the lines of a boundary. */
function split(body: string, boundary: string): string[] {
  const parts: string[] = [];
  const line = new RegExp(`^--${RegExp.escape(boundary)}(--)?[ \\t]*\\r?$`, 'gm');
  let start = -1;
  for (const mark of body.matchAll(line)) {
    if (start >= 0) parts.push(body.slice(start, mark.index));
    start = mark[1] === undefined ? mark.index + mark[0].length + 1 : -1;
    if (start < 0) break;
  }
  // A file that was cut off ends without the last boundary.
  if (start >= 0) parts.push(body.slice(start));
  return parts;
}

async function readPart(
  message: string,
  headers: ReadonlyMap<string, string>,
  type: string,
): Promise<MhtmlPart | undefined> {
  // Only HTML is read; what else was saved with the page stays unread.
  if (!/^\s*(?:text\/html|application\/xhtml\+xml)\b/i.test(type)) return undefined;
  // As an attachment its bytes come out as they are, without a guess at their encoding.
  const mail = await parseMail(`Content-Disposition: attachment\r\n${message}`);
  const content = mail.attachments[0]?.content;
  return {
    charset: parameterOf(type, 'charset'),
    location: headers.get('content-location'),
    id: headers.get('content-id'),
    bytes: content instanceof ArrayBuffer ? new Uint8Array(content) : new Uint8Array(),
  };
}

async function parseMail(message: string): Promise<Email> {
  try {
    return await PostalMime.parse(Buffer.from(message, 'latin1'), {
      maxNestingDepth: MAX_DEPTH,
      maxHeadersSize: MAX_HEADERS_BYTES,
      forceRfc822Attachments: true,
    });
  } catch (error) {
    throw new ImportRefusal(
      'Không đọc được tệp .mht: phần đầu quá dài hoặc hỏng. Hãy mở trang trong trình duyệt rồi lưu lại, chọn «Trang web, một tệp».',
      { cause: error },
    );
  }
}

function headersOf({ headers }: Email): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { key, value } of headers) if (!found.has(key)) found.set(key, value);
  return found;
}

/** A parameter of a `Content-Type`. */
export function parameterOf(header: string, name: string): string | undefined {
  const [, quoted, bare] = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^;\\s]+))`, 'i').exec(header) ?? [];
  return quoted ?? bare;
}
