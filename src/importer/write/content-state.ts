import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { indexContent } from '../../library/check/content-index.ts';
import type { Content, DocumentEntry, Entry } from '../../library/read/content.ts';
import type { Problem } from '../../library/read/problem.ts';
import { readContent, readEntries } from '../../library/read/read-content.ts';
import { COLLECTION_NAMES, type CollectionName } from '../../schemas/collections.ts';

/** One file of the target folder as it is and as it is to be. */
export interface FileChange {
  /** Below the target folder, with `/`. */
  path: string;
  /** Absent where there is no such file yet. */
  before?: string;
  after: string;
}

/** The content as an import meets it, with what earlier files of the same run have changed. */
export interface ContentState {
  /** Folder that is written to. Absolute. */
  root: string;
  /** The library's own folder; the same, unless `--out` names another to write to. */
  libraryRoot: string;
  /** What references resolve in: the library, and over it what the target folder holds. */
  content: Content;
  /** What reading found wrong. */
  problems: readonly Problem[];
  /** Texts that earlier files of the run have changed, by path below the target. */
  texts: ReadonlyMap<string, string>;
}

/** Text of a file of the target folder, or undefined where there is none. */
export function textAt({ root, texts }: ContentState, path: string): string | undefined {
  const file = join(root, path);
  return texts.get(path) ?? (existsSync(file) ? readFileSync(file, 'utf8') : undefined);
}

/** Names in a folder of the target, none where there is no such folder. */
export function namesIn({ root, texts }: ContentState, folder: string): string[] {
  const path = join(root, folder);
  const onDisk = existsSync(path) ? readdirSync(path) : [];
  const changed = [...texts.keys()].filter((file) => file.startsWith(`${folder}/`));
  return [...new Set([...onDisk, ...changed.map((file) => file.slice(folder.length + 1))])].sort();
}

/** Reads the library at `libraryRoot`; with `out`, the target is that folder, which need not exist, read over the library. */
export function openContent(libraryRoot: string, out?: string): ContentState {
  const library = readContent(libraryRoot);
  const roots = { root: resolve(out ?? libraryRoot), libraryRoot: resolve(libraryRoot) };
  if (roots.root === roots.libraryRoot) return { ...roots, ...library, texts: new Map() };
  const own = readContent(roots.root);
  return { ...roots, content: laidOver(library.content, own.content, roots), problems: own.problems, texts: new Map() };
}

/** The state after changes, whether they are on the disk yet or not. */
export function withChanges(state: ContentState, changes: readonly FileChange[]): ContentState {
  const content = { ...state.content };
  let problems = [...state.problems];
  for (const { path, after } of changes) {
    const name = collectionOf(path);
    if (!name) continue;
    const file = shownPath(state.root, path);
    const read = readEntries(name, file, after);
    replaceEntries(content, name, file, read.entries, state);
    problems = [...problems.filter((problem) => problem.file !== file), ...read.problems];
  }
  const texts = new Map([...state.texts, ...changes.map(({ path, after }) => [path, after] as const)]);
  return { ...state, content, problems, texts };
}

/**
 * Content without rows of the register whose text has arrived: a run that was cut off between writing a text and taking
 * its row out leaves both.
 */
export function withoutArrivedRows(content: Content): Content {
  const index = indexContent(content);
  return {
    ...content,
    register: content.register.filter((row) => {
      const entries = index.documents.get(index.identities.get(row) ?? '') ?? [];
      return entries.every((entry) => entry.collection === 'register');
    }),
  };
}

/** A file of the target as problems name it: from the project's folder. */
export function shownPath(root: string, path: string): string {
  return relative(process.cwd(), join(root, path)).split(sep).join('/');
}

/** Where the file of an entry lies below `root`; undefined where it lies elsewhere. */
export function pathBelow(root: string, entry: Pick<Entry, 'file'>): string | undefined {
  const path = relative(root, resolve(entry.file));
  return path.startsWith('..') || isAbsolute(path) ? undefined : path.split(sep).join('/');
}

interface Roots {
  root: string;
  libraryRoot: string;
}

function collectionOf(path: string): CollectionName | undefined {
  return COLLECTION_NAMES.find((name) => path.startsWith(`${name}/`));
}

/** Entries of a file take the place of its former ones, and of those of the library that they stand for. */
function replaceEntries<C extends CollectionName>(
  content: Content,
  name: C,
  file: string,
  entries: Array<Entry<C>>,
  { root, libraryRoot }: Roots,
): void {
  const standing = new Set(root === libraryRoot ? [] : entries.map((entry) => keyOf(entry, root)));
  const others: Array<Entry<C>> = content[name].filter(
    (entry) => entry.file !== file && !standing.has(keyOf(entry, libraryRoot)),
  );
  const sorted = [...others, ...entries].sort((a, b) => (a.file < b.file ? -1 : Number(a.file > b.file)));
  Object.assign(content, { [name]: sorted });
}

/** The library with the target's entries in place of those that they stand for. */
function laidOver(library: Content, own: Content, { root, libraryRoot }: Roots): Content {
  const standing = new Set([
    ...COLLECTION_NAMES.flatMap((name) => own[name].map((entry: Entry) => keyOf(entry, root))),
    ...identitiesIn({ ...own, places: [...library.places, ...own.places] }),
  ]);
  const identities = indexContent(library).identities;
  const isReplaced = (entry: Entry) => {
    const row = entry.collection === 'register' ? identities.get(entry as DocumentEntry) : undefined;
    return standing.has(row ?? keyOf(entry, libraryRoot));
  };
  return Object.fromEntries(
    COLLECTION_NAMES.map((name) => [name, [...library[name].filter((entry) => !isReplaced(entry)), ...own[name]]]),
  ) as unknown as Content;
}

function identitiesIn(content: Content): Iterable<string> {
  return indexContent(content).documents.keys();
}

/** What an entry stands for: its id, or the place of its file. */
function keyOf(entry: Entry, root: string): string {
  return `${entry.collection} ${'id' in entry.data ? entry.data.id : pathBelow(root, entry)}`;
}
