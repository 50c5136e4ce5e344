import { describe, expect, it } from 'vitest';
import { inBaseUnit } from '../../src/domain/units.ts';
import { validContent } from '../../src/library/check/check-content.ts';
import { builtPages } from './pages.ts';

const content = validContent();
const figures = new Map(content.figures.map(({ data }) => [data.id, data]));
const pages = new Map(builtPages().map((page) => [page.address, page]));

/** Every group as the content writes it, with the part of the built page that shows it. */
const groups = content.comparisons.flatMap(({ data }) =>
  data.groups.map((group, i) => {
    const heading = pages.get(`/so-lieu/so-sanh/${data.id}/`)?.document.querySelector(`#nhom-${i + 1}`);
    const section = heading?.closest('section');
    if (!section) throw new Error(`Không thấy nhóm ${i + 1} của ${data.id}`);
    const ids = [...(group.whole === undefined ? [] : [group.whole]), ...group.figures];
    return { name: `${data.id}, ${group.label}`, kind: data.kind, ids, section };
  }),
);
const charts = groups.flatMap((group) => {
  const svg = group.section.querySelector('svg.chart');
  return svg ? [{ ...group, svg }] : [];
});

/** Text as it is read, with breaks of lines closed up. */
function words(element: Element | null | undefined): string {
  // Lines of a label are elements of their own, with no space between them.
  const lines = [...(element?.querySelectorAll('tspan') ?? [])].map(({ textContent }) => textContent);
  return (lines.length > 0 ? lines.join(' ') : (element?.textContent ?? '')).replace(/\s+/g, ' ').trim();
}
const idsIn = (selector: string, section: Element) =>
  [...section.querySelectorAll(selector)].map((element) => element.getAttribute('data-figure') ?? '');
const valueText = (id: string) => figures.get(id)?.valueText ?? '';

describe('comparisons', () => {
  it('show every figure that the content names, and no other', () => {
    for (const { name, ids, section } of groups) {
      expect(idsIn('tr[data-figure], .figure-box', section).sort(), name).toEqual([...ids].sort());
    }
  });

  it('draw every group of two figures or more, but no target without a result', () => {
    const wanted = groups.filter(({ ids, kind }) => ids.length > 1 && kind !== 'target-result');
    expect(charts.map(({ name }) => name)).toEqual(wanted.map(({ name }) => name));
    expect(charts.length).toBeGreaterThan(10);
  });

  it('say in the chart what the table says and the content holds', () => {
    for (const { name, svg, section } of charts) {
      const labels = [...svg.querySelectorAll('.labels text')].map(words);
      const values = [...svg.querySelectorAll('.values text')].map(words);
      const bars = idsIn('.bars rect', svg);
      const rows = [...section.querySelectorAll('tr[data-figure]')];
      expect(bars, name).toEqual(idsIn('tr[data-figure]', section));
      expect(values, name).toEqual(bars.map(valueText));
      expect(values, name).toEqual(rows.map((row) => words(row.querySelector('.value'))));
      labels.forEach((label, i) => {
        for (const part of label.split(' · ')) expect(words(rows[i]), name).toContain(part);
      });
      expect(new Set(labels).size, name).toBe(bars.length);
    }
  });

  it('draw bars from zero, as long as their values in one unit', () => {
    for (const { name, svg } of charts) {
      const rects = [...svg.querySelectorAll('.bars rect')];
      const number = (rect: Element, key: string) => Number(rect.getAttribute(key));
      const drawn = rects.map((rect) => {
        const figure = figures.get(rect.getAttribute('data-figure') ?? '');
        const { value } = inBaseUnit(figure?.value ?? Number.NaN, figure?.unit ?? '');
        return { rect, value, width: number(rect, 'width'), open: figure?.qualifier !== 'exact' };
      });
      const longest = drawn.reduce((a, b) => (b.value > a.value ? b : a));
      const [zero] = svg.querySelectorAll('.ticks text');
      const at = Number(/translate\(([\d.]+)/.exec(zero?.getAttribute('transform') ?? '')?.[1]);
      expect(words(zero), name).toBe('0');
      for (const { rect, value, width, open } of drawn) {
        expect(number(rect, 'x'), name).toBe(at);
        expect(width / longest.width, name).toBeCloseTo(value / longest.value, 4);
        expect(rect.getAttribute('fill')?.startsWith('url(') ?? false, name).toBe(open);
      }
    }
  });

  it('are reached from each of their figures on the page of its source', () => {
    const missing = content.comparisons.flatMap(({ data }) =>
      data.groups.flatMap(({ figures: ids, whole }) =>
        [...ids, ...(whole === undefined ? [] : [whole])].filter((id) => {
          const row = pages.get(`/so-lieu/${figures.get(id)?.source}/`)?.document.querySelector(`#${id.toLowerCase()}`);
          return !row?.querySelector(`a[href="/so-lieu/so-sanh/${data.id}/"]`);
        }),
      ),
    );
    expect(missing).toEqual([]);
  });
});
