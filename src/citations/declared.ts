/** A place in a text where a related document is named. */
export interface DeclaredMention<T> {
  start: number;
  end: number;
  target: T;
}

/**
 * Finds the exact numbers (and names) of documents that an editor has declared as related.
 * It makes no guess: a key that two documents share must not be among `keys`.
 * Linear in the length of the text.
 */
export function findDeclared<T>(text: string, keys: ReadonlyMap<string, T>): Array<DeclaredMention<T>> {
  if (keys.size === 0) return [];
  return [...text.matchAll(patternFor(keys))].flatMap((match) => {
    const target = keys.get(match[0]);
    return target === undefined ? [] : [{ start: match.index, end: match.index + match[0].length, target }];
  });
}

const patterns = new WeakMap<ReadonlyMap<string, unknown>, RegExp>();

/** Longest key first, so that `23-QĐ/TW` never matches within `223-QĐ/TW` or `23-QĐ/TWĐTN`. */
function patternFor(keys: ReadonlyMap<string, unknown>): RegExp {
  const made = patterns.get(keys);
  if (made) return made;
  const alternatives = [...keys.keys()].sort((a, b) => b.length - a.length).map(escaped);
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}/-])(?:${alternatives.join('|')})(?![\\p{L}\\p{N}]|[-/][\\p{L}\\p{N}])`,
    'gu',
  );
  patterns.set(keys, pattern);
  return pattern;
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
