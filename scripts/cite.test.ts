import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'vien-dan-'));

/** Runs the command; gives its lines, or what it said and its code where it failed. */
function run(...args: string[]): { lines: Array<Record<string, unknown>>; code: number; error: string } {
  try {
    const output = execFileSync(process.execPath, ['scripts/cite.ts', ...args], { encoding: 'utf8', stdio: 'pipe' });
    return {
      lines: output
        .trim()
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line)),
      code: 0,
      error: '',
    };
  } catch (error) {
    const { status, stderr } = error as { status: number; stderr: string };
    return { lines: [], code: status, error: stderr.trim() };
  }
}

function file(name: string, text: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

describe('npm run cite', () => {
  it('prints a line for each citation, with its place in the NFC line', () => {
    const path = file('a.txt', 'Mở đầu\nCăn cứ Kết luận số 114-KL/TW ngày 14/7/2015;\n'.normalize('NFD'));
    expect(run(path).lines).toEqual([
      {
        file: path,
        line: 2,
        start: 7,
        end: 28,
        text: 'Kết luận số 114-KL/TW',
        form: 'full',
        canonical: '114-KL/TW',
        document: 'ket-luan/trung-uong/2015/114-kl-tw',
        outcome: 'resolved',
        evidence: ['date'],
        candidates: ['ket-luan/trung-uong/2015/114-kl-tw'],
        place: 'trung-uong',
        date: '2015-07-14',
      },
    ]);
  });

  it('counts a line feed within a citation as one', () => {
    const path = file('b.txt', 'theo 43-\nKL/TW ngày 07/01/2019');
    expect(run(path).lines[0]).toMatchObject({ line: 1, start: 5, end: 14, canonical: '43-KL/TW' });
  });

  it('takes what the file does not say', () => {
    const path = file('c.txt', 'thực hiện Nghị quyết 02-NQ/TU');
    expect(run(path).lines[0]).toMatchObject({ outcome: 'ambiguous', document: null });
    expect(run('--context', 'place=ha-tinh,date=2022-12-27', path).lines[0]).toMatchObject({
      outcome: 'resolved',
      document: 'nghi-quyet/ha-tinh/khong-ro-nam/02-nq-tu',
    });
  });

  it.each([
    ['no file', [], 'Cách dùng'],
    ['a file that is not there', ['khong-co.txt'], 'khong-co.txt: không đọc được'],
    ['a file that is no text', [file('d.txt', Buffer.from([0xff, 0xfe, 0x00, 0xd8]))], 'cần một tệp chữ UTF-8'],
    ['a place that nobody knows', ['--context', 'place=xyz', 'a.txt'], 'cần place='],
    ['an option that nobody knows', ['--what'], '--what'],
  ])('says what is wrong with %s, on one line, and ends with 2', (_what, args, message) => {
    const { code, error } = run(...args);
    expect(code).toBe(2);
    expect(error).toContain(message);
    expect(error.split('\n')).toHaveLength(1);
  });
});
