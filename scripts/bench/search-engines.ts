import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Index } from 'flexsearch';
import MiniSearch from 'minisearch';
import * as pagefind from 'pagefind';
import { writeSearch } from '../../src/build/write-search.ts';
import { facetValuesOf, type PageText } from '../../src/search/entry.ts';
import type { FlexFile } from './search-in-flexsearch.ts';
import { FLEXSEARCH_OPTIONS, MINISEARCH_OPTIONS } from './search-options.ts';
import { storedPage, titleOf } from './search-words.ts';

export type EngineName = 'library' | 'pagefind' | 'minisearch' | 'flexsearch';

/** An engine of the comparison. */
export interface EngineSpec {
  name: EngineName;
  /** Writes what the engine needs to search `pages` into a folder. */
  write(pages: readonly PageText[], folder: string): Promise<void>;
  /** True where all is loaded before the first query: then every first search costs the same. */
  isWhole: boolean;
}

export const ENGINES: readonly EngineSpec[] = [
  { name: 'library', write: writeLibrary, isWhole: false },
  { name: 'pagefind', write: writePagefind, isWhole: false },
  { name: 'minisearch', write: writeMiniSearch, isWhole: true },
  { name: 'flexsearch', write: writeFlexSearch, isWhole: true },
];

async function writeLibrary(pages: readonly PageText[], folder: string): Promise<void> {
  for (const [path, content] of await writeSearch(pages)) write(join(folder, 'tim', path), content);
}

/** Files of Pagefind's own boxes and marks, which a search does not need. */
const EXTRAS = /^pagefind-(?:ui|modular-ui|highlight|component-ui)\./;

async function writePagefind(pages: readonly PageText[], folder: string): Promise<void> {
  const { index } = await pagefind.createIndex({ forceLanguage: 'vi' });
  if (!index) throw new Error('Pagefind made no index');
  for (const page of pages) {
    const { errors } = await index.addHTMLFile({ url: page.entry.url, content: pageHtml(page) });
    if (errors.length > 0) throw new Error(errors.join('; '));
  }
  const { files } = await index.getFiles();
  await pagefind.close();
  for (const { path, content } of files) {
    if (!EXTRAS.test(path)) write(join(folder, 'pagefind', path), content);
  }
}

function pageHtml(page: PageText): string {
  const body = page.points.map(({ id, text, heading }) => {
    const tag = heading ? 'h2' : 'p';
    return `<${tag} id="${id}">${escaped(text)}</${tag}>`;
  });
  const facets = facetValuesOf(page.entry).map(
    ([name, value]) => `<span data-pagefind-filter="${name}">${value}</span>`,
  );
  const date = `<span data-pagefind-sort="date">${page.entry.date}</span>`;
  const hidden = `<div data-pagefind-ignore>${facets.join(' ')} ${date}</div>`;
  return `<html lang="vi"><body>${hidden}<h1>${escaped(titleOf(page))}</h1>${body.join('')}</body></html>`;
}

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

async function writeMiniSearch(pages: readonly PageText[], folder: string): Promise<void> {
  const index = new MiniSearch(MINISEARCH_OPTIONS);
  index.addAll(pages.map(storedPage));
  write(join(folder, 'index.json'), JSON.stringify(index));
}

async function writeFlexSearch(pages: readonly PageText[], folder: string): Promise<void> {
  const file: FlexFile = { parts: {}, pages: pages.map(storedPage) };
  const index = new Index(FLEXSEARCH_OPTIONS);
  for (const { id, title, text } of file.pages) index.add(id, `${title}\n${text}`);
  index.export((key, part) => {
    file.parts[key] = part;
  });
  write(join(folder, 'index.json'), JSON.stringify(file));
}

function write(file: string, content: string | Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}
