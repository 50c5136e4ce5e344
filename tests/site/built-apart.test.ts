import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { picture } from '../../src/library/check/content-fixture.ts';
import { buildApart, contentApart } from './build-apart.ts';

// What no page of the content itself shows: the content is copied, changed and built again and again. All in one file,
// for two builds at once would get into each other's way.

const STORY = 'lao-cai/mo-duong-thon-suoi-thau';
const ONE_PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGBgAAAABQABh6FO1AAAAABJRU5ErkJggg==',
  'base64',
);
const OLD_PAGE = 'chi-thi/gia-lai/2021/14-ct-ubnd';

const folder = mkdtempSync(join(tmpdir(), 'dung-rieng-'));
const content = contentApart(folder);
const page = (path: string) => readFileSync(join(folder, 'dist', path, 'index.html'), 'utf8');
const change = (path: string, changed: (text: string) => string) =>
  writeFileSync(join(content, path), changed(readFileSync(join(content, path), 'utf8')));

beforeAll(async () => {
  const declared = picture({ file: 'lao-cai/duong.png', width: '1', height: '1' });
  change(`models/${STORY}.md`, (text) => text.replace('topics:', `pictures: [${declared}]\ntopics:`));
  mkdirSync(join(content, 'pictures/lao-cai'), { recursive: true });
  for (const name of ['duong', 'khong-khai']) writeFileSync(join(content, `pictures/lao-cai/${name}.png`), ONE_PIXEL);
  // An old text that names a number which nobody holds yet.
  change(
    'directives/gia-lai/2021/14-ct-ubnd.md',
    (text) => `${text}\nKế hoạch số 99-KH/TU ngày 15/1/2020 của Ban Thường vụ Tỉnh ủy Gia Lai.\n`,
  );
  await buildApart(folder);
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true }));

it('a declared picture stands on the page of its story, with who made it and the licence', () => {
  const { document } = parseHTML(page(`mo-hinh/${STORY}`));
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

it('a warm build links old pages to what was added, and unlinks what was taken away', {
  timeout: 180_000,
}, async () => {
  const row = join(content, 'register/new.yaml');
  const text = join(content, 'documents/ke-hoach/gia-lai/2022/77-kh-tu.md');
  expect(page(OLD_PAGE)).toContain('Kế hoạch số 99-KH/TU');
  expect(page(OLD_PAGE)).not.toContain('href="/ke-hoach/gia-lai/2020/99-kh-tu/"');

  writeFileSync(row, `- ${planHead('99-KH/TU', 2020).trim().replaceAll('\n', '\n  ')}\n`);
  mkdirSync(dirname(text), { recursive: true });
  writeFileSync(
    text,
    `---\n${planHead('77-KH/TU', 2022, 'coverage: digest\n')}---\nThực hiện Chỉ thị 14/CT-UBND ngày 23/12/2021.\n`,
  );
  await buildApart(folder);
  expect(page(OLD_PAGE)).toContain('href="/ke-hoach/gia-lai/2020/99-kh-tu/"');
  expect(page(OLD_PAGE)).toContain('href="/ke-hoach/gia-lai/2022/77-kh-tu/#mo-dau.doan-1"');
  expect(page('ke-hoach/gia-lai/2020/99-kh-tu')).toContain(`href="/${OLD_PAGE}/#`);

  rmSync(row);
  rmSync(text);
  await buildApart(folder);
  expect(page(OLD_PAGE)).not.toContain('99-kh-tu/"');
  expect(page(OLD_PAGE)).not.toContain('77-kh-tu');
});

function planHead(number: string, year: number, more = ''): string {
  return `type: ke-hoach
number: ${number}
title: Kế hoạch thử
issuers: [ban-thuong-vu-tinh-uy]
place: gia-lai
issuedOn: ${year}-01-15
topics: [dan-van-chinh-quyen]
confidence: low
sources: [{source: gia-lai-2021}]
${more}`;
}
