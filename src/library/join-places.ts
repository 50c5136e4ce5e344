import { fullPlaceName, PLACE_KINDS } from '../domain/places.ts';
import type { Body, Place } from '../schemas/registers.ts';
import { addressOf } from './addresses.ts';
import type { LibraryBody, LibraryPlace } from './types.ts';

/** Places joined with what holds them, what they became and what they were. Throws on an unknown id. */
export function joinPlaces(rows: readonly Place[]): Map<string, LibraryPlace> {
  const places = new Map(
    rows.map((data): [string, LibraryPlace] => [
      data.id,
      {
        data,
        address: addressOf.place(data.id),
        slug: data.slug ?? data.id,
        fullName: fullPlaceName(data),
        level: PLACE_KINDS[data.kind].level,
        within: undefined,
        province: undefined,
        successors: [],
        predecessors: [],
        children: [],
      },
    ]),
  );
  for (const place of places.values()) {
    if (place.data.within !== undefined) {
      place.within = known(places, place.data.within);
      place.within.children.push(place);
    }
    link(place, place.data.successors, places);
  }
  for (const place of places.values()) place.province = provinceOf(place);
  return places;
}

function provinceOf(place: LibraryPlace): LibraryPlace | undefined {
  if (place.level === 'central') return undefined;
  return place.level === 'province' ? place : place.within && provinceOf(place.within);
}

/** Bodies joined with what they became and what they were. Throws on an unknown id. */
export function joinBodies(rows: readonly Body[]): Map<string, LibraryBody> {
  const bodies = new Map(
    rows.map((data): [string, LibraryBody] => [
      data.id,
      { data, address: addressOf.body(data.id), successors: [], predecessors: [] },
    ]),
  );
  for (const body of bodies.values()) link(body, body.data.successors, bodies);
  return bodies;
}

interface Succeeding<T> {
  successors: T[];
  predecessors: T[];
}

function link<T extends Succeeding<T>>(
  item: T,
  successors: readonly string[] | undefined,
  all: ReadonlyMap<string, T>,
): void {
  for (const id of successors ?? []) {
    const successor = known(all, id);
    item.successors.push(successor);
    successor.predecessors.push(item);
  }
}

/** What the id names. Throws where nothing does: content was checked before, so that is a fault of the code. */
export function known<T>(all: ReadonlyMap<string, T>, id: string): T {
  const found = all.get(id);
  if (found === undefined) throw new Error(`Không có «${id}» trong danh mục`);
  return found;
}

/** A place with those that hold it: `xã Đông Thành, huyện Thanh Ba, tỉnh Phú Thọ`. */
export function placePath(place: LibraryPlace): string {
  const above = place.within && place.within.level !== 'central' ? `, ${placePath(place.within)}` : '';
  return place.fullName + above;
}
