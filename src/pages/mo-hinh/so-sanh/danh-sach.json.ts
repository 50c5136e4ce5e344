import type { APIRoute } from 'astro';
import { comparableStory } from '../../../library/comparison.ts';
import { openLibrary } from '../../../library/open.ts';

/** Every story that can be compared, to choose from. */
export const GET: APIRoute = async () => {
  const { models } = await openLibrary();
  return new Response(JSON.stringify(models.map(comparableStory)), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
};
