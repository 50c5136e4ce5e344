import { DIFFICULTY_IDS } from '../domain/questions.ts';
import type { Option, Proof, QuizQuestion } from './quiz.ts';
import { addressIn, type Fields, LONGEST, listOf, objectOf, Refused, textOf, textsOf } from './read-fields.ts';

/** A question read from any value; throws `Refused` where it cannot be asked. */
export function questionOf(value: unknown): QuizQuestion {
  const BASE = ['kind', 'id', 'prompt', 'difficulty', 'explanation', 'proofs', 'address'];
  const kind = objectOf(value, 'câu hỏi')['kind'];
  const fieldsWith = (...names: string[]) => objectOf(value, 'câu hỏi', [...BASE, ...names]);
  const base = (fields: Fields) => {
    const difficulty = DIFFICULTY_IDS.find((id) => id === fields['difficulty']);
    if (!difficulty) throw new Refused('difficulty: không có mức này');
    return {
      id: textOf(fields, 'id', LONGEST.title),
      prompt: textOf(fields, 'prompt', LONGEST.text),
      difficulty,
      explanation: textOf(fields, 'explanation', LONGEST.text, ''),
      proofs: listOf(fields, 'proofs', proofOf),
      address: addressIn(fields),
    };
  };
  switch (kind) {
    case 'oneChoice':
    case 'manyChoices': {
      const fields = fieldsWith('options');
      const options = listOf(fields, 'options', optionOf);
      if (!options.some(({ right }) => right)) throw new Refused('options: không có câu trả lời đúng');
      return { ...base(fields), kind, options };
    }
    case 'order': {
      const fields = fieldsWith('items');
      return { ...base(fields), kind, items: textsOf(fields, 'items') };
    }
    case 'match': {
      const fields = fieldsWith('pairs');
      return { ...base(fields), kind, pairs: listOf(fields, 'pairs', pairOf) };
    }
    case 'number': {
      const fields = fieldsWith('answer', 'unit');
      const answer = fields['answer'];
      if (typeof answer !== 'number' || !Number.isFinite(answer)) throw new Refused('answer: phải là một số');
      const unit = textOf(fields, 'unit', LONGEST.title, '');
      return { ...base(fields), kind, answer, ...(unit && { unit }) };
    }
    case 'documentNumber': {
      const fields = fieldsWith('answer');
      return { ...base(fields), kind, answer: textOf(fields, 'answer', LONGEST.title) };
    }
    case 'shortAnswer': {
      const fields = fieldsWith('answer');
      return { ...base(fields), kind, answer: textsOf(fields, 'answer') };
    }
    default:
      throw new Refused('câu hỏi: không có loại này');
  }
}

function proofOf(value: unknown): Proof {
  const fields = objectOf(value, 'proofs', ['label', 'address']);
  return { label: textOf(fields, 'label', LONGEST.title), address: addressIn(fields) };
}

function optionOf(value: unknown): Option {
  const fields = objectOf(value, 'options', ['text', 'right', 'why']);
  const { right } = fields as { right?: unknown };
  if (right !== undefined && right !== true) throw new Refused('right: phải là true hoặc không có');
  const why = textOf(fields, 'why', LONGEST.text, '');
  return { text: textOf(fields, 'text', LONGEST.note), ...(right && { right }), ...(why && { why }) };
}

function pairOf(value: unknown): { left: string; right: string } {
  const fields = objectOf(value, 'pairs', ['left', 'right']);
  return { left: textOf(fields, 'left', LONGEST.note), right: textOf(fields, 'right', LONGEST.note) };
}
