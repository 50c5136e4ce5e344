import { bodyNameAt } from '../domain/bodies.ts';
import { formatDate, parsePartialDate } from '../domain/dates.ts';
import { DOCUMENT_TYPES } from '../domain/document-types.ts';
import { capitalised } from '../domain/text.ts';
import type { CitableDocument, CitationIndex } from './registers.ts';

/**
 * A document cited in full, as Nghị định 30/2020 and the Party's guide ask: type, number, date, issuer, title.
 * What is not known is left out. `Nghị quyết số 43-NQ/TW ngày 24/11/2023 … về …`
 */
export function fullCitation(document: CitableDocument, { places, bodies }: CitationIndex): string {
  const type = capitalised(DOCUMENT_TYPES[document.type].name);
  const { number, title } = document;
  if (document.type === 'luat' && title) return number ? `${title} số ${number}` : title;
  const date = parsePartialDate(document.issuedOn);
  const when =
    date?.precision === 'day' ? ` ngày ${formatDate(date)}` : date?.precision === 'year' ? ` ${formatDate(date)}` : '';
  const place = places.get(document.place);
  const issuers = document.issuers.flatMap((id) => {
    const body = bodies.get(id);
    return body ? [place ? bodyNameAt(body, place) : body.name] : [];
  });
  const who = issuers.length > 0 ? ` của ${issuers.join(' và ')}` : '';
  return `${type}${number ? ` số ${number}` : ''}${when}${who}${title ? ` ${asClause(title)}` : ''}`;
}

/** «Về …» goes on in the sentence; other titles follow «về». */
function asClause(title: string): string {
  if (/^Về /u.test(title)) return `về ${title.slice(3)}`;
  return `về ${title.charAt(0).toLocaleLowerCase('vi')}${title.slice(1)}`;
}
