import { formatDate, parsePartialDate } from '../domain/dates.ts';
import { DOCUMENT_TYPES } from '../domain/document-types.ts';
import { COVERAGES, STATUSES } from '../domain/states.ts';
import { capitalised } from '../domain/text.ts';
import { ENTRY_KINDS, type Entry } from './entry.ts';

/** What stands first on a card: type and number of a document, otherwise its title. */
export function headingOf(entry: Entry): { lead: string; name: string } {
  if (entry.number === undefined || entry.type === undefined) return { lead: '', name: entry.title };
  return { lead: `${capitalised(DOCUMENT_TYPES[entry.type].name)} `, name: entry.number };
}

/** The line of facts of a card, each with its name where it needs one: kind, place, date, coverage, status. */
export function factsOf(entry: Entry): string[] {
  const { kind, date, placesNow = [], issuers = [], coverage, status } = entry;
  const now = placesNow.length > 0 ? ` (nay thuộc ${placesNow.join(', ')})` : '';
  const place = whereOf(entry);
  const day = date === undefined ? undefined : parsePartialDate(date);
  return [
    kindOf(entry),
    issuers.join(', '),
    place && place + now,
    day ? formatDate(day) : kind === 'document' ? 'chưa rõ ngày' : '',
    coverage ? COVERAGES[coverage].name : '',
    status ? (status === 'unknown' ? 'hiệu lực chưa xác minh' : STATUSES[status].name) : '',
  ].filter((fact) => fact !== '');
}

/** What tells entries of one name apart in a short list: the kind, the issuer or place, the year. */
export function placeAndDateOf(entry: Entry): string[] {
  return [kindOf(entry), entry.issuers?.[0] ?? whereOf(entry), entry.date?.slice(0, 4) ?? ''].filter(
    (part) => part !== '',
  );
}

/** What an entry is, where its heading does not say so. */
function kindOf({ kind, type, number }: Entry): string {
  if (kind !== 'document' || type === undefined) return ENTRY_KINDS[kind];
  return number === undefined ? capitalised(DOCUMENT_TYPES[type].name) : '';
}

/** Where an entry belongs; of a place, what holds it. */
function whereOf({ kind, title, places = [], aliases: [path = ''] = [] }: Entry): string {
  if (kind !== 'place') return places.join(', ');
  return path === title ? '' : path;
}

/** An entry on one line, for a terminal. */
export function formatEntry(entry: Entry): string {
  const { lead, name } = headingOf(entry);
  return [`${lead}${name}`, name === entry.title ? '' : entry.title, factsOf(entry).join(' · ')]
    .filter(Boolean)
    .join(' – ');
}
