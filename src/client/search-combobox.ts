import { headingOf, placeAndDateOf } from '../search/describe.ts';
import { offerDictation } from './dictation.ts';
import { element } from './element.ts';
import { forgetSearches, recentSearches } from './recent-searches.ts';
import { search } from './search-here.ts';

/** One choice below the box. */
interface Choice {
  label: string;
  detail: string;
  choose(): void;
}

/**
 * Makes a search box a combobox (ARIA practices: editable, with a list): entries of the library while typing, recent
 * searches where it is empty. Arrows choose, Enter opens, Escape closes.
 */
function helpWhileTyping(box: HTMLInputElement): void {
  const form = box.form;
  if (!form) return;
  const list = element('ul', 'suggestions');
  list.id = `${box.id}-goi-y`;
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', 'Gợi ý');
  list.hidden = true;
  const status = element('p', 'visually-hidden');
  status.setAttribute('role', 'status');
  form.append(list, status);
  for (const [name, value] of [
    ['role', 'combobox'],
    ['aria-autocomplete', 'list'],
    ['aria-expanded', 'false'],
    ['aria-controls', list.id],
  ] as const)
    box.setAttribute(name, value);
  const heard = element('p', 'heard');
  heard.setAttribute('role', 'status');
  form.append(heard);
  offerDictation(box, (message) => {
    heard.textContent = message;
  });

  let choices: Choice[] = [];
  let active = -1;
  let run = 0;

  box.addEventListener('input', () => {
    // What was chosen belongs to what was typed before.
    activate(-1);
    void update();
  });
  box.addEventListener('focus', () => void update());
  box.addEventListener('blur', close);
  box.addEventListener('keydown', onKey);
  form.addEventListener('submit', close);
  if (document.activeElement === box) void update();

  async function update(): Promise<void> {
    const current = ++run;
    const typed = box.value.trim();
    const next = typed === '' ? recent() : await offered(typed).catch(() => []);
    // Typed on, left or sent in the meantime.
    if (current !== run || document.activeElement !== box) return;
    show(next, typed === '' ? 'tìm kiếm gần đây' : 'gợi ý');
  }

  async function offered(typed: string): Promise<Choice[]> {
    const suggestions = await search.suggest(typed);
    return suggestions.map(({ entry, reason }) => {
      const { lead, name } = headingOf(entry);
      const title = name === entry.title ? [] : [entry.title];
      const twin = reason === 'twin' ? ['số gần giống'] : [];
      return {
        label: lead + name,
        detail: [...twin, ...title, ...placeAndDateOf(entry)].join(' · '),
        choose: () => location.assign(entry.url),
      };
    });
  }

  function recent(): Choice[] {
    const kept = recentSearches();
    if (kept.length === 0) return [];
    const again = kept.map((query) => ({ label: query, detail: 'tìm gần đây', choose: () => send(query) }));
    const forget = () => {
      forgetSearches();
      box.focus();
      void update();
    };
    return [...again, { label: 'Xóa tìm kiếm gần đây', detail: 'chỉ lưu trên máy này', choose: forget }];
  }

  function send(query: string): void {
    box.value = query;
    close();
    form?.requestSubmit();
  }

  function show(next: Choice[], noun: string): void {
    choices = next;
    list.replaceChildren(
      ...choices.map(({ label, detail, choose }, i) => {
        const option = element('li', 'suggestion');
        option.id = `${list.id}-${i}`;
        option.setAttribute('role', 'option');
        option.append(element('span', 'number', label), ...(detail ? [element('span', 'facts', detail)] : []));
        // Before the box loses the focus, which would close the list.
        option.addEventListener('mousedown', (event) => event.preventDefault());
        option.addEventListener('click', choose);
        return option;
      }),
    );
    list.hidden = choices.length === 0;
    box.setAttribute('aria-expanded', String(!list.hidden));
    activate(-1);
    status.textContent = choices.length > 0 ? `${choices.length} ${noun}, dùng phím mũi tên để chọn` : '';
  }

  function close(): void {
    run++;
    show([], '');
  }

  function activate(next: number): void {
    active = next;
    [...list.children].forEach((option, i) => {
      option.setAttribute('aria-selected', String(i === active));
      if (i === active) option.scrollIntoView({ block: 'nearest' });
    });
    if (active < 0) box.removeAttribute('aria-activedescendant');
    else box.setAttribute('aria-activedescendant', `${list.id}-${active}`);
  }

  function onKey(event: KeyboardEvent): void {
    // Enter that ends a word of an input method is no choice.
    if (event.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (list.hidden) {
        void update();
      } else {
        const step = event.key === 'ArrowDown' ? 1 : -1;
        // One place more than choices: the box itself.
        const places = choices.length + 1;
        activate(((active + 1 + step + places) % places) - 1);
      }
      event.preventDefault();
    } else if (event.key === 'Enter' && active >= 0) {
      event.preventDefault();
      choices[active]?.choose();
    } else if (event.key === 'Escape' && !list.hidden) {
      event.preventDefault();
      close();
    }
  }
}

for (const box of document.querySelectorAll<HTMLInputElement>('[data-search]')) helpWhileTyping(box);
