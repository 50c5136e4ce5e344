import { countCharacters } from '../raw-text.ts';

/** Text without what cannot be seen. */
export interface CleanText {
  /** `\n` for every line end, plain spaces, tabs, form feeds; soft hyphens at line ends only. */
  text: string;
  remarks: string[];
}

/** Controls but tab, line feed and form feed. */
const CONTROLS = /(?![\t\n\f])\p{Cc}/gu;
/** Marks of direction and width, joiners, byte order marks, tags: every format character but the soft hyphen. */
const INVISIBLE = /(?!\u00AD)\p{Cf}/gu;
const LINE_ENDS = /\r\n?|\v|\u0085|\u2028|\u2029/gu;
const ODD_SPACES = /(?! )\p{Zs}/gu;
const SOFT_HYPHEN_INSIDE = /\u00AD(?!\s*(?:\n|$))/gu;

/** Plain spaces and line ends; controls and invisible characters taken out. Never throws. */
export function cleanText(text: string): CleanText {
  const lined = text.replace(LINE_ENDS, '\n');
  const controls = lined.match(CONTROLS)?.length ?? 0;
  return {
    text: lined.replace(CONTROLS, '').replace(INVISIBLE, '').replace(ODD_SPACES, ' ').replace(SOFT_HYPHEN_INSIDE, ''),
    remarks: controls > 0 ? [`Đã bỏ ${controls} ký tự điều khiển không nhìn thấy được.`] : [],
  };
}

/** Visible characters of a text as it was decoded, counted apart from whatever is made of its lines. */
export function countVisible(decoded: string): number {
  return countCharacters(decoded.replace(/\p{Cc}|\p{Cf}/gu, ''));
}
