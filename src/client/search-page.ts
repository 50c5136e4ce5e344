import type { SearchResult } from '../search/search.ts';
import { element } from './element.ts';
import { keepSearch } from './recent-searches.ts';
import { fillFacets, nameOf } from './search-facets.ts';
import { search } from './search-here.ts';
import { countMessage, messagesOf, waysOn } from './search-messages.ts';
import { resultCard } from './search-results.ts';
import { isEmpty, readState, type SearchState, writeState } from './search-state.ts';

/** Results that come at once: what the first screens hold. Each costs a request of its own. */
const FIRST = 5;
const MORE = 10;
/** Results that come by themselves when the reader nears the end of the list. */
const BY_THEMSELVES = 26;

const parts = {
  box: document.querySelector<HTMLInputElement>('#tim'),
  form: document.querySelector<HTMLFormElement>('#bo-loc'),
  panel: document.querySelector<HTMLDetailsElement>('#thu-hep'),
  chosen: document.querySelector<HTMLElement>('#dang-loc'),
  list: document.querySelector<HTMLElement>('#ket-qua'),
  status: document.querySelector<HTMLElement>('#so-ket-qua'),
  messages: document.querySelector<HTMLElement>('#loi-nhan'),
  more: document.querySelector<HTMLButtonElement>('#them'),
};
type Parts = { [K in keyof typeof parts]: NonNullable<(typeof parts)[K]> };

if (Object.values(parts).every((part) => part !== null)) start(parts as Parts);

function start({ box, form, panel, chosen, list, status, messages, more }: Parts): void {
  const selects = [...form.querySelectorAll<HTMLSelectElement>('select[data-filter]')];
  const sort = form.querySelector<HTMLSelectElement>('select[name=sort]');
  const names = selects.map((select) => select.name);
  let state = readState(location.search, names);
  let run = 0;
  /** The run whose results stand. */
  let shown = 0;
  /** Whether the facets show the counts of what is shown. */
  let areCounted = false;
  /** Whether the text of pages is looked at although a number says it all; until something else is typed. */
  let readText = false;

  box.form?.addEventListener('submit', (event) => {
    event.preventDefault();
    change({ ...state, query: box.value.trim().normalize('NFC') });
    // On a phone the keyboard would cover what was found.
    if (matchMedia('(pointer: coarse)').matches) box.blur();
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('change', () => {
    const filters = Object.fromEntries(selects.map(({ name, value }) => [name, value]));
    change({ ...state, filters, sort: sort?.value === 'date' ? 'date' : undefined });
  });
  form.addEventListener('reset', () => change({ ...state, filters: {}, sort: undefined }));
  panel.addEventListener('toggle', () => {
    if (panel.open && shown === run && !areCounted) void countFacets(run);
  });
  window.addEventListener('popstate', () => {
    take(readState(location.search, names));
    void show();
  });
  // On a narrow screen the results come first; what is chosen stands above them.
  keepSearch(state.query);
  panel.open = isEmpty(state) || matchMedia('(min-width: 52rem)').matches;
  void show();

  /** Whether the text is read too was asked for one query; another begins anew. */
  function take(next: SearchState): void {
    if (next.query !== state.query) readText = false;
    state = next;
  }

  function change(next: SearchState): void {
    take(next);
    const query = writeState(state);
    history.pushState(null, '', query ? `?${query}` : location.pathname);
    keepSearch(state.query);
    void show();
  }

  async function show(): Promise<void> {
    const current = ++run;
    box.value = state.query;
    if (sort) sort.value = state.sort ?? '';
    status.textContent = 'Đang tìm …';
    areCounted = false;
    more.hidden = true;
    try {
      showChosen();
      if (isEmpty(state)) {
        list.replaceChildren();
        messages.replaceChildren();
        status.textContent = 'Gõ số ký hiệu hoặc từ ngữ, hoặc chọn một mục lọc.';
        shown = current;
        if (panel.open) await countFacets(current);
        return;
      }
      const result = await search.find(state, readText);
      // A later search has begun: its results stand.
      if (current !== run) return;
      const cards = await cardsOf(result, 0, FIRST);
      if (current !== run) return;
      list.replaceChildren(...cards);
      messages.replaceChildren(...messagesOf(result), ...endOf(result));
      status.textContent = countMessage(result);
      offerMore(result, cards.length, current);
      fillFacets(selects, result.counts, state.filters);
      // A large library tells them only when its facets are loaded; the results stand already.
      shown = current;
      areCounted = Object.keys(result.counts).length > 0 || result.hits.length === 0;
      if (panel.open && !areCounted) await countFacets(current);
    } catch {
      if (current !== run) return;
      list.replaceChildren();
      status.textContent = navigator.onLine
        ? 'Không tải được chỉ mục tìm kiếm. Hãy kiểm tra mạng rồi thử lại.'
        : 'Thiết bị đang không có mạng, nên chưa tìm được. Có mạng lại rồi bấm «Thử lại».';
      messages.replaceChildren(button('Thử lại', () => void again()));
    }
  }

  /** Looks at the text of pages too. */
  function readAll(): void {
    readText = true;
    void again();
  }

  /** Shows anew after a press on a button that then is gone: the reader goes on from the count. */
  async function again(): Promise<void> {
    status.focus();
    await show();
  }

  /** What the results are narrowed by, each to be taken away by a press. */
  function showChosen(): void {
    const held = selects.flatMap((select) => {
      const value = state.filters[select.name];
      return value ? [{ select, value }] : [];
    });
    chosen.hidden = held.length === 0;
    chosen.replaceChildren(
      ...held.map(({ select, value }) => {
        const name = nameOf(select, value);
        const taken = button(`${name} ✕`, () => {
          change({ ...state, filters: { ...state.filters, [select.name]: '' } });
          status.focus();
        });
        taken.setAttribute('aria-label', `Bỏ lọc ${name}`);
        return taken;
      }),
    );
  }

  /** Loads the facets and counts them for what is shown. Results stand already. */
  async function countFacets(current: number): Promise<void> {
    try {
      const all = await search.facets();
      const counts = isEmpty(state) ? all : (await search.find(state, readText)).counts;
      if (current !== run) return;
      fillFacets(selects, counts, state.filters);
      areCounted = true;
    } catch {
      // The results stand without; opening the panel again tries again.
    }
  }

  async function cardsOf({ hits, query }: SearchResult, from: number, count: number): Promise<HTMLLIElement[]> {
    return Promise.all(
      hits.slice(from, from + count).map(async (hit) => {
        const { entry, excerpts } = await hit.load();
        return resultCard(hit, entry, excerpts, query.text);
      }),
    );
  }

  function offerMore(result: SearchResult, from: number, current: number): void {
    more.hidden = from >= result.hits.length;
    const load = async () => {
      watcher.disconnect();
      const cards = await cardsOf(result, from, MORE).catch(() => []);
      if (current !== run || cards.length === 0) return;
      list.append(...cards);
      offerMore(result, from + cards.length, current);
    };
    more.onclick = () => {
      const next = list.children.length;
      void load().then(() => list.children[next]?.querySelector('a')?.focus());
    };
    const watcher = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting) && from < BY_THEMSELVES) void load();
    });
    if (!more.hidden) watcher.observe(more);
  }

  /** What follows the messages: ways on where nothing was found, the text of pages where a number said it all. */
  function endOf(result: SearchResult): HTMLElement[] {
    if (result.textSkipped) return [button(`Tìm «${result.query.typed}» trong toàn văn`, readAll)];
    if (result.hits.length > 0) return [];
    const filtered = Object.values(state.filters).some((value) => value !== '');
    return [waysOn(filtered ? () => change({ ...state, filters: {} }) : undefined)];
  }
}

function button(text: string, act: () => void): HTMLButtonElement {
  const made = element('button', 'button quiet', text);
  made.type = 'button';
  made.addEventListener('click', act);
  return made;
}
