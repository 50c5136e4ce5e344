import { describe, expect, test } from 'vitest';
import { answersMisfit, readOptions, UsageError } from './import-options.ts';

test('files, switches and answers', () => {
  expect(readOptions(['a.docx', '--set', 'place=gia-lai', '--json', '--set', 'signer.name= Nguyễn = Mẫu '])).toEqual({
    paths: ['a.docx'],
    dryRun: false,
    json: true,
    asRevision: false,
    help: false,
    answers: { place: 'gia-lai', 'signer.name': 'Nguyễn = Mẫu' },
  });
});

describe('wrong usage', () => {
  test.each([
    [[]],
    [['--json']],
    [['a', '--khac']],
    [['a', '--set']],
    [['a', '--set', 'place']],
    [['a', '--set', 'place=']],
    [['a', '--set', '__proto__=x']],
    [['a', '--out', '']],
    [['a', '--dry-run', '--report', 'b']],
  ])('%j', (args) => {
    expect(() => readOptions(args)).toThrow(UsageError);
  });

  test.each([
    [['a', '--khac'], 'không có tùy chọn --khac'],
    [['a', '--set'], '--set thiếu giá trị'],
    [['a', '--json=x'], '--json thiếu giá trị, hoặc có giá trị mà không nhận'],
  ])('%j is told in Vietnamese alone', (args, told) => {
    expect(() => readOptions(args)).toThrow(`Lệnh viết sai: ${told}`);
    expect(() => readOptions(args)).not.toThrow(/[Oo]ption/);
  });

  test('a number for several texts', () => {
    expect(answersMisfit({ number: '1/CT-UBND' }, 2)).toContain('chỉ đúng cho một bài');
    expect(answersMisfit({ place: 'gia-lai' }, 2)).toBeUndefined();
    expect(answersMisfit({ number: '1/CT-UBND' }, 1)).toBeUndefined();
  });
});
