import { bodyNameAt } from '../domain/bodies.ts';
import { type PartialDate, parsePartialDate } from '../domain/dates.ts';
import { DOCUMENT_TYPES } from '../domain/document-types.ts';
import { identityOf } from '../domain/identity.ts';
import { capitalised } from '../domain/text.ts';
import type { Figure } from '../schemas/figure.ts';
import { addressOf } from './addresses.ts';
import { known } from './join-places.ts';
import type { LibraryBody, LibraryDocument, LibraryInput, LibraryPlace } from './types.ts';

interface Registers {
  places: ReadonlyMap<string, LibraryPlace>;
  bodies: ReadonlyMap<string, LibraryBody>;
  figures: ReadonlyMap<string, Figure>;
}

/** Documents by identity, joined with each other both ways from the one direction that is stored. */
export function joinDocuments(rows: LibraryInput['documents'], registers: Registers): Map<string, LibraryDocument> {
  const documents = new Map(
    rows.map((row): [string, LibraryDocument] => {
      const document = documentOf(row, registers);
      return [document.identity, document];
    }),
  );
  for (const document of documents.values()) {
    for (const relation of document.data.relations ?? []) {
      const target = known(documents, relation.to);
      document.outgoing.push({ kind: relation.kind, document: target, relation });
      target.incoming.push({ kind: relation.kind, document, relation });
    }
  }
  return documents;
}

function documentOf({ data, file }: LibraryInput['documents'][number], registers: Registers): LibraryDocument {
  const place = known(registers.places, data.place);
  const date = dateOf(data.issuedOn);
  const number = 'number' in data ? data.number : undefined;
  const identity = identityOf({ ...data, number, issuedOn: date }, place.slug);
  const type = DOCUMENT_TYPES[data.type];
  const hasText = 'coverage' in data;
  return {
    data,
    identity,
    address: addressOf.document(identity),
    type,
    number,
    name: nameOf(type.name, number, data.title),
    date,
    place,
    level: place.level,
    issuers: ('issuers' in data ? data.issuers : []).map((id) => {
      const body = known(registers.bodies, id);
      return { body, name: bodyNameAt(body.data, place.data) };
    }),
    coverage: hasText ? data.coverage : 'register',
    file: hasText ? file : undefined,
    obligations: (hasText && data.obligations) || [],
    figures: ((hasText && data.figures) || []).map((id) => known(registers.figures, id)),
    outgoing: [],
    incoming: [],
    models: [],
    articles: [],
  };
}

/** A date of checked content; throws where the text writes none. */
export function dateOf(text: string): PartialDate {
  const date = parsePartialDate(text);
  if (!date) throw new Error(`Không phải ngày: «${text}»`);
  return date;
}

function nameOf(typeName: string, number: string | undefined, title: string | undefined): string {
  const type = capitalised(typeName);
  // The title of a law is its name already.
  if (title?.startsWith(`${type} `)) return number ? `${type} ${number}` : title;
  return number ? `${type} ${number}` : `${type} «${title ?? 'chưa rõ tên'}»`;
}
