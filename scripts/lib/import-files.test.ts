import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { folderOf } from '../import-fixture.ts';
import { findFiles } from './import-files.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function inputFolder(files: Readonly<Record<string, string>>): string {
  const folder = folderOf(files);
  folders.push(folder);
  return folder;
}

test('files of a folder come in the order of their names, folders within too; hidden ones and pictures do not', () => {
  const root = inputFolder({ 'b/2.txt': 'x', 'a.docx': 'x', 'b/1.pdf': 'x', c: 'x', '.an': 'x', 'b/anh.JPG': 'x' });
  const { files, skipped } = findFiles([root]);
  expect(files.map(({ path }) => path.slice(root.length + 1))).toEqual(['a.docx', 'b/1.pdf', 'b/2.txt', 'c']);
  expect(skipped).toEqual([join(root, 'b/anh.JPG')]);
});

test('links are not followed', () => {
  const outside = inputFolder({ 'x.txt': 'x' });
  const root = inputFolder({ 'a.txt': 'x' });
  symlinkSync(outside, join(root, 'ngoai'));
  symlinkSync(join(outside, 'x.txt'), join(root, 'x.txt'));
  expect(findFiles([root]).files.map(({ name }) => name)).toEqual(['a.txt']);
  expect(findFiles([join(root, 'x.txt')]).files[0]?.refusal).toContain('liên kết');
});

test('what is too large is refused by its size, unread', () => {
  const root = inputFolder({ 'lon.pdf': 'x' });
  truncateSync(join(root, 'lon.pdf'), 500 * 1024 * 1024);
  expect(findFiles([root]).files[0]?.refusal).toMatch(/500 MB.*50 MB/);
});

test('a pipe is no file, and is not waited for', () => {
  const root = inputFolder({});
  execFileSync('mkfifo', [join(root, 'ong')]);
  expect(findFiles([join(root, 'ong')]).files[0]?.refusal).toContain('tệp thường');
});

test.each(['khong-co.txt', 'a\u0000b', 'x'.repeat(300)])('%j is not there', (name) => {
  expect(findFiles([name]).files[0]?.refusal).toContain('Không có tệp này');
});

test('an empty file is refused', () => {
  expect(findFiles([join(inputFolder({ 'a.txt': '' }), 'a.txt')]).files[0]?.refusal).toBe(
    'Tệp rỗng; hãy tải lại từ nguồn.',
  );
});

test('names are composed letters', () => {
  const root = inputFolder({});
  mkdirSync(join(root, 'x'));
  writeFileSync(join(root, 'x', 'Chỉ thị.txt'.normalize('NFD')), 'x');
  expect(findFiles([root]).files.map(({ name }) => name)).toEqual(['Chỉ thị.txt']);
});

test('a folder without any file to import is told', () => {
  const { files } = findFiles([inputFolder({ 'anh.jpg': 'x' })]);
  expect(files.map(({ refusal }) => refusal)).toEqual([expect.stringContaining('không có tệp nào')]);
});
