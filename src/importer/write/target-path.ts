import { parsePartialDate, yearOf } from '../../domain/dates.ts';
import { IDENTITY_FORM, identityOf, UNKNOWN_YEAR } from '../../domain/identity.ts';
import { fold, slugOf } from '../../domain/text.ts';
import { indexContent } from '../../library/check/content-index.ts';
import type { Content } from '../../library/read/content.ts';
import type { CollectionName } from '../../schemas/collections.ts';
import { ImportRefusal } from '../refusal.ts';

type Data = Readonly<Record<string, unknown>>;

/** Documents of one type lie below their collection without the type; those of the other types below it. */
const DOCUMENT_FOLDERS: Readonly<Partial<Record<CollectionName, { withType: boolean }>>> = {
  resolutions: { withType: false },
  directives: { withType: false },
  conclusions: { withType: false },
  documents: { withType: true },
};

const LONGEST_TITLE = 60;

/** Longest name that every file system takes, less what a temporary name adds to it. */
const LONGEST_NAME = 200;

export function isDocumentCollection(collection: CollectionName): boolean {
  return collection in DOCUMENT_FOLDERS;
}

/** The identity of a document, or undefined where a part of it is not known yet. Throws a refusal for one that is none. */
export function identityOfData(data: Data, content: Content): string | undefined {
  const { type, number, slug, place, issuedOn } = data;
  if (typeof type !== 'string' || typeof place !== 'string') return undefined;
  const date = typeof issuedOn === 'string' ? parsePartialDate(issuedOn) : undefined;
  const name = [number, slug].find((value) => typeof value === 'string' && slugOf(value) !== '');
  if (!date || typeof name !== 'string') return undefined;
  const placeSlug = indexContent(content).places.get(place)?.slug ?? place;
  const named = typeof number === 'string' ? { number } : { slug: name };
  const identity = identityOf({ type, issuedOn: date, ...named }, placeSlug);
  if (!IDENTITY_FORM.test(identity) || identity.length > LONGEST_NAME) {
    throw new ImportRefusal(
      `Không đặt được địa chỉ cho văn bản: thấy «${identity.slice(0, LONGEST_NAME)}»; cần loại/địa bàn/năm/số, như chi-thi/gia-lai/2021/14-ct-ubnd.`,
    );
  }
  return identity;
}

/** Where the text of a document lies: `directives/gia-lai/2021/14-ct-ubnd.md`. */
export function documentPath(collection: CollectionName, identity: string): string {
  const folder = DOCUMENT_FOLDERS[collection];
  const below = folder?.withType ? identity : identity.slice(identity.indexOf('/') + 1);
  return `${collection}/${below}.md`;
}

/**
 * Where an article lies: its title to the last whole word within 60 characters, and the year. A path that another
 * article has gets a number.
 */
export function articlePath(data: Data, isTaken: (path: string) => boolean): string {
  const date = typeof data['publishedOn'] === 'string' ? parsePartialDate(data['publishedOn']) : undefined;
  const year = (date && yearOf(date)) ?? UNKNOWN_YEAR;
  const title = onWordBorder(slugOf(typeof data['title'] === 'string' ? data['title'] : '')) || 'bai-viet';
  const path = (n: number) => `articles/${title}-${year}${n > 1 ? `-${n}` : ''}.md`;
  let n = 1;
  while (isTaken(path(n))) n++;
  return path(n);
}

function onWordBorder(slug: string): string {
  if (slug.length <= LONGEST_TITLE) return slug;
  const cut = slug.slice(0, LONGEST_TITLE + 1);
  const border = cut.lastIndexOf('-');
  return border > 0 ? cut.slice(0, border) : slug.slice(0, LONGEST_TITLE);
}

/** What tells an article from others: its title and the day it was published. */
export function articleKey(data: Data): string {
  return `${fold(String(data['title'] ?? ''))} · ${data['publishedOn'] ?? ''}`;
}
