import { describe, expect, it } from 'vitest';
import { findDeclared } from './declared.ts';

const keys = new Map([
  ['23-QĐ/TW', 'a'],
  ['43-KL/TW', 'b'],
  ['Luật Tiếp công dân', 'c'],
]);
const found = (text: string) =>
  findDeclared(text, keys).map(({ start, end, target }) => `${target}:${text.slice(start, end)}`);

describe('findDeclared', () => {
  it.each([
    ['theo Quyết định 23-QĐ/TW ngày 30/7/2021', ['a:23-QĐ/TW']],
    ['(43-KL/TW), rồi 23-QĐ/TW.', ['b:43-KL/TW', 'a:23-QĐ/TW']],
    ['thực hiện Luật Tiếp công dân', ['c:Luật Tiếp công dân']],
    // Numbers of other documents that hold one of these.
    ['Quyết định 223-QĐ/TW', []],
    ['Quyết định 23-QĐ/TWĐTN', []],
    ['Kết luận 43-KL/TW-VP', []],
    ['Kết luận 43-KL/TU', []],
    ['', []],
  ])('%s', (text, expected) => expect(found(text)).toEqual(expected));

  it('finds nothing without keys', () => expect(findDeclared('23-QĐ/TW', new Map())).toEqual([]));
});
