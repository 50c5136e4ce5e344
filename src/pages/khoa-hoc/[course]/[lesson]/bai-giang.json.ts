import type { APIRoute } from 'astro';
import { lessonItems } from '../../../../build/kit-items.ts';
import { lessonAt, lessonPaths } from '../../../../library/lesson-pages.ts';
import { openLibrary } from '../../../../library/open.ts';

export async function getStaticPaths() {
  return lessonPaths(await openLibrary());
}

/** The lesson as items for a trainer's own, fetched only when it is taken. */
export const GET: APIRoute = async ({ params }) => {
  const library = await openLibrary();
  return Response.json(lessonItems(lessonAt(library, params), library));
};
