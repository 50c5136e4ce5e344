import { describe, expect, it } from 'vitest';
import { compareVietnamese, fold, slugOf } from './text.ts';

describe('fold', () => {
  it.each([
    ['Đối  thoại', 'doi thoai'],
    ['ỦY BAN', 'uy ban'],
    ['Tiếp công dân'.normalize('NFD'), 'tiep cong dan'],
  ])('%s → %s', (text, folded) => expect(fold(text)).toBe(folded));
});

describe('slugOf', () => {
  it.each([
    ['14/CT-UBND', '14-ct-ubnd'],
    ['11-QĐi/TW', '11-qdi-tw'],
    ['05-CTrPH/BDVTU-BCSĐ UBND tỉnh', '05-ctrph-bdvtu-bcsd-ubnd-tinh'],
    ['Đắk Lắk', 'dak-lak'],
    ['…', ''],
  ])('%s → %s', (text, slug) => expect(slugOf(text)).toBe(slug));
});

it('sorts Đ after D and numbers by value', () => {
  expect(['Đà Nẵng', 'Điều 10', 'Điều 9', 'Dân vận'].sort(compareVietnamese)).toEqual([
    'Dân vận',
    'Đà Nẵng',
    'Điều 9',
    'Điều 10',
  ]);
});
