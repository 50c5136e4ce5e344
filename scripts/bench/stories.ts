import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { contentRoot } from '../../src/library/read/content-root.ts';
import { ASTRO_ENV } from '../lib/astro.ts';
import { launchBrowser } from '../lib/browser.ts';
import { serve } from '../lib/serve.ts';
import { withStories } from './generate.ts';

// Builds the library as it is and with 5,000 generated stories beside, one after the other in one run, and measures in
// a browser how long a facet takes from the choice to the painted list, how long the next page of the list takes, and
// what the list costs. Prints both with their ratio: `npm run bench:stories [-- COUNT]`.
const COUNT = Number(process.argv[2] ?? 5000);
/** Choices made one after the other; the last two take the narrowing back. */
const CHOICES: ReadonlyArray<[facet: string, value: string]> = [
  ['linh-vuc', 'kinh-te'],
  ['loai-viec', 'dat-dai'],
  ['cap', 'xa'],
  ['nam', '2022'],
  ['xep', 'nam'],
  ['nam', ''],
  ['cap', ''],
  ['nguoi', 'nhan-dan'],
  ['loai-viec', ''],
  ['nguoi', ''],
];

interface Measured {
  stories: number;
  pages: number;
  cpu: number;
  memory: number;
  listKb: number;
  indexKb: number;
  storyKb: number;
  median: number;
  worst: number;
  letters: number;
  turn: number;
}

async function measure(content: string): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), 'do-cau-chuyen-'));
  const dist = join(folder, 'dist');
  const output = execFileSync(process.execPath, ['scripts/bench/measured-build.ts', dist], {
    env: { ...process.env, ...ASTRO_ENV, LIBRARY_CONTENT: content },
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  const { cpu, memory, pages } = JSON.parse(output.trim().split('\n').at(-1) ?? '') as Measured;
  const kb = (path: string) => brotliCompressSync(readFileSync(join(dist, path))).length / 1024;
  const names = readdirSync(join(dist, 'mo-hinh/lao-cai'), { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );
  const stories = names
    .filter(({ name }) => !name.startsWith('trang-'))
    .map(({ name }) => `mo-hinh/lao-cai/${name}/index.html`);
  const site = await serve(4398, dist);
  const browser = await launchBrowser();
  try {
    const times = await timesOf(browser, site.origin);
    const sizes = {
      listKb: kb('mo-hinh/index.html'),
      indexKb: kb('mo-hinh/danh-muc.json'),
      storyKb: Math.max(...stories.slice(0, 50).map(kb)),
    };
    return { ...times, ...sizes, cpu, memory, pages };
  } finally {
    await browser.close();
    await site.stop();
    rmSync(folder, { recursive: true });
  }
}

type Times = Pick<Measured, 'stories' | 'median' | 'worst' | 'letters' | 'turn'>;

async function timesOf(browser: Browser, origin: string): Promise<Times> {
  const page = await browser.newPage();
  await page.goto(`${origin}/mo-hinh/`);
  const measured = await page.evaluate(async (choices) => {
    const until = (act: () => void) =>
      new Promise<number>((resolve) => {
        document.addEventListener(
          'list-shown',
          () => requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start))),
          { once: true },
        );
        const start = performance.now();
        act();
      });
    const choose = (name: string, value: string) =>
      until(() => {
        const control = document.querySelector<HTMLSelectElement | HTMLInputElement>(`#loc [name="${name}"]`);
        if (!control) throw new Error(name);
        control.value = value;
        control.dispatchEvent(new Event('input', { bubbles: true }));
      });
    // The index is fetched by the first question of all; what comes after is what a reader waits for each time.
    await choose('tu', 'a');
    const stories = Number(/^\d+/.exec(document.querySelector('#so-ket-qua')?.textContent ?? '')?.[0] ?? 0);
    const turn = await until(() => document.querySelector<HTMLElement>('#cac-trang a')?.click());
    await choose('tu', '');
    const times: number[] = [];
    for (const [name, value] of choices) times.push(await choose(name, value));
    const letters = Math.max(await choose('tu', 'h'), await choose('tu', 'hi'), await choose('tu', 'hien dat'));
    return { stories, turn, times, letters };
  }, CHOICES);
  await page.close();
  const sorted = measured.times.toSorted((a, b) => a - b);
  const { stories, turn, letters } = measured;
  return { stories, turn, letters, median: sorted[Math.floor(sorted.length / 2)] ?? 0, worst: sorted.at(-1) ?? 0 };
}

const root = contentRoot();
const large = withStories(root, COUNT);
const [now, then] = [await measure(root), await measure(large)];
rmSync(large, { recursive: true });

const ROWS: ReadonlyArray<[string, (m: Measured) => number]> = [
  ['stories with a word in a-', (m) => m.stories],
  ['a choice, ms (median)', (m) => m.median],
  ['a choice, ms (worst)', (m) => m.worst],
  ['letters, ms (worst)', (m) => m.letters],
  ['turn of a page, ms', (m) => m.turn],
  ['list, KB brotli', (m) => m.listKb],
  ['index of it, KB brotli', (m) => m.indexKb],
  ['a story, KB brotli', (m) => m.storyKb],
  ['pages built', (m) => m.pages],
  ['CPU seconds of the build', (m) => m.cpu],
  ['peak memory, MB', (m) => m.memory / 1e6],
];
console.log(`${''.padEnd(28)}${'as it is'.padStart(12)}${`+${COUNT}`.padStart(12)}${'ratio'.padStart(9)}`);
for (const [name, value] of ROWS) {
  const [a, b] = [value(now), value(then)];
  console.log(
    `${name.padEnd(28)}${a.toFixed(1).padStart(12)}${b.toFixed(1).padStart(12)}${(b / a).toFixed(2).padStart(9)}`,
  );
}
