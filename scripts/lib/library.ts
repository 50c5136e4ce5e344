import { validContent } from '../../src/library/check/check-content.ts';
import { indexContent } from '../../src/library/check/content-index.ts';
import { joinLibrary } from '../../src/library/join.ts';
import { type Content, documentEntries, type Entry } from '../../src/library/read/content.ts';
import type { Library } from '../../src/library/types.ts';

/** The library as the build joins it, for commands that run without Astro. Throws with every problem of the content. */
export function readLibrary(): Library {
  return libraryOf(validContent());
}

/** Joins content that was read. */
export function libraryOf(content: Content): Library {
  const { identities } = indexContent(content);
  const dataOf = <T>({ data }: { data: T }) => data;
  const idOf = ({ file }: Entry) => file.replace(/^.*\/(?:models|articles|courses)\//, '').replace(/\.mdx?$/, '');
  return joinLibrary({
    documents: documentEntries(content).map((entry) => ({
      id: identities.get(entry) ?? '',
      data: entry.data,
      file: entry.file,
    })),
    models: content.models.map((entry) => ({ id: idOf(entry), data: entry.data, file: entry.file })),
    articles: content.articles.map((entry) => ({ id: idOf(entry), data: entry.data, file: entry.file })),
    courses: content.courses.map((entry) => ({ id: idOf(entry), data: entry.data, file: entry.file })),
    figures: content.figures.map(dataOf),
    places: content.places.map(dataOf),
    bodies: content.bodies.map(dataOf),
    topics: content.topics.map(dataOf),
    glossary: content.glossary.map(dataOf),
    sources: content.sources.map(dataOf),
  });
}
