import { compareVietnamese, fold } from '../domain/text.ts';

interface Row {
  address: string;
  name: string;
  title: string;
  facts: string;
  facets: Record<string, string[]>;
  /** What to compare in each order; smaller first. */
  sorts?: Record<string, string | number>;
}

/** Name of the choice of an order among the facets. */
const SORT = 'xep';

const SHOWN = 100;
const form = document.querySelector<HTMLFormElement>('#loc');
const list = document.querySelector<HTMLElement>('#ket-qua');
const pages = document.querySelector<HTMLElement>('#cac-trang');
const status = document.querySelector<HTMLElement>('#so-ket-qua');
const plain = list?.innerHTML ?? '';
let rows: Promise<Row[]> | undefined;

if (form && list && pages && status) start(form, list, pages, status);

function start(form: HTMLFormElement, list: HTMLElement, pages: HTMLElement, status: HTMLElement): void {
  const noun = form.dataset['noun'] ?? '';
  readAddress(form);
  form.addEventListener('input', () => void show());
  form.addEventListener('submit', (event) => event.preventDefault());
  // The form is empty only after the event.
  form.addEventListener('reset', () => setTimeout(() => void show()));
  if (location.search) {
    // A filter that came with the address must be seen.
    form.closest('details')?.setAttribute('open', '');
    void show();
  }

  async function show(): Promise<void> {
    const wanted = [...new FormData(form)].flatMap(([name, value]) =>
      typeof value === 'string' && value ? [[name, value] as const] : [],
    );
    const query = new URLSearchParams(wanted.map(([name, value]) => [name, value])).toString();
    history.replaceState(null, '', query ? `?${query}` : location.pathname);
    pages.hidden = wanted.length > 0;
    if (wanted.length === 0) {
      list.innerHTML = plain;
      status.textContent = '';
      return;
    }
    try {
      const order = wanted.find(([name]) => name === SORT)?.[1];
      const facets = wanted.filter(([name]) => name !== SORT);
      const found = (await load(form.dataset['source'] ?? '')).filter((row) =>
        facets.every(([name, value]) => matches(row, name, value)),
      );
      if (order) found.sort((a, b) => compare(a.sorts?.[order], b.sorts?.[order]));
      list.replaceChildren(listOf(found.slice(0, SHOWN)));
      status.textContent =
        found.length === 0
          ? `Không có ${noun} nào. Hãy bỏ bớt điều kiện, hoặc tìm theo từ ngữ.`
          : `${found.length} ${noun}${found.length > SHOWN ? `, hiện ${SHOWN} ${noun} đầu` : ''}`;
    } catch {
      status.textContent = 'Không tải được danh mục để lọc. Hãy kiểm tra mạng rồi thử lại.';
    }
  }
}

function readAddress(form: HTMLFormElement): void {
  for (const [name, value] of new URLSearchParams(location.search)) {
    const control = form.elements.namedItem(name);
    if (control instanceof HTMLInputElement || control instanceof HTMLSelectElement) control.value = value;
  }
}

function load(source: string): Promise<Row[]> {
  rows ??= fetch(source)
    .then((response) => {
      if (!response.ok) throw new Error(`${source}: ${response.status}`);
      return response.json() as Promise<Row[]>;
    })
    .catch((error: unknown) => {
      rows = undefined;
      throw error;
    });
  return rows;
}

function matches(row: Row, name: string, value: string): boolean {
  if (name === 'tu') return fold(`${row.name} ${row.title}`).includes(fold(value));
  return row.facets[name]?.includes(value) ?? false;
}

function compare(a: string | number = '', b: string | number = ''): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : compareVietnamese(String(a), String(b));
}

/** The same card as in lists that the build makes. */
function listOf(found: readonly Row[]): HTMLUListElement {
  const cards = found.map((row) => {
    const head = element('div', 'head');
    const link = document.createElement('a');
    link.href = row.address;
    link.append(element('span', 'number', row.name));
    head.append(link);
    const card = element('li', 'card');
    card.append(head, ...(row.title ? [element('p', '', row.title)] : []), element('p', 'facts', row.facts));
    return card;
  });
  const all = document.createElement('ul');
  all.className = 'cards';
  all.append(...cards);
  return all;
}

function element(tag: string, className: string, text = ''): HTMLElement {
  const made = document.createElement(tag);
  if (className) made.className = className;
  made.textContent = text;
  return made;
}
