import { describe, expect, it } from 'vitest';
import { linesOf, tidy, tidyLine } from './tidy.ts';

describe('a typed text', () => {
  it.each([
    ['is composed', 'Hiến đất'.normalize('NFD'), 'Hiến đất'],
    ['is composed where a mark that nobody sees stood between', 'e\u200D\u0301', 'é'],
    ['has one kind of line end', 'a\r\nb\rc\u2028d', 'a\nb\nc\nd'],
    ['keeps no more than one empty line', 'a\n\n\n\nb', 'a\n\nb'],
    ['has no white space at the ends of its lines', '  a \t\n\t b ', 'a\nb'],
    ['loses controls', 'a\u0000\u001B[31mb\u009F', 'a[31mb'],
    ['loses marks that turn the writing round', '\u202Eabc\u2066', 'abc'],
    ['loses halves of a letter, not whole ones', '\uD83D 🌾', '🌾'],
    ['loses what is no character', 'a\uFFFE\uFFFFb', 'ab'],
  ])('%s', (_what, typed, tidied) => expect(tidy(typed)).toBe(tidied));
});

it('goes on one line', () => expect(tidyLine(' a\n b\u00A0 c ')).toBe('a b c'));

it('has lines that say something', () => expect(linesOf('a\n\n \nb\n')).toEqual(['a', 'b']));
