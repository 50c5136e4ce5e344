import type { Answers } from '../telling/answers.ts';
import { type Fault, faultsOf } from '../telling/check.ts';
import { type Draft, draftOf } from '../telling/draft.ts';
import { mailWithDraft } from '../telling/mail.ts';

/** What the page asks of the worker. The worker is loaded only when a draft is wanted: it holds the YAML library. */
export interface TellQuestion {
  id: number;
  answers: Answers;
  email: string;
}
/** What is to be mended, or where nothing is: the draft and its e-mail. */
export interface TellAnswer {
  id: number;
  faults: Fault[];
  made?: { draft: Draft; mail: ReturnType<typeof mailWithDraft> };
}

const scope = self as unknown as {
  onmessage: (event: MessageEvent<TellQuestion>) => void;
  postMessage(answer: TellAnswer): void;
};

scope.onmessage = ({ data: { id, answers, email } }) => {
  const faults = faultsOf(answers);
  if (faults.length > 0) return scope.postMessage({ id, faults });
  const draft = draftOf(answers);
  scope.postMessage({ id, faults, made: { draft, mail: mailWithDraft(email, answers, draft) } });
};
