import { getCollection } from 'astro:content';
import { joinLibrary } from './join.ts';
import type { Library } from './types.ts';

let opened: Promise<Library> | undefined;

/** The library, read from Astro's collections and joined once a build. */
export function openLibrary(): Promise<Library> {
  // In development content changes under a running server: join anew each time.
  if (import.meta.env.DEV) return read();
  opened ??= read();
  return opened;
}

async function read(): Promise<Library> {
  const [resolutions, directives, conclusions, others, register] = await Promise.all([
    getCollection('resolutions'),
    getCollection('directives'),
    getCollection('conclusions'),
    getCollection('documents'),
    getCollection('register'),
  ]);
  const plain = <T>({ id, data, filePath = '' }: { id: string; data: T; filePath?: string }) => ({
    id,
    data,
    file: filePath,
  });
  const dataOf = <T>({ data }: { data: T }) => data;
  return joinLibrary({
    documents: [...resolutions, ...directives, ...conclusions, ...others, ...register].map(plain),
    models: (await getCollection('models')).map(plain),
    articles: (await getCollection('articles')).map(plain),
    courses: (await getCollection('courses')).map(plain),
    lessons: (await getCollection('lessons')).map(plain),
    questions: (await getCollection('questions')).map(dataOf),
    figures: (await getCollection('figures')).map(dataOf),
    comparisons: (await getCollection('comparisons')).map(dataOf),
    places: (await getCollection('places')).map(dataOf),
    bodies: (await getCollection('bodies')).map(dataOf),
    topics: (await getCollection('topics')).map(dataOf),
    glossary: (await getCollection('glossary')).map(dataOf),
    sources: (await getCollection('sources')).map(dataOf),
  });
}
