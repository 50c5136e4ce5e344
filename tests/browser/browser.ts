import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';
import { launchBrowser } from '../../scripts/lib/browser.ts';

export interface Visit extends BrowserContextOptions {
  path: string;
}

/** A browser for the tests of a file. Each visit has a fresh profile; what went wrong in it is kept. */
export function useBrowser() {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  return {
    /** Opens a page of the site, hands it to `look`, and closes it. */
    async visit<T>({ path, ...options }: Visit, look: (page: Page, faults: string[]) => Promise<T>): Promise<T> {
      const context = await browser.newContext({ baseURL: inject('origin'), ...options });
      const faults: string[] = [];
      const page = await context.newPage();
      page.on('console', (message) => {
        if (message.type() === 'error') faults.push(message.text());
      });
      page.on('pageerror', (error) => faults.push(error.message));
      page.on('request', (request) => {
        // What a page makes itself has an address too, but asks no one.
        const address = request.url().replace(/^blob:/, '');
        if (!address.startsWith(inject('origin')) && !address.startsWith('data:'))
          faults.push(`request: ${request.url()}`);
      });
      try {
        await page.goto(path, { waitUntil: 'load' });
        return await look(page, faults);
      } finally {
        await context.close();
      }
    },
  };
}

/** Waits until the page has done what it does by itself: gone on to another address, or shown its results. */
export async function settled(page: Page): Promise<void> {
  const { pathname, search } = new URL(page.url());
  if (/^\/so-hieu\/[^/]+\/$/.test(pathname)) {
    // A number with a choice stays; one that means a single document goes on at once.
    await page.waitForURL((url) => !url.pathname.startsWith('/so-hieu/'), { timeout: 1000 }).catch(() => undefined);
  }
  if (pathname === '/tim-kiem/' && search) await page.locator('.results .card').first().waitFor();
  if (pathname === '/mo-hinh/so-sanh/' && search) await page.locator('#nguon').waitFor();
}
