import { FIGURE_KINDS } from '../domain/figures.ts';
import { provisionName } from '../domain/provision-labels.ts';
import { OPTION_VERDICTS } from '../domain/questions.ts';
import { addressOf } from '../library/addresses.ts';
import { citationOf } from '../library/describe.ts';
import { known, placePath } from '../library/join-places.ts';
import { quizQuestion } from '../library/quiz-questions.ts';
import { parseMarkdown } from '../library/text/markdown.ts';
import { provisionsOf } from '../library/text/provisions.ts';
import type { Library, LibraryDocument, LibraryLesson } from '../library/types.ts';
import type { Figure } from '../schemas/figure.ts';
import type { Question } from '../schemas/question.ts';
import type { KitItem } from '../teaching/kit.ts';
import { bodyOf } from './citation-graph.ts';

const ADDED = { note: '', minutes: 0 };

/** A question as an item of a trainer's own lesson. */
export function questionItem(question: Question, library: Library): KitItem {
  return {
    kind: 'question',
    question: quizQuestion(question, library),
    address: addressOf.question(question.id),
    ...ADDED,
  };
}

/** A whole lesson as items of a trainer's own: its plan, readings, case, discussion, situation and questions. */
export function lessonItems({ data, model, questions, address }: LibraryLesson, library: Library): KitItem[] {
  const own = (title: string, text: string, note = '', minutes = 0): KitItem => ({
    kind: 'own',
    title,
    text,
    address: '',
    note,
    minutes,
  });
  const { situation } = data;
  return [
    own(data.title, data.aims.map((aim) => `• ${aim}`).join('\n')),
    ...data.plan.map(({ activity, how, minutes }) => own(activity, how, '', minutes)),
    ...data.readings.flatMap(({ document, provisions = [] }) =>
      readingItems(known(library.byIdentity, document), provisions),
    ),
    storyItem(model),
    ...data.case.figures.map((id) => figureItem(known(library.figureById, id), library)),
    ...data.discussion.map(({ question, goodAnswer }) =>
      own('Thảo luận', question, goodAnswer.map((point) => `• ${point}`).join('\n')),
    ),
    own(
      `Tình huống: ${situation.title}`,
      [situation.story, ...situation.options.map(({ choice }, i) => `${'abcde'[i]}. ${choice}`)].join('\n'),
      situation.options
        .map(({ verdict, consequence }, i) => `${'abcde'[i]}. ${OPTION_VERDICTS[verdict]}. ${consequence}`)
        .join('\n'),
    ),
    ...questions.map((question) => questionItem(question, library)),
    own('Bài gốc', `Thư viện Dân vận, ${address}`),
  ];
}

function readingItems(document: LibraryDocument, wanted: readonly string[]): KitItem[] {
  if (!document.file) return [];
  const provisions = new Map(provisionsOf(parseMarkdown(bodyOf(document.file))).map(({ id, text }) => [id, text]));
  return wanted.map((id) => ({
    kind: 'provision',
    document: document.name,
    label: provisionName(id),
    text: provisions.get(id) ?? '',
    cite: citationOf(document),
    ...(document.coverage !== 'full' && { digest: true }),
    address: `${document.address}#${id}`,
    ...ADDED,
  }));
}

function storyItem({ data, places, best, address }: LibraryLesson['model']): KitItem {
  const where = places.map(placePath).join('; ');
  return {
    kind: 'story',
    name: data.name,
    where: [where, data.period].filter(Boolean).join(', '),
    summary: data.summary,
    figure: best ? `${best.valueText}: ${best.measures}` : '',
    cite: `${data.name}, ${where}, ${data.period ?? 'không rõ năm'}`,
    address,
    ...ADDED,
  };
}

function figureItem(figure: Figure, library: Library): KitItem {
  return {
    kind: 'figure',
    value: figure.valueText,
    measures: figure.measures,
    place: figure.place === undefined ? '' : known(library.places, figure.place).data.name,
    period: figure.period ?? '',
    what: FIGURE_KINDS[figure.kind].name,
    source: known(library.sources, figure.source).data.title,
    address: addressOf.figure(figure),
    ...ADDED,
  };
}
