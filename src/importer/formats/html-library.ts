import type { Place } from './html-places.ts';
import { elementsOf, hasClass, type PageElement } from './html-tree.ts';

/** Where the text stands on a page that this library published. */
export interface LibraryPage {
  places: ReadonlyMap<PageElement, Place | 'inside'>;
}

/** Links that the library adds to a text: to the paragraph itself, and to where it is cited. */
const ADDED = ['anchor', 'cited-count'] as const;

/**
 * Recognises a page of this library by how its layout marks the text for search, and says what of it is the text that
 * an editor wrote; nothing for pages of others.
 */
export function libraryPage(body: PageElement): LibraryPage | undefined {
  const elements = [...elementsOf(body)];
  const article = elements.find(
    ({ name, attributes }) => name === 'article' && attributes['data-search-body'] !== undefined,
  );
  const texts = article
    ? [...elementsOf(article)].filter((element) => element.name === 'div' && hasClass(element, 'prose'))
    : [];
  if (texts.length === 0) return undefined;
  const places = new Map<PageElement, Place | 'inside'>([[body, 'aside']]);
  for (const element of elements) {
    if (element.name === 'nav' || element.name === 'header' || element.name === 'footer')
      places.set(element, 'navigation');
    else if (element.name === 'form') places.set(element, 'form');
  }
  // The article's own head tells what the document is; it is no menu.
  for (const child of article?.children ?? [])
    if (child.kind === 'element' && child.name === 'header') places.set(child, 'aside');
  for (const text of texts) {
    places.set(text, 'inside');
    for (const inner of elementsOf(text))
      if (inner.name === 'a' && ADDED.some((name) => hasClass(inner, name))) places.set(inner, 'navigation');
  }
  return { places };
}
