import { describe, expect, test } from 'vitest';
import { appendRow, cutRow } from './rows.ts';

const REGISTER = `# Văn bản của tỉnh.

# ── Gia Lai ──
- type: chi-thi
  number: 01-CT/TU # số có nơi viết 1
  notes:
    - "Dấu # trong chuỗi."

# Hỏi lại ngày ban hành.
- type: ke-hoach
  number: 02-KH/TU
  title: >-
    Về việc
    # không phải chú thích

# ── Hà Tĩnh ──
- type: chi-thi
  number: 03-CT/TU
`;

describe('a row cut out of the register', () => {
  test('first: the heading above it stays, apart from the comment of the next row', () => {
    const cut = cutRow(REGISTER, 4);
    expect(cut?.rest).toBe(REGISTER.replace(/- type: chi-thi\n {2}number: 01[\s\S]*?(?=\n# Hỏi)/, ''));
    expect(cut?.comments).toEqual(['# số có nơi viết 1']);
  });

  test('in the middle: the comment right above it goes along', () => {
    const cut = cutRow(REGISTER, 10);
    expect(cut?.rest).toBe(REGISTER.replace(/# Hỏi[\s\S]*?không phải chú thích\n\n/, ''));
    expect(cut?.comments).toEqual(['# Hỏi lại ngày ban hành.']);
  });

  test('last: no blank line stays at the end, the heading does', () => {
    const cut = cutRow(REGISTER, 17);
    expect(cut?.rest).toBe(REGISTER.replace(/- type: chi-thi\n {2}number: 03-CT\/TU\n/, ''));
    expect(cut?.comments).toEqual([]);
  });

  test('the only one: an empty list stays', () => {
    expect(cutRow('# Đầu tệp.\n\n- type: chi-thi\n', 3)?.rest).toBe('# Đầu tệp.\n[]\n');
  });

  test('rows without blank lines between them', () => {
    expect(cutRow('- a: 1\n- a: 2\n  b: 3\n- a: 4\n', 2)?.rest).toBe('- a: 1\n- a: 4\n');
  });

  test('rows in braces', () => {
    expect(cutRow('- {a: 1} # một\n- {a: 2}\n', 1)).toEqual({ rest: '- {a: 2}\n', comments: ['# một'] });
  });

  test('lines that end as on Windows', () => {
    expect(cutRow('- a: 1\r\n\r\n- a: 2\r\n', 1)?.rest).toBe('- a: 2\r\n');
  });

  test('a text without a line break at its end', () => {
    expect(cutRow('- a: 1\n- a: 2', 2)?.rest).toBe('- a: 1\n');
  });

  test('what is said by an anchor that others need cannot go', () => {
    expect(cutRow('- &x {a: 1}\n- {b: *x}\n', 1)).toBeUndefined();
  });

  test('a list in brackets has no rows of whole lines', () => {
    expect(cutRow('[{a: 1},\n {a: 2}]\n', 1)).toBeUndefined();
  });

  test('there is no row on a line within one', () => {
    expect(cutRow(REGISTER, 5)).toBeUndefined();
  });
});

test.each([
  ['', '- a: 1\n'],
  ['- a: 0\n', '- a: 0\n\n- a: 1\n'],
  ['- a: 0', '- a: 0\n\n- a: 1\n'],
  ['- a: 0\n\n', '- a: 0\n\n- a: 1\n'],
  ['# Ghi chú.\r\n- a: 0\r\n', '# Ghi chú.\r\n- a: 0\r\n\n- a: 1\n'],
  ['# Đầu tệp.\n\n[]\n', '# Đầu tệp.\n\n- a: 1\n'],
  ['- a: |\n    []\n', '- a: |\n    []\n\n- a: 1\n'],
])('a row goes to the end of %j', (before, after) => expect(appendRow(before, '- a: 1\n')).toBe(after));
