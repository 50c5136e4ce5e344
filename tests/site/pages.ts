import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';

export const DIST = 'dist';

export interface BuiltPage {
  /** Address: `/van-ban/`. */
  address: string;
  file: string;
  html: string;
  document: Document;
}

/**
 * The page on which editors edit: a program of its own (Sveltia CMS) under a policy of its own, for no reader and no
 * search engine. What holds of every page does not hold of it; `editor.test.ts` says what does.
 */
export const EDITOR = '/bien-tap/';

/** Every page of the built site that is for readers, parsed. Throws where the site is not built. */
export function builtPages(): BuiltPage[] {
  return allBuiltPages().filter(({ address }) => address !== EDITOR);
}

/** Every page of the built site, that of the editors too, parsed. Throws where the site is not built. */
export function allBuiltPages(): BuiltPage[] {
  if (!existsSync(join(DIST, 'index.html'))) throw new Error('Chưa có trang nào trong dist: chạy npm run build trước.');
  return readdirSync(DIST, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html'))
    .sort()
    .map((name) => {
      const file = join(DIST, name);
      const html = readFileSync(file, 'utf8');
      return {
        address: `/${name.replaceAll('\\', '/').replace(/index\.html$/, '')}`,
        file,
        html,
        document: parseHTML(html).document,
      };
    });
}

/** The file that serves an address of the site; undefined where none does. */
export function fileOf(path: string): string | undefined {
  const file = join(DIST, decodeURIComponent(path).replace(/\/$/, '/index.html'));
  return existsSync(file) ? file : undefined;
}

/** Every value of an attribute on a page. */
export function attributes(page: BuiltPage, selector: string, name: string): string[] {
  return [...page.document.querySelectorAll(selector)].flatMap((element) => element.getAttribute(name) ?? []);
}
