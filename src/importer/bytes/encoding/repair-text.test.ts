import { describe, expect, test } from 'vitest';
import { encode1258, encodeTcvn3, encodeUtf8, encodeVni, misread, withoutLostCapitals } from '../fixtures/encode.ts';
import { PLAIN_SAMPLES } from '../fixtures/sample-plain.ts';
import { repairText } from './repair-text.ts';

const MISREADINGS: ReadonlyArray<
  readonly [name: string, spoil: (text: string) => string, kept: (text: string) => string]
> = [
  ['UTF-8 read as Windows-1252', (text) => misread(encodeUtf8(text), 'windows-1252'), (text) => text],
  ['UTF-8 read as Windows-1258', (text) => misread(encodeUtf8(text), 'windows-1258'), (text) => text],
  [
    'UTF-8 read as Windows-1252 twice',
    (text) => misread(encodeUtf8(misread(encodeUtf8(text), 'windows-1252')), 'windows-1252'),
    (text) => text,
  ],
  ['TCVN3 read as Windows-1252', (text) => misread(encodeTcvn3(text), 'windows-1252'), withoutLostCapitals],
  ['TCVN3 read as Windows-1258', (text) => misread(encodeTcvn3(text), 'windows-1258'), withoutLostCapitals],
  ['VNI read as Windows-1252', (text) => misread(encodeVni(text), 'windows-1252'), (text) => text],
  ['VNI read as Windows-1258', (text) => misread(encodeVni(text), 'windows-1258'), (text) => text],
  ['Windows-1258 read as Windows-1252', (text) => misread(encode1258(text), 'windows-1252'), (text) => text],
  ['nothing misread', (text) => text, (text) => text],
  ['letters in parts', (text) => text.normalize('NFD'), (text) => text],
];

describe.each(MISREADINGS)('%s', (_, spoil, kept) => {
  test.each(PLAIN_SAMPLES)('%s comes back', (__, text) => {
    expect(repairText(spoil(text)).text).toBe(kept(text));
  });
});

test('a word of very many letters is read as fast as many words', () => {
  const word = 'ạ'.repeat(100_000);
  expect(repairText(`Ðoạn ${word}Ð`).text).toBe(`Đoạn ${word}Ð`);
});
