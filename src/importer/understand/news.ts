import { cite } from '../../citations/cite.ts';
import { contextOfText } from '../../citations/text-context.ts';
import { formatDate, parsePartialDate } from '../../domain/dates.ts';
import { fold } from '../../domain/text.ts';
import type { LibraryPlace } from '../../library/types.ts';
import type { FileProperties } from '../raw-text.ts';
import { bareByline, labelledByline } from './byline.ts';
import { existedOn, type ImportContext } from './context.ts';
import { Findings } from './findings.ts';
import { furnitureOf } from './furniture.ts';
import type { Understood } from './official.ts';
import { isAllBold } from './phrasing.ts';
import { isProse, isRule, type Piece, shownText, type TextPiece } from './pieces.ts';
import { type PostedTime, readPostedTime } from './posted-time.ts';
import { topicsNamed } from './topics.ts';

/** How far behind the headline the time line may stand, in lines. */
const NEAR = 8;
const HEADLINE = 300;

/** What becomes of a line. `counters`: the end of a time line that belongs to the portal. */
type Fate = { kind: 'body' } | { kind: 'metadata'; counters?: string } | { kind: 'removed'; rule: string };

/** Reads a news page: headline, time, author, captions and the text, with what the portal put around it told apart. */
export function readNews(pieces: readonly Piece[], properties: FileProperties, context: ImportContext): Understood {
  const findings = new Findings();
  const remarks: string[] = [];
  const fates: Fate[] = pieces.map(() => ({ kind: 'body' }));
  const headline = headlineAt(pieces, properties);
  for (let i = 0; i < headline; i++)
    fates[i] = { kind: 'removed', rule: ruleOf(pieces[i]) ?? 'phần đầu trang, trước tên bài' };
  removeTail(pieces, fates, headline);
  removeFurniture(pieces, fates, headline);
  removeRepeated(pieces, fates, headline);
  const title = tellTitle(pieces, headline, fates, properties, findings);
  tellTime(pieces, headline, fates, properties, findings);
  tellAuthor(pieces, headline, fates, properties, findings);
  const body = pieces.flatMap((piece, i) => (fates[i]?.kind === 'body' ? [asNewsLine(piece, pieces, i, fates)] : []));
  const text = body.map(shownText).join('\n');
  tellPlaces(title, text, findings, context);
  tellSummary(title, body, findings);
  tellTopics(title, text, findings, context);
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
  return asText(piece, piece.text.slice(0, piece.text.length - counters.length).trim());
}

const counted = (piece: Piece, counters: string): Piece => (piece.kind === 'text' ? asText(piece, counters) : piece);

const asText = (piece: TextPiece, text: string): TextPiece => ({ ...piece, spans: [{ text }], text });

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
  const time = pieces.findIndex(
    (piece, i) => piece.kind === 'text' && i <= Math.max(firstProse, NEAR) && timeOf(piece.text) !== undefined,
  );
  for (let i = time - 1; i >= 0 && i >= time - 4; i--) {
    const piece = pieces[i];
    if (isLine(piece) && piece.text.split(' ').length >= 4) return i;
  }
  return Math.max(0, pieces.findIndex(isLine));
}

/** A line that tells when the page was put up and little else. */
function timeOf(text: string): PostedTime | undefined {
  const time = readPostedTime(text.replace(/^[\s•·▪»›*-]+/u, ''));
  if (!time) return undefined;
  const rest = `${time.before} ${time.after}`.trim();
  return rest.split(/\s+/).length <= 10 && !/[.;]\s*$/u.test(rest) ? time : undefined;
}

/** Everything from the first line that ends a text belongs to the page. */
function removeTail(pieces: readonly Piece[], fates: Fate[], headline: number): void {
  const firstProse = pieces.findIndex((piece, i) => i > headline && isProse(piece));
  const start = pieces.findIndex(
    (piece, i) =>
      i > Math.max(headline, firstProse) &&
      firstProse >= 0 &&
      piece.kind === 'text' &&
      furnitureOf(shownText(piece))?.endsText,
  );
  if (start < 0) return;
  const opening = ruleOf(pieces[start]) ?? '';
  for (let i = start; i < pieces.length; i++)
    fates[i] = { kind: 'removed', rule: ruleOf(pieces[i]) ?? `phần sau bài, từ: ${opening}` };
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

function tellTime(
  pieces: readonly Piece[],
  headline: number,
  fates: Fate[],
  properties: FileProperties,
  findings: Findings,
): void {
  const bodyAt = pieces.flatMap((_, i) => (fates[i]?.kind === 'body' ? [i] : []));
  const near = [...bodyAt.filter((i) => i > headline).slice(0, NEAR), ...bodyAt.slice(-3)];
  for (const i of near) {
    const piece = pieces[i];
    const time = piece?.kind === 'text' ? timeOf(piece.text) : undefined;
    if (!piece || !time) continue;
    const isCounters = /^[\d.,\s|-]+$/u.test(time.after) || furnitureOf(time.after) !== undefined;
    fates[i] = { kind: 'metadata', ...(isCounters && time.after && { counters: time.after }) };
    findings.tell('publishedOn', time.day, 'medium', piece.text, 'dòng giờ đăng');
    const author = bareByline(time.before) ?? labelledByline(time.after)?.author ?? labelledByline(time.before)?.author;
    if (author) findings.tell('author', author, 'medium', piece.text, 'tên đứng cạnh giờ đăng');
    return;
  }
  const own = properties.published ? readPostedTime(properties.published) : undefined;
  if (own)
    findings.tell('publishedOn', own.day, 'medium', properties.published ?? '', 'ngày ghi trong dữ liệu của trang');
  else findings.lack('publishedOn', 'bài không ghi ngày đăng');
}

function tellAuthor(
  pieces: readonly Piece[],
  headline: number,
  fates: Fate[],
  properties: FileProperties,
  findings: Findings,
): void {
  const bodyAt = pieces.flatMap((piece, i) =>
    i > headline && fates[i]?.kind === 'body' && piece.kind === 'text' ? [i] : [],
  );
  for (const i of bodyAt) {
    const line = pieces[i]?.text ?? '';
    const byline = labelledByline(line);
    if (!byline) continue;
    if (byline.publisher && i !== bodyAt.at(-1) && i !== bodyAt.at(-2)) continue;
    fates[i] = { kind: 'metadata' };
    if (byline.author && !findings.has('author'))
      findings.tell('author', byline.author, 'medium', line, 'dòng ghi tác giả');
    if (byline.publisher) findings.tell('publisher', byline.publisher, 'medium', line, 'dòng ghi nguồn');
  }
  if (findings.has('author')) return;
  const last = bodyAt.filter((i) => fates[i]?.kind === 'body').at(-1);
  const line = last === undefined ? '' : (pieces[last]?.text ?? '');
  const author = bareByline(line);
  if (author && last !== undefined) {
    fates[last] = { kind: 'metadata' };
    findings.tell('author', author, 'medium', line, 'dòng cuối chỉ có tên người');
  } else if (properties.author)
    findings.tell('author', properties.author, 'low', properties.author, 'tác giả ghi trong dữ liệu của trang');
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

/** Places of a news text: named in its headline, else named throughout, else the only province that it names. */
function tellPlaces(title: string, text: string, findings: Findings, context: ImportContext): void {
  const day = typeof findings.data['publishedOn'] === 'string' ? findings.data['publishedOn'] : undefined;
  const inTitle = placesIn(title, day, context);
  if (inTitle.length > 0) {
    tellPlace(inTitle, title, 'tên địa phương ở tên bài', findings);
    return;
  }
  const throughout = contextOfText(text, context.index).place;
  const named = throughout === undefined ? undefined : context.library.places.get(throughout);
  const today = named && placesIn(named.data.name, day, context).filter(({ level }) => level === named.level);
  if (today && today.length > 0) {
    tellPlace(today, today[0]?.data.name ?? '', 'địa phương được nhắc nhiều hơn hẳn trong bài', findings);
    return;
  }
  const provinces = placesIn(text, day, context).filter(({ level }) => level === 'province');
  if (provinces.length === 1)
    tellPlace(provinces, provinces[0]?.data.name ?? '', 'tỉnh duy nhất được nhắc trong bài', findings);
  else
    findings.lack(
      'places',
      provinces.length > 1
        ? 'bài nhắc nhiều tỉnh, không rõ là của tỉnh nào'
        : 'bài không nhắc địa phương nào trong danh mục',
      provinces.map(({ data }) => data.id),
    );
}

function tellPlace(places: readonly LibraryPlace[], evidence: string, why: string, findings: Findings): void {
  const names = new Set(places.map(({ data }) => data.name));
  if (names.size < places.length) {
    findings.lack(
      'places',
      `«${[...names].join(', ')}» có thể là nhiều nơi cùng tên`,
      places.map(({ data }) => data.id),
    );
    return;
  }
  findings.tell(
    'places',
    places.map(({ data }) => data.id),
    'medium',
    evidence,
    why,
  );
}

/** Places that existed on the day and that a text names with their capitals. Of one name, the higher level: a town of a province's name is not meant. */
function placesIn(text: string, day: string | undefined, { library }: ImportContext): LibraryPlace[] {
  const all = [...library.places.values()].filter(
    (place) =>
      place.level !== 'central' && (day === undefined || existedOn(place, day)) && names(text, place.data.name),
  );
  const rank = { central: 0, province: 1, district: 2, commune: 3, unit: 4 } as const;
  const highest = (place: LibraryPlace) =>
    all.every((other) => other.data.name !== place.data.name || rank[other.level] >= rank[place.level]);
  // «Thanh Ba» within «Thanh Ba Đình» is another name: the longer one wins where one holds the other.
  const longest = (place: LibraryPlace) =>
    all.every(
      (other) => other === place || !other.data.name.includes(place.data.name) || other.data.name === place.data.name,
    );
  return all.filter((place) => highest(place) && longest(place));
}

function names(text: string, name: string): boolean {
  const bare = name.replace(/^Thành phố /u, '');
  const at = text.indexOf(bare);
  return at >= 0 && !/\p{L}/u.test(text[at - 1] ?? ' ') && !/\p{L}/u.test(text[at + bare.length] ?? ' ');
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

function tellTopics(title: string, text: string, findings: Findings, { library }: ImportContext): void {
  const topics = topicsNamed(title, text, library);
  if (topics.length === 0) {
    findings.lack('topics', 'bài không gọi tên chủ đề nào trong danh mục');
    return;
  }
  const words = topics.map(
    ({ words: named, inTitle, times }) => `${named} (${inTitle ? 'ở tên bài' : `${times} lần`})`,
  );
  findings.tell(
    'topics',
    topics.map(({ id }) => id),
    'low',
    words.join(', '),
    'những chủ đề được gọi đúng tên trong bài; cần biên tập viên xem lại',
  );
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
