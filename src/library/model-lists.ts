import { MODEL_FIELD_IDS, MODEL_FIELDS } from '../domain/model-fields.ts';
import { compareVietnamese } from '../domain/text.ts';
import type { Choice } from './browse.ts';
import { known } from './join-places.ts';
import type { Library, LibraryModel, LibraryPlace } from './types.ts';

export interface ModelList {
  /** Segment below `/mo-hinh/`. */
  segment: string;
  title: string;
  models: LibraryModel[];
}

/** Lists of stories by province at the time, for the prefixes of their addresses. */
export function modelsByProvince(library: Library): ModelList[] {
  const groups = Map.groupBy(library.models, ({ id }) => id.split('/')[0] ?? '');
  return [...groups]
    .map(([segment, models]) => ({ segment, title: provinceBySlug(library, segment).data.name, models }))
    .sort((a, b) => compareVietnamese(a.title, b.title));
}

/** Lists of stories by field, empty fields left out. */
export function modelsByField({ models }: Library): ModelList[] {
  return MODEL_FIELD_IDS.map((field) => ({
    segment: `linh-vuc/${field}`,
    title: MODEL_FIELDS[field],
    models: models.filter(({ data }) => data.field === field),
  })).filter((list) => list.models.length > 0);
}

/** The choice that leads to a list of stories. */
export function choiceOf({ segment, title, models }: ModelList): Choice {
  return { label: title, address: `/mo-hinh/${segment}/`, count: models.length };
}

function provinceBySlug({ places }: Library, slug: string): LibraryPlace {
  return [...places.values()].find((place) => place.level === 'province' && place.slug === slug) ?? known(places, slug);
}
