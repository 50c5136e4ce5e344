import { parseMarkdown } from '../../library/text/markdown.ts';
import { provisionsOf } from '../../library/text/provisions.ts';
import { collectionOfType } from '../../schemas/collections.ts';
import type { RawText } from '../raw-text.ts';
import { ImportRefusal } from '../refusal.ts';
import type { ImportContext } from './context.ts';
import type { OwnFile } from './own-file.ts';
import { toPieces } from './pieces.ts';
import { lettersOf, writeMarkdown } from './structure.ts';

/** As its pages name their site. */
const LIBRARY_NAME = 'Thư viện Dân vận';

/**
 * Reads a page that this library published: its address tells which text it is, and what the page shows is compared with
 * it. Undefined for other pages. Throws `ImportRefusal` where this library does not hold the text: a page shows too
 * little of what an editor wrote about it; and for its other pages: what they list is no text of their own.
 */
export function readOwnPage(raw: RawText, context: ImportContext): OwnFile | undefined {
  const isPage = raw.format === 'html' || raw.format === 'mhtml';
  if (isPage && !raw.ownPage && raw.properties.publisher === LIBRARY_NAME)
    throw new ImportRefusal(
      `Trang của ${LIBRARY_NAME} nhưng không có toàn văn của bài nào: đây là danh mục, chuỗi văn bản, trang số hiệu hoặc văn bản mới có tên. Hãy lưu trang của chính bài cần nhập.`,
    );
  if (!raw.ownPage) return undefined;
  const address = raw.properties.url === undefined ? undefined : decodeURI(new URL(raw.properties.url).pathname);
  const held = address === undefined ? undefined : textAt(address, context);
  if (!held) {
    throw new ImportRefusal(
      `Trang của ${LIBRARY_NAME} (${address ?? 'không ghi địa chỉ'}) nhưng thư viện này không có văn bản ấy; hãy nhập tệp .md trong kho nội dung của nơi đã đăng.`,
    );
  }
  const { pieces } = toPieces(raw);
  const shown = writeMarkdown([{ pieces }], raw.notes);
  return { collection: held.collection, data: held.data, body: saysTheSame(shown, held.body) ? held.body : shown };
}

/** The text that the library publishes at an address. */
function textAt(address: string, { library, bodies }: ImportContext): OwnFile | undefined {
  const document = library.documents.find((held) => held.address === address);
  const article = library.articles.find((held) => held.address === address);
  const model = library.models.find((held) => held.address === address);
  const held = document ?? article ?? model;
  const body = held?.file === undefined ? undefined : bodies.get(held.file);
  if (!held || body === undefined) return undefined;
  const collection = document ? collectionOfType(document.data.type) : article ? 'articles' : 'models';
  return { collection, data: held.data, body };
}

/** Same provisions, same letters: what Markdown writes otherwise (links to figures, how a list is marked) is no matter. */
function saysTheSame(one: string, other: string): boolean {
  const [a, b] = [parseMarkdown(one), parseMarkdown(other)];
  const ids = (tree: typeof a) =>
    provisionsOf(tree)
      .map(({ id }) => id)
      .join(' ');
  return lettersOf(a) === lettersOf(b) && ids(a) === ids(b);
}
