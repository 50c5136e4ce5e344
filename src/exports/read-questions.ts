import type { GIFTQuestion } from 'gift-pegjs';
import type { QuizQuestion } from '../teaching/quiz.ts';

/** What must survive the way through a format: the id, what is asked, and which answers are right. */
export interface ExportedQuestion {
  id: string;
  prompt: string;
  answer: unknown;
}

/** A question as both formats can hold it: an order is a match of places with items, an essay has no answer. */
export function asExported(question: QuizQuestion): ExportedQuestion {
  const { id, prompt } = question;
  return { id, prompt, answer: answerOf(question) };
}

function answerOf(question: QuizQuestion): unknown {
  switch (question.kind) {
    case 'oneChoice':
    case 'manyChoices':
      return question.options.map(({ text, right, why = '' }) => ({ text, right: right === true, why }));
    case 'order':
      return question.items.map((item, i) => [String(i + 1), item]);
    case 'match':
      return question.pairs.map(({ left, right }) => [left, right]);
    case 'number':
    case 'documentNumber':
      return question.answer;
    case 'shortAnswer':
      return null;
  }
}

/** Questions of a GIFT file as its parser gives them. */
export function readGift(parsed: readonly GIFTQuestion[]): ExportedQuestion[] {
  return parsed.map((question) => ({
    id: question.title ?? '',
    prompt: 'stem' in question ? question.stem.text : '',
    answer: giftAnswer(question),
  }));
}

function giftAnswer(question: GIFTQuestion): unknown {
  switch (question.type) {
    case 'MC':
      return question.choices.map(({ text, isCorrect, weight, feedback }) => ({
        text: text.text,
        right: isCorrect || (weight ?? 0) > 0,
        why: feedback?.text ?? '',
      }));
    case 'Matching':
      return question.matchPairs.map(({ subquestion, subanswer }) => [subquestion.text, subanswer]);
    case 'Numerical':
      return 'number' in question.choices ? question.choices.number : undefined;
    case 'Short':
      return question.choices[0]?.text.text;
    default:
      return null;
  }
}

interface MoodleText {
  text: string;
}
interface MoodleQuestion {
  '@type': string;
  idnumber: string;
  questiontext: MoodleText;
  answer?: MoodleAnswer | MoodleAnswer[];
  subquestion?: Array<MoodleText & { answer: MoodleText }>;
}
interface MoodleAnswer extends MoodleText {
  '@fraction': string;
  feedback: MoodleText | '';
}

/** Questions of a Moodle file as an XML parser gives it. */
export function readMoodle({ quiz }: { quiz: { question: MoodleQuestion[] } }): ExportedQuestion[] {
  return quiz.question
    .filter((question) => question['@type'] !== 'category')
    .map((question) => ({ id: question.idnumber, prompt: question.questiontext.text, answer: moodleAnswer(question) }));
}

function moodleAnswer({ '@type': type, answer = [], subquestion = [] }: MoodleQuestion): unknown {
  const answers = [answer].flat();
  switch (type) {
    case 'multichoice':
      return answers.map(({ text, '@fraction': fraction, feedback }) => ({
        text,
        right: Number(fraction) > 0,
        why: feedback === '' ? '' : feedback.text,
      }));
    case 'matching':
      return subquestion.map(({ text, answer: right }) => [text, right.text]);
    case 'numerical':
      return Number(answers[0]?.text);
    case 'shortanswer':
      return answers[0]?.text;
    default:
      return null;
  }
}
