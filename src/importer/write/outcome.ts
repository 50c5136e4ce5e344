import type { Problem } from '../../library/read/problem.ts';
import type { Source } from '../../schemas/source.ts';
import type { Question } from '../draft.ts';
import type { ContentState, FileChange } from './content-state.ts';

export const OUTCOME_IDS = ['new', 'unchanged', 'exists', 'revision', 'needsAnswers', 'refused'] as const;
export type Outcome = (typeof OUTCOME_IDS)[number];

/** What an import would do to the content, or why it does nothing. */
export interface Plan {
  outcome: Outcome;
  /** What was found and what to do next, in Vietnamese. */
  message: string;
  /** Where the text lies or would lie, below the target folder; absent while too little is known. */
  path?: string;
  /** Front matter as it would be written, a row of the register merged in. */
  data: Readonly<Record<string, unknown>>;
  /** Entry for the register of sources: the one that it has where the file was imported before; none for own files. */
  source?: Source;
  /** Files to write, in the order in which they must come. */
  changes: readonly FileChange[];
  /** What would differ from the text that is there already. */
  difference?: string;
  /** What is still to be answered. */
  questions: readonly Question[];
  remarks: readonly string[];
  /** Problems that the content would have afterwards and has not now. */
  problems: readonly Problem[];
  /** The content after the changes. */
  next: ContentState;
}

export interface PlanOptions {
  /** Keep a text that differs from the one in the library as a revision beside it. */
  asRevision: boolean;
  /** `YYYY-MM-DD`. */
  today: string;
}
