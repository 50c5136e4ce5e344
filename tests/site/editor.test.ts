import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { editorPolicy } from '../../src/build/editor.ts';
import { allBuiltPages, attributes, type BuiltPage, DIST, EDITOR } from './pages.ts';

const pages = allBuiltPages();
const page = pages.find(({ address }) => address === EDITOR) as BuiltPage;
const directives = (policy: string) =>
  new Map(policy.split(/;\s*/).map((each) => [each.split(' ')[0] ?? '', each.split(' ').slice(1)]));
const policy = directives(
  page.document.querySelector('meta[http-equiv="content-security-policy"]')?.getAttribute('content') ?? '',
);

describe('the page of the editors', () => {
  it('runs scripts of this site only, and asks nothing of another origin', () => {
    expect(policy.get('default-src')).toEqual(["'none'"]);
    expect(policy.get('script-src')).toEqual(["'self'"]);
    expect(policy.get('connect-src')).toEqual(["'self'", 'blob:', 'data:']);
    for (const name of ['font-src', 'img-src', 'style-src']) {
      expect((policy.get(name) ?? []).filter((source) => source.includes('//') || source === '*')).toEqual([]);
    }
    expect([...policy.values()].flat().filter((source) => source === "'unsafe-eval'")).toEqual([]);
  });

  it('allows styles within the page, and nothing else that the rest of the site forbids', () => {
    const lax = [...policy].filter(([, sources]) => sources.includes("'unsafe-inline'")).map(([name]) => name);
    expect(lax).toEqual(['style-src']);
  });

  it('would let the editor talk to a git host that is set up, and to no other', () => {
    expect(directives(editorPolicy(['https://git.example'])).get('connect-src')).toEqual([
      "'self'",
      'blob:',
      'data:',
      'https://git.example',
    ]);
  });

  it('has no inline script, and every file that it names', () => {
    expect(page.document.querySelectorAll('script:not([src])')).toHaveLength(0);
    const files = [...attributes(page, 'script[src]', 'src'), ...attributes(page, 'link[href]', 'href')];
    expect(files.length).toBeGreaterThan(2);
    for (const file of files) expect(existsSync(DIST + file), file).toBe(true);
  });

  it('is in Vietnamese, says what to do, and carries the licences', () => {
    expect(page.document.documentElement.lang).toBe('vi');
    expect(page.document.querySelectorAll('h1')).toHaveLength(1);
    expect(page.document.querySelector('main')?.textContent).toMatch(/Mở thư mục.*Lưu.*Kiểm tra/s);
    expect(page.html).toBe(page.html.normalize('NFC'));
    const licences = readFileSync(join(DIST, EDITOR, 'giay-phep.txt'), 'utf8');
    for (const name of ['@sveltia/cms', 'yaml', 'zod', 'immutable']) {
      expect(licences).toMatch(new RegExp(`^${name} \\d[\\d.]*\\n\\n(?:.*\\n){4,}`, 'm'));
    }
    expect(licences).toMatch(/^Be Vietnam Pro\n\nCopyright[\s\S]*SIL OPEN FONT LICENSE/im);
  });

  it('loads the editor when it is asked for, not before', () => {
    const [first = ''] = attributes(page, 'script[src]', 'src');
    const script = readFileSync(DIST + first, 'utf8');
    const atOnce = [...script.matchAll(/from\s*"\.\/([^"]+)"/g)].map(([, name = '']) =>
      join(DIST, EDITOR, 'tep', name),
    );
    const weight = atOnce.reduce((sum, file) => sum + readFileSync(file).length, script.length);
    expect(weight).toBeLessThan(8 * 1024);
  });

  it('names no address from which the editor takes letters or icons elsewhere', () => {
    const folder = join(DIST, EDITOR, 'tep');
    const scripts = readdirSync(folder).filter((name) => name.endsWith('.js'));
    const asking = scripts.filter((name) => /url\(["']?https?:/.test(readFileSync(join(folder, name), 'utf8')));
    expect(asking).toEqual([]);
  });
});

describe('nobody is led there who is not looking for it', () => {
  it('it is kept out of search engines, the sitemap and the search of the site', () => {
    expect(page.document.querySelector('meta[name=robots]')?.getAttribute('content')).toBe('noindex');
    const maps = readdirSync(DIST).filter((name) => /^sitemap.*\.xml$/.test(name));
    expect(maps.length).toBeGreaterThan(0);
    const listed = maps.filter((map) => new RegExp(`//[^/]+${EDITOR}`).test(readFileSync(join(DIST, map), 'utf8')));
    expect(listed).toEqual([]);
    expect(page.document.querySelector('[data-search-body]')).toBeNull();
  });

  it('no other page loads any of it', () => {
    const loading = pages.filter((other) => other !== page && other.html.includes(`${EDITOR}tep/`));
    expect(loading.map(({ address }) => address)).toEqual([]);
  });
});
