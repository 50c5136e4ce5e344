import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';
import type { Pagefind } from '../../src/search/pagefind.ts';
import type { SearchFiles } from '../../src/search/search.ts';

/** The index of a built site, read from its folder. Throws where there is none. */
export function searchFilesOf(site: string): SearchFiles {
  const folder = resolve(site, 'tim');
  if (!existsSync(join(folder, 'muc-luc.bin'))) {
    throw new Error(`Chưa có chỉ mục tìm kiếm trong ${folder}. Hãy chạy «npm run build» trước.`);
  }
  let pagefind: Promise<Pagefind> | undefined;
  return {
    read: async (name) => JSON.parse(gunzipSync(readFileSync(join(folder, `${name}.bin`))).toString('utf8')),
    pagefind: () => {
      pagefind ??= openPagefind(join(folder, 'pagefind'));
      return pagefind;
    },
  };
}

/** Pagefind's own program for browsers, with its requests answered from the folder that it stands in. */
async function openPagefind(folder: string): Promise<Pagefind> {
  const base = `${pathToFileURL(folder).href}/`;
  const fetchElsewhere = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    const url = input instanceof Request ? input.url : String(input);
    if (!url.startsWith(base)) return fetchElsewhere(input, init);
    const file = new URL(url);
    file.search = '';
    return existsSync(file) ? new Response(readFileSync(file)) : new Response(null, { status: 404 });
  };
  const { createInstance } = (await import(`${base}pagefind.js`)) as {
    createInstance(options: Record<string, unknown>): Pagefind;
  };
  return createInstance({ basePath: base, language: 'vi', noWorker: true });
}
