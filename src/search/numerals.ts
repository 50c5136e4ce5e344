const DIGITS: Readonly<Record<string, number>> = {
  mot: 1,
  hai: 2,
  ba: 3,
  bon: 4,
  tu: 4,
  nam: 5,
  lam: 5,
  sau: 6,
  bay: 7,
  tam: 8,
  chin: 9,
};

/**
 * The number that words without marks begin with, and how many words it takes: «bon muoi ba» → 43, «hai lam» → 25,
 * «mot tram muoi bon» → 114. Undefined where they begin with none.
 */
export function numeralOf(words: readonly string[]): { value: number; words: number } | undefined {
  let i = 0;
  let value = 0;
  const digit = (word: string | undefined) => (word === undefined ? undefined : DIGITS[word]);
  if (words[i + 1] === 'tram' && digit(words[i]) !== undefined) {
    value = (digit(words[i]) ?? 0) * 100;
    i += 2;
    if (words[i] === 'linh' || words[i] === 'le') return withUnit(1);
  }
  if (words[i] === 'muoi') {
    value += 10;
    i++;
    return withUnit(0);
  }
  const tens = digit(words[i]);
  if (tens === undefined) return value > 0 ? { value, words: i } : undefined;
  if (words[i + 1] === 'muoi' || words[i + 1] === 'chuc') {
    value += tens * 10;
    i += 2;
    return withUnit(0);
  }
  // «hai lăm» is 25; a lone digit stays one.
  const unit = digit(words[i + 1]);
  if (value === 0 && unit !== undefined && tens > 1) return { value: tens * 10 + unit, words: i + 2 };
  return { value: value + tens, words: i + 1 };

  function withUnit(skipped: number): { value: number; words: number } {
    const ones = digit(words[i + skipped]);
    return ones === undefined ? { value, words: i } : { value: value + ones, words: i + skipped + 1 };
  }
}
