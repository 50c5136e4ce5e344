import type { Difficulty } from '../domain/questions.ts';
import { slugOf } from '../domain/text.ts';

/** What proves an answer, as a reader can follow it. */
export interface Proof {
  label: string;
  address: string;
}

export interface Option {
  text: string;
  right?: true | undefined;
  why?: string | undefined;
}

interface Base {
  id: string;
  prompt: string;
  difficulty: Difficulty;
  explanation: string;
  proofs: Proof[];
  address: string;
}

/** A question as it is asked and marked: plain data, for a browser and for exports. */
export type QuizQuestion = Base &
  (
    | { kind: 'oneChoice' | 'manyChoices'; options: Option[] }
    | { kind: 'order'; items: string[] }
    | { kind: 'match'; pairs: Array<{ left: string; right: string }> }
    | { kind: 'number'; answer: number; unit?: string | undefined }
    | { kind: 'documentNumber'; answer: string }
    | { kind: 'shortAnswer'; answer: string[] }
  );

/** What a learner did, in places of the question as it is kept, however it was shuffled when it was asked. */
export type Answer =
  /** Options of a choice. */
  | { kind: 'chosen'; options: readonly number[] }
  /** Items in the learner's order. */
  | { kind: 'ordered'; items: readonly number[] }
  /** For each left side the place of a right side; -1 where none was chosen. */
  | { kind: 'matched'; rights: readonly number[] }
  | { kind: 'written'; text: string }
  /** Points of the model answer that the learner says to have. */
  | { kind: 'compared'; points: readonly number[] };

export interface Mark {
  /** From 0 to 1. */
  score: number;
  right: boolean;
}

/** True where a learner has answered; a short answer is for the learner to judge. */
export function isAnswered(answer: Answer): boolean {
  switch (answer.kind) {
    case 'chosen':
      return answer.options.length > 0;
    case 'ordered':
      return answer.items.every((item) => item >= 0);
    case 'matched':
      return answer.rights.every((right) => right >= 0);
    case 'written':
      return answer.text.trim() !== '';
    case 'compared':
      return true;
  }
}

/** Marks an answer; an answer of another kind than the question asks for counts nothing. */
export function mark(question: QuizQuestion, answer: Answer): Mark {
  const score = scoreOf(question, answer);
  return { score, right: score === 1 };
}

function scoreOf(question: QuizQuestion, answer: Answer): number {
  switch (question.kind) {
    case 'oneChoice':
    case 'manyChoices':
      return answer.kind === 'chosen' ? choiceScore(question.options, answer.options) : 0;
    case 'order':
      return answer.kind === 'ordered' ? share(question.items, (_item, i) => answer.items[i] === i) : 0;
    case 'match':
      return answer.kind === 'matched' ? share(question.pairs, (_pair, i) => answer.rights[i] === i) : 0;
    case 'number':
      return answer.kind === 'written' && readNumbers(answer.text).includes(question.answer) ? 1 : 0;
    case 'documentNumber':
      return answer.kind === 'written' && sameNumber(answer.text, question.answer) ? 1 : 0;
    case 'shortAnswer':
      return answer.kind === 'compared' ? share(question.answer, (_point, i) => answer.points.includes(i)) : 0;
  }
}

/** What was rightly chosen less what was wrongly chosen, of all that is right. */
function choiceScore(options: readonly Option[], chosen: readonly number[]): number {
  const right = options.filter((option) => option.right).length;
  const hits = chosen.filter((i) => options[i]?.right).length;
  return Math.max(0, (hits - (chosen.length - hits)) / right);
}

function share<T>(items: readonly T[], holds: (item: T, i: number) => boolean): number {
  return items.filter(holds).length / items.length;
}

/**
 * What the first number in a text can mean as Vietnamese writes it: «1.171 ý kiến» is 1171, «khoảng 41,35» is 41.35. A
 * comma before three digits can be meant either way, so both are given. None for a text without a number.
 */
export function readNumbers(text: string): number[] {
  const [found = ''] = /\d{1,3}(?: \d{3})+(?:,\d+)?(?!\d)|\d+(?:[.,]\d+)*/.exec(text) ?? [];
  const plain = found.replaceAll(' ', '');
  if (plain === '') return [];
  const grouped = (sign: string) => new RegExp(`^\\d{1,3}(?:\\${sign}\\d{3})+$`);
  const readings = new Set<number>();
  if (grouped('.').test(plain)) readings.add(Number(plain.replaceAll('.', '')));
  if (grouped(',').test(plain)) readings.add(Number(plain.replaceAll(',', '')));
  if (/^[\d.]*\d(?:,\d+)?$/.test(plain) && !/\.\d{3}$/.test(plain)) {
    const [whole = '', part] = plain.split(',');
    // A single dot before other than three digits is a decimal mark of other languages.
    const value = /^\d+\.\d+$/.test(whole) && part === undefined ? whole : whole.replaceAll('.', '');
    readings.add(Number(part === undefined ? value : `${value}.${part}`));
  }
  return [...readings];
}

/** True where a text names the number of a document, with other separators, marks or letters and other words around it. */
function sameNumber(typed: string, number: string): boolean {
  const plain = (text: string) => `-${slugOf(text.replace(/TƯ/giu, 'TW'))}-`;
  return plain(typed).includes(plain(number));
}

/** The right answer in words. */
export function rightAnswer(question: QuizQuestion): string {
  switch (question.kind) {
    case 'oneChoice':
    case 'manyChoices':
      return question.options.flatMap(({ text, right }) => (right ? [text] : [])).join('; ');
    case 'order':
      return question.items.map((item, i) => `${i + 1}. ${item}`).join('; ');
    case 'match':
      return question.pairs.map(({ left, right }) => `${left} → ${right}`).join('; ');
    case 'number':
      return [question.answer.toLocaleString('vi', { maximumFractionDigits: 4 }), question.unit]
        .filter(Boolean)
        .join(' ');
    case 'documentNumber':
      return question.answer;
    case 'shortAnswer':
      return question.answer.join('; ');
  }
}

/** Places from 0 in a random order; never in order where there is a choice. `random` gives numbers from 0 to 1. */
export function shuffledPlaces(count: number, random: () => number): number[] {
  const places = Array.from({ length: count }, (_, i) => i);
  for (let i = count - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [places[i], places[j]] = [places[j] ?? 0, places[i] ?? 0];
  }
  if (count > 1 && places.every((place, i) => place === i)) places.push(places.shift() ?? 0);
  return places;
}
