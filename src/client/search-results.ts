import type { Fragment } from './pagefind.ts';

/** One result as a card: what it is, its title, and up to three places within it. */
export function resultCard({ url, excerpt, meta, sub_results }: Fragment): HTMLLIElement {
  const card = document.createElement('li');
  card.className = 'card';
  const head = document.createElement('div');
  head.className = 'head';
  head.append(link(url, meta['title'] ?? url));
  const kind = document.createElement('span');
  kind.className = 'facts';
  kind.textContent = meta['kind'] ?? '';
  head.append(kind);
  card.append(head);
  const places = sub_results.filter((place) => place.url !== url).slice(0, 3);
  if (places.length === 0) card.append(excerptOf(excerpt));
  for (const place of places) {
    const line = excerptOf(place.excerpt);
    line.prepend(link(place.url, place.title), ' – ');
    card.append(line);
  }
  return card;
}

function link(url: string, text: string): HTMLAnchorElement {
  const made = document.createElement('a');
  made.href = url;
  made.textContent = text.replace(/\s*#$/, '');
  return made;
}

/** Pagefind's excerpt is text with `<mark>`; anything else in it stays text. */
function excerptOf(excerpt: string): HTMLParagraphElement {
  const line = document.createElement('p');
  for (const [i, part] of decoded(excerpt)
    .split(/<\/?mark>/)
    .entries()) {
    if (i % 2 === 0) line.append(part);
    else {
      const mark = document.createElement('mark');
      mark.textContent = part;
      line.append(mark);
    }
  }
  return line;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
  '&quot;': '"',
  '&#39;': "'",
};

function decoded(text: string): string {
  return text.replace(/&(?:lt|gt|amp|quot|#39);/g, (entity) => ENTITIES[entity] ?? entity);
}
