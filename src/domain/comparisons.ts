import type { FigureKind, Qualifier } from './figures.ts';

export const COMPARISON_KIND_IDS = ['side-by-side', 'parts', 'over-time', 'before-after', 'target-result'] as const;
export type ComparisonKind = (typeof COMPARISON_KIND_IDS)[number];

interface KindOfComparison {
  name: string;
  meaning: string;
  /** All figures of a group are of one place. */
  onePlace: boolean;
  /** All groups have one scale, so that a metre here is as long as a metre there. */
  oneScale: boolean;
  /** How the figures of a group stand: never by size. */
  order: 'level and place' | 'time' | 'as written';
  /** What tells a figure from its neighbours in the chart. */
  label: 'place' | 'time' | 'measure';
}

/** The ways in which figures may stand together, and what each demands. */
export const COMPARISON_KINDS: Readonly<Record<ComparisonKind, KindOfComparison>> = {
  'side-by-side': {
    name: 'Cạnh nhau',
    meaning: 'Cùng một điều ở nhiều nơi, xếp theo cấp rồi theo tên, không theo số lớn nhỏ.',
    onePlace: false,
    oneScale: false,
    order: 'level and place',
    label: 'place',
  },
  parts: {
    name: 'Từng phần',
    meaning: 'Các phần của một tổng, đặt dưới tổng ấy.',
    onePlace: true,
    oneScale: false,
    order: 'as written',
    label: 'measure',
  },
  'over-time': {
    name: 'Qua thời gian',
    meaning: 'Cùng một điều, cùng một nơi, ở nhiều lúc.',
    onePlace: true,
    oneScale: false,
    order: 'time',
    label: 'time',
  },
  'before-after': {
    name: 'Trước và sau',
    meaning: 'Cùng một chỗ, trước và sau khi làm.',
    onePlace: true,
    oneScale: true,
    order: 'as written',
    label: 'measure',
  },
  'target-result': {
    name: 'Chỉ tiêu và kết quả',
    meaning: 'Điều đặt ra, bên cạnh điều đã đạt ở cùng nơi, cùng đơn vị, nếu nguồn có nói.',
    onePlace: true,
    oneScale: false,
    order: 'as written',
    label: 'measure',
  },
};

/** True of what is aimed at or demanded; it never stands beside what was done as if it were the same. */
export function isAim(kind: FigureKind): boolean {
  return kind === 'target' || kind === 'requirement';
}

/** What the number of a source says of the true one; a bar of it is never drawn as exact. */
export const OPEN_ENDS: Readonly<Record<Exclude<Qualifier, 'exact'>, string>> = {
  above: 'số thật lớn hơn',
  over: 'số thật lớn hơn',
  atLeast: 'số thật bằng hoặc lớn hơn',
  nearly: 'số thật nhỏ hơn một ít',
  below: 'số thật nhỏ hơn',
  about: 'số thật quanh đó',
};
