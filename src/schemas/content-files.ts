import { COLLECTIONS, type CollectionForm, type CollectionName } from './collections.ts';

/** Ends of the names of files, with their dot. */
const ENDINGS: Readonly<Record<CollectionForm, `.${string}`>> = { text: '.md', list: '.yaml', lesson: '.mdx' };

/** How the names of a collection's files end: `.md`. */
export function fileEnding(collection: CollectionName): `.${string}` {
  return ENDINGS[COLLECTIONS[collection].form];
}

/** Where the file of a document lies in the content folder. Only in `documents` does the type make a folder of its own. */
export function documentFile(collection: CollectionName, identity: string): string {
  const inFolder = collection === 'documents' ? identity : identity.slice(identity.indexOf('/') + 1);
  return `${collection}/${inFolder}.md`;
}

/** The file of a story, without its extension, below `models`: `gia-lai/ten`. */
export const STORY_FILE = /^([a-z0-9-]+)\/[a-z0-9-]+$/;

/** The file of a lesson, without its extension, below `lessons`: `MÃ-KHÓA/SỐ-TÊN`. */
export const LESSON_FILE = /^[a-z0-9-]+\/(\d)-[a-z0-9-]+$/;
