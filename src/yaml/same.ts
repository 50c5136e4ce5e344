/**
 * True where two values mean the same in content: words without the white space at their ends, numbers however they
 * are quoted (a year may stand as 2019 or "2019"), a field that is empty as one that is not there.
 */
export function same(a: unknown, b: unknown): boolean {
  if (isScalar(a) && isScalar(b)) return a === b || (a !== null && b !== null && words(a) === words(b));
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((item, i) => same(item, b[i]));
  if (!isRecord(a) || !isRecord(b)) return false;
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].every((key) => (isEmpty(a[key]) && isEmpty(b[key])) || same(a[key], b[key]));
}

/** True of what says nothing: no value, no letters, a list or group without any. */
export function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null || value === '') return true;
  return Array.isArray(value) ? value.length === 0 : isRecord(value) && Object.keys(value).length === 0;
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
