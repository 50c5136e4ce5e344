import { renameSync, rmSync } from 'node:fs';
import { watch } from 'chokidar';
import { contentRoot } from '../src/library/read/content-root.ts';
import { runAstro } from './lib/astro.ts';
import { contentIsValid } from './lib/content.ts';
import { rebuilder } from './lib/rebuild.ts';
import { serve } from './lib/serve.ts';

// Serves the site with the editors' page and builds it anew whenever the content is saved. A whole build takes seconds,
// and gives what readers will get, search included, which the development server does not.
const SITE = 'dist';
/** A build is made apart and then takes the site's place, so that readers never meet half of one. */
const NEXT = '.cache/edit/next';
const OLD = '.cache/edit/old';
/** An editor saves several files at once; the build waits until they are all there. */
const QUIET = 400;

async function build(): Promise<boolean> {
  if ((await runAstro(['build', '--silent', '--outDir', NEXT])) !== 0) return false;
  rmSync(OLD, { recursive: true, force: true });
  renameSync(SITE, OLD);
  renameSync(NEXT, SITE);
  rmSync(OLD, { recursive: true, force: true });
  return true;
}

console.log('Đang dựng Thư viện Dân vận …');
if (!contentIsValid() || (await runAstro(['build', '--silent'])) !== 0) process.exit(1);
const { origin } = await serve(4321);
const changed = rebuilder({ check: contentIsValid, build, say: (words) => console.log(words) }, QUIET);
// A browser saves a file by putting another in its place, which Node's own watcher loses sight of.
watch(contentRoot(), { ignoreInitial: true }).on('all', changed);
console.log(
  `\n  Biên tập: ${origin}/bien-tap/\n  Xem trang: ${origin}/\n  Lưu xong là kiểm tra và dựng lại. Dừng: Ctrl+C\n`,
);
