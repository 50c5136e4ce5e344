import { describe, expect, it } from 'vitest';
import { type Answer, isAnswered, mark, type QuizQuestion, readNumbers, shuffledPlaces } from './quiz.ts';

const base = { id: 'x', prompt: 'Hỏi?', difficulty: 'easy' as const, explanation: 'Vì.', proofs: [], address: '/' };
const one: QuizQuestion = {
  ...base,
  kind: 'oneChoice',
  options: [{ text: 'a' }, { text: 'b', right: true }, { text: 'c' }],
};
const many: QuizQuestion = {
  ...base,
  kind: 'manyChoices',
  options: [{ text: 'a', right: true }, { text: 'b', right: true }, { text: 'c' }, { text: 'd' }],
};
const order: QuizQuestion = { ...base, kind: 'order', items: ['25-NQ/TW', '43-KL/TW', '193-KH/TU', '14/CT-UBND'] };
const match: QuizQuestion = {
  ...base,
  kind: 'match',
  pairs: [
    { left: 'Lai Châu', right: '133' },
    { left: 'Thanh Ba', right: '211' },
    { left: 'Hà Tĩnh', right: 'gần 2.000' },
  ],
};
const number: QuizQuestion = { ...base, kind: 'number', answer: 1171 };
const share: QuizQuestion = { ...base, kind: 'number', answer: 96.72, unit: '%' };
const document: QuizQuestion = { ...base, kind: 'documentNumber', answer: '43-KL/TW' };
const short: QuizQuestion = { ...base, kind: 'shortAnswer', answer: ['ý một', 'ý hai'] };
const written = (text: string): Answer => ({ kind: 'written', text });

describe('marking', () => {
  it.each<[string, QuizQuestion, Answer, number]>([
    ['the right option', one, { kind: 'chosen', options: [1] }, 1],
    ['a wrong option', one, { kind: 'chosen', options: [0] }, 0],
    ['nothing chosen', one, { kind: 'chosen', options: [] }, 0],
    ['all right options and no other', many, { kind: 'chosen', options: [1, 0] }, 1],
    ['half of the right options', many, { kind: 'chosen', options: [0] }, 0.5],
    ['a right and a wrong option', many, { kind: 'chosen', options: [0, 2] }, 0],
    ['every option', many, { kind: 'chosen', options: [0, 1, 2, 3] }, 0],
    ['the right order', order, { kind: 'ordered', items: [0, 1, 2, 3] }, 1],
    ['two of four in their places', order, { kind: 'ordered', items: [0, 1, 3, 2] }, 0.5],
    ['every pair', match, { kind: 'matched', rights: [0, 1, 2] }, 1],
    ['one pair', match, { kind: 'matched', rights: [0, -1, 1] }, 1 / 3],
    ['a number with a dot', number, written('1.171'), 1],
    ['a number with its unit', number, written(' 1171 ý kiến'), 1],
    ['another number', number, written('1.170'), 0],
    ['no number', number, written('nhiều'), 0],
    ['a share with a comma', share, written('96,72%'), 1],
    ['a share with a dot', share, written('96.72'), 1],
    ['a number of a document written anyhow', document, written('Kết luận số 43 kl tw'), 1],
    ['a number of a document with Ư', document, written('43-KL/TƯ'), 1],
    ['a number of a document among words', document, written('Kết luận 43-KL/TW ngày 7/1/2019 của Ban Bí thư'), 1],
    ['a longer serial', document, written('143-KL/TW'), 0],
    ['a lookalike', document, written('43-KL/TU'), 0],
    ['one of two points', short, { kind: 'compared', points: [1] }, 0.5],
    ['an answer of another kind', short, written('ý một, ý hai'), 0],
  ])('gives for %s', (_what, question, answer, score) => {
    expect(mark(question, answer)).toEqual({ score, right: score === 1 });
  });
});

it.each([
  ['1.217.000', [1217000]],
  ['5.600', [5600]],
  ['1,171', [1171, 1.171]],
  ['41,35', [41.35]],
  ['41.35', [41.35]],
  ['1.234,5', [1234.5]],
  ['85 %', [85]],
  ['1 171', [1171]],
  ['', []],
  ['nhiều', []],
  ['khoảng 7', [7]],
  ['15/11', [15]],
  ['1 171 ý kiến', [1171]],
])('reads «%s» as %j', (text, numbers) => {
  expect(readNumbers(text)).toEqual(numbers);
});

describe('shuffling', () => {
  it('keeps every place and never leaves things in order', () => {
    for (const random of [() => 0, () => 0.5, () => 0.999, Math.random]) {
      const places = shuffledPlaces(5, random);
      expect([...places].sort()).toEqual([0, 1, 2, 3, 4]);
      expect(places).not.toEqual([0, 1, 2, 3, 4]);
    }
    expect(shuffledPlaces(1, Math.random)).toEqual([0]);
  });
});

it.each<[string, Answer, boolean]>([
  ['nothing chosen', { kind: 'chosen', options: [] }, false],
  ['an option', { kind: 'chosen', options: [2] }, true],
  ['an order with a gap', { kind: 'ordered', items: [0, -1, 2] }, false],
  ['a pair left open', { kind: 'matched', rights: [0, -1] }, false],
  ['white space', { kind: 'written', text: ' ' }, false],
  ['a short answer', { kind: 'compared', points: [] }, true],
])('sees whether a question is answered: %s', (_what, answer, answered) => {
  expect(isAnswered(answer)).toBe(answered);
});
