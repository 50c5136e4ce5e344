import { expect, test } from 'vitest';
import { LIMITS, megabytes, unpackedLimit } from './limits.ts';

test('small files may unpack to a megabyte, larger ones by the ratio, none beyond the total', () => {
  expect(unpackedLimit(0)).toBe(LIMITS.unpackedFreeBytes);
  expect(unpackedLimit(1000)).toBe(LIMITS.unpackedFreeBytes + 200_000);
  expect(unpackedLimit(LIMITS.fileBytes)).toBe(LIMITS.unpackedBytes);
});

test('sizes are said in whole megabytes', () => expect(megabytes(LIMITS.fileBytes)).toBe('50 MB'));
