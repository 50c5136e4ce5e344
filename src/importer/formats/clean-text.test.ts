import { expect, test } from 'vitest';
import { countCharacters } from '../raw-text.ts';
import { cleanText, countVisible } from './clean-text.ts';

test.each([
  ['marks of direction', 'a\u202Eb\u2066c'],
  ['tags, which can hide words', 'a\u{E0041}\u{E007F}b'],
  ['annotations and signs of other scripts', 'a\uFFF9b\u0600c\u180Ed'],
  ['joiners, byte order marks, soft hyphens', 'a\u200Db\uFEFFc\u00ADd'],
  ['controls', 'a\u0000b\u009Bc'],
])('%s go, and neither count has them', (_, text) => {
  const { text: clean } = cleanText(text);
  expect(clean).toMatch(/^[a-d]+$/);
  expect(countVisible(text)).toBe(countCharacters(clean));
});
