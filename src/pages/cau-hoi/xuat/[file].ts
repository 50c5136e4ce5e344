import type { APIRoute, GetStaticPaths } from 'astro';
import { giftOf } from '../../../exports/gift.ts';
import { moodleOf } from '../../../exports/moodle.ts';
import { questionsCsv } from '../../../exports/questions-csv.ts';
import { openLibrary } from '../../../library/open.ts';
import { questionSets } from '../../../library/quiz-questions.ts';
import type { QuizQuestion } from '../../../teaching/quiz.ts';

const FORMATS: ReadonlyArray<{
  end: string;
  type: string;
  write(questions: readonly QuizQuestion[], title: string): string;
}> = [
  { end: 'xml', type: 'application/xml; charset=utf-8', write: moodleOf },
  { end: 'gift', type: 'text/plain; charset=utf-8', write: giftOf },
  { end: 'csv', type: 'text/csv; charset=utf-8', write: questionsCsv },
];

export const getStaticPaths = (async () => {
  const sets = questionSets(await openLibrary());
  return sets.flatMap(({ id, title, questions }) =>
    FORMATS.map(({ end, type }) => ({ params: { file: `${id}.${end}` }, props: { title, questions, end, type } })),
  );
}) satisfies GetStaticPaths;

/** Questions for the systems that schools run: all of them, and those of each course. */
export const GET: APIRoute<{ title: string; questions: QuizQuestion[]; end: string; type: string }> = ({
  props,
  site,
}) => {
  const { title, questions, end, type } = props;
  // Away from the site an address must say where it leads.
  const away = questions.map((question) => ({
    ...question,
    proofs: question.proofs.map(({ label, address }) => ({ label, address: new URL(address, site).href })),
  }));
  const format = FORMATS.find((each) => each.end === end);
  return new Response(format?.write(away, title), { headers: { 'content-type': type } });
};
