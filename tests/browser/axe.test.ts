import { describe, expect, it } from 'vitest';
import { PAGE_KINDS, THEMES } from '../../scripts/lib/page-kinds.ts';
import { axeViolations } from './axe.ts';
import { settled, useBrowser } from './browser.ts';

const WIDTHS = [360, 1280] as const;

const browser = useBrowser();

describe.each(THEMES)('axe in the %s theme', (colorScheme) => {
  describe.each(WIDTHS)('at %i px', (width) => {
    it.each(Object.entries(PAGE_KINDS))('finds nothing on %s', async (_kind, path) => {
      await browser.visit({ path, colorScheme, viewport: { width, height: 900 } }, async (page) => {
        await settled(page);
        expect(await axeViolations(page)).toEqual([]);
      });
    });
  });
});
