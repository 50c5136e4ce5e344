import { parseDocumentNumber } from '../domain/document-number.ts';
import { DOCUMENT_TYPES } from '../domain/document-types.ts';
import { fold } from '../domain/text.ts';
import type { Entry } from './entry.ts';
import { normalised, plain, syllablesOf } from './syllables.ts';

/**
 * The small index that answers while somebody types words: what the library has, as one file that stays small however
 * many pages there are. Where not all fits, the documents that are cited least are left out; the text of pages still
 * finds them, and so does their number, which has an index of its own.
 */
export interface Catalogue {
  entries: Entry[];
  /** Pairs of syllables as they are mostly written, where the same letters without marks are other words too. */
  readings: string[];
}

/** A name of an entry, made ready for comparing. */
export interface Name {
  entry: Entry;
  /** Syllables without marks. */
  syllables: readonly string[];
  /** With marks, as `normalised` writes them. */
  text: string;
  /** False for what something else is called: a place's other name, words that mean the topic. */
  isOwn: boolean;
}

/** A number of an entry, taken apart. */
export interface EntryNumber {
  entry: Entry;
  serial: string;
  /** Symbol of the issuer, folded, letters and digits only. */
  body: string;
  year: number | undefined;
}

export interface CatalogueIndex {
  catalogue: Catalogue;
  /** Entries by the name of their file. */
  byId: ReadonlyMap<string, Entry>;
  names: readonly Name[];
  /** How often each syllable, without marks, stands in names. */
  vocabulary: ReadonlyMap<string, number>;
  /** Pairs of syllables without marks, with how names write them most often. */
  pairs: ReadonlyMap<string, string>;
}

/** Files of numbered documents. A number needs one of them, so that it costs little however large the library is. */
export const NUMBER_FILES = 100;

/** Name of the file that holds the documents of a serial: `so/14` for 14, 114 and 8114. */
export function numberFile(serial: string): string {
  return `so/${Number.parseInt(serial, 10) % NUMBER_FILES}`;
}

/** A catalogue as it is written: entries by field, which packs smaller than entry by entry. 0 where a field is absent. */
export interface PackedCatalogue extends Omit<Catalogue, 'entries'> {
  count: number;
  fields: Record<string, unknown[]>;
}

/** Entries turned into fields. */
export function packCatalogue({ entries, ...rest }: Catalogue): PackedCatalogue {
  const names = [...new Set(entries.flatMap((entry) => Object.keys(entry)))].sort();
  const fields = Object.fromEntries(names.map((name) => [name, entries.map((entry) => Reflect.get(entry, name) ?? 0)]));
  return { ...rest, count: entries.length, fields };
}

/** The catalogue as it was before it was written. */
export function unpackCatalogue({ count, fields, ...rest }: PackedCatalogue): Catalogue {
  const entries = Array.from({ length: count }, (_, i) => {
    const held = Object.entries(fields).flatMap(([name, values]) =>
      values[i] === 0 ? [] : [[name, values[i]] as const],
    );
    return Object.fromEntries(held) as unknown as Entry;
  });
  return { ...rest, entries };
}

/** Makes a catalogue ready for looking things up. */
export function indexCatalogue(catalogue: Catalogue): CatalogueIndex {
  const names = catalogue.entries.flatMap(namesOf);
  const vocabulary = new Map<string, number>();
  const written = new Map<string, Map<string, number>>();
  const count = (first: string, second: string, times: number) => {
    const key = `${plain(first)} ${plain(second)}`;
    const forms = written.get(key) ?? new Map<string, number>();
    const form = `${first} ${second}`;
    forms.set(form, (forms.get(form) ?? 0) + times);
    written.set(key, forms);
  };
  for (const { text } of names) {
    const syllables = syllablesOf(text);
    syllables.forEach((syllable, i) => {
      vocabulary.set(plain(syllable), (vocabulary.get(plain(syllable)) ?? 0) + 1);
      const next = syllables[i + 1];
      if (next !== undefined) count(syllable, next, 1);
    });
  }
  // What the pages write most often counts for more than any name.
  for (const [first = '', second = ''] of catalogue.readings.map((pair) => pair.split(' '))) count(first, second, 1000);
  return {
    catalogue,
    byId: new Map(catalogue.entries.map((entry) => [entry.id ?? '', entry])),
    names,
    vocabulary,
    pairs: new Map([...written].map(([key, forms]) => [key, [...forms].sort((a, b) => b[1] - a[1])[0]?.[0] ?? key])),
  };
}

/** Every number of the entries by its serial, without leading zeros. */
export function indexNumbers(entries: readonly Entry[]): Map<string, EntryNumber[]> {
  // By hand: phones that are a few years old have no Map.groupBy.
  const bySerial = new Map<string, EntryNumber[]>();
  for (const entry of entries) {
    for (const written of [entry.number, ...(entry.variants ?? [])]) {
      const number = written === undefined ? undefined : entryNumberOf(entry, written);
      if (number) bySerial.set(number.serial, [...(bySerial.get(number.serial) ?? []), number]);
    }
  }
  return bySerial;
}

function entryNumberOf(entry: Entry, written: string): EntryNumber | undefined {
  const parts = parseDocumentNumber(written);
  const serial = (parts?.serial ?? /^\d+\p{Lu}?/u.exec(written)?.[0])?.replace(/^0+(?=\d)/, '').toUpperCase();
  if (serial === undefined) return undefined;
  // State letters have no code: their symbol is all that follows the serial.
  const symbol = parts?.body ?? written.replace(/^[^/]*\//, '');
  const isCodeless = parts?.code !== undefined && entry.type === 'cong-van' && parts.system === 'state';
  const body = fold(isCodeless ? `${parts.code}${symbol}` : symbol).replace(/[^a-z0-9]/g, '');
  return { entry, serial, body, year: parts?.year };
}

/** What an entry is called: its title with and without what all titles begin with, its type before it, its aliases. */
function namesOf(entry: Entry): Name[] {
  const bare = entry.title.replace(/^Về (?:việc )?/u, '');
  const type = entry.type && DOCUMENT_TYPES[entry.type].name;
  const own = [bare];
  // «Luật Tiếp công dân» is called «tiếp công dân» too; «quy chế …» stands in the title of a decision.
  if (type && !fold(bare).startsWith(type === 'luật' ? 'luat ' : fold(type))) own.push(`${type} ${bare}`);
  if (type && fold(bare).startsWith(`${fold(type)} `)) own.push(bare.slice(type.length + 1));
  const make = (isOwn: boolean) => (name: string) => ({
    entry,
    syllables: syllablesOf(name).map(plain),
    text: normalised(name),
    isOwn,
  });
  // «huyện Thanh Ba, tỉnh Phú Thọ» is called «huyện Thanh Ba» too.
  const others = (entry.aliases ?? []).flatMap((alias) => {
    const [first = alias] = entry.kind === 'place' ? alias.split(',') : [alias];
    return first === alias ? [alias] : [alias, first];
  });
  return [...own.map(make(true)), ...others.map(make(false))];
}
