import { runLater } from './later.ts';

/** Loads what helps while typing when a reader turns to a search box, and not before. */
export function startSearchBox(): void {
  for (const box of document.querySelectorAll('[data-search]')) {
    box.addEventListener('focus', () => runLater('search-combobox'), { once: true });
    if (document.activeElement === box) runLater('search-combobox');
  }
}
