import {
  COMPARED_MOST,
  type ComparableStory,
  type ComparedStory,
  comparedQuery,
  readCompared,
} from '../domain/compared-stories.ts';
import { aspectSections } from './compare-aspects.ts';
import { chosenLine, countOf, leftOut, offerLine, offersFor } from './compare-choice.ts';
import { loadComparable, loadStory } from './compare-data.ts';
import { element } from './element.ts';

const parts = {
  status: document.querySelector<HTMLElement>('#tinh-trang'),
  notices: document.querySelector<HTMLElement>('#loi-nhan'),
  title: document.querySelector<HTMLElement>('#dang-so-sanh'),
  comparison: document.querySelector<HTMLElement>('#so-sanh'),
  chosen: document.querySelector<HTMLElement>('#da-chon'),
  aspects: document.querySelector<HTMLElement>('#tung-mat'),
  share: document.querySelector<HTMLElement>('#dua-di'),
  choice: document.querySelector<HTMLDetailsElement>('#them'),
  box: document.querySelector<HTMLInputElement>('#tim-cau-chuyen'),
  found: document.querySelector<HTMLElement>('#so-cau-chuyen'),
  offers: document.querySelector<HTMLElement>('#goi-y'),
};
type Parts = { [K in keyof typeof parts]: NonNullable<(typeof parts)[K]> };

if (Object.values(parts).every((part) => part !== null)) start(parts as Parts);

function start({
  status,
  notices,
  title,
  comparison,
  chosen,
  aspects,
  share,
  choice,
  box,
  found,
  offers,
}: Parts): void {
  const plainTitle = document.title;
  let stories: ComparedStory[] = [];
  let all: ComparableStory[] = [];
  let run = 0;

  window.addEventListener('popstate', () => void show());
  box.addEventListener('input', offer);
  void show();

  /** Shows what the address asks; `said` goes before the count: what was just done. */
  async function show(said = ''): Promise<void> {
    const current = ++run;
    if (all.length === 0) status.textContent = 'Đang tải …';
    try {
      const comparable = await loadComparable();
      const byId = new Map(comparable.map((story) => [story.id, story]));
      const asked = readCompared(location.search);
      const known = asked.flatMap((id) => byId.get(id) ?? []);
      const loaded = await Promise.all(known.slice(0, COMPARED_MOST).map(({ id }) => loadStory(id)));
      // The reader has gone on: the later state stands.
      if (current !== run) return;
      const hadFocus = document.activeElement !== document.body;
      all = comparable;
      stories = loaded;
      const unknown = asked.filter((id) => !byId.has(id));
      notices.replaceChildren(
        ...leftOut(unknown, known.slice(COMPARED_MOST)).map((text) => element('p', 'notice', text)),
      );
      lay();
      status.textContent = `${said}${countOf(stories.length)}`;
      // What had the focus may be gone with what stood here before.
      if (hadFocus && document.activeElement === document.body) focus();
    } catch {
      if (current !== run) return;
      status.textContent = 'Không tải được câu chuyện. Hãy kiểm tra mạng rồi thử lại.';
      const again = element('button', 'button quiet', 'Thử lại');
      again.type = 'button';
      again.addEventListener('click', () => void show());
      notices.replaceChildren(again);
    }
  }

  function lay(): void {
    const names = stories.map(({ name }) => name);
    document.title = names.length > 0 ? `So sánh: ${names.join('; ')}${plainTitle.replace(/^[^–]*/, ' ')}` : plainTitle;
    title.hidden = stories.length === 0;
    comparison.dataset['count'] = String(stories.length);
    chosen.replaceChildren(...stories.map((story) => chosenLine(story, () => remove(story))));
    aspects.replaceChildren(...(stories.length > 1 ? aspectSections(stories) : []));
    share.hidden = stories.length < 2;
    for (const button of share.querySelectorAll<HTMLElement>('button')) {
      button.dataset['text'] = location.href;
      button.dataset['url'] = location.href;
    }
    const printed = document.querySelector('.print-note span');
    if (printed) printed.textContent = location.href;
    choice.hidden = stories.length >= COMPARED_MOST;
    choice.open = stories.length < 2;
    offer();
  }

  function offer(): void {
    const { offers: offered, message } = offersFor(box.value.trim(), all, stories);
    found.textContent = message;
    offers.replaceChildren(...offered.map((item) => offerLine(item, add)));
  }

  function add({ id, name }: ComparableStory): void {
    box.value = '';
    void change([...stories.map((story) => story.id), id], `Đã thêm «${name}». `);
  }

  function remove({ id, name }: ComparedStory): void {
    const rest = stories.filter((story) => story.id !== id);
    void change(
      rest.map((story) => story.id),
      `Đã bỏ «${name}». `,
    );
  }

  async function change(ids: readonly string[], said: string): Promise<void> {
    history.pushState(null, '', comparedQuery(ids) || location.pathname);
    await show(said);
    focus();
  }

  /** Where a reader goes on: at the stories that stand side by side, or where more are chosen. */
  function focus(): void {
    if (stories.length > 1) title.focus();
    else box.focus();
  }
}
