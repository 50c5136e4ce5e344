import { placePath } from './join-places.ts';
import type { LibraryPlace } from './types.ts';

/** What a place that is no more became, as far as the register tells. */
export interface PlaceNow {
  /** «nay là», «nay thuộc», «nay chia vào». */
  word: string;
  next: Array<{ place: LibraryPlace; name: string; madeOf: string }>;
}

/** Undefined where nothing is known to have come after. */
export function placeNow(place: LibraryPlace): PlaceNow | undefined {
  // A commune of a merged province has a new province although its own successor is not known.
  const next = place.successors.length > 0 ? place.successors : (place.province?.successors ?? []);
  if (next.length === 0) return undefined;
  return {
    word: place.successors.length > 2 ? 'nay chia vào' : place.successors.length > 0 ? 'nay là' : 'nay thuộc',
    next: next.map((other) => ({
      place: other,
      name: next.length > 2 ? other.fullName : placePath(other),
      madeOf: madeOf(other),
    })),
  };
}

/** The same in one line. */
export function placeNowInWords(place: LibraryPlace): string | undefined {
  const now = placeNow(place);
  return now && `${now.word} ${now.next.map(({ name, madeOf }) => name + madeOf).join(', ')}`;
}

/** A province whose name lives on with more territory says what it was made of. */
function madeOf({ level, predecessors }: LibraryPlace): string {
  if (level !== 'province' || predecessors.length < 2) return '';
  return `, hợp từ ${predecessors.map(({ data }) => data.name).join(', ')}`;
}
