import { parsePartialDate } from '../domain/dates.ts';
import { identityOf } from '../domain/identity.ts';
import { COLLECTIONS, type CollectionName } from '../schemas/collections.ts';
import { explain } from '../schemas/explain.ts';
import { entriesOf, type FormData } from './files.ts';
import { isRecord } from './same.ts';

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
export function faultsOfForm(sent: SentForm, placeSlugs: ReadonlyMap<string, string>): string[] {
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
  const misplaced = faults.length === 0 ? misplacement(sent, entries[0], placeSlugs) : undefined;
  const all = misplaced === undefined ? faults : [misplaced];
  return all.length > TOLD ? [...all.slice(0, TOLD), `… và ${all.length - TOLD} chỗ nữa`] : all;
}

function idOf(entry: unknown): string {
  return isRecord(entry) && typeof entry['id'] === 'string' ? ` (${entry['id']})` : '';
}

/** Collections whose files lie where their identity says. */
const BY_IDENTITY: ReadonlySet<CollectionName> = new Set(['resolutions', 'directives', 'conclusions', 'documents']);

function misplacement(
  { collection, path, isNew }: SentForm,
  data: unknown,
  placeSlugs: ReadonlyMap<string, string>,
): string | undefined {
  if (!BY_IDENTITY.has(collection) || !isRecord(data)) return undefined;
  const { type, number, slug, issuedOn, place } = data as Record<string, string | undefined>;
  const date = parsePartialDate(String(issuedOn));
  if (type === undefined || place === undefined || !date) return undefined;
  if (!number && !slug) return 'Số ký hiệu (number): thấy để trống; cần số, hoặc «Tên trong địa chỉ» khi không có số';
  const identity = identityOf({ type, number, slug, issuedOn: date }, placeSlugs.get(place) ?? place);
  const inFolder = collection === 'documents' ? identity : identity.slice(identity.indexOf('/') + 1);
  const expected = `content/${collection}/${inFolder}.md`;
  if (path === expected) return undefined;
  const folder = inFolder.slice(collection === 'documents' ? inFolder.indexOf('/') + 1 : 0, inFolder.lastIndexOf('/'));
  const file = inFolder.slice(inFolder.lastIndexOf('/') + 1);
  const advice = isNew
    ? 'Chọn hoặc lập thư mục ấy ở ô «Thư mục của tệp»'
    : 'Văn bản đã có trang thì địa chỉ không đổi; xem lại số, ngày, địa bàn';
  return `Nơi để tệp: thấy ${path}; cần thư mục «${folder}» và tên tệp «${file}». ${advice}.`;
}
