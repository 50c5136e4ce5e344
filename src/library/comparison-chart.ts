import { COMPARISON_KINDS, isAim } from '../domain/comparisons.ts';
import { FIGURE_KINDS } from '../domain/figures.ts';
import { axisUnit, inBaseUnit } from '../domain/units.ts';
import type { Figure } from '../schemas/figure.ts';
import { placePath } from './join-places.ts';
import type { Library, LibraryComparison, LibraryGroup } from './types.ts';

/** One bar: what stands above it, how long it is, and what it is. */
export interface Bar {
  figure: Figure;
  /** Parts joined by ` · `; every part stands in the row of the table as well. */
  label: string;
  /** In the unit of the axis; only for drawing. */
  value: number;
  /** The source says «trên», «gần» …: the bar is hatched. */
  open: boolean;
  part: 'whole' | 'aim' | 'plain';
}

export interface Chart {
  bars: Bar[];
  /** Where the axis ends; it begins at zero. */
  most: number;
  /** What the numbers of the axis count. */
  unit: string;
}

/** What stands for a time that the source does not tell. */
export const NO_PERIOD = 'nguồn không nêu thời gian';

/** The bars of a group in the order in which they are shown. Throws where a figure has no value: content was checked. */
export function chartOf(group: LibraryGroup, { data }: LibraryComparison, library: Library): Chart {
  const { whole, figures } = group;
  const all = [...(whole ? [whole] : []), ...figures];
  const units = [...new Set(all.map((figure) => figure.unit))];
  const { unit, factor } = axisOf(units, group.most);
  const short = all.map((figure) =>
    figure === whole ? `Tổng · ${figure.measures}` : labelOf(figure, data.kind, library),
  );
  const bars = all.map((figure, i): Bar => {
    if (figure.value === undefined) throw new Error(`Số liệu ${figure.id} không có giá trị để vẽ`);
    const label = short[i] ?? '';
    const twice = short.filter((other) => other === label).length > 1;
    return {
      figure,
      label: twice ? `${label} · ${distinctionOf(figure, data.kind, library)}` : label,
      value: inBaseUnit(figure.value, figure.unit).value / factor,
      open: figure.qualifier !== 'exact',
      part: figure === whole ? 'whole' : isAim(figure.kind) ? 'aim' : 'plain',
    };
  });
  return { bars, most: group.most / factor, unit: group.units === undefined ? unit : units.join(', ') };
}

/** Numbers of an axis longer than this are hard to read on a phone. */
const LONG = 100_000;

/** The unit that all sources use, unless its numbers are too long for an axis; else the one that is easiest to read. */
function axisOf([first = '', ...others]: readonly string[], most: number): { unit: string; factor: number } {
  const { value: factor, unit: base } = inBaseUnit(1, first);
  return others.length === 0 && most / factor < LONG ? { unit: first, factor } : axisUnit(most, base);
}

type Kind = LibraryComparison['data']['kind'];

function labelOf(figure: Figure, kind: Kind, library: Library): string {
  const period = figure.period ?? NO_PERIOD;
  switch (COMPARISON_KINDS[kind].label) {
    case 'place': {
      const place = figure.place === undefined ? undefined : library.places.get(figure.place);
      return [...(place ? [placePath(place)] : []), period].join(' · ');
    }
    case 'time':
      return period;
    case 'measure':
      return kind === 'target-result'
        ? [FIGURE_KINDS[figure.kind].name, figure.measures, period].join(' · ')
        : figure.measures;
  }
}

/** What tells two figures of one place and time apart: what each measures; over time, who says it. */
function distinctionOf(figure: Figure, kind: Kind, library: Library): string {
  const source = library.sources.get(figure.source)?.data.title ?? figure.source;
  return COMPARISON_KINDS[kind].label === 'time' ? source : figure.measures;
}
