import type { LibraryArticle, LibraryDocument, LibraryModel } from './types.ts';

/**
 * Documents that a document's text may name: those it is joined with in either direction, and those that an article
 * which names it names too (a text that tells what sources say of a document names them together).
 */
export function relatedDocuments(document: LibraryDocument): LibraryDocument[] {
  const joined = [...document.outgoing, ...document.incoming].map((link) => link.document);
  const besides = document.articles.flatMap((article) => documentsNamedBy(article));
  return [...new Set([...joined, ...besides])].filter((other) => other !== document);
}

/** Documents that an article or a story names in its head, with those one step further that its text may name too. */
export function documentsNamedBy(text: LibraryArticle | LibraryModel): LibraryDocument[] {
  return [...new Set(text.documents.map((item) => ('document' in item ? item.document : item)))];
}

/**
 * What a text may be linked to, by how it would write it: numbers, and the names of laws.
 * What two of the documents share is left out, since it would tell neither.
 */
export function mentionKeys(documents: readonly LibraryDocument[]): Map<string, LibraryDocument> {
  const keys = new Map<string, LibraryDocument | undefined>();
  for (const document of documents) {
    for (const key of keysOf(document))
      keys.set(key, keys.has(key) && keys.get(key) !== document ? undefined : document);
  }
  return new Map([...keys].flatMap(([key, document]) => (document ? [[key, document] as const] : [])));
}

function keysOf(document: LibraryDocument): string[] {
  const { title, variants = [] } = document.data;
  const isLaw = document.type.id === 'luat' && title !== undefined;
  return [...(document.number ? [document.number] : []), ...variants, ...(isLaw ? [title] : [])];
}
