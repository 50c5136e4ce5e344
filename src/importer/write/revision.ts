import type { Draft } from '../draft.ts';
import { type ContentState, namesIn } from './content-state.ts';
import { writeListEntry, writeTextFile } from './front-matter.ts';
import type { Target } from './target.ts';

/** Where revisions of a text are kept, below the content folder: no collection, so that the site shows none of them. */
export function revisionFolder(path: string): string {
  return `revisions/${path.replace(/\.md$/, '')}`;
}

/** The revision that this file has become already, or undefined. */
export function heldRevision(folder: string, draft: Draft, state: ContentState): string | undefined {
  const name = namesIn(state, folder).find((candidate) => candidate.endsWith(`-${shortHash(draft)}.md`));
  return name && `${folder}/${name}`;
}

/** Name of the revision: its day and the first digits of the file's hash. */
export function revisionName(draft: Draft): string {
  return `${draft.file.importedOn}-${shortHash(draft)}.md`;
}

/** The imported text as a file of its own; its source stands above it as a comment, ready for the register of sources. */
export function writeRevision({ draft, data, source }: Target): string {
  const entry = source ? writeListEntry('sources', source).trimEnd().split('\n') : [];
  const head = '# Nguồn của bản này, chưa có trong danh mục nguồn:';
  const comments = entry.length === 0 ? [] : [head, ...entry.map((line) => `# ${line}`)];
  return writeTextFile(draft.collection, data, draft.body, comments);
}

function shortHash(draft: Draft): string {
  return draft.file.sha256.slice(0, 8);
}
