import { expect, test } from 'vitest';
import { shown } from './explain.ts';

const circle: unknown[] = [];
circle.push(circle);

test.each<[string, unknown]>([
  ['để trống', undefined],
  ['để trống', null],
  ['«chữ»', 'chữ'],
  ['{"a":[1]}', { a: [1] }],
  ['một mục chứa chính nó', circle],
])('a value is quoted as %s', (words, value) => {
  expect(shown(value)).toBe(words);
});
