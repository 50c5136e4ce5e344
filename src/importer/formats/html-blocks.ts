import { type Block, countCharacters, type TextBlock } from '../raw-text.ts';
import { type Context, contextWithin, itemContext, START, standsAlone } from './html-context.ts';
import { labelsOf } from './html-lists.ts';
import { isHidden } from './html-look.ts';
import type { PageNotes } from './html-notes.ts';
import { goesOn, OWN_LABEL, type Run, spansOf } from './html-paragraph.ts';
import type { Place } from './html-places.ts';
import { gridOf, purposeOf, rowsOf, type TableRow } from './html-tables.ts';
import type { PageElement, PageNode, PageText } from './html-tree.ts';

/** A block with what is known of where it stands on the page. */
export interface PageBlock {
  block: Block;
  /** Numbers of the texts that it was made of. */
  texts: ReadonlySet<number>;
  /** Characters that stand in links. */
  linked: number;
  place: Place | 'hidden' | undefined;
  /** A control of a form. */
  control: boolean;
}

/** What the walk has to know of the page. */
export interface BlockReading {
  places: ReadonlyMap<PageElement, Place | 'inside'>;
  notes: PageNotes;
}

export interface PageBlocks {
  blocks: PageBlock[];
  notes: Map<string, TextBlock[]>;
  /** Texts that are struck through. */
  struck: string[];
}

/** Reads a page into blocks, in reading order. Every text of the tree ends in one of them. */
export function readBlocks(body: PageElement, reading: BlockReading): PageBlocks {
  const walker = new BlockWalker(reading);
  walker.walk(body, START);
  walker.endBlock();
  return { blocks: walker.out, notes: walker.noteTexts, struck: walker.struck };
}

class BlockWalker {
  out: PageBlock[] = [];
  readonly noteTexts = new Map<string, TextBlock[]>();
  readonly struck: string[] = [];
  readonly #reading: BlockReading;
  #runs: Run[] = [];
  #context = START;
  #texts = new Set<number>();
  #linked = 0;
  #breaks = 0;
  #hidden: { runs: Run[]; texts: Set<number> } = { runs: [], texts: new Set() };

  constructor(reading: BlockReading) {
    this.#reading = reading;
  }

  walk(node: PageNode, context: Context): void {
    if (node.kind === 'text') this.#takeText(node, context);
    else this.#takeElement(node, context);
  }

  #takeElement(element: PageElement, around: Context): void {
    const { name } = element;
    const { marks, returns, holders } = this.#reading.notes;
    if (name === 'br') {
      this.#breaks += 1;
      return;
    }
    if (returns.has(element)) return;
    const mark = marks.get(element);
    if (mark !== undefined) {
      this.#runs.push({ text: '', bold: false, italic: false, note: mark });
      return;
    }
    const context = contextWithin(element, around, this.#reading.places);
    const holder = holders.get(element);
    if (holder !== undefined && around.note !== holder) this.#takeNote(element, holder, context);
    else if (standsAlone(element, context)) {
      this.endBlock();
      if (name === 'table') this.#takeTable(element, context);
      else if (name === 'ol' || name === 'ul') this.#takeList(element, context);
      else if (name === 'li' && !context.item) this.#walkChildren(element, itemContext(context, '-'));
      else this.#walkChildren(element, context);
      this.endBlock();
    } else this.#walkChildren(element, context);
  }

  #walkChildren(element: PageElement, context: Context): void {
    for (const child of element.children) this.walk(child, context);
  }

  #takeText({ text, number }: PageText, context: Context): void {
    if (context.verbatim && text.includes('\n')) {
      for (const [i, line] of text.split(/\r?\n/).entries()) {
        if (i > 0) this.endBlock();
        this.#takeText({ kind: 'text', number, text: line }, context);
      }
      return;
    }
    const run: Run = {
      text,
      bold: context.bold && !context.heading,
      italic: context.italic,
      verbatim: context.verbatim,
    };
    if (isHidden(context.look)) {
      this.#hidden.runs.push(run);
      if (text.trim()) this.#hidden.texts.add(number);
      return;
    }
    if (text.trim() === '') {
      this.#runs.push(run);
      return;
    }
    this.#breakBefore(text, context);
    if (this.#texts.size === 0) this.#context = context;
    this.#runs.push(run);
    this.#texts.add(number);
    if (context.link) this.#linked += countCharacters(text);
    if (context.struck) this.struck.push(text.trim());
  }

  /** Ends the block where `<br>` begins a new line of meaning, or where the text's place on the page changes. */
  #breakBefore(text: string, context: Context): void {
    const breaks = this.#breaks;
    this.#breaks = 0;
    if (this.#texts.size === 0) return;
    if (this.#context.place !== context.place || this.#context.control !== context.control) this.endBlock();
    else if (breaks > 0) {
      const line = this.#runs.map((run) => run.text).join('');
      if (breaks === 1 && !context.align && goesOn(line.replace(/\s+/g, ' '), text, context.heading !== undefined))
        this.#runs.push({ text: ' ', bold: false, italic: false });
      else this.endBlock();
    }
  }

  endBlock(): void {
    const spans = spansOf(this.#runs);
    const context = this.#context;
    if (spans.length > 0) {
      const text = spans.map((span) => span.text).join('');
      const { item } = context;
      const labelled = item && !item.used && !(item.label === '-' && OWN_LABEL.test(text));
      this.#emit(
        {
          kind: 'text',
          spans,
          ...(context.heading && { heading: context.heading }),
          ...(labelled && { list: { label: item.label, depth: item.depth } }),
          ...(context.align && { align: context.align }),
          ...(context.caption && { caption: true }),
        },
        { texts: this.#texts, linked: this.#linked, place: context.place, control: context.control },
      );
      if (item) item.used = true;
    }
    const hidden = spansOf(this.#hidden.runs);
    if (hidden.length > 0)
      this.#emit(
        { kind: 'text', spans: hidden },
        { texts: this.#hidden.texts, linked: 0, place: 'hidden', control: false },
      );
    this.#runs = [];
    this.#texts = new Set();
    this.#linked = 0;
    this.#breaks = 0;
    this.#context = START;
    this.#hidden = { runs: [], texts: new Set() };
  }

  #emit(block: Block, where: Omit<PageBlock, 'block'>): void {
    this.out.push({ block, ...where });
  }

  /** Runs something and gives the blocks that it made, instead of putting them on the page. */
  #apart(run: () => void): PageBlock[] {
    this.endBlock();
    const outer = this.out;
    this.out = [];
    run();
    this.endBlock();
    const made = this.out;
    this.out = outer;
    return made;
  }

  #takeNote(element: PageElement, id: string, context: Context): void {
    const made = this.#apart(() =>
      this.#walkChildren(element, { ...context, note: id, item: undefined, depth: -1, place: undefined }),
    );
    const texts = made.flatMap(({ block }) => (block.kind === 'text' ? [block] : block.rows.flat(2)));
    this.noteTexts.set(id, [...(this.noteTexts.get(id) ?? []), ...texts]);
  }

  #takeList(list: PageElement, context: Context): void {
    const labels = labelsOf(list);
    const within = { ...context, depth: context.depth + 1, item: undefined };
    for (const child of list.children) {
      if (child.kind !== 'element' || child.name !== 'li') {
        this.walk(child, within);
        continue;
      }
      const label = labels.get(child);
      this.walk(
        child,
        label === undefined ? { ...within, item: { label: '', depth: 0, used: true } } : itemContext(within, label),
      );
    }
  }

  #takeTable(table: PageElement, context: Context): void {
    for (const child of table.children)
      if (child.kind === 'element' && child.name === 'caption') this.walk(child, context);
    const purpose = purposeOf(table);
    let together: TableRow[] = [];
    const endTable = () => {
      if (together.length > 0) this.#takeRows(together, context);
      together = [];
    };
    for (const row of rowsOf(table)) {
      if (purpose === 'facts' || (purpose === 'sides' && row.length > 1)) together.push(row);
      else {
        endTable();
        for (const cell of row) this.walk(cell, context);
      }
    }
    endTable();
  }

  #takeRows(rows: readonly TableRow[], context: Context): void {
    const around = { ...context, item: undefined, depth: -1, align: undefined };
    const texts = new Set<number>();
    const hidden: PageBlock[] = [];
    let linked = 0;
    const cells = rows.map((row) =>
      row.map((element) => {
        const made = this.#apart(() => this.walk(element, around));
        for (const one of made) {
          for (const number of one.texts) texts.add(number);
          linked += one.linked;
        }
        for (const one of made) if (one.place === 'hidden') hidden.push(one);
        const seen = made.filter(({ place }) => place !== 'hidden');
        return { element, cell: seen.flatMap(({ block }) => (block.kind === 'text' ? [block] : block.rows.flat(2))) };
      }),
    );
    const grid = withoutEmpty(gridOf(cells, (): TextBlock[] => []));
    if (grid.length > 0)
      this.#emit({ kind: 'table', rows: grid }, { texts, linked, place: context.place, control: context.control });
    for (const one of hidden) this.out.push(one);
  }
}

/** Rows and columns without any text are space, not data. */
function withoutEmpty(grid: TextBlock[][][]): TextBlock[][][] {
  const rows = grid.filter((row) => row.some((cell) => cell.length > 0));
  return rows.map((row) => row.filter((_, x) => rows.some((other) => (other[x]?.length ?? 0) > 0)));
}
