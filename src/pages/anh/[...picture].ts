import { readFile } from 'node:fs/promises';
import type { APIRoute, GetStaticPaths } from 'astro';
import { openLibrary } from '../../library/open.ts';
import { contentRoot } from '../../library/read/content-root.ts';
import { pictureFile } from '../../library/read/pictures.ts';
import { PICTURE_TYPES } from '../../schemas/picture.ts';

/** Only pictures that a story declares, with their licence, are published. */
export const getStaticPaths = (async () => {
  const { models } = await openLibrary();
  const files = models.flatMap(({ data }) => (data.pictures ?? []).map(({ file }) => file));
  return [...new Set(files)].map((picture) => ({ params: { picture } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params: { picture = '' } }) => {
  const type = Object.entries(PICTURE_TYPES).find(([end]) => picture.endsWith(`.${end}`))?.[1];
  const bytes = await readFile(pictureFile(contentRoot(), picture));
  return new Response(new Uint8Array(bytes), { headers: { 'content-type': type ?? 'application/octet-stream' } });
};
