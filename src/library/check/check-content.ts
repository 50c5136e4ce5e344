import type { Content } from '../read/content.ts';
import { contentRoot } from '../read/content-root.ts';
import { formatProblems, type Problem } from '../read/problem.ts';
import { type ReadResult, readContent } from '../read/read-content.ts';
import { bodies } from './bodies.ts';
import type { Check } from './check.ts';
import { comparisons } from './comparisons.ts';
import { indexContent } from './content-index.ts';
import { dates } from './dates.ts';
import { figures } from './figures.ts';
import { identities } from './identities.ts';
import { lessons } from './lessons.ts';
import { numbers } from './numbers.ts';
import { pictures } from './pictures.ts';
import { places } from './places.ts';
import { questions } from './questions.ts';
import { references } from './references.ts';
import { relations } from './relations.ts';
import { stories } from './stories.ts';

/** Every check over the whole content, in the order in which their problems help most. */
export const CHECKS: readonly Check[] = [
  identities,
  references,
  numbers,
  dates,
  relations,
  figures,
  comparisons,
  bodies,
  places,
  stories,
  questions,
  lessons,
  pictures,
];

/**
 * Reads the content below `root` and runs every check, so that one run tells all problems.
 * `today` is `YYYY-MM-DD`.
 */
export function checkContent(root: string, today: string): ReadResult {
  const { content, problems, leftOut } = readContent(root);
  const found = runChecks(content, root, today);
  const checked = leftOut > 0 ? found.map((problem): Problem => ({ ...problem, mayFollow: true })) : found;
  return { content, problems: [...problems, ...checked], leftOut };
}

/** What every check says of content that is read already. `today` is `YYYY-MM-DD`. */
export function runChecks(content: Content, root: string, today: string): Problem[] {
  const context = { content, today, index: indexContent(content), root };
  return CHECKS.flatMap((check) => check.run(context));
}

/** The content of the project, or an error that tells every problem at once. */
export function validContent(): ReadResult['content'] {
  const { content, problems } = checkContent(contentRoot(), new Date().toISOString().slice(0, 10));
  if (problems.length > 0) throw new Error(formatProblems(problems));
  return content;
}
