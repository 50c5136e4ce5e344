import type { BlockContent, FootnoteDefinition, List, ListItem, Root, RootContent, Table, TableRow } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { largest } from '../largest.ts';
import type { RawText, Span, TableBlock } from '../raw-text.ts';
import { HEADING_LEVELS, type HeadingLevel, isBareLabel, type Role, rolesOf } from './classify.ts';
import { isAllBold, phrasingOf, withoutPrefix } from './phrasing.ts';
import { isCapitals, isRule, type Piece, shownText, type TextPiece } from './pieces.ts';

/** A stretch of the text under a title of its own: the text itself has none, an annex has one. */
export interface Section {
  title?: string;
  /** The line of the file that is the title. */
  titleLine?: string;
  pieces: readonly Piece[];
}

/** Highest heading within a page: its title is the first. */
const FIRST_DEPTH = 2;
const DEEPEST = 6;

const writerOf = (tablePipeAlign: boolean) =>
  unified()
    .use(remarkGfm, { tablePipeAlign })
    .use(remarkStringify, { bullet: '-', rule: '-', emphasis: '*', strong: '*', listItemIndent: 'one' });
const alignedWriter = writerOf(true);
const plainWriter = writerOf(false);

/** Characters that the bars of a table may be set below each other with: one long cell pads its column in every row. */
const MOST_ALIGNED = 200_000;

/** Markdown of sections, every provision in the form that the library gives ids to. */
export function writeMarkdown(sections: readonly Section[], notes: RawText['notes']): string {
  const builder = new Builder(notes);
  for (const section of sections) builder.section(section);
  const root = builder.finish();
  const isAligned = root.children.every((node) => node.type !== 'table' || alignedSize(node) <= MOST_ALIGNED);
  return (isAligned ? alignedWriter : plainWriter).stringify(root);
}

function alignedSize({ children: rows }: Table): number {
  const width = largest(rows.map(({ children }) => children.length));
  const widest = Array.from({ length: width }, (_, i) =>
    largest(rows.map(({ children }) => (children[i] ? textOf(children[i]).length : 0))),
  );
  return rows.length * widest.reduce((sum, one) => sum + one, 0);
}

interface OpenItem {
  list: List;
  item: ListItem;
  /** Number of a numbered item; undefined for a dash. */
  value: number | undefined;
  depth: number;
}

/** Puts lines where they belong: headings at the root, points in lists, what follows a point inside it. */
class Builder {
  readonly #root: Root = { type: 'root', children: [] };
  readonly #notes: RawText['notes'];
  readonly #noteIds: Map<string, string>;
  #open: OpenItem[] = [];
  #nesting = new Nesting(FIRST_DEPTH, false, false);

  constructor(notes: RawText['notes']) {
    this.#notes = notes;
    this.#noteIds = new Map([...notes.keys()].map((id, i) => [id, String(i + 1)]));
  }

  section({ title, pieces }: Section): void {
    this.#open = [];
    if (title)
      this.#root.children.push({ type: 'heading', depth: FIRST_DEPTH, children: [{ type: 'text', value: title }] });
    const roles = rolesOf(pieces);
    this.#nesting = new Nesting(title ? FIRST_DEPTH + 1 : FIRST_DEPTH, isRanked(pieces, roles), inArticles(roles));
    for (let i = 0; i < pieces.length; i++) {
      const piece = pieces[i];
      const role = roles[i];
      if (!piece || !role) continue;
      if (piece.kind === 'table') this.#add(this.#table(piece.block));
      else if (isRule(piece.text) && !piece.block.list) continue;
      else i += this.#line(piece, role, { roles, pieces, at: i });
    }
  }

  finish(): Root {
    const used = [...this.#notes].map(([id, blocks]): FootnoteDefinition => {
      const label = this.#noteIds.get(id) ?? id;
      const children = blocks.map(
        (block): BlockContent => ({ type: 'paragraph', children: this.#phrasing(block.spans) }),
      );
      return { type: 'footnoteDefinition', identifier: label, label, children };
    });
    this.#root.children = [...this.#root.children, ...used];
    return this.#root;
  }

  /** Adds one line; gives how many lines behind it were taken with it. */
  #line(piece: TextPiece, role: Role, around: Around): number {
    switch (role.kind) {
      case 'heading':
        return this.#heading(piece, role, around);
      case 'article':
        this.#article(piece, role.label);
        return 0;
      case 'number':
        if (this.#isNextNumber(role.value, around)) {
          this.#number(role.value, this.#phrasingBlock(withoutPrefix(piece.spans, role.label)));
          return 0;
        }
        break;
      case 'dash':
        this.#dash(role.depth, this.#phrasingBlock(withoutPrefix(piece.spans, role.label)));
        return 0;
      case 'caption':
        this.#closeDashes();
        this.#add({ type: 'paragraph', children: [{ type: 'emphasis', children: this.#phrasing(piece.spans, true) }] });
        return 0;
    }
    this.#closeDashes();
    if (role.kind === 'paragraph' && this.#isBehindList(piece, around)) this.#open = [];
    this.#add(this.#phrasingBlock(withLabel(piece)));
    return 0;
  }

  #heading(piece: TextPiece, role: Extract<Role, { kind: 'heading' }>, { pieces, roles, at }: Around): number {
    this.#open = [];
    const depth = this.#nesting.depthOf(role.level, piece.block.heading);
    const lines = [shownText(piece)];
    if (isBareLabel(shownText(piece))) {
      // «Chương I» and its name in capitals are one heading; the name may take two lines.
      for (let next = at + 1; next < pieces.length && next <= at + 3; next++) {
        const name = pieces[next];
        if (name?.kind !== 'text' || !isName(name, roles[next], lines.length > 1 ? pieces[next - 1] : undefined)) break;
        lines.push(name.text);
      }
    }
    const [label = '', ...name] = lines;
    const text = name.length > 0 ? `${label.replace(/[.:]$/u, '')}. ${name.join(' ')}` : label;
    const notes = [piece, ...pieces.slice(at + 1, at + lines.length)].flatMap((line) =>
      line?.kind === 'text' ? line.spans.filter(({ note }) => note).map((span) => ({ ...span, text: '' })) : [],
    );
    this.#root.children.push({
      type: 'heading',
      depth: headingDepth(depth),
      children: this.#phrasing([{ text }, ...notes], true),
    });
    return lines.length - 1;
  }

  /** «Điều 5. Tên» is a heading; where the article's text follows its label, the label alone is. */
  #article(piece: TextPiece, label: number): void {
    const depth = this.#nesting.depthOf('dieu', piece.block.heading);
    this.#open = [];
    const spans = withLabel(piece);
    const text = spans.map((span) => span.text).join('');
    const isTitle =
      text.length <= 200 && (isAllBold(spans) || !/[.;:,]$/u.test(text) || /^Điều\s+\S+\s*[.:]?$/u.test(text));
    const heading = isTitle ? spans : [{ text: text.slice(0, label).replace(/[.:\s–-]+$/u, '') }];
    this.#root.children.push({ type: 'heading', depth: headingDepth(depth), children: this.#phrasing(heading, true) });
    if (!isTitle) this.#add(this.#phrasingBlock(withoutPrefix(spans, label)));
  }

  /** A number continues the open list, or begins one: at 1, or where the text has it as a point anyhow. */
  #isNextNumber(value: number, { roles, at }: Around): boolean {
    const last = this.#lastNumber();
    if (last !== undefined && value === last + 1) return true;
    const following = roles.find(
      (role, i) => i > at && (role.kind === 'number' || role.kind === 'heading' || role.kind === 'article'),
    );
    const begins = following?.kind === 'number' && following.value === value + 1;
    return value === 1 || begins || last !== undefined;
  }

  #lastNumber(): number | undefined {
    return this.#open.find((item) => item.value !== undefined)?.value;
  }

  #number(value: number, content: BlockContent): void {
    const at = this.#open.findIndex((item) => item.value !== undefined);
    const open = this.#open[at];
    this.#open = [];
    const item: ListItem = { type: 'listItem', spread: false, children: [content] };
    if (open?.value === value - 1) {
      open.list.children.push(item);
      this.#open = [{ ...open, item, value }];
      return;
    }
    const list: List = { type: 'list', ordered: true, start: value, spread: true, children: [item] };
    this.#root.children.push(list);
    this.#open = [{ list, item, value, depth: 0 }];
  }

  #dash(depth: number, content: BlockContent): void {
    const item: ListItem = { type: 'listItem', spread: false, children: [content] };
    while (this.#open.at(-1)?.value === undefined && (this.#open.at(-1)?.depth ?? -1) > depth) this.#open.pop();
    const open = this.#open.at(-1);
    if (open?.value === undefined && open?.depth === depth) {
      open.list.children.push(item);
      this.#open[this.#open.length - 1] = { ...open, item };
      return;
    }
    const list: List = { type: 'list', ordered: false, spread: false, children: [item] };
    this.#add(list);
    this.#open.push({ list, item, value: undefined, depth });
  }

  #closeDashes(): void {
    while (this.#open.length > 0 && this.#open.at(-1)?.value === undefined) this.#open.pop();
  }

  /** A paragraph behind the last point of a list that closes the text: it belongs to no point. */
  #isBehindList({ text }: TextPiece, { roles, at }: Around): boolean {
    const value = this.#lastNumber();
    if (value === undefined || !CLOSING.test(text)) return false;
    return !roles.some((role, i) => i > at && role.kind === 'number' && role.value === value + 1);
  }

  #add(content: RootContent & BlockContent): void {
    const open = this.#open.at(-1);
    if (!open) {
      this.#root.children.push(content);
      return;
    }
    open.item.children.push(content);
    if (content.type !== 'list') {
      open.item.spread = true;
      open.list.spread = true;
    }
  }

  #table({ rows }: TableBlock): BlockContent {
    const width = largest(rows.map((row) => row.length));
    const children = rows.map(
      (row): TableRow => ({
        type: 'tableRow',
        children: Array.from({ length: width }, (_, i) => ({
          type: 'tableCell' as const,
          children: this.#phrasing(
            (row[i] ?? []).flatMap((block, k) => [...(k > 0 ? [{ text: ' ' }] : []), ...labelled(block)]),
            true,
          ),
        })),
      }),
    );
    return { type: 'table', align: [], children };
  }

  #phrasingBlock(spans: readonly Span[]): BlockContent {
    return { type: 'paragraph', children: this.#phrasing(spans) };
  }

  #phrasing(spans: readonly Span[], plain = false) {
    return phrasingOf(spans, { plain, noteIds: this.#noteIds });
  }
}

interface Around {
  roles: readonly Role[];
  pieces: readonly Piece[];
  at: number;
}

/** True where the format ranks every heading of a text: its author ordered them, and labels need not tell. */
function isRanked(pieces: readonly Piece[], roles: readonly Role[]): boolean {
  return pieces.every((piece, i) => {
    const isHeading = roles[i]?.kind === 'heading' || roles[i]?.kind === 'article';
    return !isHeading || (piece.kind === 'text' && piece.block.heading !== undefined);
  });
}

/** True where parts in roman numerals stand within articles, as in a plan that a decision approves: an article comes first. */
function inArticles(roles: readonly Role[]): boolean {
  const first = roles.find((role) => role.kind === 'article' || (role.kind === 'heading' && role.level === 'roman'));
  return first?.kind === 'article';
}

const ROMAN_IN_ARTICLES: ReadonlyArray<HeadingLevel> = ['phan', 'chuong', 'muc', 'tieu-muc', 'dieu', 'roman', 'number'];

/** Depth of each heading by what it stands in: a level opens one step below the levels above it that are open. */
class Nesting {
  readonly #first: number;
  readonly #byRank: boolean;
  readonly #levels: ReadonlyArray<HeadingLevel>;
  #open: number[] = [];

  /** `inArticles`: roman numerals stand below articles, not above. */
  constructor(first: number, byRank: boolean, inArticles: boolean) {
    this.#first = first;
    this.#byRank = byRank;
    this.#levels = inArticles ? ROMAN_IN_ARTICLES : HEADING_LEVELS;
  }

  /** Depth of a heading of a level; `rank` is what the format gives it. */
  depthOf(level: HeadingLevel | 'plain', rank = 0): number {
    const byLabel = level === 'plain' ? this.#levels.length + rank : this.#levels.indexOf(level);
    const place = this.#byRank ? rank : byLabel;
    this.#open = [...this.#open.filter((other) => other < place), place];
    return this.#first + this.#open.length - 1;
  }
}

const headingDepth = (depth: number) => Math.min(depth, DEEPEST) as 2 | 3 | 4 | 5 | 6;

/** Words with which official texts end, behind their last point. */
const CLOSING =
  /\.\/\.?\s*$|(?:này\s+)?(?:có hiệu lực|phổ biến đến)|chịu trách nhiệm (?:thi hành|thực hiện|triển khai)|này (?:đã )?được .{3,60} thông qua|^(?:Trong quá trình|Nhận được|Yêu cầu các)/u;

/** The name of a chapter on the line below its label. */
function isName(piece: TextPiece, role: Role | undefined, before: Piece | undefined): boolean {
  if (role?.kind !== 'paragraph' || piece.text.length > 220) return false;
  if (before) return isCapitals(piece.text) && isCapitals(before.text);
  return isCapitals(piece.text) || isAllBold(piece.spans) || piece.block.align === 'center';
}

/** Spans with the label of the format before them. */
function withLabel({ block, spans }: TextPiece): Span[] {
  return block.list ? [{ text: `${block.list.label} ` }, ...spans] : spans;
}

function labelled({ list, spans }: TableBlock['rows'][number][number][number]): Span[] {
  const closed = spans.map((span) => ({ ...span, text: span.text.replace(/\s+/gu, ' ') }));
  return list ? [{ text: `${list.label} ` }, ...closed] : closed;
}

/** Every letter and digit of a body as a reader sees them, numbers of points included: for comparing with the file. */
export function lettersOf(root: Root): string {
  const parts: string[] = [];
  const walk = (node: RootContent | ListItem): void => {
    if (node.type === 'list') {
      node.children.forEach((item, i) => {
        if (node.ordered) parts.push(String((node.start ?? 1) + i));
        walk(item);
      });
    } else if (node.type === 'listItem' || node.type === 'blockquote' || node.type === 'footnoteDefinition') {
      for (const child of node.children) walk(child);
    } else if (node.type === 'table') {
      for (const row of node.children) for (const cell of row.children) parts.push(textOf(cell));
    } else parts.push(textOf(node));
  };
  for (const node of root.children) walk(node);
  return onlyLetters(parts.join(''));
}

/** Letters and digits of a text, nothing else. */
export function onlyLetters(text: string): string {
  return text.replace(/[^\p{L}\p{N}\p{M}]/gu, '');
}

/** What `lettersOf` should give for sections: their own letters, in order. */
export function lettersOfSections(sections: readonly Section[], notes: RawText['notes']): string {
  const shown = (piece: Piece) =>
    piece.kind === 'text'
      ? shownText(piece)
      : piece.block.rows
          .flat(2)
          .map((block) =>
            labelled(block)
              .map(({ text }) => text)
              .join(''),
          )
          .join('');
  const body = sections.map(({ title = '', pieces }) => title + pieces.map(shown).join(''));
  const foot = [...notes.values()].flat().map(({ spans }) => spans.map(({ text }) => text).join(''));
  return onlyLetters([...body, ...foot].join(''));
}
