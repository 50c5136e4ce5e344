import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import type { Bar } from '../library/comparison-chart.ts';
import { drawChart } from './draw-chart.ts';

function bar(id: string, value: number, changes: Partial<Bar> = {}): Bar {
  const figure: Bar['figure'] = {
    id,
    valueText: `${value} hộ`,
    value,
    unit: 'hộ',
    qualifier: 'exact',
    kind: 'result',
    measures: 'Hộ',
    source: 'nguon',
  };
  return { figure, label: 'tỉnh Gia Lai · 2020', value, open: false, part: 'plain', ...changes };
}

function draw(bars: Bar[], most = Math.max(...bars.map(({ value }) => value))) {
  const markup = drawChart({ bars, most, unit: 'hộ' }, { id: 'nhom-1', title: 'Hộ & «đất»' });
  return { markup, svg: parseHTML(`<html><body>${markup}</body></html>`).document };
}
const widths = (svg: Document) =>
  [...svg.querySelectorAll('.bars rect')].map((rect) => Number(rect.getAttribute('width')));

describe('a chart', () => {
  it('draws bars as long as their values, from zero', () => {
    const { svg } = draw([bar('AA01', 200), bar('AA02', 50), bar('AA03', 0)]);
    const [whole = 0, quarter = 0, nothing] = widths(svg);
    expect(quarter / whole).toBeCloseTo(0.25, 6);
    expect(nothing).toBe(0);
    expect(svg.querySelector('.ticks text')?.textContent).toBe('0');
  });

  it('leaves the axis as long as it is told, so that groups can share a scale', () => {
    const [alone = 0] = widths(draw([bar('AA01', 5)]).svg);
    const [shared = 0] = widths(draw([bar('AA01', 5)], 10).svg);
    expect(shared / alone).toBeCloseTo(0.5, 6);
  });

  it('carries no style of its own: the policy of the site forbids it', () => {
    expect(draw([bar('AA01', 1), bar('AA02', 2, { open: true })]).markup).not.toMatch(
      /<style|style=|#[0-9a-f]{3,6}\b(?!-)/i,
    );
  });

  it('hatches bars of open numbers only', () => {
    const { svg } = draw([bar('AA01', 1), bar('AA02', 2, { open: true })]);
    expect([...svg.querySelectorAll('.bars rect')].map((rect) => rect.getAttribute('fill'))).toEqual([
      null,
      'url(#nhom-1-vach)',
    ]);
    expect(svg.querySelector('#nhom-1-vach')).not.toBeNull();
    expect(draw([bar('AA01', 1)]).svg.querySelector('pattern')).toBeNull();
  });

  it('outlines a target with dashes and leaves it hollow, so that it never looks done', () => {
    const { svg } = draw([bar('AA01', 2, { part: 'aim' }), bar('AA02', 1)]);
    const [aim, result] = svg.querySelectorAll('.bars rect');
    expect([aim?.getAttribute('fill'), aim?.getAttribute('stroke-dasharray')]).toEqual(['none', '4 3']);
    expect(result?.getAttribute('stroke-dasharray')).toBeNull();
  });

  it('is one picture with a name and every value in words', () => {
    const { svg, markup } = draw([bar('AA01', 1), bar('AA02', 2)]);
    const root = svg.querySelector('svg');
    expect(root?.getAttribute('role')).toBe('img');
    expect(root?.getAttribute('aria-labelledby')).toBe('nhom-1-ten nhom-1-ke');
    expect(markup).toContain('<title id="nhom-1-ten">Hộ &amp; «đất»</title>');
    expect(svg.querySelector('#nhom-1-ke')?.textContent).toContain('1 hộ; tỉnh Gia Lai · 2020: 2 hộ.');
  });

  it('breaks a long label over lines and loses no word of it', () => {
    const label = 'xã Thiên Lộc, huyện Can Lộc, tỉnh Hà Tĩnh · 2020–2023 · Hộ dân của xã tham gia hiến đất, tài sản';
    const { svg } = draw([bar('AA01', 1, { label })]);
    const lines = [...svg.querySelectorAll('.labels tspan')].map(({ textContent }) => textContent);
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.join(' ')).toBe(label);
  });
});
