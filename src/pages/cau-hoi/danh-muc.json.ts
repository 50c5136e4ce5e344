import type { APIRoute } from 'astro';
import { DIFFICULTIES, QUESTION_KINDS } from '../../domain/questions.ts';
import { addressOf } from '../../library/addresses.ts';
import { listIndexOf } from '../../library/list-index.ts';
import { openLibrary } from '../../library/open.ts';
import { QUESTION_FACETS } from '../../library/question-facets.ts';

/** The questions for instant filters, fetched only when a reader begins to filter. */
export const GET: APIRoute = async () => {
  const library = await openLibrary();
  return Response.json(
    listIndexOf({
      items: [...library.questions.values()],
      facets: QUESTION_FACETS,
      library,
      row: ({ id, prompt, kind, difficulty, ...question }) => ({
        address: addressOf.question(id),
        name: prompt,
        title: 'options' in question ? question.options.map(({ text }) => text).join(' / ') : '',
        facts: `${QUESTION_KINDS[kind].name} · ${DIFFICULTIES[difficulty].name}`,
      }),
    }),
  );
};
