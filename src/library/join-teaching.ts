import { compareVietnamese } from '../domain/text.ts';
import type { Question } from '../schemas/question.ts';
import { addressOf } from './addresses.ts';
import { known } from './join-places.ts';
import type { LibraryCourse, LibraryInput, LibraryLesson, LibraryModel, LibraryTerm } from './types.ts';

interface Joined {
  models: readonly LibraryModel[];
  terms: ReadonlyMap<string, LibraryTerm>;
}

interface Teaching {
  courses: LibraryCourse[];
  questions: Map<string, Question>;
}

/** Courses with their lessons in order, and the questions by id, in the order of the courses that use them. */
export function joinTeaching(input: LibraryInput, { models, terms }: Joined): Teaching {
  const questions = new Map(input.questions.map((data) => [data.id, data]));
  const modelById = new Map(models.map((model) => [model.id, model]));
  const courses = input.courses.map(({ id, data, file }): LibraryCourse => {
    const course: LibraryCourse = { id, data, file, address: addressOf.course(id), lessons: [] };
    course.lessons = input.lessons
      .filter((lesson) => lesson.id.startsWith(`${id}/`))
      .map((lesson): LibraryLesson => {
        const [, name = ''] = lesson.id.split('/');
        return {
          id: lesson.id,
          data: lesson.data,
          file: lesson.file,
          address: addressOf.lesson(lesson.id),
          number: Number.parseInt(name, 10),
          course,
          model: known(modelById, lesson.data.case.model),
          questions: lesson.data.selfTest.map((question) => known(questions, question)),
          terms: (lesson.data.terms ?? []).map((term) => known(terms, term)),
        };
      })
      .sort((a, b) => a.number - b.number);
    return course;
  });
  courses.sort((a, b) => compareVietnamese(a.data.title, b.data.title));
  const used = courses.flatMap(({ lessons }) => lessons.flatMap((lesson) => lesson.questions));
  // A question that no lesson asks comes last; one that several ask stands where it is asked first.
  const ordered = new Map([...used, ...questions.values()].map((data) => [data.id, data]));
  return { courses, questions: ordered };
}
