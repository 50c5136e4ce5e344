import { parsePartialDate } from '../../domain/dates.ts';

/** The time line of a news page, taken apart. */
export interface PostedTime {
  /** `2023-11-14`. */
  day: string;
  /** The words that tell it. */
  words: string;
  /** What stands before and behind on the line. */
  before: string;
  after: string;
}

const MONTHS = ['một', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười', 'mười một', 'mười hai'];
const MONTH_WORD = [...MONTHS].sort((a, b) => b.length - a.length).join('|');
const CLOCK = String.raw`\d{1,2}\s*(?::|h|giờ)\s*\d{0,2}(?::\d{2})?(?:\s*phút)?(?:\s*(?:AM|PM|SA|CH))?(?:\s*\(?(?:GMT|UTC)?\s*\+?0?7?(?::?00)?\)?)?`;
const WEEKDAY = String.raw`(?:Thứ\s+(?:hai|ba|tư|năm|sáu|bảy|[2-7])|Chủ\s+nhật|T[2-7]|CN)`;
const LABEL = String.raw`(?:Ngày\s+(?:đăng|cập nhật|xuất bản|đưa tin|tạo)|Cập nhật(?:\s+(?:lúc|ngày|lần cuối))?|Đăng\s+(?:lúc|ngày)|Xuất bản|Thời gian(?:\s+đăng)?|Posted(?:\s+on)?)`;

/** The days that portals print, most specific first; each names day, month and year. */
const DAYS: readonly string[] = [
  String.raw`ngày\s+(?<day>\d{1,2})\s+tháng\s+(?<month>\d{1,2})\s+năm\s+(?<year>\d{4})`,
  String.raw`(?<day>\d{1,2})\s+tháng\s+(?<monthWord>${MONTH_WORD}|\d{1,2})\s*,?\s+(?:năm\s+)?(?<year>\d{4})`,
  String.raw`tháng\s+(?<monthWord>${MONTH_WORD})\s+(?<day>\d{1,2})\s*,\s*(?<year>\d{4})`,
  String.raw`(?<year>(?:19|20)\d\d)-(?<month>\d{2})-(?<day>\d{2})`,
  String.raw`(?:ngày\s+)?(?<!\d[-/.])(?<!\d)(?<day>\d{1,2})(?<separator>[-/.])(?<month>\d{1,2})\k<separator>(?<year>(?:19|20)\d\d)(?![\d/])`,
];

const AROUND_BEFORE = String.raw`(?:${LABEL}\s*:?\s*)?(?:${WEEKDAY}\s*[,-]?\s*)?(?:(?:lúc\s+)?${CLOCK}\s*[,|-]?\s*)?(?:${WEEKDAY}\s*[,-]?\s*)?`;
const AROUND_AFTER = String.raw`(?:\s*T?\s*[,|-]?\s*(?:lúc\s+)?${CLOCK})?(?:\s*\(?GMT\s*\+?\s*0?7\)?)?`;
const PATTERNS = DAYS.map((day) => new RegExp(`${AROUND_BEFORE}${day}${AROUND_AFTER}`, 'iu'));

/** Longest line that may tell when a page was put up. */
const LINE = 160;

/**
 * Reads the time that a line of a portal tells, in any of the forms that portals use; undefined where it tells none, or a
 * day that no calendar has. Where day and month could be swapped, the Vietnamese order holds.
 */
export function readPostedTime(line: string): PostedTime | undefined {
  if (line.length > LINE) return undefined;
  for (const pattern of PATTERNS) {
    const match = pattern.exec(line);
    const groups = match?.groups;
    if (!match || !groups) continue;
    const day = dayOf(groups);
    if (!day) return undefined;
    return {
      day,
      words: match[0].trim(),
      before: line
        .slice(0, match.index)
        .replace(/[\s|,•·-]+$/u, '')
        .trim(),
      after: line
        .slice(match.index + match[0].length)
        .replace(/^[\s|,•·-]+/u, '')
        .trim(),
    };
  }
  return undefined;
}

function dayOf(groups: Record<string, string | undefined>): string | undefined {
  const word = groups['monthWord']?.toLocaleLowerCase('vi');
  const month = groups['month'] ?? (word && /^\d/.test(word) ? word : String(MONTHS.indexOf(word ?? '') + 1));
  const two = (part: string | undefined) => (part ?? '').padStart(2, '0');
  const text = `${groups['year']}-${two(month)}-${two(groups['day'])}`;
  return parsePartialDate(text)?.precision === 'day' ? text : undefined;
}

/** Words before or behind a day that tell of an event on it, and not of the page. */
const EVENT = /^(?:sáng|trưa|chiều|tối|đêm|vào|từ|đến|trước|sau|trong|nhân|kể từ|tính đến|hạn)(?!\p{L})/iu;
const GOES_ON = /^\p{Ll}/u;
const COUNTED = /^(?:lượt|views?)(?!\p{L})/iu;
/** Most words that stand beside the time on its line. */
const BESIDE = 10;

/** The time of a line that tells when a page was put up and little else; undefined for a line of text that names a day. */
export function timeOf(line: string): PostedTime | undefined {
  const time = readPostedTime(line.replace(/^[\s•·▪»›*-]+/u, ''));
  if (!time || /[.;]\s*$/u.test(`${time.before} ${time.after}`)) return undefined;
  if (EVENT.test(time.before) || (GOES_ON.test(time.after) && !COUNTED.test(time.after))) return undefined;
  return `${time.before} ${time.after}`.trim().split(/\s+/).length <= BESIDE ? time : undefined;
}

const WITH_ZONE = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)$/iu;
const HANOI_OFFSET = 7 * 60 * 60 * 1000;

/** A time that names its zone as the clock in Vietnam showed it, so that its day is the one readers saw; others as they are. */
export function inVietnam(published: string): string {
  const at = WITH_ZONE.test(published.trim()) ? Date.parse(published.trim()) : Number.NaN;
  return Number.isNaN(at) ? published : new Date(at + HANOI_OFFSET).toISOString().slice(0, 10);
}
