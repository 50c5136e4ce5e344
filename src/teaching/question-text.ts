import { QUESTION_KINDS } from '../domain/questions.ts';
import type { QuizQuestion } from './quiz.ts';

/** A question as it stands on paper or a slide, without its answer. */
export interface Asked {
  task: string;
  lines: string[];
  /** The lines are choices, each with a letter. */
  numbered: boolean;
  /** A learner writes the answer down. */
  written: boolean;
}

/** What a learner sees of a question. An order and the right sides of pairs are laid so that they give nothing away. */
export function askedOf(question: QuizQuestion): Asked {
  const { task } = QUESTION_KINDS[question.kind];
  switch (question.kind) {
    case 'oneChoice':
    case 'manyChoices':
      return { task, lines: question.options.map(({ text }) => text), numbered: true, written: false };
    case 'order':
      return { task, lines: sorted(question.items), numbered: true, written: true };
    case 'match':
      return {
        task,
        lines: [
          `Vế trái: ${question.pairs.map(({ left }) => left).join('; ')}`,
          `Vế phải: ${sorted(question.pairs.map(({ right }) => right)).join('; ')}`,
        ],
        numbered: false,
        written: true,
      };
    case 'number':
      return { task, lines: question.unit ? [`Đơn vị: ${question.unit}`] : [], numbered: false, written: true };
    case 'documentNumber':
    case 'shortAnswer':
      return { task, lines: [], numbered: false, written: true };
  }
}

/** The answer in words, and why. */
export function keyOf(question: QuizQuestion): string[] {
  return [...answerOf(question), question.explanation].filter(Boolean);
}

function answerOf(question: QuizQuestion): string[] {
  switch (question.kind) {
    case 'oneChoice':
    case 'manyChoices':
      return question.options.flatMap(({ text, right }, i) => (right ? [`${letter(i)}. ${text}`] : []));
    case 'order':
      return [question.items.join(' → ')];
    case 'match':
      return question.pairs.map(({ left, right }) => `${left}: ${right}`);
    case 'number': {
      const number = question.answer.toLocaleString('vi', { maximumFractionDigits: 10 });
      return [[number, question.unit].filter(Boolean).join(' ')];
    }
    case 'documentNumber':
      return [question.answer];
    case 'shortAnswer':
      return question.answer.map((point) => `– ${point}`);
  }
}

/** By the alphabet; turned round where that is the order that is asked for. */
function sorted(texts: readonly string[]): string[] {
  const byAlphabet = [...texts].sort((a, b) => a.localeCompare(b, 'vi', { numeric: true }));
  return byAlphabet.every((text, i) => text === texts[i]) ? byAlphabet.reverse() : byAlphabet;
}

/** The letter of a choice: a, b, c and so on. */
export function letter(place: number): string {
  return String.fromCharCode(97 + (place % 26));
}
