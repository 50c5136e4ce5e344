import { type CitationIndex, indexRegisters } from '../../citations/registers.ts';
import { earliestDay, latestDay, parsePartialDate } from '../../domain/dates.ts';
import type { Level } from '../../domain/levels.ts';
import { fold } from '../../domain/text.ts';
import { citableRegisters } from '../../library/citable.ts';
import type { Library, LibraryPlace } from '../../library/types.ts';

/** What a new text is understood against: the registers of the library. */
export interface ImportContext {
  library: Library;
  index: CitationIndex;
}

/** Makes a library ready for understanding texts. Do it once. */
export function importContext(library: Library): ImportContext {
  return { library, index: indexRegisters(citableRegisters(library)) };
}

/** Places of a name that existed on a day, of a level where one is given; all of the name where the day is not known. */
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

function bareName(name: string): string {
  return fold(name)
    .replace(/^(?:tinh|thanh pho|tp\.?|huyen|quan|thi xa|xa|phuong|thi tran) /, '')
    .replace(/\s*[-–]\s*/g, ' ');
}

/** True unless the register says that the place began later or had ended. */
export function existedOn({ data }: LibraryPlace, day: string): boolean {
  const from = data.from === undefined ? undefined : parsePartialDate(data.from);
  const until = data.until === undefined ? undefined : parsePartialDate(data.until);
  const begins = from && earliestDay(from);
  const ends = until && latestDay(until);
  return (begins === undefined || begins <= day) && (ends === undefined || day <= ends);
}
