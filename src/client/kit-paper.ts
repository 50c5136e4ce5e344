import type { Block, Paper } from '../teaching/handout.ts';
import { element, linkTo } from './element.ts';

/** Lays a paper where the page is printed from. */
export function layPaper({ blocks }: Paper): void {
  document.querySelector('#ban-in')?.replaceChildren(...blocks.map(blockOf));
}

function blockOf(block: Block): HTMLElement {
  switch (block.kind) {
    case 'title':
      return element('h2', 'paper-title', block.text);
    case 'heading':
      return element('h3', '', block.text);
    case 'quote':
      return element('blockquote', '', block.text);
    case 'notice':
      return element('p', 'paper-notice', block.text);
    case 'line':
      return element('p', 'paper-line', block.text);
    case 'text':
    case 'soft':
      return element('p', block.kind === 'soft' ? 'soft' : '', block.text);
    case 'cite': {
      const cite = element('p', 'paper-cite', block.text && `${block.text}. `);
      cite.append(linkTo(block.address, block.address));
      return cite;
    }
    case 'steps':
      return listOf(
        'ul',
        block.items.map((text) => `☐ ${text}`),
      );
    case 'boxes':
      return listOf('ul', block.items);
    case 'numbers':
      return listOf('ol', block.items);
  }
}

function listOf(tag: 'ul' | 'ol', items: readonly string[]): HTMLElement {
  const list = element(tag);
  list.append(...items.map((text) => element('li', '', text)));
  return list;
}
