import type { APIRoute } from 'astro';
import { formatDate } from '../../domain/dates.ts';
import { COVERAGES } from '../../domain/states.ts';
import { DOCUMENT_FACETS } from '../../library/document-facets.ts';
import { listIndexOf } from '../../library/list-index.ts';
import { openLibrary } from '../../library/open.ts';

/** The register for instant filters, fetched only when a reader begins to filter. */
export const GET: APIRoute = async () => {
  const library = await openLibrary();
  return Response.json(
    listIndexOf({
      items: library.documents,
      facets: DOCUMENT_FACETS,
      library,
      row: ({ address, name, number, data, issuers, date, coverage }) => ({
        address,
        name,
        title: number ? (data.title ?? 'Chưa rõ trích yếu') : '',
        facts: [issuers.map((issuer) => issuer.name).join(', '), formatDate(date), COVERAGES[coverage].name]
          .filter(Boolean)
          .join(' · '),
      }),
    }),
  );
};
