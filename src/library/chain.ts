import { dateSortKey, formatDate, type PartialDate } from '../domain/dates.ts';
import { LEVELS } from '../domain/levels.ts';
import { RELATION_KINDS, type RelationKind } from '../domain/relations.ts';
import type { DocumentLink, LibraryArticle, LibraryDocument, LibraryModel } from './types.ts';

/** One link of the chain from a central text to the village that carried it out. */
export interface ChainNode {
  kind: 'document' | 'model' | 'article';
  name: string;
  title: string;
  address: string;
  /** Where it stands in the system, in words: `Trung ương`, `Cấp tỉnh`, `Mô hình`. */
  level: string;
  place: string;
  date: PartialDate;
  /** How it is joined with the node above it. */
  relation: string;
  children: ChainNode[];
  /** It stands elsewhere in the chain with what follows from it. */
  repeated: boolean;
}

export interface Chain {
  /** What the document rests on: each node's children are what that rests on in turn. */
  up: ChainNode[];
  /** What carries it out. */
  down: ChainNode[];
}

/** Relations that carry a text out or rest on it; a mere mention is no link of the chain. */
const CARRYING: ReadonlySet<RelationKind> = new Set([
  'basedOn',
  'implements',
  'continues',
  'guides',
  'details',
  'reviews',
]);
/** Bounds, so that no page grows with the library. */
const DEPTH = 6;
const BREADTH = 25;

/** The chain of a document, both ways. */
export function chainOf(document: LibraryDocument): Chain {
  const seen = new Set([document.identity]);
  return { up: upFrom(document, seen, DEPTH), down: downFrom(document, new Set([document.identity]), DEPTH) };
}

function upFrom(document: LibraryDocument, seen: Set<string>, depth: number): ChainNode[] {
  if (depth === 0) return [];
  return carrying(document.outgoing).map(({ kind, document: older }) =>
    documentNode(older, RELATION_KINDS[kind].name, seen, (node) => upFrom(node, seen, depth - 1)),
  );
}

function downFrom(document: LibraryDocument, seen: Set<string>, depth: number): ChainNode[] {
  if (depth === 0) return [];
  const documents = carrying(document.incoming).map(({ kind, document: newer }) =>
    documentNode(newer, RELATION_KINDS[kind].name, seen, (node) => downFrom(node, seen, depth - 1)),
  );
  const reviews = document.articles
    .filter((article) => article.documents.some((item) => item.document === document && item.kind === 'reviews'))
    .map(articleNode);
  return [...documents, ...reviews, ...document.models.map(modelNode)].slice(0, BREADTH);
}

/** Links that carry the chain on, oldest document first, those without a date last. */
function carrying(links: readonly DocumentLink[]): DocumentLink[] {
  const key = ({ document }: DocumentLink) => dateSortKey(document.date) || '9999';
  return links
    .filter(({ kind }) => CARRYING.has(kind))
    .sort((a, b) => key(a).localeCompare(key(b)))
    .slice(0, BREADTH);
}

function documentNode(
  document: LibraryDocument,
  relation: string,
  seen: Set<string>,
  childrenOf: (document: LibraryDocument) => ChainNode[],
): ChainNode {
  const repeated = seen.has(document.identity);
  seen.add(document.identity);
  return {
    kind: 'document',
    name: document.name,
    title: document.number ? (document.data.title ?? '') : '',
    address: document.address,
    level: LEVELS[document.level].name,
    place: document.level === 'central' ? 'Trung ương' : document.place.data.name,
    date: document.date,
    relation,
    children: repeated ? [] : childrenOf(document),
    repeated,
  };
}

function articleNode({ data, address, places, date }: LibraryArticle): ChainNode {
  return {
    kind: 'article',
    name: data.title,
    title: '',
    address,
    level: 'Báo cáo',
    place: places[0]?.data.name ?? '',
    date,
    relation: 'Kể kết quả',
    children: [],
    repeated: false,
  };
}

function modelNode({ data, address, places }: LibraryModel): ChainNode {
  return {
    kind: 'model',
    name: data.name,
    title: '',
    address,
    level: 'Mô hình',
    place: places[0]?.data.name ?? '',
    date: data.to === undefined ? { precision: 'unknown' } : { precision: 'year', year: data.to },
    relation: 'Minh chứng',
    children: [],
    repeated: false,
  };
}

/** Number of links of a chain. */
export function chainSize({ up, down }: Chain): number {
  const count = (nodes: readonly ChainNode[]): number =>
    nodes.reduce((sum, { children }) => sum + 1 + count(children), 0);
  return count(up) + count(down);
}

export interface TimelineEntry {
  date: PartialDate;
  when: string;
  node: ChainNode | LibraryDocument;
  name: string;
  address: string;
  place: string;
}

/** Everything of a chain in the order of time, the document itself among it; what has no date stands at the end. */
export function timelineOf(document: LibraryDocument, chain: Chain): TimelineEntry[] {
  const flat = (nodes: readonly ChainNode[]): ChainNode[] => nodes.flatMap((node) => [node, ...flat(node.children)]);
  const nodes = flat([...chain.up, ...chain.down]).filter(({ repeated }) => !repeated);
  const entries: TimelineEntry[] = nodes.map((node) => ({
    date: node.date,
    when: formatDate(node.date),
    node,
    name: node.name,
    address: node.address,
    place: node.place,
  }));
  entries.push({
    date: document.date,
    when: formatDate(document.date),
    node: document,
    name: document.name,
    address: document.address,
    place: document.level === 'central' ? 'Trung ương' : document.place.data.name,
  });
  const key = ({ date }: TimelineEntry) => dateSortKey(date) || '9999';
  return entries.sort((a, b) => key(a).localeCompare(key(b)));
}
