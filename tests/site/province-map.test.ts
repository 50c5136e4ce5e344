import { describe, expect, it } from 'vitest';
import { TILE_MAPS } from '../../src/domain/tile-map.ts';
import { validContent } from '../../src/library/check/check-content.ts';
import { builtPages } from './pages.ts';

const page = builtPages().find(({ address }) => address === '/mo-hinh/ban-do/');
const content = validContent();
const places = new Map(content.places.map(({ data }) => [data.id, data]));
const LAYERS = [
  ['nay', 'today'],
  ['truoc', 'before'],
] as const;

function provinceOf(id: string): string {
  const within = places.get(id)?.within;
  return within === undefined || within === 'trung-uong' ? id : provinceOf(within);
}

/** Stories by province straight from the content; under today's names those of a province that is gone count where it went. */
function counted(map: 'today' | 'before'): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { data } of content.models) {
    const provinces = data.places.map(provinceOf).flatMap((id) => {
      const next = places.get(id)?.successors ?? [];
      return map === 'today' && next.length > 0 ? next : [id];
    });
    for (const id of new Set(provinces)) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

describe.each(LAYERS)('the map, layer «%s»', (layer, map) => {
  const section = page?.document.querySelector(`[data-layer="${layer}"]`);
  const tiles = [...(section?.querySelectorAll('.tile-map a') ?? [])].map((tile) => ({
    name: (tile.querySelector('.visually-hidden:not(:last-child)') ?? tile.querySelector('span'))?.textContent ?? '',
    count: Number(tile.querySelector('b')?.textContent),
    href: tile.getAttribute('href'),
    shade: Number(tile.closest('li')?.getAttribute('data-shade')),
  }));
  const rows = [...(section?.querySelectorAll('tbody tr') ?? [])].map((row) => ({
    name: row.querySelector('th')?.textContent ?? '',
    count: Number(row.querySelector('.count')?.textContent),
    href: row.querySelector('a')?.getAttribute('href'),
  }));

  it('says the same as its table', () => {
    const byName = (a: { name: string }, b: { name: string }) => a.name.localeCompare(b.name);
    expect(tiles.map(({ name, count, href }) => ({ name, count, href })).sort(byName)).toEqual(rows.toSorted(byName));
  });

  it('counts as the content does', () => {
    const provinces = TILE_MAPS[map].filter(({ id }) => places.has(id));
    expect(tiles.length).toBe(map === 'today' ? 34 : 63);
    const expected = counted(map);
    expect(tiles.map(({ count }) => count)).toEqual(provinces.map(({ id }) => expected.get(id) ?? 0));
  });

  it('is darker where there are more', () => {
    const sorted = tiles.toSorted((a, b) => a.count - b.count);
    expect(sorted.map(({ shade }) => shade)).toEqual(sorted.map(({ shade }) => shade).sort());
    for (const { count, shade } of tiles) expect(shade === 0).toBe(count === 0);
  });
});
