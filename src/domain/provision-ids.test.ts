import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ProvisionIds } from './provision-ids.ts';
import { labelOf, provisionName } from './provision-labels.ts';

type Step = ['h2' | 'h3' | 'p', string] | ['1.', number] | ['-'] | ['end'];

/** The ids that a document gets, block by block; closing an item gives none. */
function idsOf(steps: readonly Step[]): string[] {
  const ids = new ProvisionIds();
  return steps.flatMap((step) => {
    switch (step[0]) {
      case 'h2':
        return ids.heading(step[1], 2);
      case 'h3':
        return ids.heading(step[1], 3);
      case 'p':
        return ids.paragraph(step[1]);
      case '1.':
        return ids.openNumbered(step[1]);
      case '-':
        return ids.openDash();
      default:
        ids.closeItem();
        return [];
    }
  });
}

describe('provision ids', () => {
  it('of a directive: points with paragraphs', () => {
    expect(
      idsOf([
        ['p', 'Mở'],
        ['h2', '1. Làm tốt'],
        ['p', 'x'],
        ['p', 'y'],
        ['h2', '2. Nữa'],
        ['p', 'z'],
      ]),
    ).toEqual(['mo-dau.doan-1', 'diem-1', 'diem-1.doan-1', 'diem-1.doan-2', 'diem-2', 'diem-2.doan-1']);
  });

  it('of a Party resolution: sections, points, paragraphs', () => {
    expect(
      idsOf([
        ['h2', 'I. Tình hình'],
        ['h3', '2. Hạn chế'],
        ['p', 'x'],
        ['h2', 'II. Nhiệm vụ'],
        ['p', 'y'],
      ]),
    ).toEqual(['muc-i', 'muc-i.diem-2', 'muc-i.diem-2.doan-1', 'muc-ii', 'muc-ii.doan-1']);
  });

  it('of a law: articles are numbered through, khoản hold điểm, đ is dd', () => {
    const steps: Step[] = [
      ['h2', 'Chương I QUY ĐỊNH CHUNG'],
      ['h3', 'Điều 5. Tên'],
      ['1.', 1],
      ['p', 'a) một'],
      ['p', 'đ) hai'],
      ['end'],
      ['1.', 2],
      ['end'],
      ['h3', 'Điều 5a. Nữa'],
    ];
    expect(idsOf(steps)).toEqual([
      'chuong-i',
      'dieu-5',
      'dieu-5.khoan-1',
      'dieu-5.khoan-1.diem-a',
      'dieu-5.khoan-1.diem-dd',
      'dieu-5.khoan-2',
      'dieu-5a',
    ]);
  });

  it('of parts without a label: by their heading', () => {
    expect(
      idsOf([['h2', 'Tổ chức thực hiện'], ['-'], ['end'], ['-'], ['p', 'trong mục'], ['end'], ['p', 'sau']]),
    ).toEqual([
      'to-chuc-thuc-hien',
      'to-chuc-thuc-hien.gach-1',
      'to-chuc-thuc-hien.gach-2',
      'to-chuc-thuc-hien.gach-2.doan-1',
      'to-chuc-thuc-hien.doan-1',
    ]);
  });

  it('are never given twice', () => {
    expect(
      idsOf([
        ['h2', '1. Một'],
        ['h2', '1. Một nữa'],
        ['h2', 'Kết quả'],
        ['h2', 'Kết quả'],
      ]),
    ).toEqual(['diem-1', 'diem-1-lan-2', 'ket-qua', 'ket-qua-lan-2']);
  });
});

it('provision ids are unique and fit an address, whatever the document', () => {
  const text = fc.oneof(
    fc.string(),
    fc.constantFrom('1. Một', 'I. Hai', 'Điều 5. Ba', 'a) bốn', 'đ) năm', 'Thứ nhất. Sáu', 'Kết quả'),
  );
  const step: fc.Arbitrary<Step> = fc.oneof(
    fc.tuple(fc.constantFrom('h2' as const, 'h3' as const, 'p' as const), text),
    fc.tuple(fc.constant('1.' as const), fc.integer({ min: 1, max: 30 })),
    fc.tuple(fc.constant('-' as const)),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const ids = idsOf(steps);
      expect(new Set(ids).size).toBe(ids.length);
      for (const id of ids) expect(id).toMatch(/^[a-z0-9]+(?:[.-][a-z0-9]+)*$/);
    }),
  );
});

describe('printed labels', () => {
  it.each([
    ['Điều 12. Hiệu lực', 'dieu', '12'],
    ['Thứ hai. Đổi mới', 'thu', '2'],
    ['Phần thứ ba', 'phan', '3'],
    ['IV. Tổ chức', 'muc', 'IV'],
    ['1- Một', 'so', '1'],
    ['đ) Điểm', 'diem', 'đ'],
  ])('%s', (text, level, value) => expect(labelOf(text)).toEqual({ level, value }));

  it.each(['2021 - 2026', 'Điều này', 'Mục tiêu chung', 'Thứ tự', '12/18 xã'])('has none: %s', (text) =>
    expect(labelOf(text)).toBeUndefined(),
  );
});

it.each([
  ['diem-1.doan-2', 'đoạn 2 điểm 1'],
  ['dieu-5.khoan-2.diem-dd', 'điểm đ khoản 2 Điều 5'],
  ['muc-i.diem-2.doan-3', 'đoạn 3 điểm 2 mục I'],
  ['thu-2.doan-1', 'đoạn 1 mục «Thứ hai»'],
  ['mo-dau.doan-1', 'đoạn 1 phần mở đầu'],
  ['to-chuc-thuc-hien.gach-1', 'gạch đầu dòng 1 phần «Tổ chức thực hiện»'],
])('%s is cited as %s', (id, name) => {
  expect(provisionName(id, new Map([['to-chuc-thuc-hien', 'Tổ chức thực hiện']]))).toBe(name);
});
