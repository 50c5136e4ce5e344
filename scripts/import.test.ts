import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { contentFolder, row } from '../src/library/check/content-fixture.ts';
import { folderOf, runCommand, treeOf } from './import-fixture.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function kept(folder: string): string {
  folders.push(folder);
  return folder;
}

const library = (files: Readonly<Record<string, string>> = {}) => kept(contentFolder(files));
const input = (files: Readonly<Record<string, unknown>>) =>
  kept(folderOf(Object.fromEntries(Object.entries(files).map(([name, file]) => [name, JSON.stringify(file)]))));
const linesOf = (stdout: string) =>
  stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));

const DIRECTIVE = 'directives/gia-lai/2024/07-ct-tu.md';
const SLOW = 120_000;

test(
  'a file that reading cannot bear is refused, and the others go on',
  async () => {
    const root = library();
    const folder = input({
      '1.txt': { goesWrong: 'loop' },
      '2.txt': { goesWrong: 'memory' },
      '3.txt': { goesWrong: 'exit' },
      '4.txt': { goesWrong: 'error' },
      '5.txt': { goesWrong: 'refusal' },
      '6.txt': {},
    });
    const { code, stdout, stderr } = await runCommand(root, [folder, '--json']);
    const results = linesOf(stdout);
    expect(results.map(({ outcome }) => outcome)).toEqual([...Array(5).fill('refused'), 'new']);
    const messages = results.map(({ message }) => message);
    expect(messages[0]).toContain('quá 8 giây');
    expect(messages[1]).toContain('bộ nhớ');
    expect(messages[2]).toContain('Chương trình lỗi');
    expect(messages[3]).toContain('x is not a function');
    expect(messages[4]).toBe('Tệp này không đọc được.');
    expect(code).toBe(2);
    expect(stderr).toContain('[6/6] 6.txt');
    expect(existsSync(join(root, DIRECTIVE))).toBe(true);
  },
  SLOW,
);

describe('one run', () => {
  test(
    '--json tells everything; a second run finds nothing to do',
    async () => {
      const root = library();
      const file = join(input({ 'a.txt': { body: '\u009b2J đoạn\n' } }), 'a.txt');
      const { code, stdout } = await runCommand(root, [file, '--json']);
      const [result] = linesOf(stdout);
      expect(code).toBe(0);
      expect(stdout).not.toContain('\u009b');
      expect(result).toMatchObject({
        file: { path: file, name: 'a.txt', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
        outcome: 'new',
        data: { number: '07-CT/TU' },
        body: '\u009b2J đoạn\n',
        findings: [],
        removed: [],
        accounting: { inFile: 0 },
        questions: [],
        problems: [],
      });
      expect(result.files.map(({ action }: { action: string }) => action)).toEqual(['create', 'create']);
      const before = treeOf(root);
      const again = await runCommand(root, [file]);
      expect(again.code).toBe(0);
      expect(again.stdout).toContain('đã nhập từ trước');
      expect(treeOf(root)).toEqual(before);
    },
    SLOW,
  );

  test(
    '--dry-run writes nothing and tells what a run would find, of two files with one identity too',
    async () => {
      const root = library();
      const folder = input({ 'a.txt': {}, 'b.txt': { body: 'Khác.\n' } });
      const before = treeOf(root);
      const { code, stdout } = await runCommand(root, [folder, '--dry-run', '--json']);
      expect(linesOf(stdout).map(({ outcome }) => outcome)).toEqual(['new', 'exists']);
      expect(code).toBe(1);
      expect(treeOf(root)).toEqual(before);
    },
    SLOW,
  );

  test(
    'what is missing is asked for with the command to type; --set answers',
    async () => {
      const root = library();
      const file = join(input({ 'cần hỏi.txt': { asks: ['place'] } }), 'cần hỏi.txt');
      const asked = await runCommand(root, [file]);
      expect(asked.code).toBe(1);
      expect(asked.stdout).toContain(`npm run import -- "${file}" --set place=gia-lai`);
      const answered = await runCommand(root, [file, '--set', 'place=gia-lai']);
      expect(answered.code).toBe(0);
      expect((await runCommand(root, [file])).code).toBe(0);
    },
    SLOW,
  );

  test(
    '--out writes there alone; the library stays as it is',
    async () => {
      const root = library({
        'register/r.yaml': row({
          type: 'chi-thi',
          number: '07-CT/TU',
          issuers: '[tinh-uy]',
          place: 'gia-lai',
          issuedOn: '2024',
        }),
      });
      const out = join(kept(folderOf({})), 'a/b');
      const before = treeOf(root);
      const folder = input({ 'a.txt': {}, 'b.txt': { collection: 'articles' } });
      const { code } = await runCommand(root, [folder, '--out', out]);
      expect(code).toBe(0);
      expect(Object.keys(treeOf(out))).toEqual([
        'articles/moi-thon-mot-viec-kheo-2023.md',
        DIRECTIVE,
        'sources/imported.yaml',
      ]);
      expect(treeOf(root)).toEqual(before);
      const filled = treeOf(out);
      expect((await runCommand(root, [folder, '--out', out])).code).toBe(0);
      expect(treeOf(out)).toEqual(filled);
    },
    SLOW,
  );

  test(
    'files of an archive are told apart, each is understood with those before it',
    async () => {
      const root = library();
      const members = [{ data: { number: '01-CT/TU' } }, { data: { number: '02-CT/TU' } }];
      const folder = input({ 'goi.zip': { members } });
      const report = join(folder, 'bao-cao');
      const { code, stdout } = await runCommand(root, [join(folder, 'goi.zip'), '--report', report]);
      expect(code).toBe(0);
      expect(stdout).toContain('goi.zip › 2.txt: bài mới');
      expect(readFileSync(join(root, 'directives/gia-lai/2024/02-ct-tu.md'), 'utf8')).toContain(
        'thư viện có 1 văn bản',
      );
      expect(Object.keys(treeOf(report))).toEqual([
        '001-goi-zip-1-txt.json',
        '001-goi-zip-1-txt.md',
        '002-goi-zip-2-txt.json',
        '002-goi-zip-2-txt.md',
      ]);
    },
    SLOW,
  );

  test(
    'a name cannot act on the terminal',
    async () => {
      const folder = input({ '\u001b[2Jxấu\n.txt': { goesWrong: 'refusal' } });
      const { stdout, stderr } = await runCommand(library(), [folder]);
      expect(stdout + stderr).not.toContain('\u001b');
    },
    SLOW,
  );
});

describe('no run', () => {
  test(
    'while another is at work',
    async () => {
      const root = library();
      writeFileSync(join(root, '.nhap.lock'), `${process.pid}\n`);
      const { code, stderr } = await runCommand(root, [input({ 'a.txt': {} })]);
      expect(code).toBe(2);
      expect(stderr).toContain('Một lần nhập khác đang chạy');
      expect(existsSync(join(root, DIRECTIVE))).toBe(false);
    },
    SLOW,
  );

  test(
    'where the command is wrong, or the library is not there',
    async () => {
      expect((await runCommand(library(), [])).code).toBe(2);
      const { code, stderr } = await runCommand('/khong/co', ['a.txt']);
      expect(code).toBe(2);
      expect(stderr).toContain('Không có thư mục nội dung');
    },
    SLOW,
  );
});
