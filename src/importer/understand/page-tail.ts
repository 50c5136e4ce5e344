import { furnitureOf } from './furniture.ts';
import { isAllBold } from './phrasing.ts';
import { isProse, type Piece, shownText } from './pieces.ts';

/** What a page sets within a text, and where it goes on with something of its own. */
export interface PageParts {
  /** Where the page's own end begins; the number of pieces where it has none. */
  tail: number;
  /** Lines of the page between paragraphs of the text, with the rule that each went by. */
  within: Map<number, string>;
}

/** Most titles of other texts that a page lists between two paragraphs. */
const LISTED = 10;

const ruleAt = (piece: Piece | undefined) => (piece?.kind === 'text' ? furnitureOf(shownText(piece)) : undefined);

/**
 * Tells where a text ends from `from` on. A list of other texts, tags or a counter end it only where no sentence of the
 * text follows: portals set them in the middle too, and a lost half is worse than a line too many.
 */
export function readTail(pieces: readonly Piece[], from: number): PageParts {
  const enders = pieces.flatMap((piece, i) => (i >= from && ruleAt(piece)?.endsText ? [i] : []));
  const sure = enders.find((i) => !ruleAt(pieces[i])?.mayInterrupt) ?? pieces.length;
  const last = pieces.findLastIndex((piece, i) => i >= from && i < sure && isProse(piece) && !ruleAt(piece));
  const tail = enders.find((i) => i > last) ?? pieces.length;
  const within = new Map<number, string>();
  for (const i of enders.filter((at) => at < tail)) {
    const rule = ruleAt(pieces[i]);
    if (!rule) continue;
    within.set(i, rule.name);
    for (let at = i + 1; rule.listsOthers && at <= i + LISTED && isTitleOfOther(pieces[at]); at++)
      within.set(at, `${rule.name}, giữa bài`);
  }
  return { tail, within };
}

function isTitleOfOther(piece: Piece | undefined): boolean {
  if (piece?.kind !== 'text' || isProse(piece)) return false;
  return !piece.block.heading && !piece.block.caption && !isAllBold(piece.spans);
}
