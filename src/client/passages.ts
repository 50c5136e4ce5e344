import { piecesOf } from './speech-pieces.ts';

/** A paragraph, a heading, an item or a row of a table, as it is read aloud. */
export interface Passage {
  element: Element;
  pieces: string[];
}

/** What is read of the text; what stands within another of these is read on its own. */
const BLOCKS = 'h2, h3, h4, p, li, dt, dd, tr';
/** What the eye needs and the ear does not: marks to copy an address, footnotes and their marks, counts, code. */
const UNSPOKEN = '.anchor, .kit-add, .toast, .cited-count, sup, .footnotes, pre, script, style';

/** The title, the summary and the main text of a page, passage by passage, in reading order. */
export function passagesOf(page: ParentNode): Passage[] {
  const title = page.querySelector<HTMLMetaElement>('meta[property="og:title"]')?.content;
  const blocks = [...page.querySelectorAll('main h1, main .lead, main .prose')].flatMap((part) =>
    part.matches('.prose') ? [...part.querySelectorAll(BLOCKS)] : [part],
  );
  return blocks.flatMap((element) => {
    if (element.closest(UNSPOKEN)) return [];
    const text = element.tagName === 'H1' ? (title ?? ownText(element)) : numberOf(element) + ownText(element);
    const pieces = piecesOf(text);
    return /[\p{L}\p{N}]/u.test(text) ? [{ element, pieces }] : [];
  });
}

/** The text of a block without the blocks within it; the cells of a row with a pause between them. */
function ownText(element: Element): string {
  if (element.tagName === 'TR') return [...element.children].map(ownText).filter(Boolean).join('; ');
  const copy = element.cloneNode(true);
  if (!(copy instanceof Element)) return '';
  for (const part of copy.querySelectorAll(`${UNSPOKEN}, ul, ol, table, ${BLOCKS}`)) part.remove();
  return (copy.textContent ?? '').replace(/\s+/gu, ' ').trim();
}

/** `1. ` before an item that the page shows with a number; it is read with the item's own text or its first paragraph. */
function numberOf(element: Element): string {
  const item = element.tagName === 'P' && element.matches('li > p:first-child') ? element.parentElement : element;
  const list = item?.tagName === 'LI' ? item.parentElement : null;
  if (!item || !(list instanceof HTMLOListElement) || (element === item && ownText(element) === '')) return '';
  return `${list.start + [...list.children].indexOf(item)}. `;
}
