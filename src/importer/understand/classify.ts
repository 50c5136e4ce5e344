import { isAllBold } from './phrasing.ts';
import { isCapitals, type Piece, shownText, type TextPiece } from './pieces.ts';

/** Levels of headings from the outside in (Nghị định 30/2020/NĐ-CP, phụ lục I; Hướng dẫn 36-HD/VPTW). */
export const HEADING_LEVELS = ['phan', 'chuong', 'muc', 'tieu-muc', 'roman', 'dieu', 'number'] as const;
export type HeadingLevel = (typeof HEADING_LEVELS)[number];

/** What a line is within its text. `label` is the length of the printed label in the line, 0 where the format made it. */
export type Role =
  | { kind: 'heading'; level: HeadingLevel | 'plain' }
  | { kind: 'article'; label: number }
  | { kind: 'number'; value: number; label: number }
  | { kind: 'letter' }
  | { kind: 'dash'; depth: number; label: number }
  | { kind: 'caption' }
  | { kind: 'paragraph' };

interface LevelRow {
  level: Extract<HeadingLevel, 'phan' | 'chuong' | 'muc' | 'tieu-muc'>;
  pattern: RegExp;
}

const CONTAINERS: readonly LevelRow[] = [
  { level: 'phan', pattern: /^Phần\s+(?:thứ\s+\p{L}+|[IVXLC]+|\d+)(?<rest>.*)$/iu },
  { level: 'chuong', pattern: /^Chương\s+(?:[IVXLC]+|\d+)(?<rest>.*)$/iu },
  { level: 'tieu-muc', pattern: /^Tiểu mục\s+(?:[IVXLC]+|\d+)(?<rest>.*)$/iu },
  { level: 'muc', pattern: /^Mục\s+(?:[IVXLC]+|\d+)(?<rest>.*)$/iu },
];
/** Behind a label stands nothing, a sign, or a name that begins with a capital: «Chương 3 nêu rõ việc này» is a sentence. */
const BEHIND_LABEL = /^\s*(?:$|[.:–-]|(?<=\s)\p{Lu})/u;
/** «Điều 5.», and «Điều 5-» in older texts of the Party; «Điều 5 - 7» are two. */
const ARTICLE = /^Điều\s+\d+[a-zđ]?(?:\s*(?:[.:]\s*|$)|\s*[-–]\s+(?=\p{Lu}))/u;
const ROMAN = /^[IVXLC]+\s*[.)/–-]\s*(?=\p{L})/u;
const NUMBER = /^(?<value>\d{1,3})\s*(?:[.)]|[–-](?=\s)|\/(?=\s+\p{Lu}))(?!\d)\s*(?=\S)/u;
const LETTER = /^[a-zđ]\)\s/u;
/** Among bullets are the arrows, ticks and lozenges of Wingdings; boxes to tick in a form are none. */
const DASH = /^(?:[-–—•▪■●○*►▶◆◇❖➔➢➤⮚✓✔]\s*|\+\s+)(?=\S)/u;

/** Longest line that can be the title of a part. */
const TITLE = 220;
const isTitleLike = (piece: TextPiece, text: string) =>
  text.length <= TITLE &&
  (isAllBold(piece.spans) || isCapitals(text) || piece.block.align === 'center' || !/[.;:,]$/u.test(text));

/** What each line of a text is. Numbered lines of one stretch that all look like titles are headings. */
export function rolesOf(pieces: readonly Piece[]): Role[] {
  const roles = pieces.map(
    (piece, i): Role => (piece.kind === 'text' ? roleOfPiece(piece, pieces[i + 1]) : { kind: 'paragraph' }),
  );
  for (const at of quotedLines(pieces)) {
    const { kind } = roles[at] ?? {};
    if (kind === 'heading' || kind === 'article' || kind === 'number') roles[at] = { kind: 'paragraph' };
  }
  let inArticle = false;
  let stretch: number[] = [];
  const close = () => {
    const isTitles =
      !inArticle && stretch.length > 1 && stretch.every((at) => isShortTitle(pieces[at], pieces[at + 1]));
    if (isTitles) for (const at of stretch) roles[at] = { kind: 'heading', level: 'number' };
    stretch = [];
  };
  roles.forEach((role, i) => {
    if (role.kind === 'number') stretch.push(i);
    if (role.kind !== 'heading' && role.kind !== 'article') return;
    close();
    inArticle = role.kind === 'article';
  });
  close();
  return roles;
}

/** Longest quotation that an amendment sets, in lines; one that is not closed by then is a slip. */
const QUOTATION = 80;

/** Lines of a quotation that goes over several: an amendment quotes whole articles, whose labels are not its own. */
function quotedLines(pieces: readonly Piece[]): number[] {
  const quoted: number[] = [];
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i];
    if (piece?.kind !== 'text' || !/^[“"«]/u.test(piece.text) || isClosed(piece.text)) continue;
    const end = pieces.slice(i + 1, i + QUOTATION).findIndex(({ text }) => closes(text));
    if (end < 0) continue;
    for (let at = i; at <= i + 1 + end; at++) quoted.push(at);
    i += 1 + end;
  }
  return quoted;
}

const closes = (text: string) => /[”"»]\s*[.;,]?\s*$/u.test(text) && !/^[“"«][^”"»]*[”"»]\s*[.;,]?\s*$/u.test(text);
const isClosed = (text: string) => /^["“«].*[”"»]/su.test(text);

const SHORT_TITLE = 120;

/** «1. Mục đích» with text below it; a point that is a whole sentence, or that another number follows, is none. */
function isShortTitle(piece: Piece | undefined, next: Piece | undefined): boolean {
  if (piece?.kind !== 'text' || next === undefined || piece.text.length > SHORT_TITLE || /[.;:,!?/]$/u.test(piece.text))
    return false;
  return !isNumbered(next) || /^\d+\.\d+/u.test(shownText(next));
}

/** Tells what a line is. `next` is the line behind it: «1.» before «2.» is a point, before text it may be a title. */
function roleOfPiece(piece: TextPiece, next: Piece | undefined): Role {
  const shown = shownText(piece);
  const made = piece.block.list !== undefined;
  const container = CONTAINERS.find(({ pattern }) => BEHIND_LABEL.test(pattern.exec(shown)?.groups?.['rest'] ?? 'x'));
  if (container && isTitleLike(piece, shown)) return { kind: 'heading', level: container.level };
  const article = ARTICLE.exec(shown);
  if (article) return { kind: 'article', label: article[0].length };
  if (ROMAN.test(shown) && isTitleLike(piece, shown)) return { kind: 'heading', level: 'roman' };
  const number = NUMBER.exec(shown);
  if (number) {
    const isTitle = (isAllBold(piece.spans) || isCapitals(piece.text)) && shown.length <= TITLE && !isNumbered(next);
    if (isTitle) return { kind: 'heading', level: 'number' };
    return { kind: 'number', value: Number(number.groups?.['value']), label: made ? 0 : number[0].length };
  }
  if (LETTER.test(shown)) return { kind: 'letter' };
  const dash = DASH.exec(shown);
  if (dash) {
    const depth = piece.block.list?.depth ?? (dash[0].startsWith('+') ? 1 : 0);
    return { kind: 'dash', depth, label: made ? 0 : dash[0].length };
  }
  if (piece.block.heading) return { kind: 'heading', level: 'plain' };
  if (piece.block.caption) return { kind: 'caption' };
  return { kind: 'paragraph' };
}

const isNumbered = (piece: Piece | undefined) => piece?.kind === 'text' && NUMBER.test(shownText(piece));

/** True for the line that holds a label alone: its title stands on the next line. */
export function isBareLabel(text: string): boolean {
  return /^(?:Phần\s+(?:thứ\s+\p{L}+|[IVXLC]+|\d+)|(?:Chương|Mục|Tiểu mục)\s+(?:[IVXLC]+|\d+))\s*[.:]?$/iu.test(text);
}
