import { expect, it } from 'vitest';
import { attributes, builtPages, fileOf } from './pages.ts';

const pages = builtPages();
const ids = new Map(pages.map((page) => [page.address, new Set(attributes(page, '[id]', 'id'))]));

/** Links of a page that lead to nothing within the site. */
function broken(page: (typeof pages)[number]): string[] {
  const links = [
    ...attributes(page, 'a[href]', 'href'),
    ...attributes(page, 'link[href]', 'href'),
    ...attributes(page, '[src]', 'src'),
    ...attributes(page, 'form[action]', 'action'),
  ];
  return [...new Set(links)].filter((link) => {
    if (/^(?:https?|mailto|data):/.test(link)) return false;
    const url = new URL(link, `http://site${page.address}`);
    if (!fileOf(url.pathname)) return true;
    const fragment = decodeURIComponent(url.hash.slice(1));
    return fragment !== '' && !(ids.get(url.pathname)?.has(fragment) ?? false);
  });
}

it('every internal link and fragment resolves', () => {
  const faults = pages.flatMap((page) => broken(page).map((link) => `${page.address} → ${link}`));
  expect(faults).toEqual([]);
});

it('every address of the site is reached from another page', () => {
  const reached = new Set(
    pages.flatMap((page) => attributes(page, 'a[href^="/"]', 'href').map((link) => link.replace(/[?#].*/, ''))),
  );
  expect(
    pages.map(({ address }) => address).filter((address) => address !== '/404.html' && !reached.has(address)),
  ).toEqual(
    [
      // Reached by the search box of every page.
      '/tim-kiem/',
    ].filter((address) => !reached.has(address)),
  );
});

it('the sitemap lists only pages that exist', async () => {
  const { readFileSync } = await import('node:fs');
  const listed = [...readFileSync('dist/sitemap-0.xml', 'utf8').matchAll(/<loc>([^<]+)<\/loc>/g)].map(
    ([, url = '']) => new URL(url).pathname,
  );
  expect(listed.length).toBeGreaterThan(100);
  expect(listed.filter((path) => !fileOf(path))).toEqual([]);
});
