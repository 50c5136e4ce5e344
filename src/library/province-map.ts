import { compareVietnamese } from '../domain/text.ts';
import { ARCHIPELAGOS, isArchipelago, TILE_MAPS, type TileMap } from '../domain/tile-map.ts';
import { known } from './join-places.ts';
import type { Library, LibraryModel, LibraryPlace } from './types.ts';

/** A province on a map, with the stories that the library holds of it. */
export interface MapProvince {
  place: LibraryPlace;
  row: number;
  column: number;
  count: number;
  /** How dark, from 0 (none) to 4. */
  shade: number;
  /** Where its stories are listed; the page of the place where there are none. */
  address: string;
}

/** Islands on a map; their stories are those of the province. */
export interface MapIslands {
  name: string;
  province: LibraryPlace;
  row: number;
  column: number;
  shade: number;
}

export interface ProvinceMap {
  /** From north to south, from west to east. */
  provinces: MapProvince[];
  islands: MapIslands[];
  /** Stories on the map; one of several provinces counts in each, but only once here. */
  stories: number;
}

/** The least number of stories of each shade but the first. */
export const SHADES = [1, 2, 4, 8] as const;

/** The stories by province: under the names of today, or under those until 30 June 2025 where a story is told under them. */
export function provinceMap(library: Library, map: TileMap): ProvinceMap {
  const byProvince = new Map<LibraryPlace, Set<LibraryModel>>();
  for (const model of library.models) {
    for (const { province } of model.places) {
      const wanted = map === 'today' && province ? province.successors : [];
      for (const place of wanted.length > 0 ? wanted : province ? [province] : []) {
        byProvince.set(place, (byProvince.get(place) ?? new Set()).add(model));
      }
    }
  }
  const tiles = TILE_MAPS[map].map((tile) => ({
    ...tile,
    islands: isArchipelago(tile.id) ? ARCHIPELAGOS[tile.id] : undefined,
  }));
  const provinces = tiles
    .filter(({ islands }) => !islands)
    .map(({ id, row, column }): MapProvince => {
      const place = known(library.places, id);
      const count = byProvince.get(place)?.size ?? 0;
      const listed = map === 'today' ? `/mo-hinh/tinh-nay/${place.slug}/` : `${place.address}#mo-hinh`;
      return { place, row, column, count, shade: shadeOf(count), address: count > 0 ? listed : place.address };
    });
  const islands = tiles.flatMap(({ islands: found, row, column }): MapIslands[] => {
    if (!found) return [];
    const province = known(library.places, found[map]);
    return [{ name: found.name, province, row, column, shade: shadeOf(byProvince.get(province)?.size ?? 0) }];
  });
  const shown = new Set(provinces.flatMap(({ place }) => [...(byProvince.get(place) ?? [])]));
  return { provinces, islands, stories: shown.size };
}

/** Those with most stories first, then by name: the order of the table beside a map. */
export function byCount(provinces: readonly MapProvince[]): MapProvince[] {
  return provinces.toSorted((a, b) => b.count - a.count || compareVietnamese(a.place.data.name, b.place.data.name));
}

function shadeOf(count: number): number {
  return SHADES.filter((least) => count >= least).length;
}
