import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { contentFolder } from '../src/library/check/content-fixture.ts';

/** Runs the command over a content folder; gives what it printed, what it said besides, and its code. */
async function run(root: string, ...args: string[]): Promise<{ output: string; error: string; code: number }> {
  try {
    const { stdout, stderr } = await promisify(execFile)(process.execPath, ['scripts/new.ts', ...args], {
      env: { ...process.env, LIBRARY_CONTENT: root },
    });
    return { output: stdout, error: stderr, code: 0 };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { output: stdout, error: stderr, code };
  }
}

const files = (root: string): string[] => readdirSync(root, { recursive: true, encoding: 'utf8' }).sort();
const DIRECTIVE = ['chi', 'thi', '--number', '14/CT-UBND', '--place', 'gia-lai', '--date', '2021-12-23'];

describe('npm run new', { timeout: 60_000 }, () => {
  it('writes a file, says where it is and what remains to be filled, and never writes over it', async () => {
    const root = contentFolder({});
    const first = await run(root, ...DIRECTIVE);
    expect(first.code).toBe(0);
    const path = join(root, 'directives/gia-lai/2021/14-ct-ubnd.md');
    const text = readFileSync(path, 'utf8');
    expect(first.output).toMatch(
      /^Đã ghi .*directives\/gia-lai\/2021\/14-ct-ubnd\.md\.\nCòn 10 chỗ phải điền hoặc sửa:\n/,
    );
    expect(first.output).toContain('Mức tin (confidence): thấy để trống; cần một trong: high, medium, low');

    const second = await run(root, ...DIRECTIVE);
    expect(second.code).toBe(1);
    expect(second.error).toContain('Đã có tệp');
    expect(readFileSync(path, 'utf8')).toBe(text);
  });

  it.each<[string, string[], string]>([
    ['no kind', [], 'Cách dùng'],
    ['a kind that is mistyped', ['drective'], 'gần giống: directive'],
    ['nothing that says where the file belongs', ['directive'], '--place  Địa bàn'],
    ['a place that nobody knows', ['directive', '--place', 'gia-lia'], 'gần giống: gia-lai'],
  ])('ends with 2 and writes nothing for %s', async (_what, args, told) => {
    const root = contentFolder({});
    const before = files(root);
    const { code, error } = await run(root, ...args);
    expect(code).toBe(2);
    expect(error).toContain(told);
    expect(files(root)).toEqual(before);
  });

  it('prints a row to be pasted, and appends it where a file is named', async () => {
    const root = contentFolder({});
    const printed = await run(root, 'source', '--id', 'bao', '--title', 'Báo');
    expect(printed.output).toContain('- id: bao\n  title: Báo\n');
    expect(printed.error).toContain('--file TỆP');
    const file = join(root, 'sources/moi.yaml');
    expect(existsSync(file)).toBe(false);
    expect((await run(root, 'source', '--id', 'bao', '--file', file)).code).toBe(0);
    expect(readFileSync(file, 'utf8')).toContain('- id: bao\n');
  });

  it('lists the options of a kind', async () => {
    const { output, code } = await run(contentFolder({}), 'mô hình', '--help');
    expect(code).toBe(0);
    expect(output).toContain('--actor.kind  Loại: collective: tập thể');
  });
});
