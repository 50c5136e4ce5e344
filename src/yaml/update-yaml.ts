import {
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  Scalar,
  stringify,
  type ToStringOptions,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { align } from './align.ts';
import { commentsOf } from './comments.ts';
import { isEmpty, isRecord, same } from './same.ts';
import { columnOf, indented, lineEnd, lineStart, nextLine, withLineFeed } from './text-places.ts';

const STYLE: ToStringOptions = { lineWidth: 0, flowCollectionPadding: false };
/** Long words that stood folded stay so; content is written to about this width. */
const FOLDED_WIDTH = 120;

/** A stretch of the text and what comes in its place. */
interface Edit {
  from: number;
  to: number;
  text: string;
}

/** Data as YAML in the style of the library's content. Ends with a line feed. */
export function freshYaml(data: unknown): string {
  return stringify(data, STYLE);
}

/**
 * The text with the data that it should hold: only what differs is written anew, every other byte stays, comments and
 * all. Throws where the text is no YAML, or where a comment could not be kept.
 */
export function updateYaml(text: string, data: unknown): string {
  const document = parseDocument(text);
  if (document.errors.length > 0) throw new Error(document.errors[0]?.message);
  if (same(document.toJS(), data)) return text;
  if (!document.contents) return `${text}${freshYaml(data)}`;
  const updated = splice(text, editsOf(text, document.contents, data));
  if (!holds(updated, data)) throw new Error('không sửa được YAML của tệp này mà giữ nguyên phần còn lại');
  return updated;
}

function holds(text: string, data: unknown): boolean {
  const document = parseDocument(text);
  return document.errors.length === 0 && same(document.toJS(), data);
}

/** Edits from the end on; where several stand at one place, what is put in comes after what is replaced, in its order. */
function splice(text: string, edits: readonly Edit[]): string {
  const isNew = ({ from, to }: Edit) => Number(from === to);
  return [...edits]
    .reverse()
    .sort((a, b) => b.from - a.from || isNew(a) - isNew(b))
    .reduce((result, { from, to, text: piece }) => result.slice(0, from) + piece + result.slice(to), text);
}

function editsOf(text: string, node: Node, data: unknown): Edit[] {
  if (same(plain(node), data)) return [];
  if (isMap(node) && !node.flow && isRecord(data) && node.items.length > 0) return mapEdits(text, node, data);
  if (isSeq(node) && !node.flow && Array.isArray(data) && node.items.length > 0) return seqEdits(text, node, data);
  return [replaced(text, node, data)];
}

/** A value that takes the place of another one. Throws where comments stand within the old one. */
function replaced(text: string, node: Node, data: unknown): Edit {
  const [from, to] = [startOf(node), endOf(text, node)];
  keepComments(text.slice(from, to));
  return { from, to, text: inPlace(text, node, data) };
}

function keepComments(lost: string): void {
  const comments = commentsOf(lost);
  if (comments.length > 0) throw new Error(`chỗ sửa có ghi chú không giữ được: ${comments.join(' ')}`);
}

function mapEdits(text: string, node: YAMLMap, data: Record<string, unknown>): Edit[] {
  const pairs = node.items as Array<Pair<Node, Node | null>>;
  const stays = ({ key, value }: Pair<Node, Node | null>) => String(plain(key)) in data || isEmpty(plain(value));
  const firstThatStays = pairs.findIndex(stays);
  if (firstThatStays < 0) return [replaced(text, node, data)];
  const indent = columnOf(text, startOf((pairs[0] as Pair).key));
  const rest = pairs.slice(firstThatStays);
  return [
    ...(firstThatStays > 0 ? [removedHead(text, pairs, firstThatStays)] : []),
    ...rest.flatMap((pair) => pairEdits(text, pair, data, indent)),
    ...insertions(text, rest, data, indent),
  ];
}

/** The first keys of an item stand after its dash: what follows them moves up to it. */
function removedHead(text: string, pairs: ReadonlyArray<Pair<Node, Node | null>>, until: number): Edit {
  const [from, to] = [startOf(pairs[0]?.key), startOf(pairs[until]?.key)];
  keepComments(text.slice(from, to));
  return { from, to, text: '' };
}

function pairEdits(
  text: string,
  { key: keyNode, value }: Pair<Node, Node | null>,
  data: Record<string, unknown>,
  indent: number,
): Edit[] {
  const key = String(plain(keyNode));
  const whole = { from: startOf(keyNode), to: endOf(text, value ?? keyNode) };
  if (same(plain(value), data[key]) || (isEmpty(plain(value)) && isEmpty(data[key]))) return [];
  if (!(key in data)) return [{ from: lineStart(text, whole.from), to: nextLine(text, whole.to), text: '' }];
  if (!isNode(value)) return [{ ...whole, text: pairText(key, data[key], indent) }];
  const canDescend =
    (isMap(value) && isRecord(data[key])) || (isSeq(value) && Array.isArray(data[key]) && data[key].length > 0);
  if (canDescend) return editsOf(text, value, data[key]);
  if (!isScalar(value)) keepComments(text.slice(whole.from, whole.to));
  return [{ ...whole, text: pairText(key, styled(value, data[key]), indent, widthOf(value)) }];
}

/** New keys, each after the one that comes before it in the order of the form. */
function insertions(
  text: string,
  pairs: ReadonlyArray<Pair<Node, Node | null>>,
  data: Record<string, unknown>,
  indent: number,
): Edit[] {
  const held = new Map(pairs.map((pair) => [String(plain(pair.key)), pair]));
  const wanted = Object.keys(data);
  return wanted.flatMap((key, i): Edit[] => {
    if (held.has(key)) return [];
    const before = wanted.slice(0, i).findLast((other) => held.has(other));
    const after = before === undefined ? undefined : held.get(before);
    if (after) {
      const at = lineEnd(text, endOf(text, after.value ?? after.key));
      return [{ from: at, to: at, text: `\n${' '.repeat(indent)}${pairText(key, data[key], indent)}` }];
    }
    const at = startOf((pairs[0] as Pair<Node>).key);
    return [{ from: at, to: at, text: `${pairText(key, data[key], indent)}\n${' '.repeat(indent)}` }];
  });
}

/** Items one after the other: those that stay with the lines before them, new ones, and the comments of those that go. */
function seqEdits(text: string, node: YAMLSeq, data: readonly unknown[]): Edit[] {
  const items = node.items as Node[];
  const firstDash = dashOf(text, items[0] as Node);
  // A list that begins on the line of another one is written anew.
  if (text.slice(lineStart(text, firstDash), firstDash).trim() !== '') return [replaced(text, node, data)];
  const indent = columnOf(text, firstDash);
  const begin = lineStart(text, firstDash);
  const ends = items.map((item) => nextLine(text, endOf(text, item)));
  const begins = items.map((_, i) => (i === 0 ? begin : (ends[i - 1] as number)));
  const from = align(
    items.map((item) => plain(item)),
    data,
  );
  const pad = ' '.repeat(indent);
  const pieces = data.map((item, i) => {
    const place = from[i];
    if (place === undefined) return indented(freshYaml([item]), indent);
    const [start = 0, end = 0] = [begins[place], ends[place]];
    const edits = editsOf(text, items[place] as Node, item).map((edit) => ({
      ...edit,
      from: edit.from - start,
      to: edit.to - start,
    }));
    return withLineFeed(splice(text.slice(start, end), edits));
  });
  const gone = items.flatMap((item, i) => {
    if (from.includes(i)) return [];
    const lead = text.slice(begins[i], lineStart(text, dashOf(text, item)));
    return /#/.test(lead) ? [{ place: i, lead: withLineFeed(lead) }] : [];
  });
  for (const { place, lead } of gone) {
    const next = from.findIndex((old) => old !== undefined && old > place);
    const at = next < 0 ? pieces.length - 1 : next;
    pieces[at] = next < 0 ? `${pieces[at] ?? ''}${lead}` : `${lead}${pieces[at] ?? ''}`;
  }
  const spaced = spacedOut(pieces, from, text.slice(begins[1] ?? 0, (begins[1] ?? 0) + 1) === '\n', pad);
  return [{ from: begin, to: ends.at(-1) ?? begin, text: spaced }];
}

/** New items stand apart by an empty line where the old ones do. */
function spacedOut(
  pieces: readonly string[],
  from: ReadonlyArray<number | undefined>,
  apart: boolean,
  pad: string,
): string {
  return pieces
    .map((piece, i) => {
      if (i === 0) return piece.replace(/^\n+/, '');
      const needsSpace = apart && (from[i] === undefined || from[i] === 0) && !piece.startsWith('\n');
      return `${needsSpace ? '\n' : ''}${piece.startsWith(pad) || piece.startsWith('\n') ? piece : pad + piece}`;
    })
    .join('');
}

/** A value that takes the place of another one, in its style. */
function inPlace(text: string, node: Node, data: unknown): string {
  const indent = columnOf(text, startOf(node));
  return indented(stringify(styled(node, data), { ...STYLE, lineWidth: widthOf(node) }), indent).trim();
}

function pairText(key: string, value: unknown, indent: number, lineWidth = 0): string {
  return indented(stringify({ [key]: value }, { ...STYLE, lineWidth }), indent).trim();
}

/** Data that keeps how the old value was written: quoted, folded, or on one line between brackets. */
function styled(old: Node, data: unknown): unknown {
  const document = parseDocument('');
  const node = document.createNode(data);
  if (isScalar(old) && isScalar(node) && typeof node.value === 'string' && old.type && typeof old.value === 'string') {
    const isBlock = old.type === Scalar.BLOCK_FOLDED || old.type === Scalar.BLOCK_LITERAL;
    if (!isBlock || node.value.length > FOLDED_WIDTH / 2) (node as Scalar).type = old.type;
  }
  if ((isMap(old) || isSeq(old)) && (isMap(node) || isSeq(node))) node.flow = old.flow ?? false;
  return node;
}

function widthOf(node: Node): number {
  return isScalar(node) && node.type === Scalar.BLOCK_FOLDED ? FOLDED_WIDTH : 0;
}

function plain(node: unknown): unknown {
  if (node === null || node === undefined) return null;
  return isNode(node) ? JSON.parse(JSON.stringify(node)) : node;
}

function startOf(node: unknown): number {
  return (isNode(node) && node.range?.[0]) || 0;
}

/** Where the last letter of a value ends; comments and empty lines after it are not its own. */
function endOf(text: string, node: Node): number {
  if (!isAlias(node) && !isScalar(node) && !node.flow && 'items' in node && node.items.length > 0) {
    const last = node.items.at(-1);
    if (isNode(last)) return endOf(text, last);
    const pair = last as Pair<Node, Node | null>;
    if (isNode(pair.value) && (pair.value.range?.[1] ?? 0) > (pair.value.range?.[0] ?? 0))
      return endOf(text, pair.value);
    return endOf(text, pair.key) + 1;
  }
  const [from = 0, to = 0] = node.range ?? [];
  return from + text.slice(from, to).trimEnd().length;
}

function dashOf(text: string, item: Node): number {
  return text.lastIndexOf('-', startOf(item) - 1);
}
