import type { ListRow } from '../domain/list-index.ts';
import { element } from './element.ts';

/** The same cards as in lists that the build makes. */
export function cardsOf(rows: readonly ListRow[], pick: boolean): HTMLUListElement {
  const list = element('ul', 'cards');
  list.append(...rows.map((row) => cardOf(row, pick)));
  return list;
}

function cardOf({ address, name, title, facts, figure }: ListRow, pick: boolean): HTMLLIElement {
  const card = element('li', pick ? 'card model' : 'card');
  const head = element('div', 'head');
  const link = element('a');
  link.href = address;
  if (pick) link.textContent = name;
  else link.append(element('span', 'number', name));
  head.append(link);
  card.append(head);
  if (figure) {
    const [value, measures] = figure;
    const best = element('p', 'figure');
    best.append(element('span', 'number', value), ' ', element('span', 'soft small', measures));
    card.append(best);
  }
  if (title) card.append(element('p', '', title));
  card.append(element('p', 'facts', facts));
  if (pick) card.append(pickBox(address, name));
  return card;
}

/** Puts a box beside each story of a list that the build made, so that pages need not carry them. */
export function addPickBoxes(list: HTMLElement): void {
  for (const card of list.querySelectorAll('.card')) {
    const link = card.querySelector<HTMLAnchorElement>('.head a');
    if (link) card.append(pickBox(link.pathname, link.textContent ?? ''));
  }
}

/** The box with which a story is chosen to be compared. */
function pickBox(address: string, name: string): HTMLElement {
  const label = element('label', 'pick small');
  const box = element('input');
  box.type = 'checkbox';
  box.value = address.split('/').slice(2, -1).join('/');
  label.append(box, ' Chọn để so sánh', element('span', 'visually-hidden', `: ${name}`));
  return label;
}

/** Links between the pages of a narrowed list, as components/Pages.astro has them; nothing for one page. */
export function pageLinks(current: number, count: number, addressOf: (page: number) => string): HTMLElement {
  const nav = element('nav', 'pages');
  nav.setAttribute('aria-label', 'Các trang của danh sách');
  let before = 0;
  for (let page = 1; page <= count && count > 1; page++) {
    if (page !== 1 && page !== count && Math.abs(page - current) > 2) continue;
    if (page - before > 1) {
      const gap = element('span', '', '…');
      gap.setAttribute('aria-hidden', 'true');
      nav.append(gap);
    }
    before = page;
    if (page === current) {
      const here = element('span', '', String(page));
      here.setAttribute('aria-current', 'page');
      nav.append(here);
    } else {
      const link = element('a', '', String(page));
      link.href = addressOf(page);
      link.setAttribute('aria-label', `Trang ${page}`);
      nav.append(link);
    }
  }
  return nav;
}
