import { factsOf, headingOf } from '../search/describe.ts';
import type { Entry } from '../search/entry.ts';
import type { Excerpt } from '../search/excerpt.ts';
import type { Hit } from '../search/search.ts';
import { element, linkTo } from './element.ts';

/** One result as a card: what it is, and the points of it that hold what was looked for. */
export function resultCard(hit: Hit, entry: Entry, excerpts: readonly Excerpt[], query: string): HTMLLIElement {
  const card = element('li', `card${entry.kind === 'model' ? ' model' : ''}`);
  const { lead, name } = headingOf(entry);
  const head = element('div', 'head');
  const link = linkTo(entry.url, lead);
  link.append(element('span', 'number', name));
  head.append(link);
  card.append(head);
  if (hit.reason === 'twin') card.append(element('p', 'twin', twinNote(hit.differs)));
  if (name !== entry.title) card.append(element('p', '', entry.title));
  card.append(element('p', 'facts', factsOf(entry).join(' · ')));
  if (excerpts.length > 0) {
    const points = element('ul', 'points');
    points.append(...excerpts.map((excerpt) => pointOf(excerpt, entry.url, query)));
    card.append(points);
  }
  return card;
}

function twinNote(differs: readonly string[]): string {
  return differs.length > 0 ? `Số gần giống: ${differs.join(', ')}` : 'Cùng số, không khớp các từ kèm theo';
}

/** A point leads to its place on the page, where the words are marked. */
function pointOf({ id, label, pieces }: Excerpt, url: string, query: string): HTMLLIElement {
  const point = element('li');
  if (label) {
    const name = linkTo(addressOf(url, id, query), label.charAt(0).toLocaleUpperCase('vi') + label.slice(1));
    point.append(name, ': ');
  }
  for (const { text, marked } of pieces) point.append(marked ? element('mark', '', text) : text);
  return point;
}

function addressOf(url: string, id: string, query: string): string {
  return `${url}?${new URLSearchParams({ tim: query })}${id ? `#${id}` : ''}`;
}
