import { isRecord, same } from './same.ts';

/**
 * For each new item the place of the old one that it comes from, or undefined where it is new. Items are the same by
 * their id, else by all that they hold; what is left between two that stayed is taken in order, as changed. No old
 * item is used twice.
 */
export function align(before: readonly unknown[], after: readonly unknown[]): Array<number | undefined> {
  const found: Array<number | undefined> = after.map(() => undefined);
  const used = new Set<number>();
  const take = (to: number, from: number) => {
    found[to] = from;
    used.add(from);
  };
  const free = (matches: (old: unknown) => boolean) => before.findIndex((old, i) => !used.has(i) && matches(old));
  for (const matches of [same, sameId]) {
    for (const [i, item] of after.entries()) {
      if (found[i] !== undefined) continue;
      // Most items stay where they are: their own place is looked at first.
      const from =
        !used.has(i) && i < before.length && matches(before[i], item) ? i : free((old) => matches(old, item));
      if (from >= 0) take(i, from);
    }
  }
  for (const i of after.keys()) {
    if (found[i] !== undefined) continue;
    const next = (i === 0 ? -1 : (found[i - 1] ?? before.length)) + 1;
    if (next < before.length && !used.has(next)) take(i, next);
  }
  return found;
}

const hasId = (item: unknown) => isRecord(item) && item['id'] !== undefined;
const sameId = (a: unknown, b: unknown) => isRecord(a) && isRecord(b) && hasId(a) && a['id'] === b['id'];
