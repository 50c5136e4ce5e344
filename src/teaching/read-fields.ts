/** The longest texts, in characters: titles, texts, notes. */
export const LONGEST = { title: 1000, text: 20_000, note: 5000, address: 1000 } as const;
const LIST_MOST = 60;

/** Why a value is refused: `field: what is wrong`. */
export class Refused extends Error {}

/** What an object of unknown origin holds. */
export type Fields = Record<string, unknown>;

/** True for an address within the site: one slash, then anything that leads nowhere else. */
export function isOwnAddress(address: string): boolean {
  // Browsers drop control characters, and take a backslash for a slash.
  return /^\/(?![/\\])[^\s\\\p{Cc}]*$/u.test(address) && address.length <= LONGEST.address;
}

/** A text without what no file of Word or PowerPoint can hold: control characters and halves of letters. */
export function printable(text: string): string {
  return text.toWellFormed().replace(/[^\P{Cc}\n\t]|[\uFFFE\uFFFF]/gu, '');
}

/** What was wrong, in words. */
export function reasonOf(error: unknown): string {
  return error instanceof Refused ? error.message : 'không đọc được';
}

/** The address of a thing within the site. */
export function addressIn(fields: Fields): string {
  const address = textOf(fields, 'address', LONGEST.address);
  if (!isOwnAddress(address)) throw new Refused('address: phải là địa chỉ trong thư viện, bắt đầu bằng một dấu /');
  return address;
}

/** The fields of an object; with `known`, it must have no others. */
export function objectOf(value: unknown, name: string, known?: readonly string[]): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Refused(`${name}: không đúng dạng`);
  const fields: Fields = Object.fromEntries(Object.entries(value));
  const stranger = known && Object.keys(fields).find((field) => !known.includes(field));
  if (stranger !== undefined) throw new Refused(`${name}: có phần lạ «${stranger.slice(0, 40)}»`);
  return fields;
}

/** A text of the longest length at most; without `absent` it must be there and not be empty. */
export function textOf(fields: Fields, name: string, longest: number, absent?: string): string {
  const text = fields[name] ?? absent;
  if (typeof text !== 'string') throw new Refused(`${name}: phải là chữ`);
  if (absent === undefined && text.trim() === '') throw new Refused(`${name}: không được trống`);
  if (text.length > longest) throw new Refused(`${name}: dài quá ${longest} ký tự`);
  if (text !== printable(text)) throw new Refused(`${name}: có ký tự không in được`);
  return text;
}

/** A list of texts. */
export function textsOf(fields: Fields, name: string): string[] {
  return listOf(fields, name, (value) => textOf({ [name]: value }, name, LONGEST.note));
}

/** A list, each part read by `read`. */
export function listOf<T>(fields: Fields, name: string, read: (value: unknown) => T): T[] {
  const list = fields[name];
  if (!Array.isArray(list) || list.length > LIST_MOST)
    throw new Refused(`${name}: phải là dãy có nhiều nhất ${LIST_MOST} phần`);
  if (list.length === 0 && name !== 'proofs') throw new Refused(`${name}: không được trống`);
  return list.map(read);
}
