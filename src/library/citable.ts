import type { CitableBody, CitableDocument, CitablePlace, CitationRegisters } from '../citations/registers.ts';
import { dateSortKey } from '../domain/dates.ts';
import { PLACE_KINDS } from '../domain/places.ts';
import type { RelationKind } from '../domain/relations.ts';
import type { Body, Place } from '../schemas/registers.ts';
import type { Library, LibraryDocument } from './types.ts';

/** The registers as the citation engine takes them: plain data without anything of the site. */
export function citableRegisters({ documents, places, bodies }: Library): CitationRegisters {
  return {
    documents: documents.map(citableDocument),
    places: [...places.values()].map(({ data }) => citablePlace(data)),
    bodies: [...bodies.values()].map(({ data }) => citableBody(data)),
  };
}

function citableDocument({ data, identity, number, incoming }: LibraryDocument): CitableDocument {
  const newest = (...kinds: RelationKind[]) =>
    incoming
      .filter(({ kind }) => kinds.includes(kind))
      .map(({ document }) => document)
      .sort((a, b) => dateSortKey(a.date).localeCompare(dateSortKey(b.date)))
      .at(-1)?.identity;
  return {
    identity,
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
    replacedBy: newest('replaces', 'repeals'),
    amendedBy: newest('amends'),
  };
}

function citablePlace({ id, name, kind, within, successors }: Place): CitablePlace {
  return { id, name, kind, level: PLACE_KINDS[kind].level, within, successors };
}

function citableBody({ id, name, nameInCity, system, level }: Body): CitableBody {
  return { id, name, nameInCity, system, level };
}
