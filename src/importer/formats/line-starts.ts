/**
 * Lines that begin a block of their own, whatever stands before them. Layout of Vietnamese documents: Nghị định
 * 30/2020/NĐ-CP, Phụ lục I; Hướng dẫn 36-HD/VPTW.
 */

/** Labels of list points and of the parts of a document. */
const LABELS: readonly RegExp[] = [
  /^[-–—+*•●▪◦·]\s+\S/u,
  /^\(?\d{1,3}[.)]\s+\S/u,
  /^\d{1,2}-(?:\s\p{Lu}|\p{Lu}\p{Ll})/u,
  /^\d{1,2}(?:\.\d{1,2}){1,4}\.?\s+\p{Lu}/u,
  /^\(?[a-zđ]\)\s*\S/u,
  /^[a-zđ][.-]\s+\p{Lu}/u,
  /^[IVX]{1,5}\s?[.)\-–]\s*\S/u,
  /^[A-HĐ][.)]\s+\p{Lu}/u,
  /^Điều\s+\d+[a-zđ]?\s*(?:[.:]|$)/u,
  /^(?:Phần|Chương|Mục|Tiểu mục|Phụ lục|PHẦN|CHƯƠNG|MỤC|PHỤ LỤC)\s+(?:(?:thứ|THỨ)\s+\p{L}+|[IVXLC]+|\d+)\s*(?:[.:]|$)/u,
];

/** Lines of the head and the foot. */
const HEADS: readonly RegExp[] = [
  /^Số\s*:?\s*\d/u,
  /^V\/v\s/u,
  /^\p{Lu}[\p{L}.]*(?:\s\p{Lu}[\p{L}.]*){0,4}\s?,\s+ngày\s+[\d.…]+\s+tháng\s+[\d.…]+\s+năm/u,
  /^Nơi nhận\s*:/u,
  /^Căn cứ\s/u,
  /^(?:TM|KT|TL|TUQ|Q)\.\s*\p{Lu}/u,
  /^(?:T\/M|K\/T|T\/L)\s+\p{Lu}/u,
  /^[-_=*.]{3,}$/u,
];

/** Words behind which a sentence goes on, so that «Điều 5.» on the next line is cited, not begun. */
const GOES_ON = /(?:^|\s)(?:tại|của|theo|và|hoặc|với|đến|từ|các|khoản|điểm|ngày|tháng|năm|số)$|,$/u;

/** Whether a line is a title in capitals: words, not one abbreviation. */
export function isCapitals(text: string): boolean {
  return /\p{L}\s+\p{L}/u.test(text) && text === text.toUpperCase();
}

/** Whether a bracket is open at the end of a line. */
export function isOpen(line: string): boolean {
  return line.split('(').length > line.split(')').length;
}

/** Whether a line begins a block: a label, a part of the head, a title in capitals. */
export function startsBlock(line: string, before: string): boolean {
  if (HEADS.some((head) => head.test(line))) return true;
  return !GOES_ON.test(before) && !isOpen(before) && LABELS.some((label) => label.test(line));
}
