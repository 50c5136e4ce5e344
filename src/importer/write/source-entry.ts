import type { Source } from '../../schemas/source.ts';
import { appendRow } from '../../yaml/rows.ts';
import { writeListEntry } from './front-matter.ts';

/** Where sources of imported files are kept, below the content folder. */
export const IMPORTED_SOURCES = 'sources/imported.yaml';

const HEAD = '# Nguồn của những văn bản, bài viết nhập từ tệp; lệnh nhập ghi thêm ở cuối.\n';

/** The register of imported sources with one more at its end; what stands there stays as it is. */
export function addSource(text: string | undefined, source: Source): string {
  const entry = writeListEntry('sources', source);
  if (text === undefined) return `${HEAD}\n${entry}`;
  return appendRow(text, entry);
}

/** A source's file with another day of import is the same file: the first day stays. */
export function sourceOfFile(sources: readonly Source[], file: NonNullable<Source['file']>): Source | undefined {
  return sources.find(
    (source) => source.file?.sha256 === file.sha256 && memberOf(source.file.name) === memberOf(file.name),
  );
}

/** The part of `goi.zip › a.docx` behind the archive's name: files of one archive share its bytes. */
function memberOf(name: string): string {
  return name.split(' › ').slice(1).join(' › ');
}

/** An id that no source bears yet: the proposed one, or with a number behind it. */
export function freeId(proposed: string, taken: ReadonlySet<string>): string {
  if (!taken.has(proposed)) return proposed;
  let n = 2;
  while (taken.has(`${proposed}-${n}`)) n++;
  return `${proposed}-${n}`;
}

/** Data in which every reference to a source by its old id is one by its new id. */
export function withSourceId<T>(data: T, from: string, to: string): T {
  if (from === to) return data;
  return renamed(data, from, to) as T;
}

function renamed(value: unknown, from: string, to: string): unknown {
  if (Array.isArray(value)) return value.map((item) => renamed(item, from, to));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, key === 'source' && item === from ? to : renamed(item, from, to)]),
  );
}
