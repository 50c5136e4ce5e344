import { DOCUMENT_TYPES } from '../domain/document-types.ts';
import { LEVELS } from '../domain/levels.ts';
import { fold } from '../domain/text.ts';
import type { EntryNumber } from './catalogue.ts';
import { type Entry, yearOfEntry } from './entry.ts';
import type { NumberQuery } from './number-query.ts';

/** A document found by its number. */
export interface NumberHit {
  entry: Entry;
  /** True where nothing that was typed speaks against it. */
  fits: boolean;
  /** How many of the words typed beside the number nothing in it explains. */
  unexplained: number;
  /** In which it differs from what was typed, for a reader: «khác loại», «năm 2016». */
  differs: readonly string[];
}

/**
 * Documents that bear the number, best first: those that agree with all that was typed, central before local; then near
 * twins, of the same serial, with what tells them apart. Empty where the library has none of that serial.
 */
export function findByNumber(query: NumberQuery, bySerial: ReadonlyMap<string, readonly EntryNumber[]>): NumberHit[] {
  const best = new Map<Entry, NumberHit & { order: number }>();
  for (const number of bySerial.get(query.serial) ?? []) {
    const { entry } = number;
    const differs = differencesOf(query, number);
    const unexplained = query.rest.filter((word) => !wordsOf(entry).has(word)).length;
    const typeOrder = entry.type === undefined ? 9 : Math.max(0, query.types.indexOf(entry.type));
    const order =
      differs.length * 1000 + unexplained * 50 + typeOrder * 10 + (4 - LEVELS[entry.level ?? 'unit'].rank) * 2;
    const known = best.get(entry);
    if (!known || order < known.order)
      best.set(entry, { entry, fits: differs.length === 0, unexplained, differs, order });
  }
  const hits = [...best.values()].sort(
    (a, b) =>
      a.order - b.order ||
      (b.entry.weight ?? 0) - (a.entry.weight ?? 0) ||
      (b.entry.date ?? '').localeCompare(a.entry.date ?? ''),
  );
  // Of several that agree with the number, words beside it choose: the others become twins.
  const least = Math.min(...hits.filter(({ fits }) => fits).map(({ unexplained }) => unexplained));
  return hits.map(({ order: _, ...hit }) =>
    hit.fits && hit.unexplained > least && query.rest.length > 0 ? { ...hit, fits: false } : hit,
  );
}

function differencesOf(query: NumberQuery, { entry, body, year }: EntryNumber): string[] {
  const differs: string[] = [];
  const printed = fold(entry.number ?? '').replace(/[^a-z0-9]/g, '');
  // A number typed just as it is printed is that number, however odd it is.
  if (printed.length > 6 && query.letters.includes(printed)) return [];
  if (query.types.length > 0 && entry.type && !query.types.includes(entry.type) && !isIssuedWith(query, entry)) {
    differs.push(`là ${DOCUMENT_TYPES[entry.type].name}`);
  }
  if (query.body !== undefined && query.body !== body) differs.push('khác cơ quan');
  const issued = year ?? yearOfEntry(entry);
  if (query.day !== undefined && entry.date !== undefined && entry.date.length === 10 && entry.date !== query.day) {
    differs.push('khác ngày');
  }
  if (query.year !== undefined && issued !== query.year && yearOfEntry(entry) !== query.year) {
    differs.push(issued === undefined ? 'chưa rõ năm' : `năm ${issued}`);
  }
  if (query.term !== undefined && entry.term !== undefined && query.term !== entry.term) {
    differs.push(`khóa ${entry.term}`);
  }
  return differs;
}

/** «Quy chế 290» is called by what Quyết định 290-QĐ/TW brings with it. */
function isIssuedWith({ types }: NumberQuery, { type: own, title, aliases = [] }: Entry): boolean {
  if (own !== 'quyet-dinh') return false;
  const names = fold([title, ...aliases].join(' '));
  return types.some((type) => names.includes(fold(DOCUMENT_TYPES[type].name)));
}

const words = new WeakMap<Entry, ReadonlySet<string>>();

/** Every word that may stand beside the number of an entry, without marks. */
function wordsOf(entry: Entry): ReadonlySet<string> {
  const known = words.get(entry);
  if (known) return known;
  const { title, aliases = [], places = [], placesNow = [], issuers = [], type, term } = entry;
  const central = entry.level === 'central' ? ['trung ương'] : ['tỉnh', 'địa phương'];
  const all = [
    title,
    ...aliases,
    ...places,
    ...placesNow,
    ...issuers,
    ...central,
    type && DOCUMENT_TYPES[type].name,
    term,
  ];
  const made = new Set(fold(all.filter(Boolean).join(' ')).split(/[^a-z0-9]+/));
  words.set(entry, made);
  return made;
}
