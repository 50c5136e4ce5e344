import { certainReading, Evidence } from './choose-readings.ts';
import { apply, judge, stretchesOf } from './evidence.ts';
import { AS_IT_IS, ENCODING_NAMES, type EncodingId, READINGS, type Reading } from './readings.ts';

export interface RepairedText {
  /** NFC; as many lines as were given. */
  text: string;
  /** Encodings of the lines that hold more than ASCII. */
  encodings: EncodingId[];
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

function chooseAll(lines: readonly string[]): Choice[] {
  const evidence = new Evidence(ALL);
  const own = lines.map((line) => certainReading(evidence.tally([line]), [line]));
  const whole = certainReading(evidence.tally(lines), lines);
  const foreign = [...new Set([...own, whole])].flatMap((reading) =>
    reading === null || reading === AS_IT_IS ? [] : [reading],
  );
  return lines.map((line, at) => choose(line, own[at] ?? null, whole, foreign));
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

/** U+00D0, the Icelandic letter, stands for Đ in texts of some keyboards; Vietnamese has no use for it. */
function mendEth(text: string): { text: string; remarks: string[] } {
  const count = text.match(/[Ðð]/gu)?.length ?? 0;
  const isVietnamese = count > 0 && /[\u1EA0-\u1EF9]/u.test(text);
  if (!isVietnamese) return { text, remarks: [] };
  return {
    text: text.replaceAll('Ð', 'Đ').replaceAll('ð', 'đ'),
    remarks: [`Đã đổi ${count} chữ «Ð» (U+00D0) thành «Đ».`],
  };
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
  const choices = chooseAll(lines);
  const readings = choices.map((choice) => choice.reading);
  const repaired = lines.map((line, at) => apply(readings[at] ?? AS_IT_IS, line)).join('\n');
  const mended = mendEth(repaired.normalize('NFC'));
  const doubtful = lines
    .filter((_, at) => choices[at]?.doubtful)
    .map((line) => `Chưa chắc bảng mã của dòng ${quote(line)}: giữ nguyên, hãy xem lại.`);
  return {
    text: mended.text,
    encodings: [...countLines(lines, readings).keys()],
    remarks: [...remarksOn(lines, readings), ...doubtful, ...mended.remarks],
  };
}
