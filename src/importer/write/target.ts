import { slugOf } from '../../domain/text.ts';
import { indexContent } from '../../library/check/content-index.ts';
import { type DocumentEntry, type Entry, isTextOfDocument } from '../../library/read/content.ts';
import { documentFile } from '../../schemas/content-files.ts';
import type { Source } from '../../schemas/source.ts';
import type { Draft, Question } from '../draft.ts';
import { type ContentState, pathBelow } from './content-state.ts';
import { mergeRow } from './merge-row.ts';
import { freeId, sourceOfFile, withSourceId } from './source-entry.ts';
import { identityOfData } from './target-path.ts';

/** A draft with its place in the content: its source's id settled, the row of the register merged in. */
export interface Target {
  draft: Draft;
  data: Readonly<Record<string, unknown>>;
  /** Absent for a file in the library's own form: it names its sources itself. */
  source?: Source;
  /** True where the target's register of sources has the source already. */
  sourceIsHeld: boolean;
  /** Where a document lies; absent for articles and stories, and while a part of its identity is not known. */
  path?: string;
  row?: Entry<'register'>;
  /** What neither the text nor the row says. */
  questions: readonly Question[];
  remarks: readonly string[];
}

/** Finds the place of a draft in the content. Throws a refusal where its identity cannot be one. */
export function targetOf(draft: Draft, state: ContentState): Target {
  const settled = withSettledSource(draft, state);
  const { collection, questions, remarks } = draft;
  if (!isTextOfDocument(collection)) return { draft, ...settled, questions, remarks };

  const identity = identityOfData(settled.data, state.content);
  const row = identity === undefined ? undefined : rowOf(identity, state);
  const merged = row && mergeRow(row.data, settled.data, settled.source?.id ?? firstSource(settled.data));
  const data = merged?.data ?? settled.data;
  return {
    draft,
    ...settled,
    data,
    ...(identity !== undefined && { path: documentFile(collection, identity) }),
    ...(row && { row }),
    questions: questions.filter(({ field }) => valueAt(data, field) === undefined),
    remarks: [...remarks, ...(merged?.remarks ?? []), ...namesakes(draft, identity, state)],
  };
}

/** The row of the register with that identity. */
export function rowOf(identity: string, { content }: ContentState): Entry<'register'> | undefined {
  const entries = indexContent(content).documents.get(identity) ?? [];
  return entries.find((entry): entry is Entry<'register'> => entry.collection === 'register');
}

/** A file that was imported before keeps its source; a new source gets an id that no other has. */
function withSettledSource(
  draft: Draft,
  { root, content }: ContentState,
): Pick<Target, 'data' | 'source' | 'sourceIsHeld'> {
  if (!draft.source) return { data: draft.data, sourceIsHeld: false };
  const { name, sha256, importedOn } = draft.file;
  const file = { name, sha256, importedOn };
  const sources = content.sources.map((entry) => entry.data);
  const known = sourceOfFile(sources, file);
  const id = known?.id ?? freeId(draft.source.id, new Set(sources.map((source) => source.id)));
  return {
    data: withSourceId(draft.data, draft.source.id, id),
    source: known ?? { ...draft.source, id, file },
    sourceIsHeld: content.sources.some((entry) => entry.data.id === id && pathBelow(root, entry) !== undefined),
  };
}

/** A number alone is no identity: documents that share it are named, so that an editor sees that they are others. */
function namesakes(draft: Draft, identity: string | undefined, { content }: ContentState): string[] {
  const number = draft.data['number'];
  if (typeof number !== 'string') return [];
  const others = [...indexContent(content).documents].flatMap(([other, entries]) =>
    other !== identity && entries.some((entry) => hasNumber(entry, number)) ? [other] : [],
  );
  if (others.length === 0) return [];
  return [`Cùng số ${number} nhưng là văn bản khác (năm, địa bàn hoặc loại khác): ${others.join(', ')}`];
}

function hasNumber(entry: DocumentEntry, number: string): boolean {
  return 'number' in entry.data && slugOf(entry.data.number ?? '') === slugOf(number);
}

function firstSource({ sources }: Draft['data']): string {
  const source = valueAt(sources, '0.source');
  return typeof source === 'string' ? source : '';
}

function valueAt(data: unknown, field: string): unknown {
  return field
    .split('.')
    .reduce<unknown>(
      (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
      data,
    );
}
