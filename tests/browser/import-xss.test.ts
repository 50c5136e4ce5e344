import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'htmlparser2';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../../scripts/lib/browser.ts';
import { type Served, serve } from '../../scripts/lib/serve.ts';
import { buildPayloadSite, expectImported, HARMLESS, type PayloadSite } from './import-site.ts';

// What stands in files that editors import must stay text, in every page that shows a part of it.

const MINUTES = 60_000;
let site: PayloadSite;
let served: Served;
let browser: Browser;
let context: BrowserContext;
/** What ran, was blocked or asked for, by the page where it happened. */
const happened: string[] = [];

beforeAll(async () => {
  [site, browser] = await Promise.all([buildPayloadSite(), launchBrowser()]);
  served = await serve(4391, join(site.folder, 'dist'));
  context = await browser.newContext({ baseURL: served.origin });
  await context.exposeBinding('tellTest', ({ page }, what: string) => {
    happened.push(`${page.url()}: ${what}`);
  });
  await context.addInitScript(watchPage);
}, 5 * MINUTES);

afterAll(async () => {
  await browser.close();
  await served.stop();
  rmSync(site.folder, { recursive: true });
});

/** Runs in the page before anything of it. `eval` is left: the policy blocks it and tells, and the browser's driver needs it. */
function watchPage(): void {
  const tell: unknown = Reflect.get(window, 'tellTest');
  const say = (what: string) => typeof tell === 'function' && tell(what);
  for (const name of ['alert', 'confirm', 'prompt', 'print']) {
    Reflect.set(window, name, () => say(`called ${name}`));
  }
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
    say(`the policy blocked ${violatedDirective} ${blockedURI} ${sample}`),
  );
}

/** Opens pages, a few at once; gives what `look` sees in each. */
async function visitAll<T>(paths: readonly string[], look: (page: Page) => Promise<T>): Promise<Map<string, T>> {
  const seen = new Map<string, T>();
  const waiting = [...paths];
  const worker = async () => {
    const page = await context.newPage();
    page.on('dialog', async (dialog) => {
      happened.push(`${page.url()}: dialog ${dialog.message()}`);
      await dialog.dismiss();
    });
    page.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(`${served.origin}/`) && !url.startsWith('data:'))
        happened.push(`${page.url()}: request ${url}`);
    });
    page.on('pageerror', (error) => happened.push(`${page.url()}: ${error.message}`));
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      await page.goto(path, { waitUntil: 'load' });
      seen.set(path, await look(page));
    }
    await page.close();
  };
  await Promise.all([worker(), worker(), worker()]);
  return seen;
}

interface Inventory {
  /** Attributes that run, addresses that run. */
  running: string[];
  /** Elements that load or run something, or change how the page is taken. */
  active: string[];
  /** Names of elements and attributes inside the text. */
  inText: string[];
  /** All that a reader sees. */
  text: string;
}

/** What a page is made of; runs in the page. */
function inventoryOf(): Inventory {
  const RUNS = /^\s*(?:j\s*a\s*v\s*a|v\s*b)\s*s\s*c\s*r\s*i\s*p\s*t\s*:|^\s*data:(?!image\/)/i;
  const ACTIVE =
    'script, iframe, frame, object, embed, applet, base, meta[http-equiv], link, style, form, video, audio, marquee, template, math, noscript, body, title';
  const elements = [...document.querySelectorAll('*')];
  const ADDRESSES = new Set(
    'href xlink:href src srcset action formaction data poster background values to from by style'.split(' '),
  );
  const running = elements.flatMap(({ tagName, attributes }) =>
    [...attributes]
      .filter(
        ({ name, value }) => /^on|^srcdoc$/i.test(name) || (ADDRESSES.has(name.toLowerCase()) && RUNS.test(value)),
      )
      .map(({ name, value }) => `${tagName} ${name}=${value}`),
  );
  const active = [...document.querySelectorAll(ACTIVE)].map(({ tagName, attributes }) => {
    const address =
      attributes.getNamedItem('src') ?? attributes.getNamedItem('href') ?? attributes.getNamedItem('action');
    // Addresses of files only: those of pages differ from page to page, and are looked at above.
    return `${tagName} ${tagName === 'SCRIPT' ? (address?.value ?? attributes.getNamedItem('type')?.value ?? 'inline') : ''}`;
  });
  const inText = [...document.querySelectorAll('.prose *')].flatMap(({ tagName, attributes }) => [
    tagName,
    ...[...attributes].map(({ name }) => `${tagName} ${name}`),
  ]);
  return { running, active: active.sort(), inText: [...new Set(inText)].sort(), text: document.body.innerText };
}

/** Everything that can stand in a text of the library: what its Markdown and its citations are made into. */
const TEXT_ELEMENTS = new Set(
  'P H2 H3 H4 H5 H6 OL UL LI A SUP SECTION STRONG EM TABLE THEAD TBODY TR TH TD HR BR BLOCKQUOTE SPAN DIV Q CODE DEL BUTTON'.split(
    ' ',
  ),
);
const TEXT_ATTRIBUTES = new Set(
  'id class href start tabindex role lang dir title align rel scope aria-label aria-describedby aria-labelledby type'.split(
    ' ',
  ),
);

const isForeign = (name: string) => {
  const [tag = '', attribute] = name.split(' ');
  if (attribute === undefined) return !TEXT_ELEMENTS.has(tag);
  return !TEXT_ATTRIBUTES.has(attribute) && !attribute.startsWith('data-');
};

const filesOfSite = (extension: string) =>
  readdirSync(join(site.folder, 'dist'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(extension))
    .map((name) => ({ name, text: readFileSync(join(site.folder, 'dist', name), 'utf8') }));
const pagesBelow = (...folders: string[]) =>
  filesOfSite('index.html')
    .map(({ name }) => `/${name.slice(0, -'index.html'.length)}`)
    .filter((path) => folders.some((folder) => path.startsWith(folder)));

const plain = (text: string) => text.replace(/\s+/g, ' ').trim();

/** Where the page of a text stands, by its file. */
function addressOf(file: string): string {
  const [, collection = '', rest = ''] = /content\/(\w+)\/(.+)\.md$/.exec(file) ?? [];
  return `/${collection === 'articles' ? 'bai-viet' : 'chi-thi'}/${rest}/`;
}

test('every file with payloads is imported: what is not there cannot be looked at', () => {
  expectImported(site);
  expect(site.files.flatMap(({ payloads }) => payloads).length).toBeGreaterThan(200);
});

describe('no payload runs', () => {
  test(
    'in the pages of texts and of sources: they are made of what pages of harmless texts are made of',
    async () => {
      const own = await visitAll([HARMLESS.article.address, HARMLESS.document.address], (page) =>
        page.evaluate(inventoryOf),
      );
      const allowed = new Set([...own.values()].map(({ active }) => active.join('\n')));
      const pages = site.files.map(({ told }) => addressOf(told.target ?? ''));
      const seen = await visitAll(pages, (page) => page.evaluate(inventoryOf));
      for (const [path, { running, active, inText }] of seen) {
        expect(running, path).toEqual([]);
        expect([...allowed], path).toContain(active.join('\n'));
        expect(inText.filter(isForeign), path).toEqual([]);
      }
      for (const { name, told, seen: texts } of site.files) {
        const page = plain(seen.get(addressOf(told.target ?? ''))?.text ?? '');
        expect(
          texts.filter((text) => !page.includes(plain(text))),
          `${name}: ${told.target}`,
        ).toEqual([]);
      }
      const sources = await visitAll(pagesBelow('/nguon/'), (page) => page.evaluate(inventoryOf));
      for (const [path, { running }] of sources) expect(running, path).toEqual([]);
      expect(happened).toEqual([]);
    },
    2 * MINUTES,
  );

  test(
    'in lists, results of searches and suggestions',
    async () => {
      const lists = [
        '/',
        '/van-ban/',
        '/bai-viet/',
        '/nguon/',
        '/chi-thi/',
        '/chi-thi/bac-mau/',
        '/dia-ban/bac-mau/',
        '/dia-ban/thuong-mau/',
        '/so-hieu/',
        '/kiem-tra/',
        '/nhiem-vu/',
        '/chu-de/dan-van/',
        '/co-quan/uy-ban-nhan-dan-tinh/',
      ];
      const built = new Set(pagesBelow('/'));
      const found = await visitAll(
        lists.filter((path) => built.has(path)),
        (page) => page.evaluate(inventoryOf),
      );
      for (const [path, { running }] of found) expect(running, path).toEqual([]);
      const results = await visitAll(
        ['alert', 'script', 'onerror', 'img src', 'javascript'].map(
          (words) => `/tim-kiem/?q=${encodeURIComponent(words)}`,
        ),
        async (page) => {
          await page.locator('.results .card').first().waitFor();
          return page.evaluate(inventoryOf);
        },
      );
      for (const [path, { running }] of results) expect(running, path).toEqual([]);
      await visitAll(['/dia-ban/'], async (page) => {
        await page.keyboard.press('/');
        await page.keyboard.type('alert');
        await page.getByRole('listbox', { name: 'Gợi ý' }).getByRole('option').first().waitFor();
        expect((await page.evaluate(inventoryOf)).running).toEqual([]);
      });
      expect(happened).toEqual([]);
    },
    MINUTES,
  );
});

test('data in pages and beside them is sound, and no payload ends a script', () => {
  const pages = filesOfSite('.html');
  for (const { name, text } of pages) {
    const scripts = scriptsOf(text);
    for (const { type, code } of scripts) {
      if (type.includes('json')) expect(() => JSON.parse(code), `${name}: ${code.slice(0, 200)}`).not.toThrow();
      else if (code !== '') expect(code, name).not.toMatch(/alert|xss/i);
    }
  }
  for (const { name, text } of [...filesOfSite('.json'), ...filesOfSite('.jsonld')]) {
    expect(() => JSON.parse(text), name).not.toThrow();
  }
  for (const { name, text } of filesOfSite('.xml')) {
    const names = new Set(namesIn(parseDocument(text, { xmlMode: true })));
    expect(
      [...names].filter((one) => /^(?:script|img|svg|iframe|body)$/i.test(one)),
      name,
    ).toEqual([]);
  }
});

function scriptsOf(html: string): Array<{ type: string; code: string }> {
  const found: Array<{ type: string; code: string }> = [];
  const visit = (node: { children?: unknown[] }) => {
    for (const child of node.children ?? []) {
      if (typeof child !== 'object' || child === null) continue;
      if ('name' in child && child.name === 'script' && 'attribs' in child && 'children' in child) {
        const code = Array.isArray(child.children)
          ? child.children.map((text) => String(text?.data ?? '')).join('')
          : '';
        found.push({ type: String(Reflect.get(Object(child.attribs), 'type') ?? ''), code });
      }
      visit(child);
    }
  };
  visit(parseDocument(html));
  return found;
}

function namesIn(node: { children?: unknown[] }): string[] {
  return (node.children ?? []).flatMap((child) =>
    typeof child === 'object' && child !== null
      ? [...('name' in child ? [String(child.name)] : []), ...namesIn(child)]
      : [],
  );
}
