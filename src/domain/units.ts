/** Units that turn into each other exactly: how many of the base unit one of them is. Nothing else is ever converted. */
const EXACT_UNITS: Readonly<Record<string, { base: string; factor: number }>> = {
  'm²': { base: 'm²', factor: 1 },
  ha: { base: 'm²', factor: 10_000 },
  m: { base: 'm', factor: 1 },
  km: { base: 'm', factor: 1_000 },
  đồng: { base: 'đồng', factor: 1 },
  'triệu đồng': { base: 'đồng', factor: 1_000_000 },
  'tỷ đồng': { base: 'đồng', factor: 1_000_000_000 },
};

/** A value in the base unit of its kind: 1,2 ha is 12.000 m². Units outside the table stay as they are. */
export function inBaseUnit(value: number, unit: string): { value: number; unit: string } {
  const { base, factor } = EXACT_UNITS[unit] ?? { base: unit, factor: 1 };
  return { value: value * factor, unit: base };
}

/** True where values of both units can stand on one axis without a word of explanation. */
export function sameAxis(a: string, b: string): boolean {
  return inBaseUnit(0, a).unit === inBaseUnit(0, b).unit;
}

/** The unit in which an axis up to `most` is easiest to read: the largest that `most` reaches. */
export function axisUnit(most: number, base: string): { unit: string; factor: number } {
  const fitting = Object.entries(EXACT_UNITS)
    .filter(([, row]) => row.base === base && row.factor <= most)
    .sort(([, a], [, b]) => b.factor - a.factor);
  const [unit, { factor }] = fitting[0] ?? [base, { factor: 1 }];
  return { unit, factor };
}
