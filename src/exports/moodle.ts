import XMLBuilder from 'fast-xml-builder';
import type { QuizQuestion } from '../teaching/quiz.ts';
import { feedbackOf, sharesOf } from './gift.ts';

/** Elements as the builder takes them: texts stand as CDATA, attributes begin with `@`. */
type Element = { [name: string]: string | number | Element | Element[] };

const words = (text: string): Element => ({ text: { '#cdata': text } });
const html = (text: string): Element => ({ '@format': 'plain_text', ...words(text) });

/**
 * Questions in Moodle's XML (docs.moodle.org, «Moodle XML format»). Orders become matches of places with items, which
 * every version of Moodle has; short answers become essays with the model answer for whoever marks.
 */
export function moodleOf(questions: readonly QuizQuestion[], category: string): string {
  // Without line breaks inside: they would become part of the texts.
  const builder = new XMLBuilder({
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    cdataPropName: '#cdata',
    suppressEmptyNode: true,
  });
  const all: Element[] = [
    { '@type': 'category', category: words(`$course$/top/${category.replaceAll('/', '//')}`) },
    ...questions.map(questionOf),
  ];
  const built = all.map((question) => builder.build({ question }));
  return `<?xml version="1.0" encoding="UTF-8"?>\n<quiz>\n${built.join('\n')}\n</quiz>\n`;
}

function questionOf(question: QuizQuestion): Element {
  return {
    '@type': typeOf(question),
    name: words(question.id),
    questiontext: html(question.prompt),
    generalfeedback: html(feedbackOf(question)),
    defaultgrade: 1,
    hidden: 0,
    idnumber: question.id,
    ...partsOf(question),
  };
}

function typeOf({ kind }: QuizQuestion): string {
  const types: Readonly<Record<QuizQuestion['kind'], string>> = {
    oneChoice: 'multichoice',
    manyChoices: 'multichoice',
    order: 'matching',
    match: 'matching',
    number: 'numerical',
    documentNumber: 'shortanswer',
    shortAnswer: 'essay',
  };
  return types[kind];
}

function partsOf(question: QuizQuestion): Element {
  switch (question.kind) {
    case 'oneChoice':
    case 'manyChoices': {
      const single = question.kind === 'oneChoice';
      const shares = single
        ? { right: '100', wrong: '0' }
        : sharesOf(question.options.filter(({ right }) => right).length, question.options.length);
      return {
        single: String(single),
        shuffleanswers: 'true',
        answernumbering: 'abc',
        answer: question.options.map(({ text, right, why = '' }) => ({
          '@fraction': right ? shares.right : shares.wrong,
          ...html(text),
          feedback: html(why),
        })),
      };
    }
    case 'order':
      return {
        shuffleanswers: 'true',
        subquestion: question.items.map((item, i) => ({ ...html(String(i + 1)), answer: words(item) })),
      };
    case 'match':
      return {
        shuffleanswers: 'true',
        subquestion: question.pairs.map(({ left, right }) => ({ ...html(left), answer: words(right) })),
      };
    case 'number':
      return { answer: { '@fraction': 100, text: String(question.answer), tolerance: 0, feedback: html('') } };
    case 'documentNumber':
      return { usecase: 0, answer: { '@fraction': 100, ...html(question.answer), feedback: html('') } };
    case 'shortAnswer':
      return {
        responseformat: 'plain',
        responserequired: 1,
        responsefieldlines: 10,
        graderinfo: html(question.answer.join('\n')),
      };
  }
}
