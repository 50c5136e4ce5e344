import { slugOf } from './text.ts';

const ORDINALS = ['nhất', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'];

interface LabelRow {
  /** What it matches, as printed. */
  example: string;
  pattern: RegExp;
  /** Name of the level within an id. */
  level: string;
}

/** Printed labels from Nghị định 30/2020/NĐ-CP and the Party's guide 36-HD/VPTW, most specific first. */
const LABELS: readonly LabelRow[] = [
  { example: 'Phần thứ hai', pattern: /^Phần\s+(?:thứ\s+)?(\p{L}+|\d+)/u, level: 'phan' },
  { example: 'Chương III', pattern: /^Chương\s+([IVXLC]+|\d+)/u, level: 'chuong' },
  { example: 'Tiểu mục 1', pattern: /^Tiểu mục\s+([IVXLC]+|\d+)/u, level: 'tieu-muc' },
  { example: 'Mục 2', pattern: /^Mục\s+([IVXLC]+|\d+)(?!\p{L})/u, level: 'muc' },
  { example: 'Điều 5a.', pattern: /^Điều\s+(\d+[a-zđ]?)(?!\p{L})/u, level: 'dieu' },
  { example: 'Thứ hai.', pattern: /^Thứ\s+(nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười)(?=[\s.,:-])/u, level: 'thu' },
  { example: 'IV.', pattern: /^([IVXLC]+)\s*[.)-](?=\s)/u, level: 'muc' },
  { example: '3.', pattern: /^(\d{1,3})[.)-](?=\s)/u, level: 'so' },
  { example: 'đ)', pattern: /^([a-zđ])\s*\)(?=\s)/u, level: 'diem' },
];

export interface ProvisionLabel {
  level: string;
  value: string;
}

/** The printed label that a heading or paragraph begins with, or undefined: `Điều 5. Tên` → dieu, 5. */
export function labelOf(text: string): ProvisionLabel | undefined {
  for (const { pattern, level } of LABELS) {
    const value = pattern.exec(text)?.[1];
    if (value === undefined) continue;
    return { level, value: level === 'thu' || level === 'phan' ? ordinalValue(value) : value };
  }
  return undefined;
}

function ordinalValue(word: string): string {
  const index = ORDINALS.indexOf(word.toLocaleLowerCase('vi'));
  return index < 0 ? word : String(index + 1);
}

/** A label within an id; the point `đ` is spelt `dd`, since `d` is taken. */
export function segmentOf(level: string, value: string): string {
  const spelt = value.replace(/đ/gu, 'dd');
  return `${level}-${slugOf(spelt)}`;
}

const LEVEL_NAMES: Readonly<Record<string, string>> = {
  phan: 'phần',
  chuong: 'chương',
  'tieu-muc': 'tiểu mục',
  muc: 'mục',
  dieu: 'Điều',
  khoan: 'khoản',
  diem: 'điểm',
  doan: 'đoạn',
  gach: 'gạch đầu dòng',
};

/** A provision as people cite it: `diem-1.doan-2` → `đoạn 2 điểm 1`. Headings without a label are quoted from `titles`. */
export function provisionName(id: string, titles: ReadonlyMap<string, string> = new Map()): string {
  const segments = id.split('.');
  const names = segments.map((segment, i) => {
    const whole = segments.slice(0, i + 1).join('.');
    return segmentName(segment) ?? `phần «${titles.get(whole) ?? segment.replaceAll('-', ' ')}»`;
  });
  return names.reverse().join(' ');
}

function segmentName(segment: string): string | undefined {
  if (segment === 'mo-dau') return 'phần mở đầu';
  const cut = segment.lastIndexOf('-');
  const level = segment.slice(0, cut);
  const value = segment.slice(cut + 1);
  if (level === 'thu') return `mục «Thứ ${ORDINALS[Number(value) - 1] ?? value}»`;
  const name = LEVEL_NAMES[level];
  if (name === undefined) return undefined;
  const printed = value === 'dd' ? 'đ' : /^[ivxlc]+$/.test(value) && level !== 'diem' ? value.toUpperCase() : value;
  return `${name} ${printed}`;
}
