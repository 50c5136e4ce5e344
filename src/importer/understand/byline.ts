import { labelOf } from '../../domain/provision-labels.ts';

/** Who wrote a news text, as it says itself. */
export interface Byline {
  author?: string;
  publisher?: string;
}

/** The label of a photograph alone names its photographer, or tells what it shows. */
const LABELLED: ReadonlyArray<{ pattern: RegExp; key: keyof Byline }> = [
  {
    pattern:
      /^(?:tác giả(?: bài viết)?|người viết|(?:tin|bài)(?:(?:\s*(?:,|và|-|\/)\s*|\s+)(?:tin|bài|ảnh))*)\s*[:：]\s*(?<name>\p{Lu}.*)$/iu,
    key: 'author',
  },
  {
    pattern: /^theo\s+(?<name>(?:Báo|Tạp chí|Cổng|Trang|Đài|TTXVN|VOV|VTV|Thông tấn)(?!\p{L}).{0,60})$/iu,
    key: 'publisher',
  },
  { pattern: /^(?:nguồn(?: tin)?|theo)\s*[:：]\s*(?<name>\p{L}.*)$/iu, key: 'publisher' },
];

/** Words with which the name of an office begins. */
const OFFICE =
  /^(?:Văn phòng|Ban|Báo|Đài|Sở|Phòng|Trung tâm|Ủy ban|UBND|Công an|Hội|Huyện|Tỉnh|Thành|Đảng|Mặt trận|Trường|Chi|Liên|Cổng|Tạp chí|Bộ|Cục|Trang)(?![\p{L}])/u;
/** Of these, those with which no pen name begins: behind a dash they are an office, not a second author. */
const SURE_OFFICE =
  /\s+[-–]\s+(?=(?:Văn phòng|Ban|Báo|Đài|Sở|Phòng|Trung tâm|Ủy ban|UBND|Công an|Cổng|Tạp chí)(?!\p{L}))/u;
const NAME_WORD = String.raw`\p{Lu}\p{Ll}{0,6}`;
const NAME = `${NAME_WORD}(?: ${NAME_WORD}){1,3}`;
const NAMES = new RegExp(String.raw`^(?<names>${NAME}(?:\s*(?:-|–|,|và|&)\s*${NAME}){0,2})(?<rest>.*)$`, 'u');

/** Words with which other short last lines begin. */
const NO_NAME = /^(?:Theo|Nguồn|Ảnh|Tin|Bài|Xem|Xin|Trân)\s/u;

/** An author or a source that a line names with its word: `Tác giả: …`, `Nguồn: …`. */
export function labelledByline(line: string): Byline | undefined {
  if (line.length > 120) return undefined;
  for (const { pattern, key } of LABELLED) {
    const name = pattern.exec(line)?.groups?.['name']?.trim();
    if (name && !/[.;!?]$/u.test(name)) return { [key]: name };
  }
  return undefined;
}

/**
 * The author in a line that holds nothing but a name and, at most, an office: `Hoàng Mẫu`, `Hoàng Mẫu (Ban Dân vận)`,
 * `Hoàng Mẫu Văn phòng Huyện ủy`. The office is given in brackets. Undefined for every other line.
 */
export function bareByline(line: string): string | undefined {
  if (line.length > 100 || /[.;:!?]$/u.test(line) || labelOf(line)) return undefined;
  const groups = NAMES.exec(splitOffice(line.replace(SURE_OFFICE, ' ')))?.groups;
  if (!groups || NO_NAME.test(line)) return undefined;
  const rest = (groups['rest'] ?? '').trim();
  const names = groups['names'] ?? '';
  if (!rest) return names;
  if (/^\((?:thực hiện|lược ghi|ghi|tổng hợp|t\/h)\)$/iu.test(rest)) return names;
  const office = /^\((?<office>[^()]+)\)$/u.exec(rest)?.groups?.['office'] ?? rest.replace(/^[-–,]\s*/u, '');
  return OFFICE.test(office) || /^\p{Lu}{2,8}$/u.test(office) ? `${names} (${office})` : undefined;
}

/** Puts an office that follows a name without any sign into brackets: the name would run on into it. */
function splitOffice(line: string): string {
  for (const match of line.matchAll(/(?<=\p{Ll} )(?=\p{Lu})/gu)) {
    const rest = line.slice(match.index);
    const before = line.slice(0, match.index).trim();
    if (OFFICE.test(rest) && before.split(' ').length >= 2 && !before.includes('(')) return `${before} (${rest})`;
  }
  return line;
}
