import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { afterAll, expect, it } from 'vitest';
import { picture } from '../../src/library/check/content-fixture.ts';
import { buildApart, contentApart } from './build-apart.ts';

const folder = mkdtempSync(join(tmpdir(), 'anh-'));
const STORY = 'lao-cai/mo-duong-thon-suoi-thau';
const ONE_PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGBgAAAABQABh6FO1AAAAABJRU5ErkJggg==',
  'base64',
);

afterAll(() => rmSync(folder, { recursive: true }));

it('a declared picture stands on the page of its story, with who made it and the licence', {
  timeout: 120_000,
}, async () => {
  const content = contentApart(folder);
  const story = join(content, `models/${STORY}.md`);
  const declared = picture({ file: 'lao-cai/duong.png', width: '1', height: '1' });
  writeFileSync(story, readFileSync(story, 'utf8').replace('topics:', `pictures: [${declared}]\ntopics:`));
  mkdirSync(join(content, 'pictures/lao-cai'), { recursive: true });
  for (const name of ['duong', 'khong-khai']) writeFileSync(join(content, `pictures/lao-cai/${name}.png`), ONE_PIXEL);
  await buildApart(folder);

  const { document } = parseHTML(readFileSync(join(folder, `dist/mo-hinh/${STORY}/index.html`), 'utf8'));
  const image = document.querySelector('figure img');
  expect(['src', 'alt', 'width', 'height', 'loading'].map((name) => image?.getAttribute(name))).toEqual([
    '/anh/lao-cai/duong.png',
    'Một con đường',
    '1',
    '1',
    'lazy',
  ]);
  const caption = document.querySelector('figcaption');
  expect(caption?.textContent?.trim()).toBe('Ảnh: Người chụp · giấy phép CC BY 4.0');
  expect(caption?.querySelector('a[rel=license]')?.getAttribute('href')).toBe('https://example.org/giay-phep');
  expect(readFileSync(join(folder, 'dist/anh/lao-cai/duong.png')).equals(ONE_PIXEL)).toBe(true);
  // What no story declares has no licence that anybody looked at: it is not published.
  expect(() => readFileSync(join(folder, 'dist/anh/lao-cai/khong-khai.png'))).toThrow();
});
