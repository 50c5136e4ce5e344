import type { Problem } from './problem.ts';

/** Lines with letters that are not composed (NFD): they look right, and no search or number finds them. */
export function decomposedLetters(source: string): Array<Omit<Problem, 'file'>> {
  if (source === source.normalize('NFC')) return [];
  return source.split('\n').flatMap((line, i) => {
    const word = line.split(/\s+/).find((part) => part !== part.normalize('NFC'));
    if (word === undefined) return [];
    return [{ line: i + 1, field: 'chữ', found: `chữ tổ hợp (NFD) trong «${word}»`, expected: 'chữ dựng sẵn (NFC)' }];
  });
}
