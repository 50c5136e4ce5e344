import type { APIRoute } from 'astro';
import { formatDate } from '../../domain/dates.ts';
import { provisionName } from '../../domain/provision-labels.ts';
import { listIndexOf } from '../../library/list-index.ts';
import { OBLIGATION_FACETS, obligationsOf } from '../../library/obligation-facets.ts';
import { openLibrary } from '../../library/open.ts';

/** The obligations for instant filters, fetched only when a reader begins to filter. */
export const GET: APIRoute = async () => {
  const library = await openLibrary();
  return Response.json(
    listIndexOf({
      items: obligationsOf(library),
      facets: OBLIGATION_FACETS,
      library,
      row: ({ obligation, document, address }) => {
        const place = document.level === 'central' ? 'Trung ương' : document.place.data.name;
        return {
          address,
          name: obligation.who,
          title: obligation.does,
          facts: `${obligation.by ?? 'Văn bản không nêu thời hạn'} · ${provisionName(obligation.provision)} ${document.name}, ${place}, ${formatDate(document.date)}`,
        };
      },
    }),
  );
};
