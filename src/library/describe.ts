import { formatDate } from '../domain/dates.ts';
import { COVERAGES } from '../domain/states.ts';
import { placePath } from './join-places.ts';
import type { LibraryDocument, LibraryModel } from './types.ts';

/** How to cite a document: name, date, issuer, title, with what is unknown left out. */
export function citationOf(document: LibraryDocument): string {
  const { name, number, date, issuers, data } = document;
  const when =
    date.precision === 'unknown'
      ? ''
      : date.precision === 'day'
        ? ` ngày ${formatDate(date)}`
        : ` (${formatDate(date)})`;
  const who = issuers.length > 0 ? ` của ${issuers.map((issuer) => issuer.name).join(' và ')}` : '';
  const what = number && data.title ? ` ${lowered(data.title)}` : '';
  return `${name}${when}${who}${what}`;
}

/** «Về …» goes on in the sentence; other titles are quoted. */
function lowered(title: string): string {
  return /^Về /u.test(title) ? `về ${title.slice(3)}` : `«${title}»`;
}

/** One or two sentences for search engines and social cards. */
export function descriptionOf(document: LibraryDocument): string {
  return `${citationOf(document)}. ${COVERAGES[document.coverage].meaning}`;
}

/** The best figure of a story with its place, to go with a shared address; none where it is no result. */
export function shareNoteOf({ best, places: [place] }: LibraryModel): string | undefined {
  if (best?.kind !== 'result' || !place) return undefined;
  return `${best.valueText}: ${best.measures} (${[placePath(place), best.period].filter(Boolean).join(', ')}).`;
}
