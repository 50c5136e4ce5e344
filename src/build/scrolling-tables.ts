import type { Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';

/** Sets each table in a part that scrolls by itself, also by keyboard: a wide table must not widen the page. */
export function letTablesScroll(tree: Root): void {
  let count = 0;
  visit(tree, 'table', (table, index, parent) => {
    if (index === undefined || !parent) return undefined;
    count++;
    const scroll = {
      hName: 'div',
      // Parts of one page that a screen reader can go to need names of their own.
      hProperties: { className: 'scroll', tabIndex: 0, role: 'region', ariaLabel: `Bảng ${count}` },
    };
    parent.children[index] = { type: 'blockquote', children: [table], data: scroll };
    return SKIP;
  });
}
