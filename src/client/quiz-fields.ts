import { QUESTION_KINDS } from '../domain/questions.ts';
import { type Answer, type Mark, type QuizQuestion, rightAnswer, shuffledPlaces } from '../teaching/quiz.ts';
import { element } from './element.ts';

/** A question on the page: what it looks like, what was answered, and where the verdict goes. */
export interface QuizField {
  question: QuizQuestion;
  element: HTMLFieldSetElement;
  answer(): Answer;
  show(verdict: HTMLElement): void;
}

/** The fields of a question, its options, items and right sides shuffled. */
export function field(question: QuizQuestion, number: number, random: () => number): QuizField {
  const fieldset = element('fieldset');
  fieldset.id = `cau-${number}`;
  fieldset.append(
    element('legend', '', `${number}. ${question.prompt}`),
    element('p', 'task soft small', QUESTION_KINDS[question.kind].task),
  );
  const answer = controls(question, fieldset, random);
  let shown: HTMLElement | undefined;
  return {
    question,
    element: fieldset,
    answer,
    show(verdict) {
      shown?.remove();
      shown = verdict;
      fieldset.append(verdict);
    },
  };
}

function controls(question: QuizQuestion, into: HTMLElement, random: () => number): () => Answer {
  switch (question.kind) {
    case 'oneChoice':
    case 'manyChoices': {
      const boxes = shuffledPlaces(question.options.length, random).map((place) => {
        const box = element('input');
        box.type = question.kind === 'oneChoice' ? 'radio' : 'checkbox';
        box.name = question.id;
        const label = element('label', 'choice');
        label.append(box, element('span', '', question.options[place]?.text ?? ''));
        into.append(label);
        return { box, place };
      });
      return () => ({ kind: 'chosen', options: boxes.flatMap(({ box, place }) => (box.checked ? [place] : [])) });
    }
    case 'order': {
      const places = shuffledPlaces(question.items.length, random);
      const numbers = question.items.map((_item, i) => String(i + 1));
      const rows = places.map((place) => ({
        place,
        select: selectRow(into, question.items[place] ?? '', 'Thứ', numbers),
      }));
      return () => ({
        kind: 'ordered',
        items: numbers.map((number) => rows.find(({ select }) => select.value === number)?.place ?? -1),
      });
    }
    case 'match': {
      const places = shuffledPlaces(question.pairs.length, random);
      const rights = places.map((place) => question.pairs[place]?.right ?? '');
      const selects = question.pairs.map(({ left }) => selectRow(into, left, 'Chọn', rights));
      return () => ({
        kind: 'matched',
        rights: selects.map(({ value }) => question.pairs.findIndex(({ right }) => right === value)),
      });
    }
    case 'shortAnswer': {
      const text = element('textarea');
      text.rows = 4;
      text.setAttribute('aria-label', 'Câu trả lời của bạn');
      into.append(text);
      return () => ({ kind: 'compared', points: [] });
    }
    case 'number':
    case 'documentNumber': {
      const input = element('input');
      input.type = 'text';
      input.autocomplete = 'off';
      const label = element('label', 'row');
      label.append(
        element(
          'span',
          '',
          question.kind === 'number' ? `Số${question.unit ? ` (${question.unit})` : ''}` : 'Số ký hiệu',
        ),
        input,
      );
      into.append(label);
      return () => ({ kind: 'written', text: input.value });
    }
  }
}

function selectRow(into: HTMLElement, text: string, empty: string, options: readonly string[]): HTMLSelectElement {
  const row = element('label', 'row');
  const select = element('select');
  select.append(new Option(`${empty} …`, ''), ...options.map((option) => new Option(option, option)));
  row.append(element('span', '', text), select);
  into.append(row);
  return select;
}

/** What a learner reads after marking; `compare` is told which points of the model answer the learner says to have. */
export function verdict(
  question: QuizQuestion,
  answer: Answer,
  { right, score }: Mark,
  compare: (points: number[]) => void,
): HTMLElement {
  const open = question.kind === 'shortAnswer';
  const box = element('div', `verdict${right || open ? '' : ' wrong'}`);
  const word = open ? 'Hãy đối chiếu' : right ? 'Đúng' : score > 0 ? 'Đúng một phần' : 'Chưa đúng';
  const head = element('p');
  head.append(element('b', '', `${open ? '' : right ? '✓ ' : '✗ '}${word}.`));
  box.append(head);
  if (open) box.append(...comparison(question.answer, compare));
  else if (!right) box.append(element('p', '', `Đáp án: ${rightAnswer(question)}`), ...reasons(question, answer));
  box.append(element('p', '', question.explanation), proofs(question));
  return box;
}

/** Why each option that was wrongly chosen is wrong. */
function reasons(question: QuizQuestion, answer: Answer): HTMLElement[] {
  if (!('options' in question) || answer.kind !== 'chosen') return [];
  const wrong = answer.options.flatMap((i) => question.options[i] ?? []).filter(({ right, why }) => !right && why);
  return wrong.map(({ text, why }) => element('p', '', `${text}: ${why}`));
}

/** The points of a model answer, to be ticked by who had them. */
function comparison(points: readonly string[], compare: (points: number[]) => void): HTMLElement[] {
  const boxes = points.map((point) => {
    const box = element('input');
    box.type = 'checkbox';
    const label = element('label', 'choice');
    label.append(box, element('span', '', point));
    return { box, label };
  });
  for (const { box } of boxes) {
    box.addEventListener('change', () => compare(boxes.flatMap((each, i) => (each.box.checked ? [i] : []))));
  }
  return [
    element('p', '', 'Câu trả lời mẫu có các ý sau. Đánh dấu ý mà bạn đã nêu:'),
    ...boxes.map(({ label }) => label),
  ];
}

function proofs(question: QuizQuestion): HTMLElement {
  const line = element('p', 'soft small', 'Căn cứ: ');
  question.proofs.forEach(({ label, address }, i) => {
    const link = element('a', '', label);
    link.href = address;
    line.append(...(i > 0 ? ['; '] : []), link);
  });
  return line;
}
