import { readFileSync } from 'node:fs';
import { parseFrontmatter } from '@astrojs/markdown-remark';
import type { Citation, TextContext } from '../citations/citation.ts';
import { type CitationIndex, indexRegisters } from '../citations/registers.ts';
import { earliestDay, latestDay } from '../domain/dates.ts';
import { citableRegisters } from '../library/citable.ts';
import { parseMarkdown } from '../library/text/markdown.ts';
import type { Library, LibraryArticle, LibraryDocument, LibraryModel } from '../library/types.ts';
import { type BodyCitation, citeBody } from './body-citations.ts';
import { sentenceAround } from './body-text.ts';

/** A text of the library that cites: what it is, and where it stands. */
export interface CitingText {
  kind: 'document' | 'article' | 'model';
  name: string;
  address: string;
  file: string;
  context: TextContext;
}

/** One citation from the side of what is cited. */
export interface CitedBy {
  text: CitingText;
  citation: Citation;
  /** Provision of the citing text. */
  provision: string;
  sentence: string;
}

export interface CitationGraph {
  index: CitationIndex;
  texts: CitingText[];
  /** Every citation of every text, in reading order. */
  all: CitedBy[];
  /** By identity of what is cited; citations of a text by itself are left out. */
  byDocument: ReadonlyMap<string, readonly CitedBy[]>;
  /** Provision ids of a document with text; empty for others. */
  provisionsOf(identity: string): ReadonlySet<string>;
  /** How often each provision of a document is cited, by its id. */
  citedProvisions(identity: string): ReadonlyMap<string, number>;
}

const graphs = new WeakMap<Library, CitationGraph>();

/** The citations of the whole library, worked out once a build from the texts as they are now. */
export function citationGraph(library: Library): CitationGraph {
  const known = graphs.get(library);
  if (known) return known;
  const made = makeGraph(library);
  graphs.set(library, made);
  return made;
}

function makeGraph(library: Library): CitationGraph {
  const index = indexRegisters(citableRegisters(library));
  const texts = textsOf(library);
  const provisions = new Map<string, Set<string>>();
  const all = texts.flatMap((text) => {
    const body = citeBody(parseMarkdown(bodyOf(text.file)), index, text.context);
    if (text.context.self) provisions.set(text.context.self, new Set(body.provisions.map(({ id }) => id)));
    return body.citations.map(
      ({ citation, provision }: BodyCitation): CitedBy => ({
        text,
        citation,
        provision,
        sentence: sentenceAround(body.text, citation.start, citation.end),
      }),
    );
  });
  const of = all.filter(({ citation, text }) => citation.document !== null && citation.document !== text.context.self);
  const byDocument = Map.groupBy(of, ({ citation }) => citation.document ?? '');
  return {
    index,
    texts,
    all,
    byDocument,
    provisionsOf: (identity) => provisions.get(identity) ?? new Set(),
    citedProvisions: (identity) => {
      const ids = (byDocument.get(identity) ?? []).flatMap(({ citation }) => citation.provisions);
      return new Map([...Map.groupBy(ids, (id) => id)].map(([id, all]) => [id, all.length]));
    },
  };
}

/** The Markdown of a content file without its head. */
export function bodyOf(file: string): string {
  return parseFrontmatter(readFileSync(file, 'utf8')).content;
}

/** Every text of the library with what is known of it. */
function textsOf(library: Library): CitingText[] {
  const documents = library.documents.flatMap((document): CitingText[] => {
    const { name, address, file } = document;
    return file ? [{ kind: 'document', name, address, file, context: contextOfDocument(document) }] : [];
  });
  const articles = library.articles.map((article): CitingText => {
    const { data, address, file } = article;
    return { kind: 'article', name: data.title, address, file, context: contextOfArticle(article) };
  });
  const models = library.models.map((model): CitingText => {
    const { data, address, file } = model;
    return { kind: 'model', name: data.name, address, file, context: contextOfModel(model) };
  });
  return [...documents, ...articles, ...models];
}

/**
 * A digest or a page about a document speaks from its place; what an editor has joined with it is declared. Pages
 * that tell what later sources say of a document may name later ones, so only a digest bounds what it can cite.
 */
export function contextOfDocument(document: LibraryDocument): TextContext {
  const joined = [...document.outgoing, ...document.incoming].map((link) => link.document);
  const besides = document.articles.flatMap(({ documents }) => documents.map((item) => item.document));
  return {
    place: document.place.data.id,
    self: document.identity,
    declared: [...new Set([document, ...joined, ...besides])].map(({ identity }) => identity),
    ...(document.coverage !== 'register' && { date: latestDay(document.date) }),
  };
}

export function contextOfArticle({ data, documents, date }: LibraryArticle): TextContext {
  return {
    place: data.places[0],
    date: earliestDay(date),
    declared: documents.map(({ document }) => document.identity),
  };
}

export function contextOfModel({ data, documents }: LibraryModel): TextContext {
  return { place: data.places[0], declared: documents.map(({ identity }) => identity) };
}
