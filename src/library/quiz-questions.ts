import type { Question } from '../schemas/question.ts';
import type { QuizQuestion } from '../teaching/quiz.ts';
import { addressOf } from './addresses.ts';
import { proofOf } from './evidence.ts';
import type { Library } from './types.ts';

/** A question with its proofs as readers can follow them. */
export function quizQuestion(question: Question, library: Library): QuizQuestion {
  const { topics: _topics, proofs, ...rest } = question;
  return { ...rest, proofs: proofs.map((proof) => proofOf(proof, library)), address: addressOf.question(question.id) };
}

/** Sets of questions that are written out as files: all of them, and those of each course. */
export function questionSets(library: Library): Array<{ id: string; title: string; questions: QuizQuestion[] }> {
  const ask = (questions: Iterable<Question>) => [...questions].map((question) => quizQuestion(question, library));
  return [
    { id: 'tat-ca', title: 'Tất cả câu hỏi', questions: ask(library.questions.values()) },
    ...library.courses.map(({ id, data, lessons }) => ({
      id,
      title: data.title,
      questions: ask(new Set(lessons.flatMap(({ questions }) => questions))),
    })),
  ];
}
