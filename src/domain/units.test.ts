import { describe, expect, it } from 'vitest';
import { axisUnit, inBaseUnit, sameAxis } from './units.ts';

describe('units', () => {
  it.each([
    [1.2, 'ha', 12_000, 'm²'],
    [659.88, 'm²', 659.88, 'm²'],
    [43, 'km', 43_000, 'm'],
    [100, 'triệu đồng', 100_000_000, 'đồng'],
    [5.3, 'tỷ đồng', 5_300_000_000, 'đồng'],
    [52, 'hộ', 52, 'hộ'],
  ])('%d %s is %d %s', (value, unit, expected, base) => {
    expect(inBaseUnit(value, unit)).toEqual({ value: expected, unit: base });
  });

  it.each([
    ['ha', 'm²', true],
    ['đồng', 'tỷ đồng', true],
    ['hộ', 'hộ', true],
    // A length is no area, money a year is no money, and a complaint is no case.
    ['m', 'm²', false],
    ['đồng', 'đồng/người', false],
    ['đơn', 'vụ việc', false],
  ])('%s and %s on one axis: %s', (a, b, expected) => expect(sameAxis(a, b)).toBe(expected));

  it.each([
    [1_300_000_000, 'đồng', 'tỷ đồng'],
    [100_000_000, 'đồng', 'triệu đồng'],
    [1_000, 'm²', 'm²'],
    [52, 'hộ', 'hộ'],
  ])('an axis up to %d %s counts %s', (most, base, unit) => expect(axisUnit(most, base).unit).toBe(unit));
});
