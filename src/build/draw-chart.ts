import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import type { Bar, Chart } from '../library/comparison-chart.ts';

/** Sizes in the units of the drawing: 340 wide, so that its text keeps its size on a phone. */
const SIZE = { width: 340, left: 5, right: 22, line: 18, value: 23, bar: 16, gap: 16, axis: 28 } as const;
/** Letters that fit on a line above a bar. */
const LINE = 44;

const { document } = parseHTML('<html><body></body></html>');
const numbers = new Intl.NumberFormat('vi', { maximumFractionDigits: 2 });

interface Words {
  /** Stands before the ids within the drawing: several may be on a page. */
  id: string;
  title: string;
}

/** A bar with its place: the lines of text from `start`, the value below them, the bar from `top` to `bottom`. */
interface Row extends Bar {
  lines: string[];
  start: number;
  top: number;
  bottom: number;
}

/**
 * Draws horizontal bars from zero as SVG markup, without script, styles or colours of its own: classes take them from
 * the style sheet, so that themes and paper have theirs. The policy of the site forbids inline styles: throws on any.
 */
export function drawChart({ bars, most }: Chart, words: Words): string {
  const rows = layOut(bars);
  const bottom = (rows.at(-1)?.bottom ?? 0) + 6;
  const svg = Plot.plot({
    document,
    width: SIZE.width,
    height: bottom + SIZE.axis,
    marginTop: 0,
    marginBottom: SIZE.axis,
    marginLeft: SIZE.left,
    marginRight: SIZE.right,
    x: { type: 'linear', domain: [0, most], zero: true },
    y: { type: 'identity', axis: null },
    marks: [
      Plot.axisX({
        ticks: 4,
        tickSize: 5,
        fontSize: 13,
        label: null,
        tickFormat: (n: number) => numbers.format(n),
        className: 'ticks',
      }),
      Plot.rect(rows, {
        x1: 0,
        x2: 'value',
        y1: 'top',
        y2: 'bottom',
        fill: 'currentColor',
        stroke: 'currentColor',
        className: 'bars',
      }),
      Plot.ruleX(rows, {
        x: 0,
        y1: ({ top }: Row) => top - 3,
        y2: ({ bottom: end }: Row) => end + 3,
        className: 'zero',
      }),
      Plot.text(rows, {
        x: 0,
        y: 'start',
        text: ({ lines }: Row) => lines.join('\n'),
        lineAnchor: 'top',
        textAnchor: 'start',
        lineHeight: 1.28,
        fontSize: 14,
        className: 'labels',
      }),
      Plot.text(rows, {
        x: 0,
        y: ({ top }: Row) => top - 6,
        text: ({ figure }: Row) => figure.valueText,
        lineAnchor: 'bottom',
        textAnchor: 'start',
        fontSize: 15,
        className: 'values',
      }),
    ],
  });
  return finish(svg, rows, words);
}

function layOut(bars: readonly Bar[]): Row[] {
  // Marks of stacked tones rise above the line.
  let start = 5;
  return bars.map((bar) => {
    const lines = wrapped(bar.label);
    const top = start + SIZE.line * lines.length + SIZE.value;
    const row: Row = { ...bar, lines, start, top, bottom: top + SIZE.bar };
    start = row.bottom + SIZE.gap;
    return row;
  });
}

function wrapped(text: string): string[] {
  const lines: string[] = [];
  // A dot stays with the word before it.
  for (const word of text.split(/ (?!·)/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < LINE) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** Takes out what Plot brings of its own style, and says what the drawing is and what each bar is. */
function finish(svg: Element, rows: readonly Row[], { id, title }: Words): string {
  for (const style of svg.querySelectorAll('style')) style.remove();
  for (const name of ['class', 'width', 'height', 'font-family', 'font-size']) {
    svg.removeAttribute(name);
  }
  for (const part of svg.querySelectorAll('[aria-label], [aria-hidden]')) {
    part.removeAttribute('aria-label');
    part.removeAttribute('aria-hidden');
  }
  const rects = [...svg.querySelectorAll('.bars rect')];
  rows.forEach(({ figure, open, part }, i) => {
    const rect = rects[i];
    if (!rect) throw new Error(`Biểu đồ ${id} thiếu thanh của ${figure.id}`);
    rect.setAttribute('data-figure', figure.id);
    rect.setAttribute('class', part);
    if (open) rect.setAttribute('fill', `url(#${id}-vach)`);
    else if (part === 'aim') rect.setAttribute('fill', 'none');
    if (part === 'aim') rect.setAttribute('stroke-dasharray', '4 3');
  });
  if (svg.querySelector('[style]')) throw new Error(`Biểu đồ ${id} có style, trái chính sách của trang`);
  svg.setAttribute('class', 'chart');
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-labelledby', `${id}-ten ${id}-ke`);
  const told = rows.map(({ label, figure }) => `${label}: ${figure.valueText}`).join('; ');
  // As text: linkedom writes what stands in a title without escaping it.
  const head =
    `<title id="${id}-ten">${escaped(title)}</title><desc id="${id}-ke">Thanh ngang, trục từ 0. ${escaped(told)}.</desc>` +
    (rows.some(({ open }) => open) ? hatching(`${id}-vach`) : '');
  return svg.outerHTML.replace(/^<svg[^>]*>/, (start) => start + head);
}

function hatching(id: string): string {
  return `<defs><pattern id="${id}" class="hatching" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0V7" stroke="currentColor" stroke-width="4"></path></pattern></defs>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
