import { expect, it } from 'vitest';
import { PAGE_KINDS, THEMES } from '../../scripts/lib/page-kinds.ts';
import { axeViolations } from './axe.ts';
import { settled, useBrowser } from './browser.ts';

const WIDTHS = [360, 1280] as const;

const browser = useBrowser();

it.each(Object.entries(PAGE_KINDS))('axe finds nothing on %s, at each width in both themes', async (_kind, path) => {
  await browser.visit({ path, viewport: { width: WIDTHS[0], height: 900 } }, async (page) => {
    await settled(page);
    const found: string[] = [];
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      for (const colorScheme of THEMES) {
        await page.emulateMedia({ colorScheme });
        // A theme is colours alone: what has nothing to do with them is the same in both.
        const violations = await axeViolations(page, colorScheme === 'light' ? 'everything' : 'colours');
        found.push(...violations.map((violation) => `${width} px, ${colorScheme}: ${violation}`));
      }
    }
    expect(found).toEqual([]);
  });
});
