/**
 * True where two values mean the same in content: words without the white space at their ends, numbers however they
 * are quoted (a year may stand as 2019 or "2019").
 */
export function same(a: unknown, b: unknown): boolean {
  if (isScalar(a) && isScalar(b)) return a === b || (a !== null && b !== null && words(a) === words(b));
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((item, i) => same(item, b[i]));
  if (!isRecord(a) || !isRecord(b)) return false;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => key in b && same(a[key], b[key]));
}

function words(value: unknown): string {
  return String(value).normalize('NFC').trim();
}

function isScalar(value: unknown): boolean {
  return typeof value !== 'object' || value === null;
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
