import fc from 'fast-check';
import { gzipSync, strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { ImportRefusal } from '../refusal.ts';
import { encode1258 } from './fixtures/encode.ts';
import { LIMITS } from './limits.ts';
import { unpack } from './unpack.ts';

const TEXT = strToU8('Nghị quyết về công tác dân vận');
const DOCX = zipSync({ '[Content_Types].xml': strToU8('<x/>'), 'word/document.xml': strToU8('<x/>') });
const namesOf = (name: string, bytes: Uint8Array) => unpack(name, bytes).files.map((file) => file.name);

/** Changes numbers of an archive in place: where a signature stands, at an offset behind it. */
function patch(bytes: Uint8Array, signature: string, offset: number, values: readonly number[], nth = 0): Uint8Array {
  const changed = bytes.slice();
  const text = String.fromCharCode(...bytes.subarray(0, 100_000));
  let at = text.indexOf(signature);
  for (let number = 0; number < nth; number += 1) at = text.indexOf(signature, at + 1);
  changed.set(values, at + offset);
  return changed;
}
const DIRECTORY = 'PK\x01\x02';

describe('files of an archive', () => {
  test('come with the name of the archive, without their folders', () =>
    expect(namesOf('goi.zip', zipSync({ 'văn bản/nghị quyết.txt': TEXT, 'van-ban.docx': DOCX }))).toEqual([
      'goi.zip › nghị quyết.txt',
      'goi.zip › van-ban.docx',
    ]));

  test('keep their bytes and say what they are', () => {
    const { files } = unpack(
      'goi.zip',
      zipSync({ 'a.txt': [TEXT, { level: 0 }], 'b.txt': [TEXT, { level: 9 }], 'c.docx': DOCX }),
    );
    expect(files.map((file) => file.kind)).toEqual(['text', 'text', 'docx']);
    expect(files[0]?.bytes).toEqual(TEXT);
    expect(files[1]?.bytes).toEqual(TEXT);
    expect(files[2]?.bytes).toEqual(DOCX);
  });

  test('of gzip take its name', () =>
    expect(namesOf('van-ban.txt.gz', gzipSync(TEXT))).toEqual(['van-ban.txt.gz › van-ban.txt']));

  test('of an archive in an archive come as well', () =>
    expect(namesOf('a.zip', zipSync({ 'b.zip': zipSync({ 'c.txt': TEXT }), 'd.txt.gz': gzipSync(TEXT) }))).toEqual([
      'a.zip › b.zip › c.txt',
      'a.zip › d.txt.gz › d.txt',
    ]));

  test('a file that is no archive is itself', () =>
    expect(unpack('van-ban.docx', DOCX)).toEqual({
      files: [{ name: 'van-ban.docx', bytes: DOCX, kind: 'docx' }],
      remarks: [],
    }));

  test.each([
    '../../etc/passwd.txt',
    '/etc/passwd.txt',
    'C:\\Windows\\passwd.txt',
    '..\\passwd.txt',
    'a/b/../passwd.txt',
  ])('a name that points elsewhere is a label: %s', (name) =>
    expect(namesOf('goi.zip', zipSync({ [name]: TEXT }))).toEqual(['goi.zip › passwd.txt']),
  );

  test('a name in an old code page is read', () => {
    const name = encode1258('Kế hoạch.txt');
    const placeholder = 'x'.repeat(name.length);
    const bytes = zipSync({ [placeholder]: TEXT });
    expect(namesOf('goi.zip', patch(bytes, DIRECTORY, 46, [...name]))).toEqual(['goi.zip › Kế hoạch.txt']);
  });

  test('folders, hidden files and pictures are left out with a remark', () => {
    const { files, remarks } = unpack(
      'goi.zip',
      zipSync({
        'vb/': new Uint8Array(),
        '__MACOSX/vb/._a.txt': TEXT,
        'vb/.DS_Store': TEXT,
        'vb/a.txt': TEXT,
        'vb/anh.pdf': strToU8('\x89PNG\r\n\x1a\n', true),
      }),
    );
    expect(files.map((file) => file.name)).toEqual(['goi.zip › a.txt']);
    expect(remarks).toEqual([
      'Bỏ qua 2 tệp ẩn hoặc tệp của hệ thống trong «goi.zip».',
      expect.stringMatching(/^Bỏ qua một mục trong gói: «goi\.zip › anh\.pdf» là ảnh\./),
    ]);
  });
});

describe('archives that are refused', () => {
  const zeros = new Uint8Array(30 * 1024 * 1024);
  const bomb = zipSync({ 'a.txt': [zeros, { level: 9 }] });
  const two = zipSync({ 'a.txt': TEXT, 'b.txt': TEXT });
  const nested = (depth: number): Uint8Array =>
    zipSync({ 'x.zip': depth === 0 ? zipSync({ 'x.txt': TEXT }) : nested(depth - 1) });

  test.each([
    ['a bomb', bomb, /nở ra quá lớn/],
    ['a bomb that claims to be small', patch(bomb, DIRECTORY, 24, [9, 0, 0, 0]), /nở ra quá lớn/],
    ['a bomb of gzip', gzipSync(zeros, { level: 9 }), /nở ra quá lớn/],
    ['a size that is not true', patch(two, DIRECTORY, 24, [5, 0, 0, 0]), /không đúng cỡ/],
    ['a sum that is not true', patch(two, DIRECTORY, 16, [1, 2, 3, 4]), /sai mã kiểm tra/],
    ['members that share bytes', patch(two, DIRECTORY, 42, [0, 0, 0, 0], 1), /chồng lên/],
    ['a password', patch(two, DIRECTORY, 8, [1, 0]), /có mật khẩu/],
    ['an unknown method', patch(two, DIRECTORY, 10, [99, 0]), /cách lạ/],
    ['a member that is not there', patch(two, DIRECTORY, 42, [3, 0, 0, 0]), /không thấy «a\.txt»/],
    ['Zip64', patch(two, DIRECTORY, 20, [255, 255, 255, 255]), /Zip64/],
    ['a directory cut off', two.subarray(0, two.length - 30), /không thấy mục lục/],
    [
      'too many members',
      zipSync(Object.fromEntries(Array.from({ length: LIMITS.members + 1 }, (_, at) => [`${at}.txt`, TEXT]))),
      /quá 500/,
    ],
    ['three layers', nested(1), /lồng quá 2 lớp/],
    ['a broken gzip', gzipSync(TEXT).subarray(0, 15), /không giải nén được/],
    [
      'nothing that we read',
      zipSync({ 'a.png': strToU8('\x89PNG\r\n\x1a\n', true) }),
      /không có tệp nào nhập được.*là ảnh/,
    ],
  ])('%s', (_, bytes, why) => {
    expect(() => unpack('goi.zip', bytes)).toThrow(why);
    expect(() => unpack('goi.zip', bytes)).toThrow(ImportRefusal);
  });

  test('many members that are large together', () => {
    const megabyte = new Uint8Array(1024 * 1024).map((_, at) => (at % 1024 < 16 ? (at * 2_654_435_761) >>> 13 : 65));
    const large = new Uint8Array(45 * megabyte.length);
    for (let at = 0; at < large.length; at += megabyte.length) large.set(megabyte, at);
    const member = gzipSync(large, { level: 1 });
    const bytes = zipSync(Object.fromEntries(['a', 'b', 'c', 'd', 'e'].map((name) => [`${name}.gz`, member])), {
      level: 0,
    });
    expect(() => unpack('goi.zip', bytes)).toThrow(/cả gói quá 200 MB/);
  }, 30_000);
});

test('bytes of an archive that were changed are read or refused, nothing else', () => {
  const archive = zipSync({ 'a.txt': TEXT, 'b/c.docx': DOCX });
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(archive.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 }),
      (changes) => {
        const bytes = archive.slice();
        for (const [at, value] of changes) bytes[at] = value;
        try {
          return unpack('goi.zip', bytes).files.length > 0;
        } catch (error) {
          return error instanceof ImportRefusal;
        }
      },
    ),
    { numRuns: 500 },
  );
});
