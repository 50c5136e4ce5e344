import { expect, it } from 'vitest';
import { isOfOthers } from './project-folder.ts';

it.each([
  ['no file there yet', undefined, [undefined], false],
  ['as it was read', 'a: 1\n', ['a: 1'], false],
  ['as it was read, with the line ends of Windows', 'a: 1\r\nb: 2\r\n', ['a: 1\nb: 2\n'], false],
  ['as it was last saved', 'a: 2\n', ['a: 1\n', 'a: 2\n'], false],
  ['changed by someone else', 'a: 3\n', ['a: 1\n', 'a: 2\n'], true],
  ['made by someone else where a new one is to go', 'a: 3\n', [undefined], true],
  ['emptied by someone else', '', ['a: 1\n'], true],
])('a file %s', (_what, onDisk, own, expected) => {
  expect(isOfOthers(onDisk, own)).toBe(expected);
});
