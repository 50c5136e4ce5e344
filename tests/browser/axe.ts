import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** Which rules run. */
const RULES = {
  everything: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
  colours: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] },
} as const;

/** What axe finds wrong with a page as it is now, each with its element. */
export async function axeViolations(page: Page, rules: keyof typeof RULES = 'everything'): Promise<string[]> {
  await page.evaluate(axeSource);
  const results = await page.evaluate<AxeResults, (typeof RULES)[keyof typeof RULES]>(
    (runOnly) => Reflect.get(window, 'axe').run(document, { runOnly }),
    RULES[rules],
  );
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary}`),
  );
}
