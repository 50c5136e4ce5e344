import { describe, expect, test } from 'vitest';
import { findColumns } from './columns.ts';

const rowsOf = (...lines: string[]) => findColumns(lines).map((run) => run.rows);

describe('text in columns', () => {
  test.each<[string, string[], string[][][]]>([
    ['spaces', ['TỈNH ỦY      ĐẢNG CỘNG SẢN'], [[['TỈNH ỦY', 'ĐẢNG CỘNG SẢN']]]],
    [
      'tabs',
      ['Hạ Mẫu\t3\t5', 'Bãi Sậy\t1\t2'],
      [
        [
          ['Hạ Mẫu', '3', '5'],
          ['Bãi Sậy', '1', '2'],
        ],
      ],
    ],
    [
      'a right side alone',
      ['TỈNH ỦY                ĐẢNG', '                       ------'],
      [
        [
          ['TỈNH ỦY', 'ĐẢNG'],
          ['', '------'],
        ],
      ],
    ],
    [
      'a left side between',
      ['A                      B', '*', 'C                      D'],
      [
        [
          ['A', 'B'],
          ['*', ''],
          ['C', 'D'],
        ],
      ],
    ],
    ['another number of columns', ['a\tb', 'c\td\te'], [[['a', 'b']], [['c', 'd', 'e']]]],
  ])('%s', (_, lines, rows) => expect(rowsOf(...lines)).toEqual(rows));

  test.each([
    'Một câu.  Hai dấu cách.',
    '1.    Một điểm',
    '-\tMột gạch',
    'a)     Một ý',
    '        Thụt đầu dòng',
    '',
    'Số:      /KH-UBND',
    'Bắc Mẫu, ngày     tháng     năm 2023',
    'ngày     tháng 02 năm 2023',
  ])('none in %j', (line) => expect(rowsOf(line)).toEqual([]));

  test('a paragraph below a head is no part of it', () =>
    expect(findColumns(['A                      B', 'Một đoạn văn dài ở dưới phần đầu.'])).toEqual([
      { first: 0, last: 0, rows: [['A', 'B']] },
    ]));
});
