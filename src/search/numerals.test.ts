import { describe, expect, it } from 'vitest';
import { numeralOf } from './numerals.ts';

describe('numbers in words', () => {
  it.each<[string, number | undefined, number]>([
    ['bon muoi ba', 43, 3],
    ['hai lam', 25, 2],
    ['hai muoi lam', 25, 3],
    ['muoi bon', 14, 2],
    ['muoi', 10, 1],
    ['mot tram muoi bon', 114, 4],
    ['hai tram sau muoi chin gia lai', 269, 5],
    ['mot tram linh nam', 105, 4],
    ['nam', 5, 1],
    ['gia lai', undefined, 0],
    ['', undefined, 0],
  ])('%s', (words, value, taken) => {
    expect(numeralOf(words.split(' '))).toEqual(value === undefined ? undefined : { value, words: taken });
  });
});
