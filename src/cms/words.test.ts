import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { OWN_WORDS, type Words, withOwnWords } from './words.ts';

const wordsOf = (language: string): Words =>
  JSON.parse(readFileSync(`node_modules/@sveltia/cms/locales/${language}.json`, 'utf8'));
const keysOf = (words: Words, before = ''): string[] =>
  Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' ? [before + key] : keysOf(value, `${before}${key}.`),
  );

it('every word of our own stands for one that the editor has', () => {
  const known = new Set(keysOf(wordsOf('en-US')));
  expect(keysOf(OWN_WORDS).filter((key) => !known.has(key))).toEqual([]);
});

it('our words take the place of the editor’s, and the rest stays', () => {
  const before = wordsOf('vi');
  const after = withOwnWords(before);
  expect(after['work_with_local_repo']).toBe('Mở thư mục dự án');
  expect(after['save']).toBe(before['save']);
  expect(new Set(keysOf(after))).toEqual(new Set([...keysOf(before), ...keysOf(OWN_WORDS)]));
});
