import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { attributes, builtPages } from './pages.ts';

/** Addresses that were published, with the ids within them that others may link to. Made by `npm run publish:addresses`. */
const published: Record<string, string[]> = JSON.parse(readFileSync('tests/site/published.json', 'utf8'));
const built = new Map(builtPages().map((page) => [page.address, new Set(attributes(page, '[id]', 'id'))]));

it('no published address has vanished', () => {
  expect(Object.keys(published).filter((address) => !built.has(address))).toEqual([]);
});

it('no published provision or figure has vanished', () => {
  const lost = Object.entries(published).flatMap(([address, ids]) =>
    ids.filter((id) => !built.get(address)?.has(id)).map((id) => `${address}#${id}`),
  );
  expect(lost).toEqual([]);
});

it('every number and every figure that the library took up is still there', () => {
  const numbers = Object.keys(published).filter(
    (address) => /^\/so-hieu\/.*-/.test(address) && !address.includes('/trang-'),
  );
  const figures = Object.entries(published).flatMap(([address, ids]) => (address.startsWith('/so-lieu/') ? ids : []));
  expect(numbers.length).toBeGreaterThanOrEqual(100);
  expect(figures.length).toBeGreaterThanOrEqual(96);
});
