import { describe, expect, test } from 'vitest';
import { PLAIN_SAMPLES } from '../fixtures/sample-plain.ts';
import { isVietnameseSyllable, SYLLABLES } from './syllables.ts';

const VALID =
  'dân vận nghị quyết khoan thuở quốc quơ gì gìn giếng giữ nghiêng ngoằn khuya khuỷu huỳnh hòa hoà ủy uỷ yên yếu quyển ý người ruộng đường xoong ÂN ĐIỀU Khuếch';
const INVALID =
  'this been school été déjà über kõ céng hoạhc bac tãt nghả ngê cì kông qươn đuờng giì zô UBND hôị tiêń tiếngg';

describe('syllables of Vietnamese spelling', () => {
  test.each(VALID.split(' '))('takes %s', (word) => expect(isVietnameseSyllable(word)).toBe(true));
  test.each(INVALID.split(' '))('refuses %s', (word) => expect(isVietnameseSyllable(word)).toBe(false));

  test('covers every marked word of the sample texts, labels and abbreviations apart', () => {
    const words = PLAIN_SAMPLES.flatMap(([, text]) => text.match(/[\p{L}\p{M}]+/gu) ?? []);
    const marked = words.filter((word) => /[^A-Za-z]/.test(word));
    expect(marked.length).toBeGreaterThan(500);
    expect(new Set(marked.filter((word) => !isVietnameseSyllable(word)))).toEqual(new Set(['đ', 'QĐ']));
  });

  test('is a closed list of a plausible size', () => {
    expect(SYLLABLES.size).toBeGreaterThan(12_000);
    expect(SYLLABLES.size).toBeLessThan(25_000);
  });
});
