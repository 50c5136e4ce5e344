import type { BodySystem } from '../domain/bodies.ts';
import { parseDocumentNumber } from '../domain/document-number.ts';
import type { DocumentTypeId } from '../domain/document-types.ts';
import type { Level } from '../domain/levels.ts';
import type { PlaceKind } from '../domain/places.ts';
import { fold } from '../domain/text.ts';
import { numberKey } from './find-numbers.ts';

/** A document as the engine needs it: plain data, the same in the build and in a browser. */
export interface CitableDocument {
  identity: string;
  type: DocumentTypeId;
  number?: string | undefined;
  variants?: readonly string[] | undefined;
  title?: string | undefined;
  aliases?: readonly string[] | undefined;
  /** Name of what is issued with it under the same number. */
  promulgates?: string | undefined;
  /** EDTF as in content: `2021-12-23`, `2019`, `../2019-08-16`, `unknown`. */
  issuedOn: string;
  issuers: readonly string[];
  term?: string | undefined;
  place: string;
  /** Others that bear the same number and that the library does not hold. */
  namesakes?: ReadonlyArray<{ issuedOn: string; about: string }> | undefined;
  /** Identity of what replaced or last amended it. */
  replacedBy?: string | undefined;
  amendedBy?: string | undefined;
}

export interface CitablePlace {
  id: string;
  name: string;
  kind: PlaceKind;
  level: Level;
  within?: string | undefined;
  successors?: readonly string[] | undefined;
}

export interface CitableBody {
  id: string;
  name: string;
  nameInCity?: string | undefined;
  system: BodySystem;
  level: Level;
}

export interface CitationRegisters {
  documents: readonly CitableDocument[];
  places: readonly CitablePlace[];
  bodies: readonly CitableBody[];
}

/** One that may bear a number: a document that is held, or one that is only known to exist. */
export interface Candidate {
  document: CitableDocument;
  /** False for a namesake: `document` then carries what is known of it. */
  held: boolean;
}

/** The registers made ready for looking things up. */
export interface CitationIndex {
  byIdentity: ReadonlyMap<string, CitableDocument>;
  byNumber: ReadonlyMap<string, readonly Candidate[]>;
  /** By serial and type, for short forms: `114|ket-luan`. */
  bySerial: ReadonlyMap<string, readonly Candidate[]>;
  /** Names that stand for a document, by their first two words folded. */
  byName: ReadonlyMap<string, ReadonlyArray<{ folded: string; words: number; candidate: Candidate }>>;
  /** Where a name may begin: the first words of all names. */
  nameStart: RegExp;
  places: ReadonlyMap<string, CitablePlace>;
  placesByName: ReadonlyMap<string, readonly CitablePlace[]>;
  bodies: ReadonlyMap<string, CitableBody>;
  /** Bodies by the first two words of a name, longest name first. */
  bodyNames: ReadonlyMap<string, ReadonlyArray<{ folded: string; body: CitableBody }>>;
}

/** Serial of a number without leading zeros: `05` → `5`, `8B` → `8B`. */
export function serialOf(number: string): string {
  return (/^\d+[A-Z]?/.exec(number)?.[0] ?? '').replace(/^0+(?=\d)/, '');
}

/** Key of a place's name: «Thừa Thiên - Huế» and «Thừa Thiên Huế» are one. */
export function placeKey(name: string): string {
  return fold(name)
    .replace(/^thanh pho /, '')
    .replace(/\s*[-–]\s*/g, ' ');
}

/** Key of a number as the register writes it; undefined for what is no full number. */
function keyOfNumber(number: string): string | undefined {
  const parts = parseDocumentNumber(number);
  return parts && numberKey(parts);
}

/** Makes the registers ready. Do it once; it takes time that grows with their size. */
export function indexRegisters({ documents, places, bodies }: CitationRegisters): CitationIndex {
  const byNumber = new Map<string, Candidate[]>();
  const bySerial = new Map<string, Candidate[]>();
  const byName = new Map<string, Array<{ folded: string; words: number; candidate: Candidate }>>();
  for (const document of documents) {
    const candidates = [{ document, held: true }, ...namesakesOf(document)];
    for (const written of [...(document.number ? [document.number] : []), ...(document.variants ?? [])]) {
      const key = keyOfNumber(written);
      for (const candidate of candidates) {
        if (key) addCandidate(byNumber, key, candidate);
        addCandidate(bySerial, `${serialOf(written)}|${document.type}`, candidate);
      }
    }
    for (const name of namesOf(document)) {
      const folded = fold(name);
      const words = folded.split(' ');
      if (words.length < 2) continue;
      const key = words.slice(0, 2).join(' ');
      byName.set(key, [
        ...(byName.get(key) ?? []),
        { folded, words: words.length, candidate: { document, held: true } },
      ]);
    }
  }
  const firstWords = new Set(documents.flatMap(namesOf).map((name) => name.split(/\s/)[0] ?? ''));
  for (const names of byName.values()) names.sort((a, b) => b.folded.length - a.folded.length);
  return {
    byIdentity: new Map(documents.map((document) => [document.identity, document])),
    byNumber,
    bySerial,
    byName,
    nameStart: wordsPattern([...firstWords]),
    places: new Map(places.map((place) => [place.id, place])),
    placesByName: Map.groupBy(places, ({ name }) => placeKey(name)),
    bodies: new Map(bodies.map((body) => [body.id, body])),
    bodyNames: indexBodies(bodies),
  };
}

/** Any of the words where it stands as one, with its own capital; matches nothing for no words. */
function wordsPattern(words: readonly string[]): RegExp {
  const letters = words.map((word) => word.replace(/[^\p{L}\p{N}]/gu, '')).filter((word) => /^\p{Lu}/u.test(word));
  return new RegExp(
    letters.length > 0 ? `(?<=^|[^\\p{L}\\p{N}])(?:${letters.join('|')})(?![\\p{L}\\p{N}])` : '(?!)',
    'gu',
  );
}

function addCandidate(map: Map<string, Candidate[]>, key: string, candidate: Candidate): void {
  const known = map.get(key) ?? [];
  // Several rows may tell of the same namesake.
  const same = (other: Candidate) =>
    other.document.identity === candidate.document.identity ||
    (!other.held && !candidate.held && other.document.issuedOn === candidate.document.issuedOn);
  if (!known.some(same)) map.set(key, [...known, candidate]);
}

function namesakesOf(document: CitableDocument): Candidate[] {
  return (document.namesakes ?? []).map(({ issuedOn, about }) => ({
    held: false,
    document: {
      ...document,
      identity: `${document.number}@${issuedOn}`,
      title: about,
      issuedOn,
      issuers: [],
      term: undefined,
    },
  }));
}

/** Laws and ordinances are called by their title; other documents by the names that the register gives them. */
function namesOf({ type, title, aliases = [], promulgates, number }: CitableDocument): string[] {
  const isCalledByTitle = type === 'luat' || type === 'phap-lenh';
  const own = title && (isCalledByTitle || (!number && title.split(' ').length > 4)) ? [title] : [];
  return [
    ...own,
    ...aliases.filter((alias) => !/\d/.test(alias)),
    ...(promulgates && promulgates.split(' ').length > 4 ? [promulgates] : []),
  ];
}

function indexBodies(bodies: readonly CitableBody[]): Map<string, Array<{ folded: string; body: CitableBody }>> {
  const fullNames = bodies.flatMap(({ name, nameInCity }) => [name, ...(nameInCity ? [nameInCity] : [])]);
  const byFirst = new Map<string, Array<{ folded: string; body: CitableBody }>>();
  for (const body of bodies) {
    const own = [body.name, ...(body.nameInCity ? [body.nameInCity] : [])];
    // «Ban Bí thư» for «Ban Bí thư Trung ương Đảng», but no «Ban Chấp hành», with which other names begin too.
    const shortened = [body.name.replace(/ Đảng$/u, ''), body.name.replace(/ Trung ương Đảng$/u, '')].filter(
      (short) => !fullNames.some((name) => name.startsWith(short) && !own.includes(name)),
    );
    for (const folded of new Set([...own, ...shortened].map(fold))) {
      const key = folded.split(' ').slice(0, 2).join(' ');
      byFirst.set(key, [...(byFirst.get(key) ?? []), { folded, body }]);
    }
  }
  for (const names of byFirst.values()) names.sort((a, b) => b.folded.length - a.folded.length);
  return byFirst;
}
