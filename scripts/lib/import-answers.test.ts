import { describe, expect, it } from 'vitest';
import { contentFolder } from '../../src/library/check/content-fixture.ts';
import { readContent } from '../../src/library/read/read-content.ts';
import { answerMeant, answersMeant, hintFor } from './import-answers.ts';
import { UsageError } from './import-options.ts';

const { content } = readContent(contentFolder({}));

describe('an answer', () => {
  it.each([
    ['place', 'Tỉnh Gia Lai', 'gia-lai'],
    ['place', 'gia-lai', 'gia-lai'],
    ['places', 'Gia Lai, trung-uong', 'gia-lai, trung-uong'],
    ['issuers', 'Tỉnh ủy', 'tinh-uy'],
    ['issuedOn', '5/3/2024', '2024-03-05'],
    ['issuedOn', '3/2024', '2024-03'],
    ['issuedOn', 'unknown', 'unknown'],
    ['publishedOn', '2024', '2024'],
    ['number', 'Số: 31 / CT - UBND', '31/CT-UBND'],
    ['type', 'kế hoạch', 'ke-hoach'],
    ['title', 'Về 1, 2', 'Về 1, 2'],
    ['signer.name', 'Trần Văn Mẫu', 'Trần Văn Mẫu'],
    ['khac', 'gì đó', 'gì đó'],
  ])('%s «%s» means %s', (field, answer, value) => expect(answerMeant(field, answer, content)).toEqual({ value }));

  it('that no register holds is told, with what comes near', () => {
    expect(answerMeant('place', 'Gia Lia', content)).toEqual({
      fault: 'Địa bàn (place): không có «Gia Lia» trong danh mục; gần giống: gia-lai (tỉnh Gia Lai)',
    });
    expect(() => answersMeant({ place: 'Bắc Mẫu' }, content)).toThrow(UsageError);
  });
});

it('says how to write dates and names of registers, and nothing of other words', () => {
  expect(hintFor('issuedOn')).toContain('23/12/2021');
  expect(hintFor('place')).toContain('mã hoặc tên');
  expect(hintFor('title')).toBe('');
});
