export const LEVEL_IDS = ['central', 'province', 'district', 'commune', 'unit'] as const;
export type Level = (typeof LEVEL_IDS)[number];

/** Levels of the system, highest first; the district level ended on 2025-07-01 (Nghị quyết 203/2025/QH15). */
export const LEVELS: Readonly<Record<Level, { name: string; slug: string; rank: number }>> = {
  central: { name: 'Trung ương', slug: 'trung-uong', rank: 4 },
  province: { name: 'Cấp tỉnh', slug: 'tinh', rank: 3 },
  district: { name: 'Cấp huyện', slug: 'huyen', rank: 2 },
  commune: { name: 'Cấp xã', slug: 'xa', rank: 1 },
  unit: { name: 'Cơ sở', slug: 'co-so', rank: 0 },
};

/** True where `a` stands above `b`. */
export function isAbove(a: Level, b: Level): boolean {
  return LEVELS[a].rank > LEVELS[b].rank;
}
