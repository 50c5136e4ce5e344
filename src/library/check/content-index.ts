import { parsePartialDate } from '../../domain/dates.ts';
import { identityOf } from '../../domain/identity.ts';
import type { Level } from '../../domain/levels.ts';
import { PLACE_KINDS } from '../../domain/places.ts';
import type { Figure } from '../../schemas/figure.ts';
import type { Body, Place } from '../../schemas/registers.ts';
import { type Content, type DocumentEntry, documentEntries, type Entry } from '../read/content.ts';

/** Everything that a reference can point to, by what it is called in content. */
export interface ContentIndex {
  /** Entries of documents by identity; more than one where two files claim the same. */
  documents: Map<string, DocumentEntry[]>;
  identities: Map<DocumentEntry, string>;
  places: Map<string, Place>;
  bodies: Map<string, Body>;
  figures: Map<string, Figure>;
  ids: Readonly<Record<'places' | 'bodies' | 'topics' | 'glossary' | 'sources' | 'figures', ReadonlySet<string>>>;
}

/** Stories lie in the folder of the province that their place was in: what stands for it in addresses. */
export function storyFolder(id: string, places: ReadonlyMap<string, Place>): string {
  const place = places.get(id);
  if (!place) return id;
  const above = place.within === undefined ? undefined : places.get(place.within);
  const isBelowProvince = above && PLACE_KINDS[above.kind].level !== 'central';
  return isBelowProvince ? storyFolder(above.id, places) : (place.slug ?? place.id);
}

/** Indexes content by identity and id. */
export function indexContent(content: Content): ContentIndex {
  const places = byId(content.places);
  const documents = new Map<string, DocumentEntry[]>();
  const identities = new Map<DocumentEntry, string>();
  for (const entry of documentEntries(content)) {
    const place = places.get(entry.data.place);
    const identity = identityOf(
      {
        ...entry.data,
        number: numberOf(entry),
        issuedOn: parsePartialDate(entry.data.issuedOn) ?? { precision: 'unknown' },
      },
      place?.slug ?? entry.data.place,
    );
    identities.set(entry, identity);
    documents.set(identity, [...(documents.get(identity) ?? []), entry]);
  }
  const idsOf = (entries: ReadonlyArray<Entry & { data: { id: string } }>) =>
    new Set(entries.map((entry) => entry.data.id));
  return {
    documents,
    identities,
    places,
    bodies: byId(content.bodies),
    figures: byId(content.figures),
    ids: {
      places: idsOf(content.places),
      bodies: idsOf(content.bodies),
      topics: idsOf(content.topics),
      glossary: idsOf(content.glossary),
      sources: idsOf(content.sources),
      figures: idsOf(content.figures),
    },
  };
}

function byId<T extends { id: string }>(entries: ReadonlyArray<{ data: T }>): Map<string, T> {
  return new Map(entries.map((entry) => [entry.data.id, entry.data]));
}

/** The number of a document; the type without numbers (`bai-bao`) has none. */
export function numberOf(entry: DocumentEntry): string | undefined {
  return 'number' in entry.data ? entry.data.number : undefined;
}

/** Level of the place of issue; undefined where the place is not in the register. */
export function levelOf(entry: DocumentEntry, index: ContentIndex): Level | undefined {
  const place = index.places.get(entry.data.place);
  return place && PLACE_KINDS[place.kind].level;
}
