import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { describe, expect, it } from 'vitest';
import { PAGE_KINDS, THEMES } from '../../scripts/lib/page-kinds.ts';
import { settled, useBrowser } from './browser.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const WIDTHS = [360, 1280] as const;

const browser = useBrowser();

describe.each(THEMES)('axe in the %s theme', (colorScheme) => {
  describe.each(WIDTHS)('at %i px', (width) => {
    it.each(Object.entries(PAGE_KINDS))('finds nothing on %s', async (_kind, path) => {
      const violations = await browser.visit({ path, colorScheme, viewport: { width, height: 900 } }, async (page) => {
        await settled(page);
        await page.evaluate(axeSource);
        const results = await page.evaluate<AxeResults, string[]>(
          (values) => Reflect.get(window, 'axe').run(document, { runOnly: { type: 'tag', values } }),
          TAGS,
        );
        return results.violations.flatMap(({ id, nodes }) =>
          nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary}`),
        );
      });
      expect(violations).toEqual([]);
    });
  });
});
