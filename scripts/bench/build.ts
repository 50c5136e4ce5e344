import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { contentRoot } from '../../src/library/read/content-root.ts';
import { ASTRO_ENV } from '../lib/astro.ts';
import { enlarged } from './generate.ts';

// Times a build of the content as it is, and of that content with 1,000 generated rows and 300 generated documents
// beside it, one after the other in one run, and prints both with their ratio. Memory is that of the build itself.
interface Measured {
  cpu: number;
  memory: number;
  pages: number;
  bytes: number;
  largest: number;
  readingPage: number;
}

function measure(content: string): Measured {
  const folder = mkdtempSync(join(tmpdir(), 'do-dung-trang-'));
  const output = execFileSync(process.execPath, ['scripts/bench/measured-build.ts', join(folder, 'dist')], {
    env: { ...process.env, ...ASTRO_ENV, LIBRARY_CONTENT: content },
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  rmSync(folder, { recursive: true });
  return JSON.parse(output.trim().split('\n').at(-1) ?? '');
}

const root = contentRoot();
const large = enlarged(root, 1000, 300);
const [now, then] = [measure(root), measure(large)];
rmSync(large, { recursive: true });

const ROWS: ReadonlyArray<[string, (m: Measured) => number]> = [
  ['CPU seconds', (m) => m.cpu],
  ['peak memory, MB', (m) => m.memory / 1e6],
  ['pages', (m) => m.pages],
  ['CPU ms a page', (m) => (m.cpu * 1000) / m.pages],
  ['site, MB', (m) => m.bytes / 1e6],
  ['largest page, KB brotli', (m) => m.largest / 1024],
  ['14/CT-UBND, KB brotli', (m) => m.readingPage / 1024],
];
console.log(`${''.padEnd(26)}${'as it is'.padStart(12)}${'+1,000 +300'.padStart(14)}${'ratio'.padStart(9)}`);
for (const [name, value] of ROWS) {
  const [a, b] = [value(now), value(then)];
  console.log(
    `${name.padEnd(26)}${a.toFixed(1).padStart(12)}${b.toFixed(1).padStart(14)}${(b / a).toFixed(2).padStart(9)}`,
  );
}
