import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutKeystrokes } from './keystrokes.ts';

describe('keystrokes left on', () => {
  it.each([
    // Telex, tone key at the end of the syllable.
    ['ddoois thoaij', 'đối thoại'],
    ['hoaf giari owr cow sowr', 'hòa giải ở cơ sở'],
    ['tieeps coong daan', 'tiếp công dân'],
    ['thuwowngf truwcj', 'thường trực'],
    ['nghij quyeets 25', 'nghị quyết 25'],
    // Tone key right after the vowel, marks at the end of the word.
    ['ddoosi thoaji', 'đối thoại'],
    ['vanaj ddoongj', 'vận động'],
    ['truongwf hocj', 'trường học'],
    ['dduwowngf', 'đường'],
    // VNI, digits anywhere after the vowel.
    ['d9o6i1 thoa5i', 'đối thoại'],
    ['to61 ca1o', 'tố cáo'],
    ['d9a6t1 d9ai', 'đất đai'],
    ['thu7o7ng2 tru7c5', 'thường trực'],
  ])('%s → %s', (typed, meant) => expect(withoutKeystrokes(typed)).toBe(meant.normalize('NFC')));

  it.each([
    'taxi camera',
    'facebook zalo',
    'doi thoai',
    'đối thoại',
    'kl43',
    'ct14 gia lai',
    'covid 19',
    'khoa 11 nam 2021',
    // One such word among others may be a slip.
    'dan van khes',
    '',
  ])('«%s» stays as it is', (typed) => expect(withoutKeystrokes(typed)).toBeUndefined());

  it('reads what Telex would have written', () => {
    const telex = (text: string) =>
      [...text.normalize('NFC')].map((letter) => KEYS[letter] ?? letter).reduce((word, key) => word + key, '');
    const words = fc.constantFrom('đất', 'đường', 'nước', 'người', 'tiếng', 'quyết', 'thưởng', 'vận', 'huyện', 'cường');
    fc.assert(
      fc.property(words, words, (first, second) => {
        const typed = [first, second].map(
          (word) => telex(word.normalize('NFD').replace(TONE, '').normalize('NFC')) + toneKey(word),
        );
        expect(withoutKeystrokes(typed.join(' '))).toBe(`${first} ${second}`.normalize('NFC'));
      }),
    );
  });
});

const TONE = /[\u0300\u0301\u0303\u0309\u0323]/g;
const KEYS: Readonly<Record<string, string>> = { đ: 'dd', â: 'aa', ê: 'ee', ô: 'oo', ă: 'aw', ơ: 'ow', ư: 'uw' };
const TONE_KEYS: Readonly<Record<string, string>> = {
  '\u0301': 's',
  '\u0300': 'f',
  '\u0309': 'r',
  '\u0303': 'x',
  '\u0323': 'j',
};
const toneKey = (word: string) => TONE_KEYS[word.normalize('NFD').match(TONE)?.[0] ?? ''] ?? '';
