import { compareVietnamese } from '../domain/text.ts';
import type { Figure } from '../schemas/figure.ts';
import type { Library, LibraryArticle, LibraryDocument, LibraryModel, LibraryPlace } from './types.ts';

/** What the library holds of a place and of the places within it. */
export interface PlaceHoldings {
  documents: LibraryDocument[];
  models: LibraryModel[];
  articles: LibraryArticle[];
  figures: Figure[];
}

/** Everything issued in, told from or measured in a place or in one that lies within it. */
export function holdingsOf(place: LibraryPlace, library: Library): PlaceHoldings {
  const inside = new Set(withDescendants(place));
  const here = (places: readonly LibraryPlace[]) => places.some((other) => inside.has(other));
  const ids = new Set([...inside].map(({ data }) => data.id));
  return {
    documents: library.documents.filter((document) => inside.has(document.place)),
    models: library.models.filter(({ places }) => here(places)),
    articles: library.articles.filter(({ places }) => here(places)),
    figures: library.figures.filter(
      (figure) => figure.place !== undefined && ids.has(figure.place) && figure.kind !== 'furniture',
    ),
  };
}

function withDescendants(place: LibraryPlace): LibraryPlace[] {
  // The country's own page is about central bodies, not about everything.
  return place.level === 'central' ? [place] : [place, ...place.children.flatMap(withDescendants)];
}

/** Provinces of today, in Vietnamese order. */
export function provincesToday({ places }: Library): LibraryPlace[] {
  return provinces(places).filter(({ data }) => data.until === undefined);
}

/** Provinces as they were until 2025-06-30, in Vietnamese order. */
export function provincesBefore({ places }: Library): LibraryPlace[] {
  return provinces(places).filter(({ data }) => data.from === undefined || data.from < '2025-07-01');
}

function provinces(places: ReadonlyMap<string, LibraryPlace>): LibraryPlace[] {
  return [...places.values()]
    .filter(({ level }) => level === 'province')
    .sort((a, b) => compareVietnamese(a.data.name, b.data.name));
}

/** What a place holds today under its old and new names: itself, what it became and what it was. */
export function countHoldings(place: LibraryPlace, library: Library): number {
  const { documents, models, articles } = holdingsOf(place, library);
  return documents.length + models.length + articles.length;
}
