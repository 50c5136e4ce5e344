import type { APIRoute } from 'astro';
import { MODEL_FIELDS } from '../../domain/model-fields.ts';
import { facetValuesOf } from '../../library/facets.ts';
import { placePath } from '../../library/join-places.ts';
import { MODEL_FACETS } from '../../library/model-facets.ts';
import { MODEL_SORTS } from '../../library/model-sorts.ts';
import { openLibrary } from '../../library/open.ts';

/** The stories for instant filters, fetched only when a reader begins to filter. */
export const GET: APIRoute = async () => {
  const library = await openLibrary();
  const rows = library.models.map((model) => ({
    address: model.address,
    name: model.data.name,
    title: model.data.summary,
    facts: [model.places[0] && placePath(model.places[0]), MODEL_FIELDS[model.data.field], model.data.period]
      .filter(Boolean)
      .join(' · '),
    facets: facetValuesOf(model, MODEL_FACETS, library),
    sorts: Object.fromEntries(MODEL_SORTS.map(({ id, of }) => [id, of(model)])),
  }));
  return new Response(JSON.stringify(rows), { headers: { 'content-type': 'application/json; charset=utf-8' } });
};
