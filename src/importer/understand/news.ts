import { cite } from '../../citations/cite.ts';
import { formatDate, parsePartialDate } from '../../domain/dates.ts';
import { fold } from '../../domain/text.ts';
import type { FileProperties } from '../raw-text.ts';
import type { ImportContext } from './context.ts';
import { Findings } from './findings.ts';
import { furnitureOf } from './furniture.ts';
import { tellAuthor } from './news-author.ts';
import type { Fate } from './news-fate.ts';
import { tellPlaces } from './news-places.ts';
import { NEAR, remarkOnSecond, tellTime } from './news-time.ts';
import type { Understood } from './official.ts';
import { readTail } from './page-tail.ts';
import { isAllBold } from './phrasing.ts';
import { isProse, isRule, type Piece, shownText, type TextPiece, withText } from './pieces.ts';
import { readPostedTime, timeOf } from './posted-time.ts';
import { tellTopics } from './topics.ts';

const HEADLINE = 300;

/** Reads a news page: headline, time, author, captions and the text, with what the portal put around it told apart. */
export function readNews(pieces: readonly Piece[], properties: FileProperties, context: ImportContext): Understood {
  const findings = new Findings();
  const remarks: string[] = [];
  const fates: Fate[] = pieces.map(() => ({ kind: 'body' }));
  const headline = headlineAt(pieces, properties);
  const before = pieces.slice(0, headline).filter((piece) => isProse(piece) && !ruleOf(piece));
  if (before.length > 0)
    remarks.push(`Đã bỏ phần trước tên bài, trong đó có ${before.length} đoạn văn: hãy xem có thuộc bài không.`);
  for (let i = 0; i < headline; i++)
    fates[i] = { kind: 'removed', rule: ruleOf(pieces[i]) ?? 'phần đầu trang, trước tên bài' };
  remarks.push(...removePage(pieces, fates, headline));
  removeFurniture(pieces, fates, headline);
  removeRepeated(pieces, fates, headline);
  const title = tellTitle(pieces, headline, fates, properties, findings);
  tellTime(pieces, headline, fates, properties, findings);
  remarks.push(...remarkOnSecond(pieces, fates, headline));
  tellAuthor(pieces, headline, fates, properties, findings, context);
  const body = pieces.flatMap((piece, i) => (fates[i]?.kind === 'body' ? [asNewsLine(piece, pieces, i, fates)] : []));
  const text = body.map(shownText).join('\n');
  tellPlaces(title, text, findings, context);
  tellSummary(title, body, findings);
  tellTopics(title, text, findings, context.library);
  tellDocuments(title, text, findings, context);
  return {
    collection: 'articles',
    findings,
    sections: [{ pieces: body }],
    metadata: pieces.flatMap((piece, i) => {
      const fate = fates[i];
      return fate?.kind === 'metadata' ? [withoutCounters(piece, fate.counters)] : [];
    }),
    removed: pieces.flatMap((piece, i) => {
      const fate = fates[i];
      if (fate?.kind === 'removed') return [{ piece, text: shownText(piece), rule: fate.rule }];
      return fate?.kind === 'metadata' && fate.counters
        ? [{ piece: counted(piece, fate.counters), text: fate.counters, rule: COUNTERS }]
        : [];
    }),
    remarks,
    source: sourceOf(title, findings, properties),
  };
}

const COUNTERS = 'bộ đếm cạnh giờ đăng';

function withoutCounters(piece: Piece, counters: string | undefined): Piece {
  if (piece.kind !== 'text' || !counters) return piece;
  return withText(piece, piece.text.slice(0, piece.text.length - counters.length).trim());
}

const counted = (piece: Piece, counters: string): Piece => (piece.kind === 'text' ? withText(piece, counters) : piece);

const ruleOf = (piece: Piece | undefined) => (piece?.kind === 'text' ? furnitureOf(shownText(piece))?.name : undefined);

function sourceOf(title: string, { data }: Findings, properties: FileProperties): Understood['source'] {
  const author = data['author'];
  const publisher = data['publisher'] ?? properties.publisher;
  const publishedOn = data['publishedOn'];
  delete data['publisher'];
  return {
    title,
    kind: 'article',
    ...(typeof author === 'string' && { author }),
    ...(typeof publisher === 'string' && { publisher }),
    ...(typeof publishedOn === 'string' && { publishedOn }),
  };
}

/** Where the headline stands: the line that the page's own title repeats, else the line before its time, else the first. */
function headlineAt(pieces: readonly Piece[], { title }: FileProperties): number {
  const isLine = (piece: Piece | undefined): piece is TextPiece =>
    piece?.kind === 'text' &&
    piece.text.length <= HEADLINE &&
    !ruleOf(piece) &&
    !isRule(piece.text) &&
    !readPostedTime(piece.text);
  if (title) {
    const wanted = fold(title);
    // The page's title has the site's name behind it.
    const named = pieces.findIndex(
      (piece) => isLine(piece) && piece.text.split(' ').length >= 3 && wanted.startsWith(fold(piece.text)),
    );
    if (named >= 0) return named;
  }
  const heading = pieces.findIndex((piece) => isLine(piece) && piece.block.heading === 1);
  if (heading >= 0) return heading;
  const firstProse = pieces.findIndex(isProse);
  // The first day may be the one on which the page was saved, above its menu: no headline stands over that.
  for (let time = 0; time <= Math.max(firstProse, NEAR) && time < pieces.length; time++) {
    if (pieces[time]?.kind !== 'text' || timeOf(pieces[time]?.text ?? '') === undefined) continue;
    for (let i = time - 1; i >= 0 && i >= time - 4; i--) {
      const piece = pieces[i];
      if (isLine(piece) && piece.text.split(' ').length >= 4) return i;
    }
  }
  return Math.max(0, pieces.findIndex(isLine));
}

/** What the page set behind and within the text goes; sentences that go with it are told. */
function removePage(pieces: readonly Piece[], fates: Fate[], headline: number): string[] {
  const firstProse = pieces.findIndex((piece, i) => i > headline && isProse(piece));
  if (firstProse < 0) return [];
  const { tail, within } = readTail(pieces, firstProse + 1);
  for (const [i, rule] of within) fates[i] = { kind: 'removed', rule };
  const opening = ruleOf(pieces[tail]) ?? '';
  for (let i = tail; i < pieces.length; i++)
    fates[i] = { kind: 'removed', rule: ruleOf(pieces[i]) ?? `phần sau bài, từ: ${opening}` };
  const textAt = (i: number | undefined) =>
    pieces
      .slice(i ?? pieces.length)
      .slice(0, 1)
      .map(shownText)
      .join('');
  const [first] = within.keys();
  const lost = pieces.slice(tail).filter((piece) => isProse(piece) && !ruleOf(piece));
  const remarks: string[] = [];
  if (first !== undefined)
    remarks.push(
      `Giữa bài có phần của trang («${textAt(first)}»), đã bỏ ${within.size} dòng; chữ sau đó vẫn giữ: hãy xem có lẫn phần của trang không.`,
    );
  if (lost.length > 0)
    remarks.push(
      `Đã bỏ phần cuối trang, từ «${textAt(tail)}», trong đó có ${lost.length} đoạn văn: hãy xem có thuộc bài không.`,
    );
  return remarks;
}

function removeFurniture(pieces: readonly Piece[], fates: Fate[], headline: number): void {
  pieces.forEach((piece, i) => {
    if (i <= headline || fates[i]?.kind !== 'body') return;
    const rule = ruleOf(piece);
    if (rule) fates[i] = { kind: 'removed', rule };
  });
}

/** A short line that stands twice is a caption printed under and beside its picture; a repeated headline goes too. */
function removeRepeated(pieces: readonly Piece[], fates: Fate[], headline: number): void {
  const seen = new Map<string, number>();
  pieces.forEach((piece, i) => {
    if (i < headline || piece.kind !== 'text' || fates[i]?.kind !== 'body' || piece.text.length > HEADLINE) return;
    const key = fold(shownText(piece));
    const first = seen.get(key);
    if (first === undefined) seen.set(key, i);
    else if (first === headline) fates[i] = { kind: 'removed', rule: 'tên bài lặp lại' };
    else if (i - first <= 2) fates[i] = { kind: 'removed', rule: REPEATED };
  });
}

const REPEATED = 'chú thích ảnh lặp lại';

function tellTitle(
  pieces: readonly Piece[],
  headline: number,
  fates: Fate[],
  properties: FileProperties,
  findings: Findings,
): string {
  const piece = pieces[headline];
  if (piece?.kind !== 'text') {
    findings.lack('title', 'trang không có dòng nào là tên bài');
    return '';
  }
  fates[headline] = { kind: 'metadata' };
  const confirmed = properties.title !== undefined && fold(properties.title).startsWith(fold(piece.text));
  findings.tell(
    'title',
    piece.text,
    confirmed ? 'high' : 'medium',
    piece.text,
    confirmed ? 'tên bài, khớp với tên trang' : 'dòng đầu của bài',
  );
  return piece.text;
}

/** Words with which captions of news pictures begin. */
const CAPTION =
  /^(?:Ảnh\s*[:.]|(?:Các )?đại biểu (?:dự|tham dự|tại)|Quang cảnh|Toàn cảnh|(?:Đồng chí|Đ\/c|Ông|Bà) .{3,120} (?:phát biểu|trao|tặng|thăm|chụp ảnh|kiểm tra|chủ trì)|(?:Lãnh đạo|Đoàn) .{3,100} (?:trao|tặng|thăm|chụp ảnh|kiểm tra)|Trao tặng|Một góc)/iu;
const CAPTION_LENGTH = 160;

/** Marks captions and titles within the text, where the page says so or the line can be nothing else. */
function asNewsLine(piece: Piece, pieces: readonly Piece[], i: number, fates: readonly Fate[]): Piece {
  if (piece.kind !== 'text' || piece.block.list || piece.block.caption || piece.block.heading) return piece;
  const { text } = piece;
  const repeats = [1, 2].some((n) => {
    const fate = fates[i + n];
    return fate?.kind === 'removed' && fate.rule === REPEATED && pieces[i + n]?.text === text;
  });
  const isShort = text.length <= CAPTION_LENGTH && !/[.;:!?]$/u.test(text);
  if (repeats || (isShort && CAPTION.test(text))) return { ...piece, block: { ...piece.block, caption: true } };
  const isTitle = isShort && isAllBold(piece.spans) && text.split(' ').length >= 3;
  return isTitle ? { ...piece, block: { ...piece.block, heading: 2 } } : piece;
}

/** The longest first sentence that can stand as a summary, in characters. */
const SUMMARY = /^.{40,400}?[.!?…](?=\s|$)/su;

/** The first sentence stands in for a summary until an editor writes one; where it is too long, what is known of the text does. */
function tellSummary(title: string, body: readonly Piece[], findings: Findings): void {
  const isLead = (piece: Piece) =>
    piece.kind === 'text' && piece.text.length >= 60 && !piece.block.caption && !piece.block.heading;
  const lead = body.find(isLead)?.text ?? '';
  const sentence = SUMMARY.exec(lead)?.[0];
  if (sentence) {
    findings.tell('summary', sentence, 'low', lead, 'câu mở đầu của bài; cần thay bằng lời của thư viện');
    return;
  }
  const { author, publishedOn } = findings.data;
  const day = typeof publishedOn === 'string' ? parsePartialDate(publishedOn) : undefined;
  const facts = [typeof author === 'string' ? `của ${author}` : '', day ? `đăng ngày ${formatDate(day)}` : '']
    .filter(Boolean)
    .join(', ');
  if (title && facts)
    findings.tell(
      'summary',
      `Bài «${title}» ${facts}.`,
      'low',
      title,
      'ghép từ tên bài, tác giả, ngày đăng; cần thay bằng lời của thư viện',
    );
  else findings.lack('summary', 'bài không có câu mở đầu đủ ngắn để làm tóm tắt');
}

const REVIEWS = /(?:sơ kết|tổng kết|sau \d+ năm|\d+ năm) (?:thực hiện|triển khai)/iu;

/** Documents that the text names and the library holds; one whose years of carrying out the headline tells is reviewed. */
function tellDocuments(title: string, text: string, findings: Findings, { index }: ImportContext): void {
  const places = findings.data['places'];
  const date = findings.data['publishedOn'];
  const context = {
    ...(Array.isArray(places) && typeof places[0] === 'string' && { place: places[0] }),
    ...(typeof date === 'string' && { date }),
  };
  const resolved = (words: string) =>
    cite(words, index, context).flatMap(({ outcome, document, text: named, form }) =>
      outcome === 'resolved' && document && form !== 'this' && form !== 'aforesaid' ? [{ document, named }] : [],
    );
  const inTitle = REVIEWS.test(title) ? new Set(resolved(title).map(({ document }) => document)) : new Set<string>();
  const named = new Map([...resolved(title), ...resolved(text)].map(({ document, named: words }) => [document, words]));
  if (named.size === 0) return;
  const relations = [...named.keys()].map((to) => ({ kind: inTitle.has(to) ? 'reviews' : 'cites', to }));
  findings.tell(
    'relations',
    relations,
    'medium',
    [...named.values()].join('; '),
    'những văn bản được nhắc mà thư viện đã có',
  );
}
