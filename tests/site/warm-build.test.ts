import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { buildApart, contentApart } from './build-apart.ts';

const folder = mkdtempSync(join(tmpdir(), 'dung-lai-'));
const content = join(folder, 'content');
const ROW = join(content, 'register/new.yaml');
const TEXT = join(content, 'documents/ke-hoach/gia-lai/2022/77-kh-tu.md');
const OLD_PAGE = 'chi-thi/gia-lai/2021/14-ct-ubnd';
const head = (number: string, year: number, more = '') => `type: ke-hoach
number: ${number}
title: Kế hoạch thử
issuers: [ban-thuong-vu-tinh-uy]
place: gia-lai
issuedOn: ${year}-01-15
topics: [dan-van-chinh-quyen]
confidence: low
sources: [{source: gia-lai-2021}]
${more}`;

/** Builds into the same folders each time, as a warm build does. */
async function build(): Promise<(path: string) => string> {
  await buildApart(folder);
  return (path) => readFileSync(join(folder, 'dist', path, 'index.html'), 'utf8');
}

afterAll(() => rmSync(folder, { recursive: true }));

it('a warm build links old pages to what was added, and unlinks what was taken away', {
  timeout: 180_000,
}, async () => {
  contentApart(folder);
  // An old text that names a number which nobody holds yet.
  const old = join(content, 'directives/gia-lai/2021/14-ct-ubnd.md');
  writeFileSync(
    old,
    `${readFileSync(old, 'utf8')}\nKế hoạch số 99-KH/TU ngày 15/1/2020 của Ban Thường vụ Tỉnh ủy Gia Lai.\n`,
  );
  let page = await build();
  expect(page(OLD_PAGE)).toContain('Kế hoạch số 99-KH/TU');
  expect(page(OLD_PAGE)).not.toContain('href="/ke-hoach/gia-lai/2020/99-kh-tu/"');

  writeFileSync(ROW, `- ${head('99-KH/TU', 2020).trim().replaceAll('\n', '\n  ')}\n`);
  mkdirSync(dirname(TEXT), { recursive: true });
  writeFileSync(
    TEXT,
    `---\n${head('77-KH/TU', 2022, 'coverage: digest\n')}---\nThực hiện Chỉ thị 14/CT-UBND ngày 23/12/2021.\n`,
  );
  page = await build();
  expect(page(OLD_PAGE)).toContain('href="/ke-hoach/gia-lai/2020/99-kh-tu/"');
  expect(page(OLD_PAGE)).toContain('href="/ke-hoach/gia-lai/2022/77-kh-tu/#mo-dau.doan-1"');
  expect(page('ke-hoach/gia-lai/2020/99-kh-tu')).toContain(`href="/${OLD_PAGE}/#`);

  rmSync(ROW);
  rmSync(TEXT);
  page = await build();
  expect(page(OLD_PAGE)).not.toContain('99-kh-tu/"');
  expect(page(OLD_PAGE)).not.toContain('77-kh-tu');
});
