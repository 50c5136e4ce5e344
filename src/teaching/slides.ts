import { citeOf, DIGEST_NOTICE, figureFacts, type Kit, type KitItem, titleOf, totalMinutes } from './kit.ts';
import { askedOf, keyOf, letter } from './question-text.ts';
import { linesOf } from './text-width.ts';

/** A frame on a slide, in inches. */
export interface Frame {
  x: number;
  y: number;
  w: number;
  h: number;
}
/** A slide of 16:9. */
export const SLIDE = { w: 13.333, h: 7.5 } as const;
/** Where title, text and foot of a slide stand. */
export const FRAMES = {
  title: { x: 0.6, y: 0.4, w: 12.1, h: 1.25 },
  body: { x: 0.6, y: 1.75, w: 12.1, h: 4.05 },
  foot: { x: 0.6, y: 5.9, w: 12.1, h: 1.25 },
} as const satisfies Record<string, Frame>;
/** Type sizes in points, the largest first; the last is what a text is split or cut for. */
const SIZES = { title: [32, 28, 24, 20], body: [28, 24, 22, 20], foot: [14, 12] } as const;
/** Height of a line in type sizes, and the space after a paragraph in lines. */
const LEADING = 1.25;
const GAP = 0.35;
/** What a mark before a paragraph takes of its width, in type sizes. */
const INDENT = 2;
const POINTS = 72;
/** Several slides of one item say so. */
const GOES_ON = ' (tiếp)';

export type Mark = 'none' | 'bullet' | 'number';

/** A slide, laid out: every program shows the same. */
export interface Slide {
  title: string;
  titleSize: number;
  paragraphs: string[];
  bodySize: number;
  mark: Mark;
  /** Number of the first paragraph where they are numbered. */
  first: number;
  /** How to cite it, and its full address. */
  foot: string;
  footSize: number;
  /** The speaker's note with the minutes; empty where there is none. */
  note: string;
}

interface Draft {
  title: string;
  paragraphs: string[];
  mark?: Mark;
  foot?: string;
  note?: string;
}

/** The slides of a lesson: a title, each item on as many as it needs, and the sources. `origin` makes addresses full. */
export function slidesOf(kit: Kit, origin: string): Slide[] {
  const minutes = totalMinutes(kit);
  const opening: Draft = {
    title: kit.title || 'Bài giảng',
    paragraphs: [
      ...(kit.audience ? [`Dành cho: ${kit.audience}`] : []),
      ...(minutes > 0 ? [`Thời gian: ${minutes} phút`] : []),
    ],
  };
  const sources = sourcesOf(kit, origin);
  return [
    opening,
    ...kit.items.flatMap((item) => draftsOf(item, origin)),
    ...(sources.length > 0 ? [{ title: 'Nguồn', paragraphs: sources, mark: 'number' as const }] : []),
  ].flatMap(layOut);
}

/** How to cite each item, in full and with its address, each once. */
export function sourcesOf({ items }: Kit, origin: string): string[] {
  return [...new Set(items.flatMap((item) => (item.address ? [`${sourceName(item)}. ${origin}${item.address}`] : [])))];
}

function sourceName(item: KitItem): string {
  if (item.kind === 'figure') return `${item.value}, ${item.measures}${item.source && ` (nguồn: ${item.source})`}`;
  if (item.kind === 'question') return `Câu hỏi: ${item.question.prompt.replace(/[.?!]+$/u, '')}`;
  return citeOf(item);
}

function noteOf({ note, minutes }: KitItem): string {
  return [minutes > 0 ? `${minutes} phút.` : '', note].filter(Boolean).join('\n');
}

function draftsOf(item: KitItem, origin: string): Draft[] {
  const digest = item.kind === 'provision' && item.digest ? DIGEST_NOTICE : '';
  const foot = [digest, citeOf(item), item.address && `${origin}${item.address}`].filter(Boolean).join('\n');
  const base = { title: titleOf(item), foot, note: noteOf(item) };
  switch (item.kind) {
    case 'provision':
      return [{ ...base, paragraphs: item.text.split('\n') }];
    case 'story':
      return [{ ...base, paragraphs: [item.where, item.summary, item.figure].filter(Boolean) }];
    case 'checklist':
      return [{ ...base, paragraphs: item.steps, mark: 'number' }];
    case 'figure':
      return [{ ...base, paragraphs: [item.measures, figureFacts(item)] }];
    case 'question': {
      const { task, lines, numbered } = askedOf(item.question);
      const asked = {
        ...base,
        foot: '',
        paragraphs: [
          item.question.prompt,
          task,
          ...lines.map((line, i) => (numbered ? `${letter(i)}. ${line}` : line)),
        ],
      };
      return [asked, { ...base, title: 'Trả lời', note: '', paragraphs: keyOf(item.question) }];
    }
    case 'own':
      return [{ ...base, paragraphs: item.text.split('\n').filter(Boolean) }];
  }
}

/** One draft as slides: in the largest type that holds it on one, else in the smallest on several. */
function layOut({ title, paragraphs, mark = 'none', foot = '', note = '' }: Draft): Slide[] {
  const pages = pagesOf(paragraphs, mark);
  const bottom = fitted(foot, FRAMES.foot, SIZES.foot, true);
  let first = 1;
  return pages.parts.map((part, i) => {
    const top = fitted(title, FRAMES.title, SIZES.title, false, i > 0 ? GOES_ON : '');
    const slide: Slide = {
      title: top.text,
      titleSize: top.size,
      paragraphs: part.map(({ text }) => text),
      bodySize: pages.size,
      mark,
      first,
      foot: bottom.text,
      footSize: bottom.size,
      note: i === 0 ? note : '',
    };
    first += part.filter(({ ends }) => ends).length;
    return slide;
  });
}

interface Part {
  text: string;
  /** The paragraph ends here: the next has the next number. */
  ends: boolean;
}

function pagesOf(paragraphs: readonly string[], mark: Mark): { size: number; parts: Part[][] } {
  for (const size of SIZES.body) {
    const parts = split(paragraphs, mark, size);
    if (parts.length === 1 || size === SIZES.body.at(-1)) return { size, parts };
  }
  return { size: SIZES.body[0], parts: [[]] };
}

/** Paragraphs laid on pages; one that is broken goes on at the top of the next. */
function split(paragraphs: readonly string[], mark: Mark, size: number): Part[][] {
  const room = FRAMES.body.h / ((size / POINTS) * LEADING);
  const width = widthIn(FRAMES.body, size) - (mark === 'none' ? 0 : INDENT);
  let page: Part[] = [];
  const pages = [page];
  let used = 0;
  for (const paragraph of paragraphs) {
    let lines = linesOf(paragraph, width);
    // A paragraph that fits on a page of its own is not torn for a line or two.
    if (used > 0 && lines.length <= room && used + lines.length > room && room - used < 3) turn();
    while (lines.length > 0) {
      if (Math.floor(room - used) < 1) turn();
      const taken = lines.slice(0, Math.floor(room - used));
      lines = lines.slice(taken.length);
      page.push({ text: taken.join('').trim(), ends: lines.length === 0 });
      used += taken.length + GAP;
    }
  }
  return pages;

  function turn(): void {
    page = [];
    pages.push(page);
    used = 0;
  }
}

/**
 * A text in the largest type that its frame holds it in. What is too long for the smallest is cut with «…»: the last
 * slides hold every source in full. The last line of a foot, its address, is never cut for the lines before it.
 */
function fitted(
  text: string,
  frame: Frame,
  sizes: readonly number[],
  keepLast: boolean,
  end = '',
): { text: string; size: number } {
  const smallest = sizes.at(-1) ?? 12;
  for (const size of sizes)
    if (lineCount(text + end, frame, size) <= linesIn(frame, size)) return { text: text + end, size };
  const lines = text.split('\n');
  const kept = keepLast && lines.length > 1 ? `\n${lines.pop()}` : end;
  const words = lines.join('\n').split(/(?=\s)/u);
  while (words.length > 0) {
    const cut = `${words.join('')} …${kept}`;
    if (lineCount(cut, frame, smallest) <= linesIn(frame, smallest)) return { text: cut, size: smallest };
    words.pop();
  }
  return {
    text: linesOf(kept, widthIn(frame, smallest)).slice(0, linesIn(frame, smallest)).join('').trim(),
    size: smallest,
  };
}

/** How many lines a text takes in a frame. */
export function lineCount(text: string, frame: Frame, size: number): number {
  return linesOf(text, widthIn(frame, size)).length;
}

/** How many lines of a type size a frame holds. */
export function linesIn(frame: Frame, size: number): number {
  return Math.floor(frame.h / ((size / POINTS) * LEADING));
}

function widthIn(frame: Frame, size: number): number {
  return (frame.w * POINTS) / size;
}

/** The lines that the paragraphs of a slide take, with the space between them. */
export function bodyLines({ paragraphs, bodySize, mark }: Slide): number {
  const width = widthIn(FRAMES.body, bodySize) - (mark === 'none' ? 0 : INDENT);
  return paragraphs.reduce((sum, text) => sum + linesOf(text, width).length, Math.max(0, paragraphs.length - 1) * GAP);
}
