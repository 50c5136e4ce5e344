import { certainReading, Evidence, suspectedReading } from './choose-readings.ts';
import { apply, isAscii, judge, stretchesOf } from './evidence.ts';
import { AS_IT_IS, ENCODING_NAMES, type EncodingId, READINGS, type Reading } from './readings.ts';
import { isVietnameseSyllable } from './syllables.ts';

export interface RepairedText {
  /** NFC; as many lines as were given. */
  text: string;
  /** Encodings of the lines that hold more than ASCII. */
  encodings: EncodingId[];
  /** What the text looks like, where too many words speak against it and nothing was converted. */
  suspected: EncodingId | null;
  /** In Vietnamese, one sentence each. */
  remarks: string[];
}

const ALL: readonly Reading[] = [AS_IT_IS, ...READINGS];

/** How many characters of a line a message quotes. */
const QUOTED = 60;

function quote(line: string): string {
  const short = line.trim().slice(0, QUOTED);
  return short.length < line.trim().length ? `«${short}…»` : `«${short}»`;
}

/** Whether a reading makes Vietnamese of a line that is none as it stands. */
function explains(reading: Reading, line: string): boolean {
  const stretches = stretchesOf(line);
  const read = stretches.map((stretch) => judge(reading, stretch));
  const asItIs = stretches.map((stretch) => judge(AS_IT_IS, stretch));
  return !read.includes('invalid') && read.includes('valid') && !asItIs.includes('valid');
}

interface Choice {
  reading: Reading;
  /** The line may be in the encoding of its neighbours, and may not. */
  doubtful: boolean;
}

function choose(line: string, own: Reading | null, whole: Reading | null, foreign: readonly Reading[]): Choice {
  if (own) return { reading: own, doubtful: false };
  if (whole && whole !== AS_IT_IS) return { reading: whole, doubtful: false };
  const explaining = foreign.filter((reading) => explains(reading, line));
  const [only] = explaining;
  if (only && explaining.length === 1) return { reading: only, doubtful: false };
  const differs = foreign.some((reading) => apply(reading, line) !== apply(AS_IT_IS, line));
  return { reading: AS_IT_IS, doubtful: whole === null && differs };
}

interface Choices {
  choices: Choice[];
  suspected: EncodingId | null;
}

function chooseAll(lines: readonly string[]): Choices {
  const evidence = new Evidence(ALL);
  const own = lines.map((line) => (isAscii(line) ? null : certainReading(evidence.tally([line]), [line])));
  const tallies = evidence.tally(lines);
  const whole = certainReading(tallies, lines);
  const foreign = [...new Set([...own, whole])].flatMap((reading) =>
    reading === null || reading === AS_IT_IS ? [] : [reading],
  );
  const isUndecided = whole === null && foreign.length === 0;
  return {
    choices: lines.map((line, at) => choose(line, isAscii(line) ? AS_IT_IS : (own[at] ?? null), whole, foreign)),
    suspected: isUndecided ? (suspectedReading(tallies, AS_IT_IS)?.encoding ?? null) : null,
  };
}

/** How many lines each encoding has; those of ASCII alone are the same in all. */
function countLines(lines: readonly string[], readings: readonly Reading[]): Map<EncodingId, number> {
  const counts = new Map<EncodingId, number>();
  for (const [at, { encoding }] of readings.entries()) {
    if (stretchesOf(lines[at] ?? '').length > 0) counts.set(encoding, (counts.get(encoding) ?? 0) + 1);
  }
  return counts;
}

/** What was converted, in Vietnamese. Takes the lines as they were and the reading of each. */
export function remarksOn(lines: readonly string[], readings: readonly Reading[]): string[] {
  const counts = countLines(lines, readings);
  const marked = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const converted = [...counts]
    .filter(([encoding]) => encoding !== 'unicode')
    .map(([encoding, count]) => {
      const extent = count === marked ? 'cả văn bản' : `${count} trong ${marked} dòng có dấu`;
      return `Đã chuyển ${extent} từ ${ENCODING_NAMES[encoding]} sang Unicode.`;
    });
  const capitals = counts.has('tcvn3')
    ? ['TCVN3 không ghi được chữ hoa có dấu ở đầu từ: hãy xem lại các từ như «ủy ban», «ý kiến» ở chỗ phải viết hoa.']
    : [];
  return [...converted, ...capitals];
}

function suspicion(suspected: EncodingId | null): string[] {
  return suspected === null
    ? []
    : [
        `Văn bản có vẻ ở bảng mã ${ENCODING_NAMES[suspected]} nhưng nhiều từ đọc ra không thành tiếng Việt: giữ nguyên, hãy tìm bản khác.`,
      ];
}

/** Enough words that lack «ư» before «ơ» to say that the letter was lost. */
const LOST_WORDS = 3;

/**
 * «ư» is 0xAD in TCVN3, the soft hyphen of Windows, which many programs take out: «được» comes as «đợc». Which words
 * lack it is not always sure («lời», «lười»), so that they are named, not mended.
 */
function lostLetters(text: string): string[] {
  const words = text.match(/[\p{L}\p{M}]+/gu) ?? [];
  const lacking = words.filter(
    (word) =>
      /[ơớờởỡợ]/iu.test(word) &&
      !isVietnameseSyllable(word) &&
      isVietnameseSyllable(word.replace(/(?=[ơớờởỡợ])/iu, 'ư')),
  );
  if (lacking.length < LOST_WORDS || words.some((word) => /ư/iu.test(word))) return [];
  return [
    `Chữ «ư» đã mất trong cả văn bản (như ở «${lacking[0]}»), vì nơi lưu tệp đã bỏ dấu nối mềm: hãy tìm bản khác.`,
  ];
}

/** A letter that only Vietnamese has. */
const VIETNAMESE = /[ƠơƯư\u1EA0-\u1EF9]/u;
const ETH = /[Ðð]/;
const WORD = /[\p{L}\p{M}]+/gu;

function withoutEth(word: string): string {
  if (!ETH.test(word)) return word;
  const mended = word.replaceAll('Ð', 'Đ').replaceAll('ð', 'đ');
  return isVietnameseSyllable(mended) || /^[A-ZĐ]{1,8}i?$/.test(mended) ? mended : word;
}

/** U+00D0, the Icelandic letter, stands for Đ in texts of some keyboards; in words of Vietnamese lines it can be no other. */
function mendEth(text: string): { text: string; remarks: string[] } {
  const mended = text
    .split('\n')
    .map((line) => (VIETNAMESE.test(line) && ETH.test(line) ? line.replace(WORD, withoutEth) : line))
    .join('\n');
  const count = [...text.matchAll(/[Ðð]/gu)].length - [...mended.matchAll(/[Ðð]/gu)].length;
  return { text: mended, remarks: count > 0 ? [`Đã đổi ${count} chữ «Ð» (U+00D0) thành «Đ».`] : [] };
}

/**
 * Text that another reader gave and that may hold lines whose bytes were read in the wrong code page: TCVN3, VNI or
 * Windows-1258 shown as Windows-1252, UTF-8 read as a code page («CÃ´ng tÃ¡c»). Line by line: a line is converted where
 * its own words or the whole text leave no doubt, and stays otherwise. Never guesses, never throws.
 *
 * Takes the whole text of a file, a paragraph a line, before white space and soft hyphens are cleaned; returns as many
 * lines, NFC.
 */
export function repairText(text: string): RepairedText {
  const lines = text.split('\n');
  const { choices, suspected } = chooseAll(lines);
  const readings = choices.map((choice) => choice.reading);
  const repaired = lines.map((line, at) => apply(readings[at] ?? AS_IT_IS, line)).join('\n');
  const mended = mendEth(repaired.normalize('NFC'));
  const doubtful = lines
    .filter((_, at) => choices[at]?.doubtful)
    .map((line) => `Chưa chắc bảng mã của dòng ${quote(line)}: giữ nguyên, hãy xem lại.`);
  const encodings = [...countLines(lines, readings).keys()];
  const lost = encodings.includes('tcvn3') ? lostLetters(mended.text) : [];
  return {
    text: mended.text,
    encodings,
    suspected,
    remarks: [...remarksOn(lines, readings), ...doubtful, ...mended.remarks, ...lost, ...suspicion(suspected)],
  };
}
