import type { Question } from '../../schemas/question.ts';
import type { Entry } from '../read/content.ts';
import type { Problem } from '../read/problem.ts';
import type { Check, CheckContext } from './check.ts';
import { numberOf } from './content-index.ts';
import { hasNumber, numbersIn, type ProofText, proofReader } from './proof-texts.ts';

/** Every question is proved: what proves it exists, and gives each number of the right answer. */
export const questions: Check = {
  title: 'mọi câu hỏi có căn cứ, và căn cứ cho đúng đáp án',
  run(context) {
    const read = proofReader(context);
    const seen = new Map<string, string>();
    return context.content.questions.flatMap((entry) => {
      const { id } = entry.data;
      const twin = seen.get(id);
      seen.set(id, `${entry.file}:${entry.lineOf(['id'])}`);
      const proofs = entry.data.proofs.map(read);
      return [
        ...(twin ? [problem(entry, ['id'], 'Mã câu hỏi (id)', `${id}, đã có ở ${twin}`, 'một mã khác')] : []),
        ...proofs.flatMap((proof, i) =>
          'found' in proof ? [problem(entry, ['proofs', i], `Căn cứ (proofs.${i})`, proof.found, proof.expected)] : [],
        ),
        ...unproved(entry, proofs, context),
      ];
    });
  },
};

function problem(
  entry: Entry<'questions'>,
  path: PropertyKey[],
  field: string,
  found: string,
  expected: string,
): Problem {
  return { file: entry.file, line: entry.lineOf(path), field, found, expected };
}

/** Numbers of the right answer that no proof gives. */
function unproved(entry: Entry<'questions'>, proofs: readonly ProofText[], { index }: CheckContext): Problem[] {
  const { data } = entry;
  const held = proofs.filter((proof) => 'text' in proof);
  const texts = held.map(({ text }) => text).join(' | ');
  if (data.kind === 'number') {
    const given = held.some(({ figure }) => figure === data.answer) || hasNumber(texts, numberText(data.answer));
    return given ? [] : [problem(entry, ['answer'], 'Đáp số (answer)', String(data.answer), 'một số mà căn cứ nêu')];
  }
  if (data.kind === 'documentNumber') {
    const numbers = data.proofs.flatMap((proof) =>
      'document' in proof ? (index.documents.get(proof.document) ?? []).map(numberOf) : [],
    );
    if (numbers.includes(data.answer) || texts.includes(data.answer)) return [];
    return [
      problem(
        entry,
        ['answer'],
        'Số ký hiệu (answer)',
        `«${data.answer}»`,
        `số của một văn bản trong căn cứ: ${numbers.filter(Boolean).join(', ')}`,
      ),
    ];
  }
  return rightTexts(data).flatMap(({ text, path }) =>
    numbersIn(text)
      .filter((number) => !hasNumber(texts, number))
      .map((number) =>
        problem(entry, path, 'Đáp án', `«${text}», có số ${number} mà căn cứ không nêu`, 'đáp án mà căn cứ nói'),
      ),
  );
}

/** 1171 → `1 171`, as sources write it; 41.35 → `41 35`. */
function numberText(value: number): string {
  return value.toLocaleString('vi', { maximumFractionDigits: 4 });
}

/** The words of the right answer, with where they stand. */
function rightTexts(question: Question): Array<{ text: string; path: PropertyKey[] }> {
  switch (question.kind) {
    case 'oneChoice':
    case 'manyChoices':
      return question.options.flatMap(({ text, right }, i) => (right ? [{ text, path: ['options', i] }] : []));
    case 'order':
      return question.items.map((text, i) => ({ text, path: ['items', i] }));
    case 'match':
      return question.pairs.map(({ left, right }, i) => ({ text: `${left}: ${right}`, path: ['pairs', i] }));
    case 'shortAnswer':
      return question.answer.map((text, i) => ({ text, path: ['answer', i] }));
    default:
      return [];
  }
}
