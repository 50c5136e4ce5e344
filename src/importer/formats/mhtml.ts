import { decodeWords } from 'postal-mime';
import type { RawText } from '../raw-text.ts';
import { ImportRefusal } from '../refusal.ts';
import { readHtml } from './html.ts';
import { line, webAddress } from './html-properties.ts';
import { type MhtmlFile, type MhtmlPart, parameterOf, readParts } from './mhtml-parts.ts';

/**
 * Reads a page that a browser or Word saved in one file (`.mht`, `.mhtml`): the page itself, without the documents of
 * its frames, its pictures and style sheets. See {@link readHtml}.
 *
 * Throws {@link ImportRefusal} where the file is no message, holds no page, or is nested beyond what browsers save.
 */
export async function readMhtml(bytes: Uint8Array): Promise<RawText> {
  const file = await readParts(bytes);
  const root = rootOf(file);
  if (!root)
    throw new ImportRefusal(
      'Tệp .mht không chứa trang web nào (không có phần text/html). Hãy lưu lại trang từ trình duyệt.',
    );
  const saved = webAddress(file.headers.get('snapshot-content-location')) ?? webAddress(root.location);
  const read = readHtml(root.bytes, { url: saved, charset: root.charset });
  const title = read.properties.title ?? line(decodeWords(file.headers.get('subject') ?? ''));
  return { ...read, format: 'mhtml', properties: { ...read.properties, ...(title !== undefined && { title }) } };
}

/** The part that the file says is its root, or that was loaded from the page's address; else the first page in it. */
function rootOf({ headers, parts }: MhtmlFile): MhtmlPart | undefined {
  const start = parameterOf(headers.get('content-type') ?? '', 'start');
  const location = headers.get('snapshot-content-location') ?? headers.get('content-location');
  return (
    parts.find(({ id }) => start !== undefined && id === start) ??
    parts.find((part) => location !== undefined && part.location === location) ??
    parts[0]
  );
}
