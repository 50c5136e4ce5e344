import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { ImportRefusal } from '../refusal.ts';
import { applyChanges, removeLeftovers } from './apply.ts';
import type { FileChange } from './content-state.ts';
import { FILE_SYSTEM, type FileSystem } from './file-system.ts';
import { lockFolder } from './lock.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

const CHANGES: FileChange[] = [
  { path: 'sources/imported.yaml', before: 'a\n', after: 'a\nb\n' },
  { path: 'directives/gia-lai/2024/07-ct-tu.md', after: 'Chữ có dấu.\n' },
  { path: 'register/r.yaml', before: 'một\nhai\n', after: 'một\n' },
];

function folder(): string {
  const root = mkdtempSync(join(tmpdir(), 'ghi-'));
  folders.push(root);
  for (const { path, before } of CHANGES) {
    if (before === undefined) continue;
    mkdirSync(join(root, path, '..'), { recursive: true });
    writeFileSync(join(root, path), before);
  }
  return root;
}

/** Every file and folder below, with the texts. */
function tree(root: string): Record<string, string> {
  const names = readdirSync(root, { recursive: true, withFileTypes: true });
  return Object.fromEntries(
    names.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [path.slice(root.length + 1), entry.isFile() ? readFileSync(path, 'utf8') : '(thư mục)'];
    }),
  );
}

/** A file system whose call number `n` fails (and all later ones, as for a process that is gone), and which counts calls. */
function failingAt(n: number, forGood = false): { fs: FileSystem; calls: () => number } {
  let count = 0;
  const counted = Object.entries(FILE_SYSTEM).map(([name, call]) => [
    name,
    (...args: unknown[]) => {
      count++;
      if (count === n || (forGood && count > n)) throw Object.assign(new Error('Đĩa đầy'), { code: 'ENOSPC' });
      return Reflect.apply(call, undefined, args);
    },
  ]);
  return { fs: Object.fromEntries(counted) as FileSystem, calls: () => count };
}

describe('writing', () => {
  test('all changes stand, and nothing else', () => {
    const root = folder();
    applyChanges(root, CHANGES);
    expect(tree(root)).toMatchObject(Object.fromEntries(CHANGES.map(({ path, after }) => [path, after])));
    expect(Object.keys(tree(root)).filter((path) => path.endsWith('.tmp'))).toEqual([]);
  });

  const whole = failingAt(0);
  const written = folder();
  applyChanges(written, CHANGES, whole.fs);
  const finished = tree(written);
  const calls = Array.from({ length: whole.calls() }, (_, i) => i + 1);

  test(`an error at any of ${calls.length} calls leaves the folder as it was, or all changes done`, () => {
    for (const n of calls) {
      const root = folder();
      const before = tree(root);
      const { fs } = failingAt(n);
      let failed = false;
      try {
        applyChanges(root, CHANGES, fs);
      } catch (error) {
        failed = true;
        expect(String(error)).toContain('Đĩa đầy');
      }
      if (!failed) removeLeftovers(root);
      const after = tree(root);
      if (failed) expect(after, `lệnh thứ ${n}`).toEqual(before);
      else expect(after).toMatchObject(Object.fromEntries(CHANGES.map((change) => [change.path, change.after])));
    }
  });

  test(`a process gone at any of ${calls.length} calls leaves whole files, the first changes done; the next run does the rest`, () => {
    for (const n of calls) {
      const root = folder();
      try {
        applyChanges(root, CHANGES, failingAt(n, true).fs);
      } catch {
        // The process would not have seen it.
      }
      const found = tree(root);
      const done = CHANGES.filter(({ path, after }) => found[path] === after);
      expect(done, `lệnh thứ ${n}`).toEqual(CHANGES.slice(0, done.length));
      for (const { path, before } of CHANGES.slice(done.length)) expect(found[path], `lệnh thứ ${n}`).toBe(before);
      removeLeftovers(root);
      applyChanges(root, CHANGES.slice(done.length));
      expect(tree(root)).toEqual(finished);
    }
  });

  test('a file that was edited meanwhile is not overwritten', () => {
    const root = folder();
    writeFileSync(join(root, 'register/r.yaml'), 'sửa tay\n');
    const before = tree(root);
    expect(() => applyChanges(root, CHANGES)).toThrow(ImportRefusal);
    expect(tree(root)).toEqual(before);
  });

  test.each(['../ngoai.md', '/etc/x.md', 'articles/../../ngoai.md', '', '.'])('%j leads outside', (path) => {
    const root = folder();
    expect(() => applyChanges(root, [{ path, after: 'x' }])).toThrow(ImportRefusal);
  });

  test('no link is written through', () => {
    const root = folder();
    const outside = folder();
    symlinkSync(outside, join(root, 'articles'));
    symlinkSync(join(outside, 'tep'), join(root, 'tep.md'));
    expect(() => applyChanges(root, [{ path: 'articles/x.md', after: 'x' }])).toThrow(/liên kết/);
    expect(() => applyChanges(root, [{ path: 'tep.md', after: 'x' }])).toThrow(/liên kết/);
  });

  test('leftovers of a run that was killed go, other files stay', () => {
    const root = folder();
    writeFileSync(join(root, 'register/.nhap-123-4.tmp'), 'x');
    writeFileSync(join(root, 'register/cua-toi.tmp'), 'x');
    removeLeftovers(root);
    expect(Object.keys(tree(root)).filter((path) => path.endsWith('.tmp'))).toEqual(['register/cua-toi.tmp']);
  });
});

describe('the lock', () => {
  test('keeps another living process out, and goes when it is given back', () => {
    const root = folder();
    writeFileSync(join(root, '.nhap.lock'), `${process.ppid}\n`);
    expect(() => lockFolder(root)).toThrow(/Một lần nhập khác đang chạy/);
    rmSync(join(root, '.nhap.lock'));
    const before = tree(root);
    lockFolder(root)();
    expect(tree(root)).toEqual(before);
  });

  test.each(['999999999\n', '', 'x'])('of a process that is gone (%j) is taken over', (holder) => {
    const root = folder();
    writeFileSync(join(root, '.nhap.lock'), holder);
    const release = lockFolder(root);
    expect(readFileSync(join(root, '.nhap.lock'), 'utf8')).toBe(`${process.pid}\n`);
    release();
    expect(Object.keys(tree(root))).not.toContain('.nhap.lock');
  });
});
