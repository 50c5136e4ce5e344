import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import type { PageText } from '../../src/search/entry.ts';
import { launchBrowser } from '../lib/browser.ts';
import { type Cost, measureNumber, measureWords, type WordsCost } from './search-browser.ts';
import { bundleEngine } from './search-bundle.ts';
import type { EngineName, EngineSpec } from './search-engines.ts';
import { type Host, openHost } from './search-host.ts';
import { measurePhrases, type Precision } from './search-phrases.ts';

/** What every engine is asked. */
export interface Task {
  pages: readonly PageText[];
  /** Searches whose cost is measured: each after an empty cache, then the one behind it. */
  words: readonly string[];
  /** Phrases whose results are looked at; none where they are not to be. */
  phrases: readonly string[];
}

/** Everything that was measured of one engine over pages of one number. */
export interface Measured {
  name: EngineName;
  /** How long building the index took. */
  seconds: number;
  disk: number;
  served: number;
  words: WordsCost[];
  numbers: Cost[];
  phrases: Precision | undefined;
}

/** Builds an engine over the pages in a temporary folder, serves it, and measures it in a browser of its own. */
export async function measureEngine(spec: EngineSpec, task: Task): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), `do-tim-${spec.name}-`));
  try {
    const begun = performance.now();
    await spec.write(task.pages, folder);
    const seconds = (performance.now() - begun) / 1000;
    await bundleEngine(spec.name, folder);
    const host = await openHost(folder);
    const browser = await launchBrowser();
    const { disk, served } = host;
    const costs = await costsOf(spec, task, browser, host);
    const phrases = task.phrases.length > 0 ? await measurePhrases(browser, host, task.phrases, task.pages) : undefined;
    await browser.close();
    await host.stop();
    return { name: spec.name, seconds, disk, served, ...costs, phrases };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function costsOf({ name, isWhole }: EngineSpec, { pages, words }: Task, browser: Browser, host: Host) {
  const costs: Pick<Measured, 'words' | 'numbers'> = { words: [], numbers: [] };
  for (const [i, first] of words.slice(0, isWhole ? 1 : words.length).entries()) {
    const next = words[(i + 1) % words.length] ?? first;
    costs.words.push(await measureWords(browser, host, first, next));
    const { number } = pages[Math.floor((i / words.length) * pages.length)]?.entry ?? {};
    if (name === 'library' && number) costs.numbers.push(await measureNumber(browser, host, number));
  }
  return costs;
}
