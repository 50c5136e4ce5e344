import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { formatEntry } from '../src/search/describe.ts';
import { Search } from '../src/search/search.ts';
import { searchFilesOf } from './lib/search-files.ts';

// Asks the last build: `npm run -s search -- [--json] [--limit 20] "CÂU TÌM" …`, or `--file queries.txt`, one a line.
const USAGE = 'Cách dùng: npm run -s search -- [--json] [--limit 20] "CÂU TÌM" …, hoặc --file TỆP (mỗi dòng một câu)';

function fail(error: unknown): never {
  console.error(error instanceof Error ? error.message : error);
  process.exit(2);
}

function optionsOf() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { json: { type: 'boolean' }, file: { type: 'string' }, limit: { type: 'string', default: '20' } },
  });
  const limit = Number(values.limit);
  if (!Number.isInteger(limit) || limit < 1)
    throw new Error(`--limit ${values.limit}: cần một số nguyên từ 1\n${USAGE}`);
  const lines = values.file === undefined ? [] : readFileSync(values.file, 'utf8').split(/\r?\n/);
  const queries = [...positionals, ...lines].filter((query) => query.trim() !== '');
  if (queries.length === 0) throw new Error(USAGE);
  return { queries, limit, json: values.json ?? false };
}

try {
  const { queries, limit, json } = optionsOf();
  const search = new Search(searchFilesOf('dist'));
  for (const query of queries) {
    const { hits } = await search.find({ query, filters: {} });
    const entries = await Promise.all(hits.slice(0, limit).map(async (hit) => hit.entry ?? (await hit.load()).entry));
    if (json) {
      const results = entries.map(({ url, title, kind, number }) => ({ url, title, kind, number: number ?? null }));
      console.log(JSON.stringify({ query, results }));
    } else {
      console.log(`${query} (${hits.length})`);
      for (const entry of entries) console.log(`  ${formatEntry(entry)}\n    ${entry.url}`);
    }
  }
} catch (error) {
  fail(error);
}
