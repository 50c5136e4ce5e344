import type { CitableBody, CitableDocument, CitablePlace, CitationRegisters } from '../citations/registers.ts';
import { identityOf } from '../domain/identity.ts';
import { PLACE_KINDS } from '../domain/places.ts';
import type { DocumentText, RegisterRow } from '../schemas/document.ts';
import type { Body, Place } from '../schemas/registers.ts';
import { dateOf } from './join-documents.ts';

interface Rows {
  documents: ReadonlyArray<RegisterRow | DocumentText>;
  places: readonly Place[];
  bodies: readonly Body[];
}

/** The registers as the citation engine takes them: plain data without anything of the site. */
export function citableRegisters({ documents, places, bodies }: Rows): CitationRegisters {
  const slugs = new Map(places.map(({ id, slug }) => [id, slug ?? id]));
  const citable = documents.map((data) => citableDocument(data, slugs.get(data.place) ?? data.place));
  const byIdentity = new Map(citable.map((document) => [document.identity, document]));
  for (const data of documents) {
    const newer = identityWithin(data, slugs);
    for (const { kind, to } of data.relations ?? []) {
      const older = byIdentity.get(to);
      if (older && (kind === 'replaces' || kind === 'repeals')) older.replacedBy = newer;
      if (older && kind === 'amends') older.amendedBy = newer;
    }
  }
  return { documents: citable, places: places.map(citablePlace), bodies: bodies.map(citableBody) };
}

function identityWithin(data: RegisterRow | DocumentText, slugs: ReadonlyMap<string, string>): string {
  const number = 'number' in data ? data.number : undefined;
  return identityOf({ ...data, number, issuedOn: dateOf(data.issuedOn) }, slugs.get(data.place) ?? data.place);
}

function citableDocument(data: RegisterRow | DocumentText, placeSlug: string): CitableDocument {
  const number = 'number' in data ? data.number : undefined;
  return {
    identity: identityOf({ ...data, number, issuedOn: dateOf(data.issuedOn) }, placeSlug),
    type: data.type,
    number,
    variants: data.variants,
    title: data.title,
    aliases: data.aliases,
    promulgates: data.promulgates?.title,
    issuedOn: data.issuedOn,
    issuers: 'issuers' in data ? data.issuers : [],
    term: data.term,
    place: data.place,
    namesakes: data.namesakes?.map(({ issuedOn, about }) => ({ issuedOn, about })),
  };
}

function citablePlace({ id, name, kind, within, successors }: Place): CitablePlace {
  return { id, name, kind, level: PLACE_KINDS[kind].level, within, successors };
}

function citableBody({ id, name, nameInCity, abbreviations, system, level }: Body): CitableBody {
  return { id, name, nameInCity, abbreviations, system, level };
}
