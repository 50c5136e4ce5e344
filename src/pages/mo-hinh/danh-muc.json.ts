import type { APIRoute } from 'astro';
import { listIndexOf } from '../../library/list-index.ts';
import { MODEL_FACETS } from '../../library/model-facets.ts';
import { factsOfModel } from '../../library/model-lists.ts';
import { MODEL_SORTS } from '../../library/model-sorts.ts';
import { openLibrary } from '../../library/open.ts';

/** The stories for instant filters, fetched only when a reader begins to filter. */
export const GET: APIRoute = async () => {
  const library = await openLibrary();
  return Response.json(
    listIndexOf({
      items: library.models,
      facets: MODEL_FACETS,
      orders: MODEL_SORTS,
      library,
      row: (model) => ({
        address: model.address,
        name: model.data.name,
        title: model.data.summary,
        facts: factsOfModel(model),
        figure: model.best && [model.best.valueText, model.best.measures],
      }),
    }),
  );
};
