import { Parser } from 'htmlparser2';
import type { Point } from '../search/entry.ts';

const BODY = 'data-search-body';
const IGNORE = 'data-search-ignore';
/** Elements that hold nothing to look for. */
const SKIPPED: ReadonlySet<string> = new Set(['nav', 'button', 'script', 'style', 'svg', 'template', 'h1']);
const HEADINGS: ReadonlySet<string> = new Set(['h2', 'h3', 'h4', 'h5', 'h6']);
const VOID: ReadonlySet<string> = new Set(['br', 'img', 'input', 'hr', 'meta', 'link', 'wbr', 'source', 'col', 'area']);
/** Elements within a line; any other parts what stands before it from what comes after. */
const INLINE: ReadonlySet<string> = new Set([
  'a',
  'abbr',
  'b',
  'cite',
  'code',
  'em',
  'i',
  'mark',
  'q',
  's',
  'small',
  'strong',
  'sub',
  'sup',
  'time',
  'u',
]);

/**
 * The text of a built page by points: what stands below the element marked `data-search-body`, without what is marked
 * `data-search-ignore`. Each element with an id begins a point, named by its copy-link, or by itself where it is a
 * heading. Undefined for a page that has no such element.
 */
export function pagePoints(html: string): Point[] | undefined {
  const reader = new PointReader();
  const parser = new Parser(reader);
  parser.write(html);
  parser.end();
  return reader.found ? reader.points.filter(({ text }) => text !== '').map(named) : undefined;
}

/** A heading is its own name where it has no copy-link. */
function named(point: Point): Point {
  return point.label === '' && point.heading ? { ...point, label: point.text.split('\n')[0] ?? '' } : point;
}

class PointReader {
  found = false;
  readonly points: Point[] = [{ id: '', label: '', text: '' }];
  /** Depth within the body; 0 outside. */
  private inside = 0;
  /** Depth within something that is left out. */
  private skipping = 0;

  onopentag(name: string, attributes: Record<string, string>): void {
    const isVoid = VOID.has(name);
    if (this.inside === 0) {
      if (BODY in attributes) {
        this.found = true;
        this.inside = 1;
      }
      return;
    }
    if (!isVoid) this.inside++;
    const isAnchor = name === 'a' && attributes['class'] === 'anchor';
    if (isAnchor) this.current().label = (attributes['aria-label'] ?? '').replace(/^Liên kết tới /, '');
    if (this.skipping > 0 || SKIPPED.has(name) || IGNORE in attributes || isAnchor) {
      if (!isVoid) this.skipping++;
      return;
    }
    if (!INLINE.has(name)) this.part();
    if (attributes['id']) {
      this.close();
      this.points.push({
        id: attributes['id'],
        label: '',
        text: '',
        ...(HEADINGS.has(name) && { heading: true as const }),
      });
    }
  }

  ontext(text: string): void {
    if (this.inside > 0 && this.skipping === 0) this.current().text += text.replace(/[\s\u00a0]+/g, ' ');
  }

  onclosetag(name: string): void {
    if (this.inside === 0 || VOID.has(name)) return;
    this.inside--;
    if (this.skipping > 0) this.skipping--;
    else if (!INLINE.has(name)) this.part();
    if (this.inside === 0) this.close();
  }

  private current(): Point {
    return this.points.at(-1) as Point;
  }

  /** Parts blocks by a line feed, which ends a phrase. */
  private part(): void {
    const point = this.current();
    if (point.text !== '' && !point.text.endsWith('\n')) point.text = `${point.text.trimEnd()}\n`;
  }

  private close(): void {
    const point = this.current();
    point.text = point.text.replace(/\n\s+/g, '\n').trim();
  }
}
