import type { APIRoute } from 'astro';
import { formatDate } from '../../domain/dates.ts';
import { COVERAGES } from '../../domain/states.ts';
import { DOCUMENT_FACETS } from '../../library/document-facets.ts';
import { facetValuesOf } from '../../library/facets.ts';
import { openLibrary } from '../../library/open.ts';

/** The register for instant filters, fetched only when a reader begins to filter. */
export const GET: APIRoute = async () => {
  const library = await openLibrary();
  const rows = library.documents.map((document) => ({
    address: document.address,
    name: document.name,
    title: document.number ? (document.data.title ?? 'Chưa rõ trích yếu') : '',
    facts: [
      document.issuers.map(({ name }) => name).join(', '),
      formatDate(document.date),
      COVERAGES[document.coverage].name,
    ]
      .filter(Boolean)
      .join(' · '),
    facets: facetValuesOf(document, DOCUMENT_FACETS, library),
  }));
  return new Response(JSON.stringify(rows), { headers: { 'content-type': 'application/json; charset=utf-8' } });
};
