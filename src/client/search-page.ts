import { type FilterCounts, loadPagefind, type Search } from './pagefind.ts';
import { resultCard } from './search-results.ts';
import { isEmpty, readState, type SearchState, writeState } from './search-state.ts';

const PAGE = 10;
const box = document.querySelector<HTMLInputElement>('#tim');
const selects = [...document.querySelectorAll<HTMLSelectElement>('select[data-filter]')];
const list = document.querySelector<HTMLElement>('#ket-qua');
const status = document.querySelector<HTMLElement>('#so-ket-qua');
const more = document.querySelector<HTMLButtonElement>('#them');
if (box && list && status && more) start(box, list, status, more);

function start(box: HTMLInputElement, list: HTMLElement, status: HTMLElement, more: HTMLButtonElement): void {
  const names = selects.map((select) => select.name);
  let state = readState(location.search, names);
  let run = 0;

  box.value = state.query;
  box.form?.addEventListener('submit', (event) => {
    event.preventDefault();
    change({ ...state, query: box.value.trim().normalize('NFC') });
  });
  for (const select of selects) {
    select.addEventListener('change', () =>
      change({ ...state, filters: { ...state.filters, [select.name]: select.value } }),
    );
  }
  window.addEventListener('popstate', () => {
    state = readState(location.search, names);
    box.value = state.query;
    void show();
  });
  void show();

  function change(next: SearchState): void {
    state = next;
    const query = writeState(state);
    history.pushState(null, '', query ? `?${query}` : location.pathname);
    void show();
  }

  async function show(): Promise<void> {
    const current = ++run;
    status.textContent = 'Đang tìm …';
    try {
      const pagefind = await loadPagefind();
      // Pagefind counts the filters of a search only after it has loaded them.
      const allFilters = await pagefind.filters();
      if (isEmpty(state)) {
        fillFilters(allFilters);
        list.replaceChildren();
        more.hidden = true;
        status.textContent = 'Gõ số ký hiệu hoặc từ ngữ, hoặc chọn một mục lọc.';
        return;
      }
      const chosen = Object.fromEntries(Object.entries(state.filters).filter(([, value]) => value));
      const search = await pagefind.search(state.query || null, { filters: chosen });
      // A later search has begun: its results stand.
      if (current !== run) return;
      fillFilters(search.filters);
      list.replaceChildren();
      status.textContent = told(search);
      await append(search, 0, current);
    } catch {
      status.textContent = 'Không tải được chỉ mục tìm kiếm. Hãy kiểm tra mạng rồi thử lại.';
    }
  }

  async function append(search: Search, from: number, current: number): Promise<void> {
    const fragments = await Promise.all(search.results.slice(from, from + PAGE).map((result) => result.data()));
    if (current !== run) return;
    list.append(...fragments.map(resultCard));
    const next = from + PAGE;
    more.hidden = next >= search.results.length;
    more.onclick = () => void append(search, next, current);
  }

  function told(search: Search): string {
    const n = search.results.length;
    if (n > 0) return `${n} kết quả${state.query ? ` cho «${state.query}»` : ''}`;
    return `Không có kết quả cho «${state.query}». Hãy thử ít từ hơn, bỏ bớt mục lọc, hoặc mở danh sách số ký hiệu.`;
  }

  function fillFilters(counts: FilterCounts): void {
    for (const select of selects) {
      const values = Object.entries(counts[select.name] ?? {});
      const chosen = state.filters[select.name] ?? '';
      const options = values
        .filter(([value, n]) => n > 0 || value === chosen)
        .sort(([a], [b]) => (select.name === 'year' ? b.localeCompare(a) : a.localeCompare(b, 'vi')))
        .map(([value, n]) => new Option(`${value} (${n})`, value, false, value === chosen));
      select.replaceChildren(new Option('Tất cả', '', false, chosen === ''), ...options);
    }
  }
}
