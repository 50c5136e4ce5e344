import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { validContent } from '../library/check/check-content.ts';
import { joinContent } from '../library/join-content.ts';
import type { Entry, PageText } from '../search/entry.ts';
import { pagePoints } from './page-points.ts';
import { searchEntries } from './search-entries.ts';
import { writeSearch } from './write-search.ts';

/** Folder of the index below the site. */
const FOLDER = 'tim';

/** Builds the search index over the finished pages, as the last step of every build. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'library-search',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const site = fileURLToPath(dir);
        const pages = readPages(site, searchEntries(joinContent(validContent())));
        const files = await writeSearch(pages);
        rmSync(join(site, FOLDER), { recursive: true, force: true });
        for (const [path, content] of files) {
          const file = join(site, FOLDER, path);
          mkdirSync(dirname(file), { recursive: true });
          writeFileSync(file, content);
        }
        logger.info(`đã lập chỉ mục tìm kiếm cho ${pages.length} trang`);
      },
    },
  };
}

/** The built page of each entry with its text. Throws where a page is missing, or has no part marked to be searched. */
function readPages(site: string, entries: readonly Entry[]): PageText[] {
  return entries.map((entry) => {
    const file = join(site, entry.url, 'index.html');
    if (!existsSync(file)) throw new Error(`Chỉ mục tìm kiếm cần trang ${entry.url} nhưng không có tệp ${file}`);
    const points = pagePoints(readFileSync(file, 'utf8'));
    if (!points) throw new Error(`Trang ${entry.url} không có phần nào mang data-search-body để lập chỉ mục`);
    return { entry, points };
  });
}
