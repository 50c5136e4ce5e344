import { describe, expect, test } from 'vitest';
import { expectAnswersFit, readOptions, UsageError } from './import-options.ts';

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

  test('a number for several files', () => {
    expect(() => expectAnswersFit({ number: '1/CT-UBND' }, 2)).toThrow(UsageError);
    expect(() => expectAnswersFit({ place: 'gia-lai' }, 2)).not.toThrow();
    expect(() => expectAnswersFit({ number: '1/CT-UBND' }, 1)).not.toThrow();
  });
});
