import type { APIRoute } from 'astro';
import { lessonItems } from '../../../../build/kit-items.ts';
import { openLibrary } from '../../../../library/open.ts';

export async function getStaticPaths() {
  const { courses } = await openLibrary();
  return courses.flatMap(({ lessons }) =>
    lessons.map(({ id }) => ({ params: { course: id.split('/')[0], lesson: id.split('/')[1] } })),
  );
}

/** The lesson as items for a trainer's own, fetched only when it is taken. */
export const GET: APIRoute = async ({ params }) => {
  const library = await openLibrary();
  const lesson = library.courses
    .flatMap(({ lessons }) => lessons)
    .find(({ id }) => id === `${params['course']}/${params['lesson']}`);
  return Response.json(lesson ? lessonItems(lesson, library) : []);
};
