import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import type { PageElement, PageNode } from './html-tree.ts';

/** More than the longest page of a portal, and deeper than any: the search's time grows with their square. */
const MAX_ELEMENTS = 20_000;
const MAX_DEPTH = 150;

/**
 * Numbers of a text as characters that no text of its own holds. They travel inside the text, because the search for
 * the main part rebuilds elements and loses their attributes.
 */
const DIGITS = '\uE000\uE001\uE002\uE003\uE004\uE005\uE006\uE007\uE008\uE009';
const NUMBERED = /([\uE000-\uE009]+)\uE00A/g;
const PRIVATE_USE = /[\uE000-\uF8FF]/g;

/**
 * Numbers of the texts that Firefox's reader view would show of a page; nothing where it finds no main part. It is a
 * guess about pages of news and counts as evidence only.
 */
export function mainTexts(body: PageElement, title: string): ReadonlySet<number> | undefined {
  if (isUnusual(body)) return undefined;
  const { document } = parseHTML(
    `<!doctype html><html lang="vi"><head><title>${escaped(title)}</title></head>${markup(body)}</html>`,
  );
  try {
    const found = new Readability(document, { charThreshold: 250 }).parse();
    if (!found?.textContent) return undefined;
    const numbers = Array.from(found.textContent.matchAll(NUMBERED), ([, digits = '']) =>
      Number(Array.from(digits, (digit) => DIGITS.indexOf(digit)).join('')),
    );
    return new Set(numbers);
  } catch {
    // It was written for browsers and throws on some pages that are no articles.
    return undefined;
  }
}

function isUnusual(body: PageElement): boolean {
  let count = 0;
  const waiting = [{ element: body, depth: 0 }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { element, depth } = next;
    count += 1;
    if (count > MAX_ELEMENTS || depth > MAX_DEPTH) return true;
    for (const child of element.children)
      if (child.kind === 'element') waiting.push({ element: child, depth: depth + 1 });
  }
  return false;
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

/** What the search looks at. Links lead nowhere: that there is one is all that counts. */
const KEPT_ATTRIBUTES = ['class', 'id', 'role', 'itemprop', 'rel', 'hidden', 'style'] as const;
const VOID = new Set(['br', 'hr', 'img', 'input', 'wbr', 'col', 'area']);

function markup(node: PageNode): string {
  if (node.kind === 'text') {
    const text = node.text.replace(PRIVATE_USE, '');
    if (text.trim() === '') return escaped(text);
    const number = Array.from(String(node.number), (digit) => DIGITS[Number(digit)]).join('');
    return `${number}\uE00A${escaped(text)}`;
  }
  const { name, attributes, children } = node;
  // An element's name comes from the page and would be written into markup.
  if (!/^[a-z][a-z0-9]*$/.test(name)) return children.map(markup).join('');
  const written = KEPT_ATTRIBUTES.flatMap((key) => {
    const value = attributes[key];
    return value === undefined ? [] : [` ${key}="${escaped(value)}"`];
  });
  if (name === 'a' && attributes['href'] !== undefined)
    written.push(attributes['href'].startsWith('#') ? ' href="#x"' : ' href="x"');
  const open = `<${name}${written.join('')}>`;
  return VOID.has(name) ? open : `${open}${children.map(markup).join('')}</${name}>`;
}
