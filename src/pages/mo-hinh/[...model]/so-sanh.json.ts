import type { APIRoute, GetStaticPaths } from 'astro';
import { comparedStory } from '../../../library/comparison.ts';
import { openLibrary } from '../../../library/open.ts';

export const getStaticPaths = (async () => {
  const { models } = await openLibrary();
  return models.map(({ id }) => ({ params: { model: id } }));
}) satisfies GetStaticPaths;

/** One story in words, fetched when a reader puts it beside another. */
export const GET: APIRoute = async ({ params }) => {
  const library = await openLibrary();
  const model = library.models.find(({ id }) => id === params['model']);
  if (!model) throw new Error(`Không có mô hình ${params['model']}`);
  return new Response(JSON.stringify(comparedStory(model, library)), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
};
