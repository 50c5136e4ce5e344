import { mkdir, rm } from 'node:fs/promises';
import { launchBrowser } from './lib/browser.ts';
import { PAGE_KINDS, THEMES } from './lib/page-kinds.ts';
import { serve } from './lib/serve.ts';

// Pictures of each kind of page for whoever reviews a change: `npm run shots [-- KIND …]`, after a build.
const WIDTHS = [360, 768, 1440] as const;
const FOLDER = '.shots';

const wanted = process.argv.slice(2);
const kinds = Object.entries(PAGE_KINDS).filter(([kind]) => wanted.length === 0 || wanted.includes(kind));
if (kinds.length === 0) {
  console.error(`Không có loại trang ấy. Các loại: ${Object.keys(PAGE_KINDS).join(', ')}`);
  process.exit(2);
}

await rm(FOLDER, { recursive: true, force: true });
await mkdir(FOLDER, { recursive: true });
const site = await serve(4399);
const browser = await launchBrowser();
try {
  for (const theme of THEMES) {
    for (const width of WIDTHS) {
      const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme: theme });
      for (const [kind, path] of kinds) {
        await page.goto(site.origin + path, { waitUntil: 'networkidle' });
        await page.screenshot({ path: `${FOLDER}/${kind}-${width}-${theme}.png`, fullPage: true });
      }
      await page.close();
    }
  }
  const page = await browser.newPage();
  for (const [kind, path] of kinds) {
    await page.goto(site.origin + path, { waitUntil: 'networkidle' });
    await page.pdf({ path: `${FOLDER}/${kind}-in.pdf`, preferCSSPageSize: true, printBackground: false });
  }
  console.log(`${kinds.length} loại trang, ảnh và bản in nằm trong ${FOLDER}/`);
} finally {
  await browser.close();
  await site.stop();
}
