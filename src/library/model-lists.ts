import { MODEL_FIELDS } from '../domain/model-fields.ts';
import { compareVietnamese } from '../domain/text.ts';
import { known, placePath } from './join-places.ts';
import type { Library, LibraryModel, LibraryPlace } from './types.ts';

export interface ModelList {
  /** Segment below `/mo-hinh/`. */
  segment: string;
  title: string;
  models: LibraryModel[];
}

/** Lists of stories by each province that they tell of, under its name at the time; prefixes of their addresses among them. */
export function modelsByProvince(library: Library): ModelList[] {
  const groups = new Map<string, LibraryModel[]>();
  for (const model of library.models) {
    const provinces = model.places.flatMap(({ province }) => province?.slug ?? []);
    for (const slug of new Set([model.id.split('/')[0] ?? '', ...provinces])) {
      groups.set(slug, [...(groups.get(slug) ?? []), model]);
    }
  }
  return [...groups]
    .map(([segment, models]) => ({ segment, title: provinceBySlug(library, segment).data.name, models }))
    .sort((a, b) => compareVietnamese(a.title, b.title));
}

/** The line of facts of a story on cards: where (and in how many places more), in which field, when. */
export function factsOfModel({ data, places }: LibraryModel): string {
  const [place] = places;
  const where = place && placePath(place) + (places.length > 1 ? ` và ${places.length - 1} nơi khác` : '');
  return [where, MODEL_FIELDS[data.field], data.period].filter(Boolean).join(' · ');
}

function provinceBySlug({ places }: Library, slug: string): LibraryPlace {
  return [...places.values()].find((place) => place.level === 'province' && place.slug === slug) ?? known(places, slug);
}
