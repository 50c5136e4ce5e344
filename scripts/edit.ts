import { existsSync, renameSync, rmSync } from 'node:fs';
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
  if (existsSync(SITE)) renameSync(SITE, OLD);
  try {
    renameSync(NEXT, SITE);
  } catch (error) {
    if (existsSync(OLD)) renameSync(OLD, SITE);
    throw error;
  }
  rmSync(OLD, { recursive: true, force: true });
  return true;
}

console.log('Đang dựng Thư viện Dân vận …');
if (!contentIsValid() || !(await build())) {
  // The forms are of use for mending what is wrong, too: the last build has them.
  if (!existsSync(`${SITE}/bien-tap/index.html`)) {
    console.error('Chưa có bản dựng nào để mở. Hãy sửa các chỗ trên trong tệp, rồi chạy lại «npm run edit».');
    process.exit(1);
  }
  console.log('Trang là bản dựng trước; sửa các chỗ trên rồi lưu.');
}
const { origin } = await serve(4321);
const changed = rebuilder({ check: contentIsValid, build, say: (words) => console.log(words) }, QUIET);
// A browser saves a file by putting another in its place, which Node's own watcher loses sight of.
watch(contentRoot(), { ignoreInitial: true }).on('all', changed);
console.log(
  `\n  Biên tập: ${origin}/bien-tap/\n  Xem trang: ${origin}/\n  Lưu xong là kiểm tra và dựng lại. Dừng: Ctrl+C\n`,
);
