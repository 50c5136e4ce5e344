import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import * as pagefind from 'pagefind';

/** Builds the search index over the finished pages, as the last step of every build. */
export function pagefindIndex(): AstroIntegration {
  return {
    name: 'library-pagefind',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const path = fileURLToPath(dir);
        const { index } = checked(await pagefind.createIndex({ forceLanguage: 'vi' }));
        if (!index) throw new Error('Pagefind không tạo được chỉ mục');
        const { page_count } = checked(await index.addDirectory({ path }));
        checked(await index.writeFiles({ outputPath: `${path}pagefind` }));
        await pagefind.close();
        logger.info(`đã lập chỉ mục tìm kiếm cho ${page_count} trang`);
      },
    },
  };
}

/** Pagefind does not throw: what went wrong stands in the reply. */
function checked<T extends { errors: string[] }>(reply: T): T {
  if (reply.errors.length > 0) throw new Error(`Pagefind: ${reply.errors.join('; ')}`);
  return reply;
}
