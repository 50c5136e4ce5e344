import { describe, expect, it } from 'vitest';
import { ARCHIPELAGOS, isArchipelago, TILE_MAPS, type TileMap } from './tile-map.ts';

const MAPS = Object.keys(TILE_MAPS) as TileMap[];

describe.each(MAPS)('the map «%s»', (map) => {
  const tiles = TILE_MAPS[map];
  const at = (id: string) => {
    const tile = tiles.find((other) => other.id === id);
    if (!tile) throw new Error(id);
    return tile;
  };

  it('has each province once, on a cell of its own', () => {
    expect(new Set(tiles.map(({ id }) => id)).size).toBe(tiles.length);
    expect(new Set(tiles.map(({ row, column }) => `${row} ${column}`)).size).toBe(tiles.length);
    expect(tiles.filter(({ id }) => !isArchipelago(id)).length).toBe(map === 'today' ? 34 : 63);
  });

  it('shows both archipelagos, east of the coast and at the height of their provinces', () => {
    for (const [id, archipelago] of Object.entries(ARCHIPELAGOS)) {
      const [islands, province] = [at(id), at(archipelago[map])];
      expect(islands.column).toBe(Math.max(...tiles.map(({ column }) => column)));
      expect(Math.abs(islands.row - province.row)).toBeLessThanOrEqual(2);
    }
  });
});

it.each<[TileMap, string, 'north' | 'west', string]>([
  ['today', 'cao-bang', 'north', 'ha-noi'],
  ['today', 'dien-bien', 'west', 'quang-ninh'],
  ['today', 'hue', 'north', 'da-nang-2025'],
  ['today', 'tay-ninh-2025', 'west', 'khanh-hoa-2025'],
  ['today', 'ho-chi-minh-2025', 'north', 'ca-mau-2025'],
  ['before', 'ha-giang', 'north', 'tuyen-quang'],
  ['before', 'hoa-binh', 'west', 'hai-phong'],
  ['before', 'kon-tum', 'west', 'quang-ngai'],
  ['before', 'binh-phuoc', 'north', 'binh-duong'],
  ['before', 'kien-giang', 'north', 'ca-mau'],
])('on the map «%s» %s lies %s of %s', (map, a, way, b) => {
  const [first, second] = [a, b].map((id) => TILE_MAPS[map].find((tile) => tile.id === id));
  const axis = way === 'north' ? 'row' : 'column';
  expect(first?.[axis]).toBeLessThan(second?.[axis] ?? 0);
});
