import { isOwnAddress } from '../teaching/read-fields.ts';
import { textOfProvision } from './provision-text.ts';

const ADDED = { note: '', minutes: 0 };

/** What a button adds, taken from the page that it stands on; checked by whoever stores it. */
export async function itemsOf(button: HTMLElement): Promise<unknown[]> {
  switch (button.dataset['kit']) {
    case 'provision':
      return [provision(button)];
    case 'figure':
      return [figure(button)];
    case 'story':
      return [story(button)];
    case 'checklist':
      return [checklist()];
    case 'items':
      return fetchItems(button.dataset['items'] ?? '');
    default:
      return [];
  }
}

function provision(button: HTMLElement): unknown {
  const anchor = button.previousElementSibling;
  const article = button.closest<HTMLElement>('[data-cite]');
  if (!(anchor instanceof HTMLAnchorElement) || !article) return {};
  const block = document.getElementById(decodeURIComponent(anchor.hash.slice(1)));
  const { name = '', cite = '', digest } = article.dataset;
  return {
    kind: 'provision',
    document: name,
    label: anchor.ariaLabel?.replace(/^.*? tới /, '') ?? '',
    text: block ? textOfProvision(block) : '',
    cite,
    ...(digest !== undefined && { digest: true }),
    address: location.pathname + anchor.hash,
    ...ADDED,
  };
}

function figure(button: HTMLElement): unknown {
  const row = button.closest('tr');
  const table = row?.closest('table');
  const cells = [...(row?.children ?? [])];
  const heads = [...(table?.querySelectorAll('thead th') ?? [])].map((head) => head.textContent?.trim());
  const cell = (head: string) => cells[heads.indexOf(head)];
  const place = cell('Ở đâu, khi nào');
  const isAtHome = row?.id !== '' && row?.id !== undefined;
  const link = cells[0]?.querySelector('a');
  return {
    kind: 'figure',
    value: plain(cells[0]),
    measures: plain(cell('Đo điều gì')),
    place: plain(place?.querySelector('a')),
    period: plain(place)
      .replace(plain(place?.querySelector('a')), '')
      .replace(/^[\s,]+/, ''),
    // Where figures stand by kind, the caption names it.
    what: isAtHome ? plain(table?.caption) : plain(cell('Là gì')),
    source: isAtHome ? (table?.dataset['source'] ?? '') : plain(cell('Nguồn')?.querySelector('a')),
    address: isAtHome ? `${location.pathname}#${row?.id}` : link ? link.pathname + link.hash : '',
    ...ADDED,
  };
}

function story(button: HTMLElement): unknown {
  const { where = '', figure = '', cite = '' } = button.dataset;
  return {
    kind: 'story',
    name: pageTitle(),
    where,
    summary: plain(document.querySelector('main .lead')),
    figure,
    cite,
    address: location.pathname,
    ...ADDED,
  };
}

function checklist(): unknown {
  const steps = [...document.querySelectorAll('.checklist li')].map((step) => plain(step));
  return { kind: 'checklist', name: pageTitle(), steps, address: `${location.pathname}#lam-lai`, ...ADDED };
}

/** A question, or all that a lesson's page offers, from a file of their own. */
async function fetchItems(address: string): Promise<unknown[]> {
  if (!isOwnAddress(address)) return [];
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  const items: unknown = await response.json();
  return Array.isArray(items) ? items : [];
}

function pageTitle(): string {
  return plain(document.querySelector('main h1'));
}

/** The text of an element without what only its page needs. */
function plain(part: Element | null | undefined): string {
  const copy = part?.cloneNode(true);
  if (!(copy instanceof Element)) return '';
  for (const aside of copy.querySelectorAll('.small, .kit-add, .kit-toast')) aside.remove();
  return (copy.textContent ?? '').replace(/\s+/gu, ' ').trim();
}
