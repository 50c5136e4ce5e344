import { fold } from '../../domain/text.ts';
import { countCharacters, type TextBlock } from '../raw-text.ts';
import type { PageBlock } from './html-blocks.ts';
import type { Place } from './html-places.ts';
import { type PageElement, textOf, textsOf } from './html-tree.ts';

/** Between these, portals write the name of the page and their own into `<title>`. */
const TITLE_PARTS = /\s+[-–—|»:]+\s+|\s*\|\s*/;

/** What a headline may say, folded: all of a title, or its longest part; never the name of the site alone. */
export function headlinesOf(titles: readonly string[], site: string | undefined): string[] {
  const siteName = fold(site ?? '');
  return titles
    .flatMap((title) => [title, ...title.split(TITLE_PARTS).sort((a, b) => b.length - a.length)])
    .map(fold)
    .filter((title) => title.length >= 8 && title !== siteName);
}

/** An element that may be a headline, and whether the markup puts it outside the text. */
interface HeadlineCandidate {
  element: PageElement;
  text: string;
  placed: boolean;
}

function candidatesIn(body: PageElement, places: ReadonlyMap<PageElement, Place>): HeadlineCandidate[] {
  const found: HeadlineCandidate[] = [];
  const walk = (element: PageElement, placed: boolean): void => {
    const names = `${element.attributes['class'] ?? ''} ${element.attributes['id'] ?? ''}`;
    if (/^h[1-4]$/.test(element.name) || /title|tieu-?de|headline/i.test(names))
      found.push({ element, text: fold(textOf(element)), placed });
    for (const child of element.children) if (child.kind === 'element') walk(child, placed || places.has(child));
  };
  walk(body, false);
  return found;
}

/**
 * The element that shows the page's title as its headline: one that stands in the text, before one that stands in what
 * is called a header; else the only `<h1>` of the text. Sites make a heading of their own name too.
 */
export function findHeadline(
  body: PageElement,
  headlines: readonly string[],
  places: ReadonlyMap<PageElement, Place>,
): PageElement | undefined {
  const candidates = candidatesIn(body, places);
  const open = candidates.filter(({ placed }) => !placed);
  for (const title of headlines) {
    const found = open.find(({ text }) => text === title);
    if (found) return found.element;
  }
  const main = open.filter(({ element }) => element.name === 'h1');
  if (main.length === 1) return main[0]?.element;
  return candidates.find(({ text, element }) => element.name === 'h1' && text === headlines[0])?.element;
}

/** The least share of a page's text that a main part must have. */
const LEAST_SHARE = 0.25;

const OFFICIAL_NUMBER = /^Số\s*(?::\s*)?\d[\p{L}\d]*\s*[-/–]\s*\p{Lu}[^.]*$/u;
const OFFICIAL_START = new RegExp(
  `^(?:CỘNG H(?:ÒA|OÀ) XÃ HỘI CHỦ NGHĨA VIỆT NAM|ĐẢNG CỘNG SẢN VIỆT NAM)$|${OFFICIAL_NUMBER.source}`,
  'u',
);
const SIGNATURE_START = /^(?:(?:TM|KT|TL|TUQ|T\/M|K\/T|T\/L)\.?\s+\p{Lu}{2}.*|Nơi nhận\s*:?.*)$/u;
const OFFICIAL_END = new RegExp(
  `${SIGNATURE_START.source}|^(?:PHÓ )?(?:CHỦ TỊCH|BÍ THƯ|GIÁM ĐỐC|TRƯỞNG BAN|THỦ TƯỚNG|BỘ TRƯỞNG|CHÁNH VĂN PHÒNG)(?: THƯỜNG TRỰC)?$`,
  'u',
);

/** A line that tells when a page was published, or who wrote it. */
const TIME_LINE =
  /\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{1,2}:\d{2}|ngày \d{1,2} tháng \d{1,2}|^(?:Thứ (?:hai|ba|tư|năm|sáu|bảy)|Chủ nhật)\b/iu;
const AUTHOR_LINE =
  /^(?:(?:Tác giả|Bài(?:,| và)? ảnh|Tin(?:,| và)? ảnh|Bài|Tin|Ảnh|Nguồn(?: tin)?|Người viết|Biên tập|Thực hiện)\s*[::].*|Theo [^.]{2,60}|[\p{Lu}][\p{L}.]*(?: [\p{Lu}][\p{L}.]*){1,4}(?: *[-–(].*)?)$/u;
const LONG_LINE = 90;
/** Characters that are no white space, of a text that is more than a label. */
const SENTENCE = 60;

/** Puts outside what stands before and behind the main part of a page. Gives a remark where no main part was found. */
export function placeBlocks(
  blocks: readonly PageBlock[],
  main: ReadonlySet<number> | undefined,
  headline: PageElement | undefined,
  headlines: readonly string[],
): string[] {
  keepOfficial(blocks);
  const open = blocks.filter(({ place }) => place === undefined);
  const weight = (chosen: readonly PageBlock[]) => chosen.reduce((sum, { block }) => sum + charactersOf(block), 0);
  const kept = open.filter((block) => isKept(block, main));
  if (!main || weight(kept) < weight(open) * LEAST_SHARE)
    return [
      'Không tách được phần bài của trang; mọi chữ ngoài trình đơn và chân trang đều được giữ, hãy xem lại đầu và cuối.',
    ];
  const [from, to] = extent(open, kept, headlineAt(open, headline, headlines));
  for (const [i, block] of open.entries())
    if (i < from || i > to) block.place = block.linked * 2 > charactersOf(block.block) ? 'navigation' : 'aside';
  placeLinkLists(open.slice(from, to + 1), main);
  return [];
}

/** Characters of a block that are no white space, without labels. */
export function charactersOf(block: PageBlock['block']): number {
  const texts = block.kind === 'text' ? [block] : block.rows.flat(2);
  return texts.reduce((sum, { spans }) => sum + spans.reduce((all, { text }) => all + countCharacters(text), 0), 0);
}

function isKept({ texts }: PageBlock, main: ReadonlySet<number> | undefined): boolean {
  if (!main) return false;
  let kept = 0;
  for (const number of texts) if (main.has(number)) kept += 1;
  return kept > 0 && kept * 2 >= texts.size;
}

/** From the headline, or the first block that was kept, to the last, with the line of the author behind it. */
function extent(open: readonly PageBlock[], kept: readonly PageBlock[], headline: number): [number, number] {
  const [first] = kept;
  const last = kept.at(-1);
  let from = first ? open.indexOf(first) : 0;
  let to = last ? open.indexOf(last) : open.length - 1;
  const above = open.slice(from, Math.max(from, headline));
  // What stands above a headline is no text of it, unless it is a text.
  if (headline >= 0 && above.every(({ block }) => charactersOf(block) < LONG_LINE)) from = headline;
  for (let i = from - 1; i >= Math.max(0, from - 3); i -= 1) if (isLine(open[i], TIME_LINE)) from = i;
  for (let i = to + 1; i <= Math.min(open.length - 1, to + 3); i += 1) if (isLine(open[i], AUTHOR_LINE)) to = i;
  const official = officialExtent(open);
  return official ? [Math.min(from, official[0]), Math.max(to, official[1])] : [from, to];
}

/** The block of the headline; where no element is marked as one, the last before the text that says the title. */
function headlineAt(
  open: readonly PageBlock[],
  headline: PageElement | undefined,
  headlines: readonly string[],
): number {
  if (headline) {
    const title = new Set(Array.from(textsOf(headline), ({ number }) => number));
    return open.findIndex(({ texts }) => [...texts].some((number) => title.has(number)));
  }
  const lines = open.map(({ block, linked }) => (block.kind === 'text' && linked === 0 ? fold(lineOf(block)) : ''));
  const said = [...lines.keys()].filter((i) => headlines.includes(lines[i] ?? ''));
  // The name of the site may be a part of the title too, and stands above.
  const text = open.findIndex(({ block }, i) => !said.includes(i) && charactersOf(block) >= SENTENCE);
  return said.findLast((i) => i < text) ?? said[0] ?? -1;
}

function isLine(block: PageBlock | undefined, pattern: RegExp): boolean {
  if (block?.block.kind !== 'text' || block.linked * 2 > charactersOf(block.block)) return false;
  const text = lineOf(block.block);
  return text.length <= LONG_LINE && pattern.test(text);
}

function lineOf(block: TextBlock): string {
  return block.spans.map(({ text }) => text).join('');
}

function matches({ block }: PageBlock, pattern: RegExp): boolean {
  const texts = block.kind === 'text' ? [block] : block.rows.flat(2);
  return texts.some((text) => pattern.test(lineOf(text).replace(/[\s*_.-]+$/u, '')));
}

/** Lines in capitals that may stand above the national title where the head is no table. */
const ISSUER_LINE = /^[\p{Lu}\s,.\-–*]{3,80}$/u;

/** How many lines the head and the signature of a document have at most. */
const HEAD_LINES = 8;
const SIGNATURE_LINES = 5;

/** A name, the mark that a paper is signed, an office in capitals, a recipient. */
const SIGNATURE_LINE =
  /^(?:\(?(?:[ĐđKk]ã ký|[Kk]ý tên|ĐÃ KÝ)[^)]*\)?|[-–] .{2,80}[;,.]?|\p{Lu}\p{L}+(?: \p{Lu}\p{L}+){1,4}|[\p{Lu}\s.,/-]{4,60})$/u;

/**
 * From the head of an official document to the last line of its signature. What is outside by its markup counts only
 * where the words leave no doubt: sites of the Party bear its name too.
 */
function officialExtent(blocks: readonly PageBlock[]): [number, number] | undefined {
  let from = blocks.findIndex(
    (block, i) =>
      matches(block, OFFICIAL_START) &&
      (block.place === undefined || blocks.slice(i, i + HEAD_LINES).some((near) => matches(near, OFFICIAL_NUMBER))),
  );
  if (from < 0) return undefined;
  for (let above = 1; above <= 3; above += 1) {
    const block = blocks[from - 1];
    if (block?.block.kind === 'text' && ISSUER_LINE.test(lineOf(block.block)) && block.linked === 0) from -= 1;
  }
  const end = blocks.findLastIndex((block) =>
    matches(block, block.place === undefined ? OFFICIAL_END : SIGNATURE_START),
  );
  if (end < from) return [from, from];
  let to = end;
  if (blocks[end]?.block.kind === 'text') {
    for (let i = end + 1; i <= Math.min(end + SIGNATURE_LINES, blocks.length - 1); i += 1)
      if (blocks[i]?.place === blocks[end]?.place && isLine(blocks[i], SIGNATURE_LINE)) to = i;
  }
  return [from, to];
}

/** Whatever its markup is called, nothing between the head and the signature of an official document is furniture. */
function keepOfficial(blocks: readonly PageBlock[]): void {
  const seen = blocks.filter(({ place }) => place !== 'hidden');
  const official = officialExtent(seen);
  if (!official) return;
  for (const block of seen.slice(official[0], official[1] + 1)) if (!block.control) block.place = undefined;
}

/** Three links in a row and nothing else is a list of other pages, where the main part has none of them. */
function placeLinkLists(blocks: readonly PageBlock[], main: ReadonlySet<number>): void {
  const isLink = (block: PageBlock | undefined) =>
    block?.block.kind === 'text' &&
    block.linked > 0 &&
    block.linked === charactersOf(block.block) &&
    !isKept(block, main);
  for (let start = 0; start < blocks.length; start += 1) {
    let end = start;
    while (isLink(blocks[end])) end += 1;
    if (end - start >= 3) for (const block of blocks.slice(start, end)) block.place = 'navigation';
    start = Math.max(start, end - 1);
  }
}
