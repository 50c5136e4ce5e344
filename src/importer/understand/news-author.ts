import type { FileProperties } from '../raw-text.ts';
import { bareByline, labelledByline } from './byline.ts';
import { type ImportContext, placesCalled } from './context.ts';
import type { Findings } from './findings.ts';
import type { Fate } from './news-fate.ts';
import type { Piece } from './pieces.ts';

/** Tells who wrote a page and where it was taken from: lines that say so, else a line that is a name, else its own data. */
export function tellAuthor(
  pieces: readonly Piece[],
  headline: number,
  fates: Fate[],
  properties: FileProperties,
  findings: Findings,
  context: ImportContext,
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
  const left = bodyAt.filter((i) => fates[i]?.kind === 'body');
  const last = left.at(-1);
  const bare = [
    // A name at the end of a list of names is one of them.
    ...(last !== undefined && endsSentence(pieces[left.at(-2) ?? -1])
      ? [{ at: last, why: 'dòng cuối chỉ có tên người' }]
      : []),
    ...left.slice(0, 1).map((at) => ({ at, why: 'dòng dưới tên bài chỉ có tên người' })),
  ].find(({ at }) => bareByline(pieces[at]?.text ?? '') && placesCalled(pieces[at]?.text ?? '', context).length === 0);
  const line = bare ? (pieces[bare.at]?.text ?? '') : '';
  const author = bareByline(line);
  if (author && bare) {
    // Pages print the name above the text and below it.
    for (const at of [bare.at, ...left.slice(0, 1), ...left.slice(-1)])
      if (bareByline(pieces[at]?.text ?? '') === author) fates[at] = { kind: 'metadata' };
    findings.tell('author', author, 'medium', line, bare.why);
  } else if (properties.author)
    findings.tell('author', properties.author, 'low', properties.author, 'tác giả ghi trong dữ liệu của trang');
}

const endsSentence = (piece: Piece | undefined) =>
  piece !== undefined && (piece.kind === 'table' || piece.block.caption === true || /[.!?…”"]$/u.test(piece.text));
