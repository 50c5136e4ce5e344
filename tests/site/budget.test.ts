import { readFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';
import { expect, it } from 'vitest';
import { attributes, type BuiltPage, builtPages, DIST } from './pages.ts';

const KB = 1024;
/** What a reading page may cost: bytes after brotli, before anything that the reader turns to. */
const BUDGET = { page: 18 * KB, script: 6 * KB, requests: 4, fonts: 40 * KB } as const;
/** No reading page: the reference for editors holds every field of every collection. */
const REFERENCES: ReadonlySet<string> = new Set(['/tro-giup/cac-truong-du-lieu/']);
/** No reading pages: tools, with scripts of their own beside that of every page. What they may cost more. */
const TOOLS: Readonly<Record<string, Partial<Record<keyof typeof BUDGET, number>>>> = {
  '/van-ban/': { requests: 2 },
  '/nhiem-vu/': { requests: 2 },
  '/mo-hinh/': { requests: 3 },
  '/mo-hinh/ban-do/': { requests: 2 },
  '/cau-hoi/': { requests: 3 },
  '/thuat-ngu/the-ghi-nho/': { requests: 5, page: 1 * KB },
  // Its script, and what keeps it for when there is no network, which the lesson's page has too.
  '/kiem-tra/': { requests: 2 },
  // Its script, what it shares with the buttons that add to a lesson, with search and with the other tool that is kept
  // for when there is no network, and its style sheet. What makes files loads when it is asked for.
  '/bai-giang/': { requests: 6, script: 3.75 * KB, page: 0.5 * KB },
  // Its script, what that shares with search, and its style sheet.
  '/mo-hinh/so-sanh/': { requests: 3 },
  // Its own script and style sheet; the draft is made by a worker that loads when it is asked for.
  '/mo-hinh/ke-chuyen/': { requests: 2 },
  // A reader who is here has turned to search: what looks numbers and names up comes with the page.
  '/tim-kiem/': { requests: 3, script: 12.5 * KB, page: 8 * KB },
};

/** Kinds of tools, by the form of their address. */
const TOOL_KINDS: ReadonlyArray<[RegExp, Partial<Record<keyof typeof BUDGET, number>>]> = [
  [/^\/khoa-hoc\/.+\/tu-kiem-tra\/$|^\/cau-hoi\/[a-z]+-[a-z0-9-]+\/$/, { requests: 5, script: 0.5 * KB }],
];

/** What a page may cost beyond a reading page. */
function extraOf(address: string): Partial<Record<keyof typeof BUDGET, number>> {
  return TOOLS[address] ?? TOOL_KINDS.find(([form]) => form.test(address))?.[1] ?? {};
}

/** A page that quick compression brings within its budget needs no second look: the best takes ten times as long. */
const QUICK = 5;
const BEST = 11;

const compressed = new Map<string, number>();

function weightOf(file: string, quality = BEST): number {
  const key = `${quality} ${file}`;
  const known = compressed.get(key);
  if (known !== undefined) return known;
  const weight = brotliCompressSync(readFileSync(file), {
    params: { [constants.BROTLI_PARAM_QUALITY]: quality },
  }).length;
  compressed.set(key, weight);
  return weight;
}

/** A script with everything that it imports before it runs. */
function scriptFiles(path: string, seen = new Set<string>()): Set<string> {
  if (seen.has(path)) return seen;
  seen.add(path);
  for (const [, imported = ''] of readFileSync(DIST + path, 'utf8').matchAll(/(?:import|from)\s*"(\.[^"]+)"/g)) {
    scriptFiles(new URL(imported, `http://site${path}`).pathname, seen);
  }
  return seen;
}

function costOf(page: BuiltPage, quality = BEST) {
  // What stands in a template is not fetched before the reader turns to it.
  const run = [...page.document.querySelectorAll('script[src]')].filter((script) => !script.closest('template'));
  const scripts = new Set(run.flatMap((script) => [...scriptFiles(script.getAttribute('src') ?? '')]));
  const styles = new Set(attributes(page, 'link[rel=stylesheet]', 'href'));
  const inline = [...page.document.querySelectorAll('script:not([src], [type="application/json"])')].reduce(
    (sum, { textContent }) => sum + (textContent?.length ?? 0),
    0,
  );
  const sum = (paths: Iterable<string>) => [...paths].reduce((total, path) => total + weightOf(DIST + path), 0);
  const script = sum(scripts) + inline;
  // The icon counts: a browser asks for it too.
  return {
    page: weightOf(page.file, quality) + sum(scripts) + sum(styles),
    script,
    requests: 2 + scripts.size + styles.size,
  };
}

const pages = builtPages().filter(({ address }) => !REFERENCES.has(address));

it.each(['page', 'script', 'requests'] as const)('no page is over its budget of %s', (part) => {
  const over = pages.flatMap((page) => {
    const allowed = BUDGET[part] + (extraOf(page.address)[part] ?? 0);
    if (costOf(page, QUICK)[part] <= allowed) return [];
    const cost = costOf(page)[part];
    return cost > allowed ? [`${page.address}: ${cost}, nhiều nhất ${allowed}`] : [];
  });
  expect(over).toEqual([]);
});

it('fonts are within their budget and never hold back the text', () => {
  const [sheet = ''] = attributes(pages[0] as BuiltPage, 'link[rel=stylesheet]', 'href');
  const css = readFileSync(DIST + sheet, 'utf8');
  const faces = css.match(/@font-face\s*\{[^}]*\}/g) ?? [];
  expect(faces.length).toBeGreaterThan(0);
  for (const face of faces) expect(face).toMatch(/font-display:\s*swap/);
  const fonts = new Set([...css.matchAll(/url\(["']?([^"')]+\.woff2)/g)].map(([, path = '']) => path));
  const total = [...fonts].reduce(
    (sum, path) => sum + readFileSync(DIST + new URL(path, `http://site${sheet}`).pathname).length,
    0,
  );
  expect(total).toBeLessThanOrEqual(BUDGET.fonts);
});
