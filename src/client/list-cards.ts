import type { ListRow } from '../domain/list-index.ts';

/** The same cards as in lists that the build makes. */
export function cardsOf(rows: readonly ListRow[], pick: boolean): HTMLUListElement {
  const list = made('ul', 'cards');
  list.append(...rows.map((row) => cardOf(row, pick)));
  return list;
}

function cardOf({ address, name, title, facts, figure }: ListRow, pick: boolean): HTMLLIElement {
  const card = made('li', pick ? 'card model' : 'card');
  const head = made('div', 'head');
  const link = made('a');
  link.href = address;
  if (pick) link.textContent = name;
  else link.append(made('span', 'number', name));
  head.append(link);
  card.append(head);
  if (figure) {
    const [value, measures] = figure;
    const best = made('p', 'figure');
    best.append(made('span', 'number', value), ' ', made('span', 'soft small', measures));
    card.append(best);
  }
  if (title) card.append(made('p', '', title));
  card.append(made('p', 'facts', facts));
  if (pick) card.append(pickBox(address, name));
  return card;
}

/** The box with which a story is chosen to be compared; see components/PickBox.astro. */
function pickBox(address: string, name: string): HTMLElement {
  const label = made('label', 'pick small');
  const box = made('input');
  box.type = 'checkbox';
  box.value = address.split('/').slice(2, -1).join('/');
  label.append(box, ' Chọn để so sánh', made('span', 'visually-hidden', `: ${name}`));
  return label;
}

/** Links between the pages of a narrowed list, as components/Pages.astro has them; nothing for one page. */
export function pageLinks(current: number, count: number, addressOf: (page: number) => string): HTMLElement {
  const nav = made('nav', 'pages');
  nav.setAttribute('aria-label', 'Các trang của danh sách');
  let before = 0;
  for (let page = 1; page <= count && count > 1; page++) {
    if (page !== 1 && page !== count && Math.abs(page - current) > 2) continue;
    if (page - before > 1) {
      const gap = made('span', '', '…');
      gap.setAttribute('aria-hidden', 'true');
      nav.append(gap);
    }
    before = page;
    if (page === current) {
      const here = made('span', '', String(page));
      here.setAttribute('aria-current', 'page');
      nav.append(here);
    } else {
      const link = made('a', '', String(page));
      link.href = addressOf(page);
      link.setAttribute('aria-label', `Trang ${page}`);
      nav.append(link);
    }
  }
  return nav;
}

// Not client/element.ts: sharing that would pull the piece of search onto lists.
function made<K extends keyof HTMLElementTagNameMap>(tag: K, className = '', text = ''): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  if (className) element.className = className;
  if (text) element.textContent = text;
  return element;
}
