import type { QuizQuestion } from '../teaching/quiz.ts';

/**
 * Questions in GIFT, the text format that Moodle and others import (docs.moodle.org, «GIFT format»). Orders become
 * matches of places with items: GIFT has no order.
 */
export function giftOf(questions: readonly QuizQuestion[], title: string): string {
  const head = `// ${title}\n// CC BY 4.0, Thư viện Dân vận\n`;
  return `${[head, ...questions.map(giftQuestion)].join('\n')}`;
}

function giftQuestion(question: QuizQuestion): string {
  const body = [answers(question), `\t####${escaped(feedbackOf(question))}`].filter(Boolean).join('\n');
  return `::${escaped(question.id)}::[plain]${escaped(question.prompt)} {\n${body}\n}\n`;
}

function answers(question: QuizQuestion): string {
  switch (question.kind) {
    case 'oneChoice':
      return lines(
        question.options.map(
          ({ text, right, why }) => `${right ? '=' : '~'}${escaped(text)}${why ? `#${escaped(why)}` : ''}`,
        ),
      );
    case 'manyChoices': {
      const shares = sharesOf(question.options.filter(({ right }) => right).length, question.options.length);
      return lines(
        question.options.map(
          ({ text, right, why }) =>
            `~%${right ? shares.right : shares.wrong}%${escaped(text)}${why ? `#${escaped(why)}` : ''}`,
        ),
      );
    }
    case 'order':
      return lines(question.items.map((item, i) => `=${i + 1} -> ${escaped(item)}`));
    case 'match':
      return lines(question.pairs.map(({ left, right }) => `=${escaped(left)} -> ${escaped(right)}`));
    case 'number':
      return lines([`#${question.answer}`]);
    case 'documentNumber':
      return lines([`=${escaped(question.answer)}`]);
    case 'shortAnswer':
      // An essay has an empty answer; its model answer stands in the feedback.
      return '';
  }
}

/** Percentages of a right and of a wrong option, as GIFT and Moodle write them. */
export function sharesOf(right: number, all: number): { right: string; wrong: string } {
  const percent = (value: number) => String(Math.round(value * 100000) / 100000);
  return { right: percent(100 / right), wrong: percent(-100 / (all - right)) };
}

/** What a learner reads after answering: why, the model answer where there is one, and what proves it. */
export function feedbackOf(question: QuizQuestion): string {
  const model =
    question.kind === 'shortAnswer'
      ? `Trả lời mẫu: ${question.answer.map((point) => point.replace(/\.$/, '')).join('; ')}. `
      : '';
  const proofs = question.proofs.map(({ label, address }) => `${label} (${address})`).join('; ');
  return `${model}${question.explanation} Căn cứ: ${proofs}.`;
}

const lines = (items: readonly string[]) => items.map((item) => `\t${item}`).join('\n');

/** GIFT's own signs, and line ends, which would end a question. */
function escaped(text: string): string {
  return text
    .replace(/[\\~=#{}:]/g, (sign) => `\\${sign}`)
    .replace(/\s+/g, ' ')
    .trim();
}
