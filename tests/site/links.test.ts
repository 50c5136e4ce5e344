import { readFileSync } from 'node:fs';
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

it('every page is reached from another one', () => {
  const links = pages.flatMap((page) => [
    ...attributes(page, 'a[href^="/"]', 'href'),
    ...attributes(page, 'form', 'action'),
  ]);
  const reached = new Set(links.map((link) => link.replace(/[?#].*/, '')));
  expect(pages.map(({ address }) => address).filter((address) => !reached.has(address))).toEqual(['/404.html']);
});

it('every prefix of an address is a page', () => {
  const prefixes = pages.flatMap(({ address }) => {
    const segments = address.split('/').slice(1, -1);
    return segments.map((_, i) => `/${segments.slice(0, i + 1).join('/')}/`);
  });
  expect([...new Set(prefixes)].filter((prefix) => !fileOf(prefix))).toEqual([]);
});

it('breadcrumbs name the address of the page, segment by segment', () => {
  const wrong = pages.flatMap((page) => {
    const crumbs = attributes(page, '.crumbs a', 'href');
    return crumbs.filter((crumb) => !page.address.startsWith(crumb)).map((crumb) => `${page.address}: ${crumb}`);
  });
  expect(wrong).toEqual([]);
});

it('the sitemap lists only pages that exist', () => {
  const listed = [...readFileSync('dist/sitemap-0.xml', 'utf8').matchAll(/<loc>([^<]+)<\/loc>/g)].map(
    ([, url = '']) => new URL(url).pathname,
  );
  expect(listed.length).toBeGreaterThan(100);
  expect(listed.filter((path) => !fileOf(path))).toEqual([]);
});
