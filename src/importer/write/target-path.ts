import { parsePartialDate, yearOf } from '../../domain/dates.ts';
import { IDENTITY_FORM, identityOf, UNKNOWN_YEAR } from '../../domain/identity.ts';
import { fold, slugOf } from '../../domain/text.ts';
import { indexContent, storyFolder } from '../../library/check/content-index.ts';
import type { Content } from '../../library/read/content.ts';
import type { CollectionName } from '../../schemas/collections.ts';
import { ImportRefusal } from '../refusal.ts';

type Data = Readonly<Record<string, unknown>>;

const LONGEST_TITLE = 60;

/** Longest name that every file system takes, less what a temporary name adds to it. */
const LONGEST_NAME = 200;

/** The identity of a document, or undefined where a part of it is not known yet. Throws a refusal for one that is none. */
export function identityOfData(data: Data, content: Content): string | undefined {
  const { type, number, slug, place, issuedOn } = data;
  if (typeof type !== 'string' || typeof place !== 'string') return undefined;
  // YAML reads a year as a number.
  const date = parsePartialDate(String(issuedOn ?? ''));
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

/** A collection of texts that are told by a title and not by an identity. */
export type StoryCollection = 'articles' | 'models';

export function isStoryCollection(collection: CollectionName): collection is StoryCollection {
  return collection === 'articles' || collection === 'models';
}

/**
 * Where an article or a story lies: an article by its title to the last whole word within 60 characters and its year, a
 * story by its name in the folder of its province. `ownName` is the name of a file in the library's own form, which it
 * keeps. A path that another text has gets a number.
 */
export function storyPath(
  collection: StoryCollection,
  data: Data,
  content: Content,
  isTaken: (path: string) => boolean,
  ownName?: string,
): string {
  const title = onWordBorder(slugOf(String(data['title'] ?? data['name'] ?? ''))) || 'bai-viet';
  const folder = collection === 'models' ? `models/${provinceFolder(data, content)}` : 'articles';
  const name = ownName ?? (collection === 'models' ? title : `${title}-${yearOfPublication(data)}`);
  const path = (n: number) => `${folder}/${name}${n > 1 ? `-${n}` : ''}.md`;
  let n = 1;
  while (isTaken(path(n))) n++;
  return path(n);
}

/** The name that a file in the library's own form has in its folder; undefined where it is named in another way. */
export function ownNameOf(fileName: string): string | undefined {
  return /(?:^|› )([a-z0-9]+(?:-[a-z0-9]+)*)\.md$/.exec(fileName)?.[1];
}

function yearOfPublication({ publishedOn }: Data): number | string {
  const date = parsePartialDate(String(publishedOn ?? ''));
  return (date && yearOf(date)) ?? UNKNOWN_YEAR;
}

/** Stories lie in the folder of the province that their first place was in. */
function provinceFolder({ places }: Data, content: Content): string {
  const known = indexContent(content).places;
  const first: unknown = Array.isArray(places) ? places[0] : undefined;
  if (typeof first !== 'string' || !known.has(first)) {
    throw new ImportRefusal(`Địa bàn «${first}» không có trong danh mục; hãy thêm vào places/ trước.`);
  }
  return storyFolder(first, known);
}

function onWordBorder(slug: string): string {
  if (slug.length <= LONGEST_TITLE) return slug;
  const cut = slug.slice(0, LONGEST_TITLE + 1);
  const border = cut.lastIndexOf('-');
  return border > 0 ? cut.slice(0, border) : slug.slice(0, LONGEST_TITLE);
}

/** What tells an article or a story from others: its title and the day it was published, its name and places. */
export function storyKey(data: Data): string {
  const { title, name, publishedOn, places } = data;
  return [fold(String(title ?? name ?? '')), publishedOn ?? String(places)].join(' · ');
}
