import type { Browser, BrowserContext, JSHandle, Page } from 'playwright-core';
import type { Card, Engine, Found } from './search-card.ts';
import type { Host, Traffic } from './search-host.ts';

/** The line that times are measured on. */
export const LINE = { megabits: 1.6, latency: 150 };
/** Results that the library's page shows at once, and what other engines show. */
export const FIRST = 5;
export const TEN = 10;

export interface Cost extends Traffic {
  ms: number;
}

/** Two searches, one after the other in one page: what each cost up to the first ones and up to ten. */
export interface WordsCost {
  few: Cost;
  ten: Cost;
  nextFew: Cost;
  nextTen: Cost;
}

/** A search that is done, held in the page. */
type Held = JSHandle<{ found: Found; ms: number }>;

/** Searches for `first` with nothing loaded, then for `next` in the same page. */
export async function measureWords(browser: Browser, host: Host, first: string, next: string): Promise<WordsCost> {
  return withPage(browser, host, async (page) => {
    const [few, ten] = await searchCost(page, host, first);
    const [nextFew, nextTen] = await searchCost(page, host, next);
    return { few, ten, nextFew, nextTen };
  });
}

/** Looks a number up with nothing loaded, up to its first result. */
export async function measureNumber(browser: Browser, host: Host, number: string): Promise<Cost> {
  return withPage(browser, host, async (page) => {
    const held = await searchIn(page, number);
    const { cards, ms } = await shown(held, 0, 1);
    const title = cards[0]?.title;
    if (!title?.startsWith(`${number} `)) throw new Error(`${number}: found ${title}`);
    return { ...host.take(), ms: (await msOf(held)) + ms };
  });
}

/** Addresses of the first ten results of each query, in a page that stays open, on a fast line. */
export async function topTen(browser: Browser, host: Host, queries: readonly string[]): Promise<string[][]> {
  const page = await browser.newPage();
  await page.goto(host.origin);
  const found: string[][] = [];
  for (const query of queries) {
    const { cards } = await shown(await searchIn(page, query), 0, TEN);
    found.push(cards.map(({ url }) => url));
  }
  await page.close();
  return found;
}

async function withPage<T>(browser: Browser, host: Host, use: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(host.origin);
  await slowDown(context, page);
  host.take();
  try {
    return await use(page);
  } finally {
    await context.close();
  }
}

async function slowDown(context: BrowserContext, page: Page): Promise<void> {
  const session = await context.newCDPSession(page);
  const throughput = (LINE.megabits * 1e6) / 8;
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: LINE.latency,
    downloadThroughput: throughput,
    uploadThroughput: throughput,
  });
}

async function searchCost(page: Page, host: Host, query: string): Promise<[Cost, Cost]> {
  const held = await searchIn(page, query);
  const begun = await msOf(held);
  const first = await shown(held, 0, FIRST);
  const few = { ...host.take(), ms: begun + first.ms };
  const rest = await shown(held, FIRST, TEN);
  const more = host.take();
  await held.dispose();
  return [few, added(few, { ...more, ms: rest.ms })];
}

function added(a: Cost, b: Cost): Cost {
  return {
    bytes: a.bytes + b.bytes,
    requests: a.requests + b.requests,
    ms: a.ms + b.ms,
    paths: new Map([...a.paths, ...b.paths]),
  };
}

/** Loads the engine where it is not loaded yet, and searches. */
function searchIn(page: Page, query: string): Promise<Held> {
  return page.evaluateHandle(
    async ({ module, query }) => {
      const begun = performance.now();
      const engine = (await import(module)) as Engine;
      const found = await engine.search(query);
      return { found, ms: performance.now() - begun };
    },
    { module: '/engine.js', query },
  );
}

const msOf = (held: Held): Promise<number> => held.evaluate(({ ms }) => ms);

/** Puts results `from` up to `to` on the page: title and excerpt of each. */
function shown(held: Held, from: number, to: number): Promise<{ cards: Card[]; ms: number }> {
  return held.evaluate(
    async ({ found }, [from, to]) => {
      const begun = performance.now();
      const count = Math.max(0, Math.min(to, found.count) - from);
      const cards = await Promise.all(Array.from({ length: count }, (_, i) => found.card(from + i)));
      const items = cards.map(({ title, excerpt }) => {
        const item = document.createElement('li');
        item.append(title, document.createElement('p'));
        item.lastElementChild?.append(excerpt);
        return item;
      });
      document.querySelector('ol')?.append(...items);
      return { cards, ms: performance.now() - begun };
    },
    [from, to] as const,
  );
}
