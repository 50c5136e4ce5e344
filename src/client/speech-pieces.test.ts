import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LONGEST_PIECE, piecesOf } from './speech-pieces.ts';

describe('pieces to speak', () => {
  it.each<[string, string, number, string[]]>([
    ['nothing', '  \n ', 20, []],
    ['a short paragraph stays whole', 'Họp thôn. Mở đường.', 40, ['Họp thôn. Mở đường.']],
    ['white space is closed up', 'Họp\n  thôn.', 40, ['Họp thôn.']],
    ['ends of sentences', 'Họp thôn xong. Mở đường ngay!', 16, ['Họp thôn xong.', 'Mở đường ngay!']],
    ['a quote that ends with the sentence', 'Ông nói: «Được.» Rồi về.', 18, ['Ông nói: «Được.»', 'Rồi về.']],
    // A dot in a number ends nothing: no space follows it.
    ['a number', 'Góp 1.000 công. Làm 3.500 m đường.', 20, ['Góp 1.000 công.', 'Làm 3.500 m đường.']],
    ['short sentences go together', 'Một. Hai. Ba. Bốn.', 10, ['Một. Hai.', 'Ba. Bốn.']],
    ['commas in a long sentence', 'Đến từng nhà, họp thôn, mở đường', 16, ['Đến từng nhà,', 'họp thôn,', 'mở đường']],
    ['spaces where there is no mark', 'một hai ba bốn năm', 9, ['một hai', 'ba bốn', 'năm']],
    ['a word that is too long', 'abcdefghij', 4, ['abcd', 'efgh', 'ij']],
    ['letters of two units', '😀😀😀', 5, ['😀😀', '😀']],
  ])('%s', (_what, text, longest, pieces) => {
    expect(piecesOf(text, longest)).toEqual(pieces);
  });

  it('lose no letter and are never too long', () => {
    const texts = fc.array(fc.oneof(fc.string(), fc.constantFrom('. ', ', ', ' ', '…» ', 'Đất đai', '1.000')), {
      maxLength: 80,
    });
    fc.assert(
      fc.property(texts, fc.integer({ min: 2, max: 60 }), (parts, longest) => {
        const text = parts.join('');
        const pieces = piecesOf(text, longest);
        expect(pieces.join('').replace(/\s/gu, '')).toBe(text.replace(/\s/gu, ''));
        expect(pieces.filter((piece) => piece.length > longest || piece === '')).toEqual([]);
      }),
    );
    expect(LONGEST_PIECE).toBeLessThanOrEqual(200);
  });
});
