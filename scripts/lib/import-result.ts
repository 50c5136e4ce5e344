import type { Draft } from '../../src/importer/draft.ts';
import type { ContentState } from '../../src/importer/write/content-state.ts';
import { shownPath } from '../../src/importer/write/content-state.ts';
import type { Outcome, Plan } from '../../src/importer/write/outcome.ts';

/** What became of one text, or of a file that gave none. */
export interface ImportResult {
  /** As it was named on the command line, or found below a folder. */
  path: string;
  /** As the library names it: `goi.zip › a.docx`. */
  name: string;
  outcome: Outcome;
  message: string;
  draft?: Draft;
  plan?: Plan;
}

/** The result in full, as `--json` prints it. */
export function resultInFull({ path, name, outcome, message, draft, plan }: ImportResult, { root }: ContentState) {
  return {
    file: { path, ...(draft?.file ?? { name }) },
    outcome,
    message,
    ...(plan?.path !== undefined && { target: shownPath(root, plan.path) }),
    files: (plan?.changes ?? []).map((change) => ({
      path: shownPath(root, change.path),
      action: change.before === undefined ? 'create' : 'change',
    })),
    ...(draft && {
      collection: draft.collection,
      data: plan?.data ?? draft.data,
      source: plan?.source ?? draft.source,
      body: draft.body,
      findings: draft.findings,
      questions: plan?.questions ?? draft.questions,
      removed: draft.removed,
      accounting: draft.accounting,
      outline: draft.outline,
      citations: draft.citations,
    }),
    remarks: plan?.remarks ?? draft?.remarks ?? [],
    problems: plan?.problems ?? [],
    ...(plan?.difference !== undefined && { difference: plan.difference }),
  };
}

/** One line of JSON that a terminal cannot act on. */
export function asJsonLine(value: unknown): string {
  return JSON.stringify(value).replace(
    /[\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** 2 where a file was refused, else 1 where one waits for an editor, else 0. */
export function exitCodeFor(outcomes: readonly Outcome[]): 0 | 1 | 2 {
  if (outcomes.includes('refused')) return 2;
  return outcomes.includes('needsAnswers') || outcomes.includes('exists') ? 1 : 0;
}
