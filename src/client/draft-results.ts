import type { Verdict } from '../citations/verdict.ts';

const WORDS: Readonly<Record<Verdict['kind'], { name: string; mark: string }>> = {
  right: { name: 'Đúng', mark: '●' },
  wrong: { name: 'Cần sửa', mark: '✕' },
  outdated: { name: 'Đã thay đổi', mark: '△' },
  open: { name: 'Chưa rõ văn bản nào', mark: '?' },
  unknown: { name: 'Thư viện chưa có', mark: '○' },
};

/** One citation of the draft with what to do about it. Everything of the draft stays text. */
export function verdictCard(verdict: Verdict, position: number): HTMLLIElement {
  const { name, mark } = WORDS[verdict.kind];
  const card = make('li', 'card');
  card.id = `cho-${position}`;
  const head = make('div', 'head');
  const link = document.createElement('a');
  link.href = `#dau-${position}`;
  link.textContent = verdict.text.replace(/\s+/g, ' ');
  const badge = make('span', `badge ${verdict.kind}`, `${mark} ${name}`);
  head.append(link, badge);
  card.append(head);
  for (const { what, found, expected } of verdict.corrections) {
    card.append(make('p', '', `Sai ${what}: dự thảo viết «${found}», đúng là «${expected}».`));
  }
  if (verdict.kind === 'open')
    card.append(
      make(
        'p',
        '',
        'Nhiều văn bản có thể mang số này, hoặc chưa đủ căn cứ. Hãy thêm ngày, cơ quan hoặc khóa, rồi chọn:',
      ),
    );
  if (verdict.kind === 'unknown')
    card.append(make('p', '', 'Thư viện không biết văn bản này, nên không nói được đúng hay sai.'));
  if (verdict.kind === 'unknown' && verdict.choices.length > 0)
    card.append(
      make(
        'p',
        '',
        'Cùng số này, thư viện có văn bản dưới đây. Nếu dự thảo muốn nói nó, hãy sửa ngày, nơi hoặc cơ quan:',
      ),
    );
  for (const choice of verdict.choices) card.append(choiceLine(choice));
  return card;
}

function choiceLine({ identity, citation, note }: Verdict['choices'][number]): HTMLElement {
  const line = make('p', 'choice');
  const link = document.createElement('a');
  link.href = `/${identity}/`;
  link.textContent = citation;
  const button = make('button', 'button quiet', 'Chép viện dẫn');
  button.type = 'button';
  button.dataset['do'] = 'copy';
  button.dataset['text'] = citation;
  line.append(link, note ? ` (${note}) ` : ' ', button);
  return line;
}

/** The draft with each citation marked and linked to what is said of it. */
export function markedDraft(text: string, verdicts: readonly Verdict[]): DocumentFragment {
  const whole = document.createDocumentFragment();
  let at = 0;
  for (const [i, { start, end, kind }] of verdicts.entries()) {
    whole.append(text.slice(at, start));
    const mark = make('mark', kind);
    const link = document.createElement('a');
    link.id = `dau-${i + 1}`;
    link.href = `#cho-${i + 1}`;
    link.textContent = text.slice(start, end);
    mark.append(link);
    whole.append(mark);
    at = end;
  }
  whole.append(text.slice(at));
  return whole;
}

/** What was found, in one sentence. */
export function summaryOf(verdicts: readonly Verdict[]): string {
  if (verdicts.length === 0) return 'Không thấy chỗ viện dẫn văn bản nào trong dự thảo.';
  const counts = (Object.keys(WORDS) as Array<Verdict['kind']>).map((kind) => ({
    kind,
    n: verdicts.filter((verdict) => verdict.kind === kind).length,
  }));
  const parts = counts
    .filter(({ n }) => n > 0)
    .map(({ kind, n }) => `${WORDS[kind].name.toLocaleLowerCase('vi')}: ${n}`);
  return `${verdicts.length} chỗ viện dẫn; ${parts.join(', ')}.`;
}

function make<K extends keyof HTMLElementTagNameMap>(tag: K, className: string, text = ''): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  if (className) made.className = className;
  made.textContent = text;
  return made;
}
