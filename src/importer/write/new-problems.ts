import { runChecks } from '../../library/check/check-content.ts';
import type { Problem } from '../../library/read/problem.ts';
import { type ContentState, pathBelow } from './content-state.ts';

/** Problems of states already checked: the state after one file is the state before the next. */
const checked = new WeakMap<ContentState, Problem[]>();

/** What the content check says of a state. */
function problemsOf(state: ContentState, today: string): Problem[] {
  const known = checked.get(state);
  if (known) return known;
  const problems = [...state.problems, ...runChecks(state.content, state.root, today)];
  checked.set(state, problems);
  return problems;
}

/** Problems that a state has and the one before it has not; of a target apart from the library, those in its own files. */
export function newProblems(before: ContentState, after: ContentState, today: string): Problem[] {
  const counts = new Map<string, number>();
  for (const problem of problemsOf(before, today)) {
    counts.set(keyOf(problem), (counts.get(keyOf(problem)) ?? 0) + 1);
  }
  const isApart = after.root !== after.libraryRoot;
  return problemsOf(after, today).filter((problem) => {
    if (isApart && pathBelow(after.root, problem) === undefined) return false;
    const left = counts.get(keyOf(problem)) ?? 0;
    counts.set(keyOf(problem), left - 1);
    return left <= 0;
  });
}

/** A problem without its line numbers, which move when rows above it go. */
function keyOf({ file, field, found, expected }: Problem): string {
  return [file, field, found.replace(/:\d+/g, ''), expected].join('\n');
}
