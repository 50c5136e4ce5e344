import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  encode1258,
  encodeTcvn3,
  encodeUtf8,
  encodeUtf16,
  encodeVni,
  misread,
  withoutLostCapitals,
} from '../fixtures/encode.ts';
import { PLAIN_SAMPLES } from '../fixtures/sample-plain.ts';
import { decodeText } from './decode-text.ts';
import { SYLLABLES } from './syllables.ts';

type Encode = (text: string) => Uint8Array;

const same = (text: string) => text;
const latin1 = (text: string) => Uint8Array.from([...text], (character) => character.charCodeAt(0));

const ENCODINGS: ReadonlyArray<
  readonly [name: string, encode: Encode, encoding: string, kept: (text: string) => string]
> = [
  ['UTF-8', encodeUtf8, 'utf-8', same],
  ['UTF-8 with a mark', (text) => encodeUtf8(`\uFEFF${text}`), 'utf-8', same],
  ['UTF-8 in parts (NFD)', (text) => encodeUtf8(text.normalize('NFD')), 'utf-8', same],
  ['UTF-16LE', (text) => encodeUtf16(`\uFEFF${text}`, 'le'), 'utf-16le', same],
  ['UTF-16BE', (text) => encodeUtf16(`\uFEFF${text}`, 'be'), 'utf-16be', same],
  ['UTF-16LE without a mark', (text) => encodeUtf16(text, 'le'), 'utf-16le', same],
  ['UTF-16BE without a mark', (text) => encodeUtf16(text, 'be'), 'utf-16be', same],
  ['UTF-16LE in parts, without a mark', (text) => encodeUtf16(text.normalize('NFD'), 'le'), 'utf-16le', same],
  ['Windows-1258', encode1258, 'windows-1258', same],
  ['TCVN3', encodeTcvn3, 'tcvn3', withoutLostCapitals],
  ['VNI', encodeVni, 'vni', same],
  [
    'TCVN3 saved as UTF-8',
    (text) => encodeUtf8(misread(encodeTcvn3(text), 'windows-1252')),
    'tcvn3',
    withoutLostCapitals,
  ],
  ['VNI saved as UTF-8', (text) => encodeUtf8(misread(encodeVni(text), 'windows-1252')), 'vni', same],
  [
    'Windows-1258 saved as UTF-8',
    (text) => encodeUtf8(misread(encode1258(text), 'windows-1252')),
    'windows-1258',
    same,
  ],
  ['UTF-8 saved as UTF-8 again', (text) => encodeUtf8(misread(encodeUtf8(text), 'windows-1252')), 'utf-8', same],
  [
    'TCVN3 saved as UTF-16',
    (text) => encodeUtf16(`\uFEFF${misread(encodeTcvn3(text), 'windows-1252')}`, 'le'),
    'tcvn3',
    withoutLostCapitals,
  ],
];

describe.each(ENCODINGS)('%s', (_, encode, encoding, kept) => {
  test.each(PLAIN_SAMPLES)('%s is read back letter for letter', (__, text) => {
    const decoded = decodeText(encode(text));
    expect(decoded.text).toBe(kept(text));
    expect(decoded.encoding).toBe(encoding);
  });
});

test('TCVN3 loses only the capital of a toned letter that begins a word', () => {
  expect(withoutLostCapitals('ỦY BAN, Ủy ban, TỈNH ỦY, Tỉnh ủy, Ý kiến, Đảng, Ở Ẩn, Ăn Ếch')).toBe(
    'ỦY BAN, ủy ban, TỈNH ỦY, Tỉnh ủy, ý kiến, Đảng, ở ẩn, Ăn ếch',
  );
});

describe('words of the syllable model', () => {
  const words = fc
    .array(fc.constantFrom(...SYLLABLES), { minLength: 12, maxLength: 60 })
    .filter((list) => new Set(list.filter((word) => /[^a-z]/.test(word))).size >= 8)
    .map((list) => list.join(' '));

  test.each(ENCODINGS)('%s', (_, encode) => {
    fc.assert(fc.property(words, (text) => decodeText(encode(text)).text === text));
  });
});

describe('texts that are no Vietnamese', () => {
  const FRENCH =
    'Été comme hiver, le président à vélo préfère les forêts où l’âme s’élève. Voilà déjà des années qu’il a créé ce café près de la mer, là où naît le théâtre.';
  const GERMAN =
    'Die Straße führt über die Brücke zum Schloß; dort können Gäste für wenig Geld übernachten und früh Brötchen essen.';
  const ENGLISH = 'The quick brown fox jumps over the lazy dog 12,345 times — "naïve" façade included.';
  const JSON_TEXT = '{"số": 12, "tên": ["Bắc Mẫu", null], "x": 1.5e3}';

  test.each([
    FRENCH,
    GERMAN,
    ENGLISH,
    JSON_TEXT,
    '1 234,5\n67 %\n',
    'plain ascii only',
    'Київ та Москва',
    '漢字かな交じり文',
    'Çà et là, où ?',
  ])('in UTF-8 stay: %s', (text) =>
    expect(decodeText(encodeUtf8(text))).toEqual({ text, encoding: 'utf-8', remarks: [] }),
  );

  test.each([FRENCH.replaceAll('’', "'"), GERMAN, 'Señor Muñoz viajó a España en otoño; ¿qué pasó después?', 'café'])(
    'in Latin-1 are refused: %s',
    (text) => expect(() => decodeText(latin1(text))).toThrow(/Không nhận ra bảng mã.*byte thứ \d+/),
  );

  test('random bytes are refused, or are ASCII', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 400 }), (bytes) => {
        try {
          const { encoding } = decodeText(bytes);
          return ['utf-8', 'utf-16le', 'utf-16be'].includes(encoding);
        } catch (error) {
          return error instanceof Error && error.name === 'ImportRefusal';
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('broken bytes', () => {
  test('of UTF-8 are refused with their place', () => {
    const bytes = encodeUtf8('Nghị quyết về công tác dân vận');
    expect(() => decodeText(Uint8Array.of(...bytes.subarray(0, 5), ...bytes.subarray(6)))).toThrow('byte thứ 4 ');
  });

  test('a sign of loss that is written stays, and is remarked on', () => {
    expect(decodeText(encodeUtf8('Nghị quy\uFFFDt về dân vận')).remarks).toEqual([
      'Có 1 ký tự đã hỏng từ trước (dấu \uFFFD): hãy sửa theo bản gốc.',
    ]);
  });

  test('zeros are no text', () => expect(() => decodeText(Uint8Array.of(65, 0, 66, 67, 0, 1))).toThrow('byte 0'));
});

describe('TCVN3 whose soft hyphens are gone', () => {
  const spoilt = misread(encodeTcvn3(PLAIN_SAMPLES[0]?.[1] ?? ''), 'windows-1252').replaceAll('\u00AD', '');

  test('has lost its «ư», and says so', () =>
    expect(decodeText(encodeUtf8(spoilt)).remarks).toContainEqual(
      expect.stringMatching(/^Chữ «ư» đã mất trong cả văn bản/),
    ));
});

test('what looks like TCVN3 but makes few Vietnamese words is refused', () => {
  const words = PLAIN_SAMPLES[0]?.[1].split(/\s+/).slice(0, 160) ?? [];
  const spoilt = words.map((word, at) => misread(encodeTcvn3(at % 3 === 0 ? `${word}ß` : word), 'windows-1252'));
  expect(() => decodeText(encodeUtf8(spoilt.join(' ')))).toThrow(/Không nhận ra bảng mã.*có vẻ là TCVN3/);
});

describe('files of several encodings', () => {
  const unicode = 'Nghị quyết của Ban Chấp hành về công tác dân vận.';
  const legacy = 'Kế hoạch của tỉnh về đối thoại với nhân dân ở cơ sở.';
  const line = encodeUtf8('\n');

  test.each([
    ['bytes', encodeTcvn3(legacy)],
    ['characters', encodeUtf8(misread(encodeTcvn3(legacy), 'windows-1252'))],
  ])('a line of TCVN3 as %s among lines of Unicode', (_, bytes) => {
    const decoded = decodeText(Uint8Array.of(...encodeUtf8(unicode), ...line, ...bytes));
    expect(decoded.text).toBe(`${unicode}\n${legacy}`);
    expect(decoded.encoding).toBe('mixed');
    expect(decoded.remarks).toContain('Đã chuyển 1 trong 2 dòng có dấu từ TCVN3 (ABC) sang Unicode.');
  });

  test('a line that may be either stays, with a remark', () => {
    const short = misread(encodeTcvn3('Số'), 'windows-1252');
    const text = `${unicode}\n${misread(encodeTcvn3(legacy), 'windows-1252')}\n${short} 5`;
    const decoded = decodeText(encodeUtf8(text));
    expect(decoded.text).toBe(`${unicode}\n${legacy}\n${short} 5`);
    expect(decoded.remarks).toContain(`Chưa chắc bảng mã của dòng «${short} 5»: giữ nguyên, hãy xem lại.`);
  });
});

describe('what a page declares', () => {
  const page = (charset: string) => `<meta charset="${charset}"><p>`;
  const bytes = (charset: string, text: string) => Uint8Array.of(...encodeUtf8(page(charset)), ...encode1258(text));

  test('decides where there are too few words', () =>
    expect(decodeText(bytes('windows-1258', 'Dân vận')).text).toBe(`${page('windows-1258')}Dân vận`));

  test('says nothing against the words', () =>
    expect(decodeText(bytes('x-viet-vni', PLAIN_SAMPLES[0]?.[1] ?? '')).encoding).toBe('windows-1258'));

  test('does not help where no word is Vietnamese', () =>
    expect(() => decodeText(Uint8Array.of(...encodeUtf8(page('windows-1258')), ...latin1('Straße Brücke')))).toThrow(
      'Không nhận ra',
    ));
});

test('Ð of Iceland in Vietnamese is Đ', () => {
  expect(decodeText(encodeUtf8('Ðảng và Nhà nước, 11-QÐi/TW'))).toEqual({
    text: 'Đảng và Nhà nước, 11-QĐi/TW',
    encoding: 'utf-8',
    remarks: ['Đã đổi 2 chữ «Ð» (U+00D0) thành «Đ».'],
  });
  expect(decodeText(encodeUtf8('Það er rétt, Ísland')).text).toBe('Það er rétt, Ísland');
});
