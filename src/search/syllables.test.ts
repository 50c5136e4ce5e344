import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasMarks, isSyllable, normalised, partsOf, plain, runsOf, syllablesOf } from './syllables.ts';

describe('one spelling for every writing', () => {
  it.each([
    ['hoà giải', 'hòa giải'],
    ['Uỷ ban nhân dân', 'ủy ban nhân dân'],
    ['sức khoẻ', 'sức khỏe'],
    ['thuỷ lợi, huỷ bỏ', 'thủy lợi, hủy bỏ'],
    // The u belongs to q: the tone has one place only.
    ['quý, quỹ', 'quý, quỹ'],
    // A consonant follows: both styles write it so.
    ['hoàn toàn, thuyết', 'hoàn toàn, thuyết'],
    ['đối thoại'.normalize('NFD'), 'đối thoại'],
  ])('%s → %s', (written, expected) => expect(normalised(written)).toBe(expected.normalize('NFC')));

  it('keeps the length of composed text, so that places in it stay', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zàáảãạâêôơưđ ,.-]{0,40}$/), (text) => {
        expect(normalised(text.normalize('NFC'))).toHaveLength(text.normalize('NFC').length);
        expect(plain(text.normalize('NFC'))).toHaveLength(text.normalize('NFC').length);
      }),
    );
  });
});

describe('runs of syllables', () => {
  it.each<[string, string[][]]>([
    ['Kinh tế - xã hội', [['kinh', 'tế', 'xã', 'hội']]],
    ['mô hình “Dân vận khéo” ở xã', [['mô', 'hình', 'dân', 'vận', 'khéo', 'ở', 'xã']]],
    [
      'tiếp dân, đối thoại; góp ý',
      [
        ['tiếp', 'dân'],
        ['đối', 'thoại'],
        ['góp', 'ý'],
      ],
    ],
    ['43-KL/TW', [['43', 'kl', 'tw']]],
    ['  … ', []],
  ])('%s', (text, runs) => expect(runsOf(text).map((run) => run.map((s) => s.text))).toEqual(runs));

  it('tells where each syllable stands', () => {
    const text = 'Tiếp công dân, ĐỐI thoại (hằng tháng)';
    for (const { text: syllable, start, end } of runsOf(text).flat()) {
      expect(text.slice(start, end).toLowerCase()).toBe(syllable);
    }
    expect(syllablesOf(text)).toEqual(['tiếp', 'công', 'dân', 'đối', 'thoại', 'hằng', 'tháng']);
  });
});

describe('syllables of Vietnamese', () => {
  it.each(
    'dân vận đối thoại quyết quý giặt gì giếng nghiêng khuya oanh yêu ương ỷ uyển doi thoai dan quyet'.split(' '),
  )('has %s', (syllable) => expect(isSyllable(syllable)).toBe(true));
  it.each('ddoois thoaij daan vaanj boj facebook taxj zalo wifi ct kl43 thoaị̂'.split(' '))('has no %s', (word) =>
    expect(isSyllable(word)).toBe(false),
  );
  it.each([
    ['nghiêng', 'ngh', 'iêng'],
    ['quyết', 'qu', 'yết'],
    ['gì', 'g', 'ì'],
    ['giang', 'gi', 'ang'],
    ['oanh', '', 'oanh'],
  ])('%s begins with «%s»', (syllable, initial) => expect(partsOf(syllable).initial).toBe(initial));
  it('knows marks', () => expect(['dân', 'đi', 'dan', '43-KL'].map(hasMarks)).toEqual([true, true, false, false]));
});
