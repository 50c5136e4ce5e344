import { expect, it } from 'vitest';
import { commentsOf } from './comments.ts';

it.each([
  ['a: 1\n', []],
  ['# đầu\na: 1 # vì sao\n', ['# đầu', '# vì sao']],
  ['a: "# trong chuỗi"\nb: x#y\nc: >-\n  # cũng là chữ\n', []],
  ['a: [x, # một\r\n  y] # hai\r\n', ['# một', '# hai']],
])('of %j', (yaml, comments) => {
  expect(commentsOf(yaml)).toEqual(comments);
});
