import { describe, expect, it } from 'vitest';
import { settled, useBrowser } from './browser.ts';

const browser = useBrowser();
const PATH = '/so-lieu/so-sanh/mo-hinh-dan-van-kheo/';

describe('charts', () => {
  it.each(['light', 'dark'] as const)(
    'have text of at least 12 px at 360 px, and none runs out: %s',
    async (colorScheme) => {
      await browser.visit({ path: PATH, colorScheme, viewport: { width: 360, height: 800 } }, async (page) => {
        await settled(page);
        const texts = await page.locator('svg.chart text').evaluateAll((all) =>
          all.map((text) => {
            const svg = text.closest('svg');
            const scale = (svg?.getBoundingClientRect().width ?? 0) / 340;
            const [own, whole] = [text.getBoundingClientRect(), svg?.getBoundingClientRect()];
            return {
              text: text.textContent,
              size: Number.parseFloat(getComputedStyle(text).fontSize) * scale,
              fits:
                own.left >= (whole?.left ?? 0) - 1 &&
                own.right <= (whole?.right ?? 0) + 1 &&
                own.top >= (whole?.top ?? 0) - 1,
            };
          }),
        );
        expect(texts.length).toBeGreaterThan(10);
        expect(texts.filter(({ size, fits }) => size < 12 || !fits)).toEqual([]);
      });
    },
  );
});
