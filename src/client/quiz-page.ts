import { isAnswered, type Mark, mark, type QuizQuestion } from '../teaching/quiz.ts';
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
// What is printed next is a sheet without its key again.
addEventListener('afterprint', () => {
  delete document.documentElement.dataset['print'];
});
startProgress();

if (data && form && result) start(JSON.parse(data.textContent ?? '[]'), form, result);

function start(questions: readonly QuizQuestion[], form: HTMLFormElement, result: HTMLElement): void {
  let fields: QuizField[] = [];
  /** Open questions were told of once; the test was marked once. */
  let [warned, marked] = [false, false];

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
    [warned, marked] = [false, false];
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const answers = fields.map(({ answer }) => answer());
    const open = answers.flatMap((answer, i) => (isAnswered(answer) ? [] : [i]));
    if (open.length > 0 && !warned) {
      warned = true;
      say('Chưa trả lời', open, '. Bấm Chấm bài lần nữa nếu muốn chấm luôn.');
      return;
    }
    const marks = fields.map(({ question, show }, i) => {
      const answer = answers[i] ?? { kind: 'written', text: '' };
      const given = mark(question, answer);
      show(verdict(question, answer, given, (points) => tell(question, mark(question, { kind: 'compared', points }))));
      return given;
    });
    const judged = questions.flatMap(({ kind }, i) => (kind === 'shortAnswer' ? [] : [i]));
    // Once the answers stand on the page, a second try says nothing of what was known.
    if (!marked) for (const i of judged) remember(questions[i]?.id ?? '', marks[i]?.score ?? 0);
    marked = true;
    const wrong = judged.filter((i) => !marks[i]?.right);
    const compare = questions.length > judged.length ? ' Câu trả lời ngắn thì tự đối chiếu với câu trả lời mẫu.' : '';
    const score = judged.length > 0 ? `Đúng ${judged.length - wrong.length} trong ${judged.length} câu.` : '';
    say(`${score}${compare}${wrong.length > 0 ? ' Xem lại' : ''}`.trim(), wrong, wrong.length > 0 ? '.' : '');
    progressOf();
  });

  /** Says something of questions, each a link to its field. */
  function say(words: string, places: readonly number[], end: string): void {
    const links = places.flatMap((i) => {
      const link = document.createElement('a');
      link.href = `#cau-${i + 1}`;
      link.textContent = `câu ${i + 1}`;
      return [i === places[0] ? ' ' : ', ', link];
    });
    result.replaceChildren(words, ...links, end);
    result.focus();
  }

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
