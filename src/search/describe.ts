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
  const { kind, type, number, date, places = [], placesNow = [], issuers = [], coverage, status } = entry;
  const place = places.join(', ') + (placesNow.length > 0 ? ` (nay thuộc ${placesNow.join(', ')})` : '');
  const day = date === undefined ? undefined : parsePartialDate(date);
  return [
    kind === 'document' && number !== undefined
      ? ''
      : kind === 'document' && type
        ? capitalised(DOCUMENT_TYPES[type].name)
        : ENTRY_KINDS[kind],
    kind === 'document' && issuers.length > 0 ? issuers.join(', ') : '',
    kind === 'place' ? (entry.aliases?.[0] ?? '') : place,
    day ? formatDate(day) : kind === 'document' ? 'chưa rõ ngày' : '',
    coverage ? COVERAGES[coverage].name : '',
    status ? (status === 'unknown' ? 'hiệu lực chưa xác minh' : STATUSES[status].name) : '',
  ].filter((fact) => fact !== '');
}

/** What tells entries of one name apart in a short list: the kind, the place, the year. */
export function placeAndDateOf({ kind, places = [], date, issuers = [], aliases = [] }: Entry): string[] {
  const where = kind === 'document' ? (issuers[0] ?? places.join(', ')) : places.join(', ');
  return [
    kind === 'document' ? '' : ENTRY_KINDS[kind],
    kind === 'place' ? (aliases[0] ?? '') : where,
    date?.slice(0, 4) ?? '',
  ].filter((part) => part !== '');
}

/** An entry on one line, for a terminal. */
export function formatEntry(entry: Entry): string {
  const { lead, name } = headingOf(entry);
  return [`${lead}${name}`, name === entry.title ? '' : entry.title, factsOf(entry).join(' · ')]
    .filter(Boolean)
    .join(' – ');
}
