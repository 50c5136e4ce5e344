import type { APIRoute } from 'astro';
import { formatDate } from '../../domain/dates.ts';
import { provisionName } from '../../domain/provision-labels.ts';
import { facetValuesOf } from '../../library/facets.ts';
import { OBLIGATION_FACETS, obligationsOf } from '../../library/obligation-facets.ts';
import { openLibrary } from '../../library/open.ts';

/** The obligations for instant filters, fetched only when a reader begins to filter. */
export const GET: APIRoute = async () => {
  const library = await openLibrary();
  const rows = obligationsOf(library).map((item) => {
    const { obligation, document, address } = item;
    const place = document.level === 'central' ? 'Trung ương' : document.place.data.name;
    return {
      address,
      name: obligation.who,
      title: obligation.does,
      facts: `${obligation.by ?? 'Văn bản không nêu thời hạn'} · ${provisionName(obligation.provision)} ${document.name}, ${place}, ${formatDate(document.date)}`,
      facets: facetValuesOf(item, OBLIGATION_FACETS, library),
    };
  });
  return new Response(JSON.stringify(rows), { headers: { 'content-type': 'application/json; charset=utf-8' } });
};
