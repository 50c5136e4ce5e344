import { expect, it } from 'vitest';
import { formatProblems, type Problem } from './problem.ts';

const problem = (file: string, mayFollow?: true): Problem => ({
  file,
  line: 1,
  field: 'Tên',
  found: 'để trống',
  expected: 'một đoạn chữ',
  ...(mayFollow && { mayFollow }),
});
const following = (count: number) => Array.from({ length: count }, (_, i) => problem(`c${i}`, true));

it('tells every problem, in order', () => {
  expect(formatProblems([problem('b'), problem('a')]).split('\n')).toEqual([
    'Nội dung có 2 chỗ phải sửa:',
    'a:1 · Tên: thấy để trống; cần một đoạn chữ',
    'b:1 · Tên: thấy để trống; cần một đoạn chữ',
  ]);
});

it('tells a few that may only follow, and counts many, so that what is to be mended is seen', () => {
  expect(formatProblems([...following(10), problem('a')]).split('\n')).toHaveLength(12);
  expect(formatProblems([...following(11), problem('a')]).split('\n')).toEqual([
    'Nội dung có 1 chỗ phải sửa:',
    'a:1 · Tên: thấy để trống; cần một đoạn chữ',
    expect.stringMatching(/^Còn 11 chỗ nữa chưa kể, .*Sửa các mục ấy rồi kiểm tra lại\.$/),
  ]);
});
