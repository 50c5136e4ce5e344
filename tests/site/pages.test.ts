import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DOCUMENT_TYPE_IDS } from '../../src/domain/document-types.ts';
import { attributes, type BuiltPage, builtPages, DIST, fileOf } from './pages.ts';

const pages = builtPages();

/** What must hold of every page; each check names what is wrong, or nothing. */
const CHECKS: ReadonlyArray<[string, (page: BuiltPage) => string | undefined]> = [
  ['is in Vietnamese', ({ document }) => wrong(document.documentElement.lang !== 'vi', document.documentElement.lang)],
  ['has one h1', ({ document }) => wrong(count(document, 'h1') !== 1, `${count(document, 'h1')} h1`)],
  [
    'has a main part that says something',
    ({ document }) => wrong(textOf(document, 'main').length < 40, textOf(document, 'main')),
  ],
  [
    'has no empty article or text',
    ({ document }) =>
      firstOf(
        [...document.querySelectorAll('article, .prose')]
          .filter((part) => !part.textContent?.trim())
          .map((part) => part.className),
      ),
  ],
  ['has no id twice', (page) => firstOf(doubles(attributes(page, '[id]', 'id')))],
  [
    'has a description',
    ({ document }) => wrong(content(document, 'meta[name=description]').length < 20, 'description'),
  ],
  [
    'has a social card',
    ({ document }) =>
      firstOf(
        ['og:title', 'og:description', 'og:url', 'og:image'].filter(
          (name) => !content(document, `meta[property="${name}"]`),
        ),
      ),
  ],
  [
    'has a picture for its social card',
    ({ document }) => wrong(!fileOf(new URL(content(document, 'meta[property="og:image"]')).pathname), 'og:image'),
  ],
  [
    'has a policy without unsafe-inline',
    ({ document }) =>
      wrong(
        !/script-src 'self'/.test(policy(document)) || policy(document).includes('unsafe-inline'),
        policy(document),
      ),
  ],
  [
    'has no style attribute and no handler that the policy would block',
    ({ html }) => firstOf(html.match(/<[^>]+\s(?:style|on[a-z]+)="[^"]*"/) ?? []),
  ],
  ['has no inline script or style that its policy does not name', blockedInline],
  ['asks nothing of another origin', (page) => firstOf(requests(page).filter((url) => /^(?:[a-z]+:)?\/\//.test(url)))],
  ['has no letters that are not composed', ({ html }) => wrong(html !== html.normalize('NFC'), 'NFD')],
];

function wrong(isWrong: boolean, what: string): string | undefined {
  return isWrong ? what || '(trống)' : undefined;
}
const firstOf = (faults: readonly string[]) => faults[0];
const count = (document: Document, selector: string) => document.querySelectorAll(selector).length;
const textOf = (document: Document, selector: string) => document.querySelector(selector)?.textContent?.trim() ?? '';
const content = (document: Document, selector: string) =>
  document.querySelector(selector)?.getAttribute('content') ?? '';
const policy = (document: Document) => content(document, 'meta[http-equiv="content-security-policy"]');
const doubles = (values: readonly string[]) => values.filter((value, i) => values.indexOf(value) !== i);

function blockedInline({ document }: BuiltPage): string | undefined {
  const inline = [...document.querySelectorAll('script:not([src], [type="application/json"]), style')].map(
    (element) => element.textContent ?? '',
  );
  return inline.find((text) => !policy(document).includes(createHash('sha256').update(text).digest('base64')));
}

/** What a browser fetches for the page by itself. */
function requests(page: BuiltPage): string[] {
  return [
    ...attributes(page, 'script[src], img[src], iframe[src], source[src]', 'src'),
    ...attributes(page, 'link[rel=stylesheet], link[rel=icon], link[rel=preload], link[rel=modulepreload]', 'href'),
  ];
}

describe('every page of the site', () => {
  it.each(CHECKS)('%s', (_title, check) => {
    const faults = pages.flatMap((page) => {
      const fault = check(page);
      return fault === undefined ? [] : [`${page.address}: ${fault.slice(0, 120)}`];
    });
    expect(faults).toEqual([]);
  });

  it('has a title of its own', () => {
    const titles = pages.map(({ document }) => document.title);
    expect(doubles(titles)).toEqual([]);
  });
});

it('style sheets ask nothing of another origin', () => {
  const sheets = readdirSync(DIST, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.css') && !name.includes('pagefind'),
  );
  expect(sheets.length).toBeGreaterThan(0);
  for (const sheet of sheets)
    expect(readFileSync(`${DIST}/${sheet}`, 'utf8')).not.toMatch(/url\(["']?(?:https?:)?\/\//);
});

it('the reference of fields names every type that a document can have', () => {
  const reference = pages.find(({ address }) => address === '/tro-giup/cac-truong-du-lieu/');
  const [row] = [...(reference?.document.querySelectorAll('#documents ~ .scroll tbody tr') ?? [])];
  for (const type of DOCUMENT_TYPE_IDS) expect(row?.textContent).toContain(type);
});
