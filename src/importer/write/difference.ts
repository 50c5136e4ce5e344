import { createPatch, OMIT_HEADERS } from 'diff';
import type { CollectionName } from '../../schemas/collections.ts';
import { writeTextFile } from './front-matter.ts';

export interface ComparedText {
  data: Readonly<Record<string, unknown>>;
  body: string;
}

/** Texts that differ in more lines than this are told as wholly different: finding the least difference takes too long. */
const MOST_CHANGES = 4000;

/**
 * What a file would change in a text that the library has, line by line, front matter and body. Both are written the same
 * way first, so that only what they say differs.
 */
export function differenceOf(collection: CollectionName, held: ComparedText, imported: ComparedText): string {
  const [before, after] = [held, imported].map(({ data, body }) => writeTextFile(collection, data, body));
  const patch = createPatch('', before ?? '', after ?? '', undefined, undefined, {
    context: 2,
    maxEditLength: MOST_CHANGES,
    headerOptions: OMIT_HEADERS,
  });
  return patch ? `--- bài đã có\n+++ tệp nhập\n${patch}` : 'Hai bản khác nhau gần như hoàn toàn.\n';
}
