import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { attributes, builtPages } from '../tests/site/pages.ts';

// Adds what the built site has to the snapshot of published addresses. It never takes any away: an address that
// must change leaves a redirect, and only a person may strike it out.
const FILE = 'tests/site/published.json';
/** Pages of long lists, and lists of what two facets share, move as the library grows; their addresses promise nothing. */
const PASSING = /\/trang-\d+\/$|^\/404\.html$|^\/mo-hinh\/.+\/va-/;

const before: Record<string, string[]> = existsSync(FILE) ? JSON.parse(readFileSync(FILE, 'utf8')) : {};
const pages = builtPages().filter(({ address }) => !PASSING.test(address));
const now = pages.map((page): [string, string[]] => {
  const permanent = attributes(page, '.prose [id], tr[id]', 'id').filter((id) => !id.startsWith('user-content-'));
  return [page.address, [...new Set([...(before[page.address] ?? []), ...permanent])].sort()];
});
const merged = { ...before, ...Object.fromEntries(now) };
const sorted = Object.fromEntries(Object.entries(merged).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(FILE, `${JSON.stringify(sorted, null, 1)}\n`);
const count = (all: Record<string, string[]>) => Object.values(all).reduce((sum, ids) => sum + ids.length, 0);
console.log(
  `${Object.keys(sorted).length} địa chỉ (thêm ${Object.keys(sorted).length - Object.keys(before).length}), ${count(sorted)} mã trong trang (thêm ${count(sorted) - count(before)})`,
);
