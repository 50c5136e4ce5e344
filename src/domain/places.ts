import type { Level } from './levels.ts';

export const PLACE_KIND_IDS = [
  'quoc-gia',
  'tinh',
  'thanh-pho-truc-thuoc-trung-uong',
  'huyen',
  'thi-xa',
  'thanh-pho-thuoc-tinh',
  'quan',
  'xa',
  'phuong',
  'thi-tran',
  'dac-khu',
] as const;
export type PlaceKind = (typeof PLACE_KIND_IDS)[number];

/** Kinds of places with the word that stands before the name, and their level. */
export const PLACE_KINDS: Readonly<Record<PlaceKind, { name: string; prefix: string; level: Level }>> = {
  'quoc-gia': { name: 'cả nước', prefix: '', level: 'central' },
  tinh: { name: 'tỉnh', prefix: 'tỉnh', level: 'province' },
  'thanh-pho-truc-thuoc-trung-uong': {
    name: 'thành phố trực thuộc Trung ương',
    prefix: 'thành phố',
    level: 'province',
  },
  huyen: { name: 'huyện', prefix: 'huyện', level: 'district' },
  'thi-xa': { name: 'thị xã', prefix: 'thị xã', level: 'district' },
  'thanh-pho-thuoc-tinh': { name: 'thành phố thuộc tỉnh', prefix: 'thành phố', level: 'district' },
  quan: { name: 'quận', prefix: 'quận', level: 'district' },
  xa: { name: 'xã', prefix: 'xã', level: 'commune' },
  phuong: { name: 'phường', prefix: 'phường', level: 'commune' },
  'thi-tran': { name: 'thị trấn', prefix: 'thị trấn', level: 'commune' },
  'dac-khu': { name: 'đặc khu', prefix: 'đặc khu', level: 'commune' },
};

/** The name with its kind: `tỉnh Gia Lai`; a name that says its kind itself stays («Thành phố Hồ Chí Minh»). */
export function fullPlaceName(place: { name: string; kind: PlaceKind }): string {
  const { prefix } = PLACE_KINDS[place.kind];
  if (!prefix || place.name.toLocaleLowerCase('vi').startsWith(prefix)) return place.name;
  return `${prefix} ${place.name}`;
}
