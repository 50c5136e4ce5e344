import { type ListIndex, type Narrowed, openList, type Wanted } from '../domain/list-index.ts';
import { addPickBoxes, cardsOf, pageLinks } from './list-cards.ts';

/** Names in the address beside those of facets. */
const WORDS = 'tu';
const ORDER = 'xep';
const PAGE = 'trang';
const PAGE_SIZE = 30;

const form = document.querySelector<HTMLFormElement>('#loc');
const list = document.querySelector<HTMLElement>('#ket-qua');
const pages = document.querySelector<HTMLElement>('#cac-trang');
const status = document.querySelector<HTMLElement>('#so-ket-qua');

if (form && list && pages && status) start(form, list, pages, status);

function start(form: HTMLFormElement, list: HTMLElement, pages: HTMLElement, status: HTMLElement): void {
  const noun = form.dataset['noun'] ?? '';
  const pick = 'pick' in form.dataset;
  if (pick) addPickBoxes(list);
  const plain = { list: [...list.childNodes], pages: [...pages.childNodes] };
  const options = [...form.querySelectorAll<HTMLOptionElement>('option[value]:not([value=""])')].map((option) => ({
    option,
    facet: option.closest('select')?.name ?? '',
    label: option.text.replace(/ \(\d+\)$/, ''),
  }));
  let opened: Promise<ReturnType<typeof openList>> | undefined;
  const load = () => {
    opened ??= fetchIndex(form.dataset['source'] ?? '').then(openList);
    opened.catch(() => {
      opened = undefined;
    });
    return opened;
  };

  readAddress(form);
  // The index is there before the first choice is made.
  form.addEventListener('focusin', () => void load().catch(() => undefined), { once: true });
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('input', ({ target }) => {
    // A choice is a step to go back over; letters as they are typed are not.
    go(addressFor(form, 1), target instanceof HTMLInputElement ? 'replaceState' : 'pushState');
  });
  // The form is empty only after the event.
  form.addEventListener('reset', () => setTimeout(() => go(addressFor(form, 1), 'pushState')));
  addEventListener('popstate', () => {
    readAddress(form);
    void show();
  });
  pages.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    // Pages that the build made have addresses of their own; here the list is turned in place, so choices stay.
    const [, built] = /\/trang-(\d+)\/$/.exec(link.pathname) ?? [];
    go(link.search ? link.search : addressFor(form, Number(built ?? 1)), 'pushState');
    const heading = document.querySelector<HTMLElement>('#danh-sach');
    heading?.focus();
    heading?.scrollIntoView();
  });
  if (location.search) {
    // A filter that came with the address must be seen.
    form.closest('details')?.setAttribute('open', '');
    void show();
  }

  function go(address: string, how: 'pushState' | 'replaceState'): void {
    history[how](null, '', address);
    void show();
  }

  async function show(): Promise<void> {
    const asked = location.search;
    if (!asked) {
      list.replaceChildren(...plain.list);
      pages.replaceChildren(...plain.pages);
      status.textContent = '';
      // Counts of the whole list stand again.
      if (opened) showCounts((await opened).narrow({ facets: new Map(), words: '', order: '' }));
    } else {
      try {
        const narrowed = (await load()).narrow(wantedOf(form, asked));
        // A slower answer to an earlier question must not stand over this one.
        if (asked !== location.search) return;
        showRows(narrowed, Number(new URLSearchParams(asked).get(PAGE)) || 1);
        showCounts(narrowed);
      } catch {
        status.textContent = 'Không tải được danh mục để lọc. Hãy kiểm tra mạng rồi thử lại.';
        return;
      }
    }
    document.dispatchEvent(new Event('list-shown'));
  }

  function showRows({ rows }: Narrowed, wantedPage: number): void {
    const count = Math.max(1, Math.ceil(rows.length / PAGE_SIZE));
    const page = Math.min(Math.max(1, wantedPage), count);
    list.replaceChildren(cardsOf(rows.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE), pick));
    pages.replaceChildren(pageLinks(page, count, (n) => addressFor(form, n)));
    status.textContent =
      rows.length === 0
        ? `Không có ${noun} nào. Hãy bỏ bớt điều kiện, hoặc tìm theo từ ngữ.`
        : `${rows.length} ${noun}${count > 1 ? `, trang ${page} trong ${count} trang` : ''}`;
  }

  function showCounts({ counts }: Narrowed): void {
    for (const { option, facet, label } of options) {
      const count = counts.get(facet)?.get(option.value);
      if (count === undefined) continue;
      option.text = `${label} (${count})`;
      option.disabled = count === 0 && !option.selected;
    }
  }
}

function readAddress(form: HTMLFormElement): void {
  const state = new URLSearchParams(location.search);
  for (const control of form.elements) {
    if (!(control instanceof HTMLInputElement || control instanceof HTMLSelectElement)) continue;
    control.value = state.get(control.name) ?? '';
  }
}

/** The address of a page of the list as the form narrows it. */
function addressFor(form: HTMLFormElement, page: number): string {
  const state = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === 'string' && value) state.set(name, value);
  if (page > 1) state.set(PAGE, String(page));
  const query = state.toString();
  return query ? `?${query}` : location.pathname;
}

/** What the address asks of the facets that the form has; what else stands there is not of the list. */
function wantedOf(form: HTMLFormElement, search: string): Wanted {
  const state = new URLSearchParams(search);
  const names = [...form.querySelectorAll('select')].map(({ name }) => name).filter((name) => name !== ORDER);
  const facets = new Map(
    names.flatMap((name) => [[name, state.get(name) ?? ''] as const]).filter(([, value]) => value),
  );
  return { words: state.get(WORDS) ?? '', order: state.get(ORDER) ?? '', facets };
}

async function fetchIndex(source: string): Promise<ListIndex> {
  const response = await fetch(source);
  if (!response.ok) throw new Error(`${source}: ${response.status}`);
  return response.json();
}
