import { stringify } from 'csv-stringify/sync';
import { DIFFICULTIES, QUESTION_KINDS } from '../domain/questions.ts';
import { type QuizQuestion, rightAnswer } from '../teaching/quiz.ts';

/** Questions as a table for office programs: a row a question, right answers apart from the others. */
export function questionsCsv(questions: readonly QuizQuestion[]): string {
  const rows = questions.map((question) => ({
    Mã: question.id,
    Loại: QUESTION_KINDS[question.kind].name,
    'Độ khó': DIFFICULTIES[question.difficulty].name,
    'Câu hỏi': question.prompt,
    'Đáp án': rightAnswer(question),
    'Các lựa chọn khác': othersOf(question),
    'Giải thích': question.explanation,
    'Căn cứ': question.proofs.map(({ label }) => label).join('; '),
    'Địa chỉ': question.proofs.map(({ address }) => address).join(' '),
  }));
  // The mark at the front tells spreadsheet programs that the letters are UTF-8.
  return stringify(rows, { header: true, bom: true, escape_formulas: true });
}

function othersOf(question: QuizQuestion): string {
  return 'options' in question ? question.options.flatMap(({ text, right }) => (right ? [] : [text])).join('; ') : '';
}
