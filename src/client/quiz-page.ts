import { type Mark, mark, type QuizQuestion } from '../teaching/quiz.ts';
import { field, type QuizField, verdict } from './quiz-fields.ts';
import { progressOf, remember, startProgress } from './quiz-progress.ts';

const data = document.querySelector<HTMLScriptElement>('script[data-questions]');
const form = document.querySelector<HTMLFormElement>('#bai-kiem-tra');
const result = document.querySelector<HTMLElement>('#ket-qua-lam');

for (const button of document.querySelectorAll<HTMLElement>('[data-print]')) {
  button.addEventListener('click', () => {
    document.documentElement.dataset['print'] = button.dataset['print'] ?? 'plain';
    window.print();
  });
}
startProgress();

if (data && form && result) start(JSON.parse(data.textContent ?? '[]'), form, result);

function start(questions: readonly QuizQuestion[], form: HTMLFormElement, result: HTMLElement): void {
  let fields: QuizField[] = [];

  function ask(): void {
    fields = questions.map((question, i) => field(question, i + 1, Math.random));
    const submit = button('Chấm bài', 'submit');
    const again = button('Làm lại từ đầu', 'button', 'quiet');
    again.addEventListener('click', () => {
      ask();
      fields[0]?.element.querySelector<HTMLElement>('input, select, textarea')?.focus();
    });
    const actions = document.createElement('p');
    actions.className = 'actions';
    actions.append(submit, again);
    form.replaceChildren(...fields.map(({ element }) => element), actions);
    form.hidden = false;
    result.textContent = '';
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const marks = fields.map(({ question, answer, show }) => {
      const given = mark(question, answer());
      show(verdict(question, given, (points) => tell(question, mark(question, { kind: 'compared', points }))));
      return given;
    });
    questions.forEach((question, i) => {
      // What the learner compares with the model answer is kept once it is compared.
      if (question.kind !== 'shortAnswer') remember(question.id, marks[i]?.score ?? 0);
    });
    const marked = marks.filter((_mark, i) => questions[i]?.kind !== 'shortAnswer');
    const open = questions.length - marked.length;
    result.textContent = `Đúng ${marked.filter(({ right }) => right).length} trong ${marked.length} câu.${open > 0 ? ` ${open} câu trả lời ngắn thì tự đối chiếu với câu trả lời mẫu.` : ''}`;
    progressOf();
    result.focus();
  });

  function tell({ id }: QuizQuestion, { score }: Mark): void {
    remember(id, score);
    progressOf();
  }
  ask();
}

function button(label: string, type: 'submit' | 'button', kind = ''): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = type;
  made.className = `button ${kind}`.trim();
  made.textContent = label;
  return made;
}
