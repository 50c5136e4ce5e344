import type { FileProperties } from '../raw-text.ts';
import { bareByline, labelledByline } from './byline.ts';
import type { Findings } from './findings.ts';
import { furnitureOf } from './furniture.ts';
import type { Fate } from './news-fate.ts';
import { isProse, type Piece } from './pieces.ts';
import { inVietnam, readPostedTime, timeOf } from './posted-time.ts';

/** How far behind the headline the time line may stand, in lines. */
export const NEAR = 8;

/** Tells when a page was put up, from its time line, else from its own data. */
export function tellTime(
  pieces: readonly Piece[],
  headline: number,
  fates: Fate[],
  properties: FileProperties,
  findings: Findings,
): void {
  const bodyAt = pieces.flatMap((_, i) => (fates[i]?.kind === 'body' && i > headline ? [i] : []));
  const near = [...bodyAt.slice(0, NEAR), ...bodyAt.slice(-3)];
  const lines = near.flatMap((i) => {
    const piece = pieces[i];
    const time = piece?.kind === 'text' ? timeOf(piece.text) : undefined;
    return piece && time ? [{ i, piece, time }] : [];
  });
  const [first] = lines;
  // A portal that prints both means the day it was put up; the last change is not it.
  const told = lines.find(({ i, piece }) => first && i - first.i <= 2 && !isUpdate(piece.text)) ?? first;
  if (told) {
    const { i, piece, time } = told;
    for (const other of lines) if (other !== told && isUpdate(other.piece.text)) fates[other.i] = UPDATED;
    const isCounters = /^[\d.,\s|-]+$/u.test(time.after) || furnitureOf(time.after) !== undefined;
    fates[i] = { kind: 'metadata', ...(isCounters && time.after && { counters: time.after }) };
    const isLast = /lần cuối/iu.test(piece.text);
    const why = isLast ? 'chỉ có giờ cập nhật lần cuối, không có giờ đăng' : 'dòng giờ đăng';
    findings.tell('publishedOn', time.day, isLast ? 'low' : 'medium', piece.text, why);
    const author = bareByline(time.before) ?? labelledByline(time.after)?.author ?? labelledByline(time.before)?.author;
    if (author) findings.tell('author', author, 'medium', piece.text, 'tên đứng cạnh giờ đăng');
    return;
  }
  const own = properties.published ? readPostedTime(inVietnam(properties.published)) : undefined;
  const unread = near
    .map((i) => pieces[i]?.text ?? '')
    .find((text) => text.length <= 100 && /\d{1,2}[/.-]\d{1,2}[/.-]\d{4}/u.test(text));
  if (own)
    findings.tell('publishedOn', own.day, 'medium', properties.published ?? '', 'ngày ghi trong dữ liệu của trang');
  else
    findings.lack('publishedOn', unread ? `không rõ «${unread}» có phải ngày đăng không` : 'bài không ghi ngày đăng');
}

const UPDATED: Fate = { kind: 'removed', rule: 'giờ cập nhật của trang' };
const isUpdate = (line: string) => /cập nhật/iu.test(line);

/** Another time line below the text tells of another article on the page. */
export function remarkOnSecond(pieces: readonly Piece[], fates: readonly Fate[], headline: number): string[] {
  const firstProse = pieces.findIndex((piece, i) => i > headline && isProse(piece));
  const second = pieces.findIndex(
    (piece, i) =>
      i > firstProse &&
      firstProse >= 0 &&
      fates[i]?.kind === 'body' &&
      piece.kind === 'text' &&
      timeOf(piece.text) !== undefined &&
      pieces.slice(i + 1).some(isProse),
  );
  const line = pieces[second];
  return line ? [`Giữa bài có dòng giờ đăng thứ hai, «${line.text}»: tệp có thể gồm hai bài, hãy tách ra.`] : [];
}
