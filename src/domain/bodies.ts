import type { Level } from './levels.ts';
import { PLACE_KINDS, type PlaceKind } from './places.ts';

export const BODY_SYSTEM_IDS = ['party', 'state', 'front', 'armed'] as const;
export type BodySystem = (typeof BODY_SYSTEM_IDS)[number];

/** The parts of the political system that bodies belong to. */
export const BODY_SYSTEMS: Readonly<Record<BodySystem, string>> = {
  party: 'Đảng',
  state: 'Nhà nước',
  front: 'Mặt trận và đoàn thể',
  armed: 'Lực lượng vũ trang',
};

interface NamedBody {
  name: string;
  nameInCity?: string | undefined;
  level: Level;
}

/**
 * A body of a place: `Ban Thường vụ Tỉnh ủy` in Gia Lai → `Ban Thường vụ Tỉnh ủy Gia Lai`,
 * in a city under the centre → `Ban Thường vụ Thành ủy Hà Nội`. Central bodies keep their name.
 */
export function bodyNameAt(body: NamedBody, place: { name: string; kind: PlaceKind }): string {
  if (body.level === 'central' || PLACE_KINDS[place.kind].level === 'central') return body.name;
  const inCity = place.kind === 'thanh-pho-truc-thuoc-trung-uong' && body.nameInCity;
  const name = inCity || body.name;
  const bare = place.name.replace(/^Thành phố /u, '');
  return `${name} ${bare}`;
}
