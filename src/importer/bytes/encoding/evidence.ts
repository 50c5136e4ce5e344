import type { Reading } from './readings.ts';
import { isVietnameseSyllable } from './syllables.ts';

/** Letters of ASCII and whatever is beyond it: the stretches that readings differ on. */
const STRETCH = /[A-Za-z\u0080-\u{10FFFF}]+/gu;
const BEYOND_ASCII = /[\u0080-\u{10FFFF}]/u;

/** Punctuation that may stand before, behind and between words of Vietnamese. */
const BEFORE = /^[“‘«„–—…•·\u00A0]+/u;
const BEHIND = /[”’»…–—·•°²³\u00A0]+$/u;
const BETWEEN = /[–—’·…“”‘\u00A0\u2011]+/u;
/** Abbreviations and single letters are neither for nor against a reading. */
const NEUTRAL = /^(?:[A-ZĐ]{1,8}|\p{L}|)$/u;
/** Capitals, or small letters behind a first one of either case. */
const CASED = /^(?:\p{Lu}+|\p{L}\p{Ll}*)$/u;

/** Whether a text is the same in every encoding. */
export function isAscii(text: string): boolean {
  return !BEYOND_ASCII.test(text);
}

/** The stretches of a text that hold more than ASCII, in order. */
export function stretchesOf(text: string): string[] {
  return isAscii(text) ? [] : (text.match(STRETCH) ?? []).filter((stretch) => !isAscii(stretch));
}

/** A line whose stretches a reading has read; those that it cannot read stay. */
export function apply(reading: Reading, line: string): string {
  const read = line.replace(STRETCH, (stretch) => (isAscii(stretch) ? stretch : (reading.read(stretch) ?? stretch)));
  return reading.finish(read);
}

/** Longer than any word, or words with dashes between them; what is longer says nothing. */
const LONGEST = 100;

export type Judgement = 'valid' | 'invalid' | 'neutral';

/** Whether what a reading makes of a stretch is Vietnamese. */
export function judge(reading: Reading, stretch: string): Judgement {
  if (stretch.length > LONGEST) return 'neutral';
  const text = reading.read(stretch);
  if (text === null) return 'invalid';
  const words = text.replace(BEFORE, '').replace(BEHIND, '').split(BETWEEN);
  if (words.every((word) => NEUTRAL.test(word))) return 'neutral';
  const isVietnamese = words.every((word) => NEUTRAL.test(word) || (CASED.test(word) && isVietnameseSyllable(word)));
  return isVietnamese ? 'valid' : 'invalid';
}
