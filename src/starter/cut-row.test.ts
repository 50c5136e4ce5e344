import { describe, expect, it } from 'vitest';
import { appendRow, cutRow } from './cut-row.ts';

const LIST = '# Đầu sổ.\n- a: 1\n  b: >-\n    # không phải ghi chú\n\n# Phần sau.\n\n- a: 2\r\n\n-   a: 3\n';

describe('a row is cut out of a list', () => {
  it.each([
    ['the first, with the blank line after it', 2, '# Đầu sổ.\n# Phần sau.\n\n- a: 2\r\n\n-   a: 3\n'],
    ['one in the middle', 8, '# Đầu sổ.\n- a: 1\n  b: >-\n    # không phải ghi chú\n\n# Phần sau.\n\n-   a: 3\n'],
    ['the last', 10, '# Đầu sổ.\n- a: 1\n  b: >-\n    # không phải ghi chú\n\n# Phần sau.\n\n- a: 2\r\n\n'],
  ])('%s', (_which, line, left) => expect(cutRow(LIST, line)).toBe(left));

  it.each([1, 3, 99])('never where no row begins: line %i', (line) => expect(cutRow(LIST, line)).toBeUndefined());
});

it.each([
  ['', '- a: 1\n'],
  ['- a: 0\n', '- a: 0\n\n- a: 1\n'],
  ['- a: 0', '- a: 0\n\n- a: 1\n'],
  ['# Ghi chú.\r\n- a: 0\r\n', '# Ghi chú.\r\n- a: 0\r\n\n- a: 1\n'],
])('a row goes to the end of %j', (before, after) => expect(appendRow(before, '- a: 1\n')).toBe(after));
