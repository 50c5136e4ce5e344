import { labelOf, segmentOf } from './provision-labels.ts';
import { slugOf } from './text.ts';

interface Container {
  id: string;
  kind: 'heading' | 'item' | 'letter';
  depth: number;
  counts: Map<string, number>;
}

/** Depth of what is no heading: below every heading. */
const BELOW_HEADINGS = 7;

/**
 * Gives each block of one document its permanent id, in reading order. Ids follow the printed labels from the
 * outside in (`dieu-5.khoan-2.diem-a`); blocks without a label are counted (`diem-1.doan-2`).
 */
export class ProvisionIds {
  #stack: Container[] = [container('', 'heading', 0)];
  #used = new Set<string>();
  /** How often an id was asked for: the same label many times over must not be counted from the beginning each time. */
  #asked = new Map<string, number>();

  /** Id of a heading; what follows lies inside it until a heading of the same or a lesser depth. */
  heading(text: string, depth: number): string {
    this.#closeDownTo(depth);
    const label = labelOf(text);
    const parent = this.#current().id;
    const segment = label
      ? this.#segment(label.level, label.value)
      : slugOf(text).slice(0, 60).replace(/-$/, '') || 'phan';
    // Articles are numbered through the document, whatever chapter they stand in.
    const id = label?.level === 'dieu' || !parent ? segment : `${parent}.${segment}`;
    return this.#open(this.#unique(id), 'heading', depth);
  }

  /** Id of a paragraph: of its letter where it has one (`a) …`), else its number within what holds it. */
  paragraph(text: string): string {
    const label = labelOf(text);
    if (label?.level !== 'diem') return this.#counted('doan');
    this.#closeLetter();
    return this.#open(this.#under(segmentOf('diem', label.value)), 'letter');
  }

  /** Opens a numbered item (`2.` of a list); its blocks lie inside until `closeItem`. */
  openNumbered(value: number): string {
    return this.#open(this.#under(this.#segment('so', String(value))), 'item');
  }

  /** Opens a dash item. */
  openDash(): string {
    return this.#open(this.#counted('gach'), 'item');
  }

  /** Closes the innermost open item, with the lettered point that may still be open in it. */
  closeItem(): void {
    this.#closeLetter();
    this.#stack.pop();
  }

  #segment(level: string, value: string): string {
    // A bare number is a khoản inside an article and a điểm elsewhere (directives, most Party texts).
    const resolved = level === 'so' ? (this.#current().id.includes('dieu-') ? 'khoan' : 'diem') : level;
    return segmentOf(resolved, value);
  }

  #current(): Container {
    return this.#stack.at(-1) ?? container('', 'heading', 0);
  }

  #closeLetter(): void {
    if (this.#current().kind === 'letter') this.#stack.pop();
  }

  #closeDownTo(depth: number): void {
    while (this.#stack.length > 1 && this.#current().depth >= depth) this.#stack.pop();
  }

  #open(id: string, kind: Container['kind'], depth = BELOW_HEADINGS): string {
    this.#stack.push(container(id, kind, depth));
    return id;
  }

  #counted(level: string): string {
    const { counts } = this.#current();
    const n = (counts.get(level) ?? 0) + 1;
    counts.set(level, n);
    return this.#under(`${level}-${n}`);
  }

  #under(segment: string): string {
    const parent = this.#current().id || 'mo-dau';
    return this.#unique(`${parent}.${segment}`);
  }

  #unique(id: string): string {
    let n = this.#asked.get(id) ?? 1;
    let candidate = n === 1 ? id : `${id}-lan-${n}`;
    while (this.#used.has(candidate)) candidate = `${id}-lan-${++n}`;
    this.#asked.set(id, n);
    this.#used.add(candidate);
    return candidate;
  }
}

function container(id: string, kind: Container['kind'], depth: number): Container {
  return { id, kind, depth, counts: new Map() };
}
