import { MOST_BYTES, stretch } from './mutate-bytes.ts';
import { ODD_NUMBERS, type Random } from './random.ts';

/** A way to damage text of any kind. */
export type TextMutator = (text: string, random: Random) => string;

const capped = (text: string) => text.slice(0, MOST_BYTES / 2);

/** How often something is repeated: mostly seldom, now and then very often. */
export function oftenAs(random: Random, most = 20_000): number {
  return Math.min(most, 2 ** random.between(1, 15));
}

function inserted(text: string, random: Random, part: string): string {
  const at = random.below(text.length + 1);
  return capped(`${text.slice(0, at)}${part}${text.slice(at)}`);
}

/** Characters that are odd alone, or in great number. */
const ODD_CHARACTERS = [
  '\u0000',
  '\u0001',
  '\u001b[2J',
  '\u007f',
  '\u0085',
  '\u009b',
  '\u00a0',
  '\u00ad',
  '\u0301',
  '\u0323\u0302\u0301',
  '\u034f',
  '\u200b',
  '\u200d',
  '\u202e',
  '\u2066',
  '\u2028',
  '\u3000',
  '\ud800',
  '\udfff',
  '\ue000',
  '\ufdd0',
  '\ufeff',
  '\ufffd',
  '\uffff',
  '\u{1f468}\u200d\u{1f469}\u200d\u{1f467}',
  '\u{e0041}',
  '\u{10ffff}',
  'ﷺ',
  'ﬁ',
  'İ',
  'ß',
  'عربي',
  '\t',
  '\r',
  '\v',
  '\f',
] as const;

/** What means something in Markdown or in the form of official texts when a line begins with it. */
const LINE_MARKS = [
  '> ',
  '- ',
  '  - ',
  '1. ',
  '1000000000. ',
  'a) ',
  '#',
  '    ',
  '\t',
  '| ',
  '|',
  '*',
  '_',
  '`',
  '~',
  '[',
  '![',
  ']',
  '(',
  '<',
  '$',
  '\\',
  '[^1]: ',
  '[^1]',
  'Điều 1. ',
  'I. ',
  'CHƯƠNG I ',
  '.',
  '-',
  '=',
  '/',
  '"',
  '«',
] as const;

/** Odd values where a text states a date, a number, a body. */
const ODD_VALUES = [
  'ngày 31 tháng 02 năm 2024',
  'ngày 00 tháng 13 năm 0000',
  'ngày 1 tháng 1 năm 99999',
  'Số: 999999999999999999999/QĐ-UBND',
  'Số: /',
  'Số: ../../../etc/passwd',
  'Số: __proto__/constructor',
  'Kính gửi:',
  'Nơi nhận:',
  'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'ĐẢNG CỘNG SẢN VIỆT NAM',
  'https://[::1',
  'javascript:alert(1)',
  '../../x',
] as const;

const lineOf = (text: string, random: Random): [string[], number] => {
  const lines = text.split('\n');
  return [lines, random.below(lines.length)];
};

export const TEXT_MUTATORS: Readonly<Record<string, TextMutator>> = {
  multiplyLine(text, random) {
    const [lines, at] = lineOf(text, random);
    return capped(
      lines
        .with(
          at,
          `${lines[at]}\n`.repeat(
            Math.min(oftenAs(random), Math.floor(MOST_BYTES / 2 / ((lines[at]?.length ?? 0) + 1))),
          ),
        )
        .join('\n'),
    );
  },
  longLine(text, random) {
    const [lines, at] = lineOf(text, random);
    const part = `${lines[at]}${random.pick(['', ' ', ', '])}` || 'x';
    return capped(
      lines.with(at, part.repeat(Math.max(1, Math.floor(random.between(10_000, 1_000_000) / part.length)))).join('\n'),
    );
  },
  joinLines(text, random) {
    return text.replaceAll('\n', random.pick(['', ' ', '\t', '\r', '\u2028']));
  },
  shuffleLines(text, random) {
    const lines = text.split('\n');
    for (let left = lines.length; left > 0; left--) {
      const [a, b] = [random.below(lines.length), random.below(lines.length)];
      [lines[a], lines[b]] = [lines[b] ?? '', lines[a] ?? ''];
    }
    return lines.join('\n');
  },
  dropLines: (text, random) =>
    text
      .split('\n')
      .filter(() => random.chance(0.6))
      .join('\n'),
  oddCharacters(text, random) {
    let damaged = text;
    for (let left = random.between(1, 20); left > 0; left--)
      damaged = inserted(damaged, random, random.pick(ODD_CHARACTERS));
    return damaged;
  },
  runOfOddCharacter: (text, random) => inserted(text, random, random.pick(ODD_CHARACTERS).repeat(oftenAs(random))),
  runOfMark: (text, random) => inserted(text, random, `\n${random.pick(LINE_MARKS).repeat(oftenAs(random))}`),
  markLines(text, random) {
    const mark = random.pick(LINE_MARKS);
    return text.replace(/^/gm, (start) => (random.chance(0.5) ? mark : start));
  },
  deeperAndDeeper(text, random) {
    const mark = random.pick(['> ', '  ', '- ', '\t', '(', '[', '**a ', '#']);
    const depths = Array.from({ length: Math.min(oftenAs(random), 1500) }, (_, i) => `${mark.repeat(i + 1)}x`);
    return inserted(text, random, `\n${depths.join('\n')}\n`);
  },
  wideTable(text, random) {
    const columns = Math.min(oftenAs(random), 3000);
    const row = `|${' a |'.repeat(columns)}`;
    return inserted(
      text,
      random,
      `\n\n${row}\n|${' - |'.repeat(columns)}\n${`${row}\n`.repeat(random.between(1, 20))}\n`,
    );
  },
  oddNumbers: (text, random) =>
    text.replace(/\d+/g, (digits) => (random.chance(0.2) ? random.pick(ODD_NUMBERS) : digits)),
  oddValue: (text, random) => inserted(text, random, `\n${random.pick(ODD_VALUES)}\n`),
  swapCase: (text, random) => (random.chance(0.5) ? text.toUpperCase() : text.toLowerCase()),
  repeatPart(text, random) {
    const [start, end] = stretch(text.length, random);
    const part = text.slice(start, end);
    return capped(
      `${text.slice(0, end)}${part.repeat(Math.min(oftenAs(random), Math.floor(MOST_BYTES / 2 / (part.length || 1))))}${text.slice(end)}`,
    );
  },
};
