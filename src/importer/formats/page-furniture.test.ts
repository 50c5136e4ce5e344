import { expect, test } from 'vitest';
import { markFurniture } from './page-furniture.ts';

test('numbers and repeated lines at the edges of pages', () =>
  expect(
    markFurniture([
      ['Đề án', 'một'],
      ['Đề án', '', 'hai', 'Lưu hành nội bộ', '- 2 -'],
      ['Đề án', 'ba', 'Lưu hành nội bộ', 'Trang 3/3'],
    ]),
  ).toEqual([
    [null, null],
    ['runningHead', null, null, 'runningFoot', 'pageNumber'],
    ['runningHead', null, 'runningFoot', 'pageNumber'],
  ]));

test('a number inside a page is text', () =>
  expect(
    markFurniture([
      ['một', '12', 'hai'],
      ['ba', '13', 'bốn'],
    ]).flat(),
  ).toEqual([null, null, null, null, null, null]));

test('a line on two of many pages does not run through them', () => {
  const pages = ['a', 'b', 'x', 'x', 'c', 'd', 'e'].map((line) => [line, 'chữ']);
  expect(new Set(markFurniture(pages).map((page) => page[0]))).toEqual(new Set([null]));
});

test('a number that cuts a sentence is a page’s, one between sentences is text', () => {
  const line = 'Các cơ quan tiếp dân đúng lịch đã treo ở trụ sở, ghi đủ ý kiến của từng người';
  expect(markFurniture([[line, '2', 'dân và trả lời đúng hẹn.', 'Sổ', '5', 'quyển']]).flat()).toEqual([
    null,
    'pageNumber',
    ...[null, null, null, null],
  ]);
});
