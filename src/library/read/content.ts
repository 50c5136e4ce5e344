import type { CollectionName, DataOf } from '../../schemas/collections.ts';

/** One entry of a collection with the place it comes from. */
export interface Entry<C extends CollectionName = CollectionName> {
  collection: C;
  /** Path within the collection's folder for texts; position in its file for entries of a list. */
  file: string;
  data: DataOf<C>;
  /** Markdown after the front matter; empty for entries of a list. */
  body: string;
  /** Line of the file on which the body begins. */
  bodyLine: number;
  /** Line of the value at a path of the data. */
  lineOf(path?: readonly PropertyKey[]): number;
}

/** The whole content, read and valid by itself, entry by entry. */
export type Content = { [C in CollectionName]: Array<Entry<C>> };

/** Where an entry of texts stands below the folder of its collection, without the end of its file name. */
export function pathOf({ file, collection }: Entry): string {
  return file.slice(file.lastIndexOf(`/${collection}/`) + collection.length + 2).replace(/\.mdx?$/, '');
}

/** Documents of every collection that holds some. */
export const DOCUMENT_COLLECTIONS = ['resolutions', 'directives', 'conclusions', 'documents', 'register'] as const;
export type DocumentCollection = (typeof DOCUMENT_COLLECTIONS)[number];
export type DocumentEntry = Entry<DocumentCollection>;

/** Whether a collection holds documents as files with a text. */
export function isTextOfDocument(collection: CollectionName): collection is Exclude<DocumentCollection, 'register'> {
  return collection !== 'register' && DOCUMENT_COLLECTIONS.some((name) => name === collection);
}

/** Every document: files with text first, then rows of the register. */
export function documentEntries(content: Content): DocumentEntry[] {
  return DOCUMENT_COLLECTIONS.flatMap((name): DocumentEntry[] => content[name]);
}
