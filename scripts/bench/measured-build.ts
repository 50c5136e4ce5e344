import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { build } from 'astro';

// Builds into the folder that is named, and prints what it took as one line of JSON. Run by build.ts.
const [outDir = ''] = process.argv.slice(2);
await build({ logLevel: 'error', outDir, cacheDir: join(outDir, '../cache') });

/** CPU seconds of this process and of the programs that it ran (Pagefind's indexer), as Linux counts them. */
function cpuSeconds(): number {
  const { userCPUTime, systemCPUTime } = process.resourceUsage();
  const own = (userCPUTime + systemCPUTime) / 1e6;
  if (!existsSync('/proc/self/stat')) return own;
  const fields = readFileSync('/proc/self/stat', 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ');
  const children = (Number(fields[13]) + Number(fields[14])) / 100;
  return own + children;
}

const files = readdirSync(outDir, { recursive: true, encoding: 'utf8' });
const pages = files.filter((name) => name.endsWith('.html'));
// Compressing every page would take longer than building them; the heaviest is among the longest.
const longest = pages
  .map((name) => ({ name, size: statSync(join(outDir, name)).size }))
  .sort((a, b) => b.size - a.size)
  .slice(0, 50);
const readingPage = join(outDir, 'chi-thi/gia-lai/2021/14-ct-ubnd/index.html');
console.log(
  JSON.stringify({
    cpu: cpuSeconds(),
    memory: process.resourceUsage().maxRSS * 1024,
    pages: pages.length,
    bytes: files
      .map((name) => statSync(join(outDir, name)))
      .reduce((sum, stat) => sum + (stat.isFile() ? stat.size : 0), 0),
    largest: Math.max(...longest.map(({ name }) => brotliCompressSync(readFileSync(join(outDir, name))).length)),
    readingPage: brotliCompressSync(readFileSync(readingPage)).length,
  }),
);
