import type { APIRoute } from 'astro';
import { questionItem } from '../../../build/kit-items.ts';
import { openLibrary } from '../../../library/open.ts';

export async function getStaticPaths() {
  const { questions } = await openLibrary();
  return [...questions.keys()].map((id) => ({ params: { question: id } }));
}

/** The question as an item for a trainer's lesson, fetched only when it is taken. */
export const GET: APIRoute = async ({ params }) => {
  const library = await openLibrary();
  const question = library.questions.get(params['question'] ?? '');
  return Response.json(question ? [questionItem(question, library)] : []);
};
