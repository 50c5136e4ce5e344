import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parsePartialDate } from '../domain/dates.ts';
import { identityOf } from '../domain/identity.ts';
import { shortSlugOf } from '../domain/text.ts';
import { type ContentIndex, storyFolder } from '../library/check/content-index.ts';
import { isTextOfDocument } from '../library/read/content.ts';
import { COLLECTIONS, type CollectionName } from '../schemas/collections.ts';
import { documentFile, fileEnding } from '../schemas/content-files.ts';
import { variantsOf } from '../schemas/variants.ts';
import { fieldOptions, GENERAL_OPTIONS, type TypedOptions } from './options.ts';
import { helpFor } from './typed.ts';
import type { Data } from './values.ts';

/** An option without which nobody can say where an entry belongs. */
export interface Need {
  option: string;
  label: string;
  help: string;
}

const NEEDED: Readonly<Partial<Record<CollectionName, readonly string[]>>> = {
  models: ['name', 'place'],
  articles: ['title'],
  courses: ['title'],
  lessons: ['course', 'title'],
};

/** What is not known yet and says where the entry belongs, in the order in which to ask for it. */
export function missingNeeds(collection: CollectionName, data: Data, { fields, general }: TypedOptions): Need[] {
  const options = fieldOptions(collection);
  const saysSomething = (texts: readonly string[]) => texts.some((text) => text !== '');
  const given = new Set(fields.filter(({ texts }) => saysSomething(texts)).map(({ option }) => option.path));
  // A number that was left empty says that there is none: the document then needs a name of its own.
  const isNumberless =
    data['type'] === 'bai-bao' || fields.some(({ option, texts }) => option.path === 'number' && !saysSomething(texts));
  const variants = variantsOf(COLLECTIONS[collection].schema);
  const own = isDocument(collection)
    ? [data['number'] || data['slug'] ? '' : isNumberless ? 'slug' : 'number', 'place', 'date']
    : (NEEDED[collection] ?? ['id']);
  return [variants?.key ?? '', ...own].flatMap((name) => {
    const option = options.get(name);
    const isKnown = option ? given.has(option.path) || data[option.path] !== undefined : name in general;
    if (name === '' || isKnown) return [];
    if (option) {
      const values = name === variants?.key ? ` Nhận: ${variants.list.map((variant) => variant.name).join(', ')}.` : '';
      return [{ option: name, label: option.field.label, help: helpFor(option.field) + values }];
    }
    return name === 'course' ? [{ option: name, label: 'Khóa học', help: GENERAL_OPTIONS.course.says }] : [];
  });
}

/** Whether entries of a collection have an identity: number, place and year. */
export function isDocument(collection: CollectionName): boolean {
  return collection === 'register' || isTextOfDocument(collection);
}

/** The identity of a document whose number or slug, place and date are known. */
export function identityOfData(data: Data, index: ContentIndex): string {
  const text = (key: string) => (data[key] === undefined ? undefined : String(data[key]));
  const place = text('place') ?? '';
  return identityOf(
    {
      type: text('type') ?? '',
      number: text('number'),
      slug: text('slug'),
      issuedOn: parsePartialDate(text('issuedOn') ?? '') ?? { precision: 'unknown' },
    },
    index.places.get(place)?.slug ?? place,
  );
}

/** Where the file of an entry of texts belongs, below the content folder `root`; undefined where its name says nothing. */
export function fileOf(
  collection: Exclude<CollectionName, 'register'>,
  data: Data,
  { slug, course }: TypedOptions['general'],
  index: ContentIndex,
  root: string,
): string | undefined {
  if (isTextOfDocument(collection)) return documentFile(collection, identityOfData(data, index));
  const name = shortSlugOf(String(slug ?? data['name'] ?? data['title'] ?? ''));
  if (name === '') return undefined;
  const ending = fileEnding(collection);
  if (collection === 'models') {
    const [place = ''] = Array.isArray(data['places']) ? data['places'].map(String) : [];
    return `models/${storyFolder(place, index.places)}/${name}${ending}`;
  }
  if (collection === 'lessons') {
    const folder = `lessons/${course}`;
    return `${folder}/${nextNumber(join(root, folder))}-${name}${ending}`;
  }
  return `${collection}/${name}${ending}`;
}

function nextNumber(folder: string): number {
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch {
    // The first lesson of a course makes its folder.
    return 1;
  }
  return Math.max(0, ...names.map((name) => Number.parseInt(name, 10) || 0)) + 1;
}
