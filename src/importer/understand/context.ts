import { type CitationIndex, indexRegisters } from '../../citations/registers.ts';
import { earliestDay, latestDay, parsePartialDate } from '../../domain/dates.ts';
import type { Level } from '../../domain/levels.ts';
import { fold } from '../../domain/text.ts';
import { citableRegisters } from '../../library/citable.ts';
import { joinContent } from '../../library/join-content.ts';
import { type Content, documentEntries } from '../../library/read/content.ts';
import type { Library, LibraryPlace } from '../../library/types.ts';

/** What a new text is understood against: the registers of the library, and its own texts. */
export interface ImportContext {
  library: Library;
  index: CitationIndex;
  /** Markdown of the texts that the library holds, by their file. */
  bodies: ReadonlyMap<string, string>;
}

/** Makes content ready for understanding texts. Do it once. Throws on content that was not checked. */
export function importContext(content: Content): ImportContext {
  const library = joinContent(content);
  const texts = [...documentEntries(content), ...content.models, ...content.articles];
  return {
    library,
    index: indexRegisters(citableRegisters(library)),
    bodies: new Map(texts.map(({ file, body }) => [file, body])),
  };
}

/** Places of a name that existed on a date, of a level where one is given; all of the name where the date is not known. */
export function placesCalled(
  name: string,
  { library }: ImportContext,
  { day, level }: { day?: string | undefined; level?: Level | undefined } = {},
): LibraryPlace[] {
  const folded = bareName(name);
  return [...library.places.values()].filter(
    (place) =>
      place.level !== 'central' &&
      bareName(place.data.name) === folded &&
      (level === undefined || place.level === level) &&
      (day === undefined || existedOn(place, day)),
  );
}

/** A name in plain letters, its dashes written in one way: «Bà Rịa – Vũng Tàu», «BÀ RỊA-VŨNG TÀU». */
export function foldedName(name: string): string {
  return fold(name).replace(/\s*[-–—]\s*/g, ' - ');
}

function bareName(name: string): string {
  return fold(name)
    .replace(/^(?:tinh|thanh pho|tp\.?|huyen|quan|thi xa|xa|phuong|thi tran) /, '')
    .replace(/\s*[-–]\s*/g, ' ');
}

/** True unless the register says that the place began later or had ended. Of a date without its day, any day will do. */
export function existedOn({ data }: LibraryPlace, date: string): boolean {
  const given = parsePartialDate(date);
  if (!given) return true;
  const from = data.from === undefined ? undefined : parsePartialDate(data.from);
  const until = data.until === undefined ? undefined : parsePartialDate(data.until);
  const begins = from && earliestDay(from);
  const ends = until && latestDay(until);
  const first = earliestDay(given);
  const last = latestDay(given);
  return !(begins && last && begins > last) && !(ends && first && first > ends);
}

function parentsOf({ within }: LibraryPlace): LibraryPlace[] {
  return within && within.level !== 'central' ? [within, ...parentsOf(within)] : [];
}

/** True where the register says that a place lies in the other; a province that began again under its name is the same. */
export function isWithin(place: LibraryPlace, other: LibraryPlace): boolean {
  return parentsOf(place).some(({ data }) => data.name === other.data.name);
}

/** True where a text names a place that the given one lies in. Marks count, capitals do not. */
export function namesParent(text: string, place: LibraryPlace): boolean {
  return parentsOf(place).some(({ data }) => {
    const name = RegExp.escape(data.name.replace(/^Thành phố /u, ''));
    return new RegExp(`(?<!\\p{L})${name}(?!\\p{L})`, 'iu').test(text.normalize('NFC'));
  });
}
