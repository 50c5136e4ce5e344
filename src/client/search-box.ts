/** Loads what helps while typing when a reader turns to a search box, and not before. */
export function startSearchBox(): void {
  for (const box of document.querySelectorAll<HTMLInputElement>('[data-search]')) {
    const load = () => void import('./search-combobox.ts').then(({ helpWhileTyping }) => helpWhileTyping(box));
    box.addEventListener('focus', load, { once: true });
    if (document.activeElement === box) load();
  }
}
