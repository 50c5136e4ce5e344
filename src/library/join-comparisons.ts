import { COMPARISON_KIND_IDS, COMPARISON_KINDS, isAim } from '../domain/comparisons.ts';
import { LEVELS } from '../domain/levels.ts';
import { compareVietnamese } from '../domain/text.ts';
import { inBaseUnit } from '../domain/units.ts';
import type { Comparison } from '../schemas/comparison.ts';
import type { Figure } from '../schemas/figure.ts';
import { addressOf } from './addresses.ts';
import { known, placePath } from './join-places.ts';
import type { LibraryComparison, LibraryGroup, LibraryPlace } from './types.ts';

interface Registers {
  figures: ReadonlyMap<string, Figure>;
  places: ReadonlyMap<string, LibraryPlace>;
}

/** Comparisons with their figures, in the order in which they are shown: never by size. */
export function joinComparisons(rows: readonly Comparison[], registers: Registers): LibraryComparison[] {
  return rows.toSorted(byKind).map((data): LibraryComparison => {
    const groups = data.groups.map((row, i) => groupOf(data, row, i, registers));
    if (COMPARISON_KINDS[data.kind].oneScale) {
      const most = Math.max(0, ...groups.filter(({ drawn }) => drawn).map((group) => group.most));
      for (const group of groups) group.most = most;
    }
    return { data, address: addressOf.comparison(data.id), groups };
  });
}

function byKind(a: Comparison, b: Comparison): number {
  const rank = ({ kind }: Comparison) => COMPARISON_KIND_IDS.indexOf(kind);
  return rank(a) - rank(b) || compareVietnamese(a.title, b.title);
}

/** In which comparisons each figure stands, by its id. */
export function comparisonsByFigure(comparisons: readonly LibraryComparison[]): Map<string, LibraryComparison[]> {
  const found = new Map<string, LibraryComparison[]>();
  for (const comparison of comparisons) {
    const ids = comparison.groups.flatMap(({ whole, figures }) => [
      ...(whole ? [whole.id] : []),
      ...figures.map(({ id }) => id),
    ]);
    for (const id of new Set(ids)) found.set(id, [...(found.get(id) ?? []), comparison]);
  }
  return found;
}

function groupOf(data: Comparison, row: Comparison['groups'][number], i: number, registers: Registers): LibraryGroup {
  const whole = row.whole === undefined ? undefined : known(registers.figures, row.whole);
  const written = row.figures.map((id) => known(registers.figures, id));
  const all = [...(whole ? [whole] : []), ...written];
  const aims = all.filter(({ kind }) => isAim(kind)).length;
  const paired = data.kind !== 'target-result' || (aims > 0 && aims < all.length);
  return {
    id: `nhom-${i + 1}`,
    label: row.label,
    note: row.note,
    units: row.units,
    whole,
    figures: sorted(written, COMPARISON_KINDS[data.kind].order, registers),
    drawn: all.length > 1 && paired,
    most: Math.max(...all.map(({ value = 0, unit }) => inBaseUnit(value, unit).value)),
  };
}

function sorted(
  figures: readonly Figure[],
  order: (typeof COMPARISON_KINDS)[keyof typeof COMPARISON_KINDS]['order'],
  { places }: Registers,
): Figure[] {
  const placeOf = ({ place }: Figure) => (place === undefined ? undefined : places.get(place));
  const rank = (figure: Figure) => LEVELS[placeOf(figure)?.level ?? 'central'].rank;
  const path = (figure: Figure) => {
    const place = placeOf(figure);
    return place ? `${place.data.name} ${placePath(place)}` : '';
  };
  const end = ({ from, to }: Figure) => to ?? from ?? 0;
  const start = ({ from, to }: Figure) => from ?? to ?? 0;
  switch (order) {
    case 'as written':
      return [...figures];
    case 'time':
      return figures.toSorted((a, b) => end(a) - end(b) || start(a) - start(b));
    case 'level and place':
      return figures.toSorted((a, b) => rank(b) - rank(a) || compareVietnamese(path(a), path(b)));
  }
}
