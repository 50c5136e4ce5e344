import { expect, test } from 'vitest';
import { counted, forTerminal, shortened } from './import-text.ts';

test.each([
  ['\u001b[31mđỏ', '\\u001b[31mđỏ'],
  ['a\rb\u0007', 'a\\u000db\\u0007'],
  ['tên\u202Egpj.exe', 'tên\\u202egpj.exe'],
  ['\u009b2J', '\\u009b2J'],
  ['dòng\n\tdòng 🎉', 'dòng\n\tdòng 🎉'],
])('%j goes to a terminal as %j', (text, safe) => {
  expect(forTerminal(text)).toBe(safe);
});

test('numbers have points, long texts an end', () => {
  expect(counted(9812)).toBe('9.812');
  expect(shortened('một  hai\nba bốn', 10)).toBe('một hai b…');
});
