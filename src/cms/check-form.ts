import { COLLECTIONS, type CollectionName } from '../schemas/collections.ts';
import { explain } from '../schemas/explain.ts';
import { isRecord } from '../yaml/same.ts';
import { entriesOf, type FormData } from './files.ts';
import { misplacement, type PlaceFolders } from './placement.ts';

/** Faults that are told at once; the rest waits until these are mended. */
const TOLD = 5;

/** A form that was sent to be saved. */
export interface SentForm {
  collection: CollectionName;
  form: FormData;
  /** Where its file would lie: `content/directives/gia-lai/2021/14-ct-ubnd.md`. */
  path: string;
  isNew: boolean;
}

/** What is wrong with a form, line by line in words for an editor; empty where it may be saved. */
export function faultsOfForm(sent: SentForm, folders: PlaceFolders): string[] {
  const { schema, form: kind } = COLLECTIONS[sent.collection];
  const entries = entriesOf(sent.collection, sent.form);
  const faults = entries.flatMap((entry, i) => {
    const result = schema.safeParse(entry);
    if (result.success) return [];
    const where = kind === 'list' ? `Mục ${i + 1}${idOf(entry)}, ` : '';
    return explain(schema, result.error, entry).map(
      ({ field, found, expected }) => `${where}${field}: thấy ${found}; cần ${expected}`,
    );
  });
  const misplaced = faults.length === 0 ? misplacement(sent, entries[0] ?? {}, folders) : undefined;
  const all = misplaced === undefined ? faults : [misplaced];
  return all.length > TOLD ? [...all.slice(0, TOLD), `… và ${all.length - TOLD} chỗ nữa`] : all;
}

function idOf(entry: unknown): string {
  return isRecord(entry) && typeof entry['id'] === 'string' ? ` (${entry['id']})` : '';
}
