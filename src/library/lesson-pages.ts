import type { Library, LibraryLesson } from './types.ts';

/** The two segments of the address of each lesson, for the pages that each has. */
export function lessonPaths({ courses }: Library): Array<{ params: { course: string; lesson: string } }> {
  return courses.flatMap(({ lessons }) =>
    lessons.map(({ id }) => {
      const [course = '', lesson = ''] = id.split('/');
      return { params: { course, lesson } };
    }),
  );
}

/** The lesson at an address. Throws where there is none. */
export function lessonAt(
  { courses }: Library,
  { course, lesson }: { course?: string | undefined; lesson?: string | undefined },
): LibraryLesson {
  const found = courses.flatMap(({ lessons }) => lessons).find(({ id }) => id === `${course}/${lesson}`);
  if (!found) throw new Error(`Không có bài ${course}/${lesson}`);
  return found;
}
