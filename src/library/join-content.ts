import { indexContent } from './check/content-index.ts';
import { joinLibrary } from './join.ts';
import { type Content, documentEntries, pathOf } from './read/content.ts';
import type { Library } from './types.ts';

/** Joins content as it was read from files: the library of commands and tests, which run without Astro. */
export function joinContent(content: Content): Library {
  const { identities } = indexContent(content);
  const dataOf = <T>({ data }: { data: T }) => data;
  return joinLibrary({
    documents: documentEntries(content).map((entry) => ({
      id: identities.get(entry) ?? '',
      data: entry.data,
      file: entry.file,
    })),
    models: content.models.map((entry) => ({ id: pathOf(entry), data: entry.data, file: entry.file })),
    articles: content.articles.map((entry) => ({ id: pathOf(entry), data: entry.data, file: entry.file })),
    courses: content.courses.map((entry) => ({ id: pathOf(entry), data: entry.data, file: entry.file })),
    lessons: content.lessons.map((entry) => ({ id: pathOf(entry), data: entry.data, file: entry.file })),
    questions: content.questions.map(dataOf),
    figures: content.figures.map(dataOf),
    comparisons: content.comparisons.map(dataOf),
    places: content.places.map(dataOf),
    bodies: content.bodies.map(dataOf),
    topics: content.topics.map(dataOf),
    glossary: content.glossary.map(dataOf),
    sources: content.sources.map(dataOf),
  });
}
