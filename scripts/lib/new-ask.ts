import type { Outcome } from '../../src/starter/start.ts';
import type { Need } from '../../src/starter/whereabouts.ts';

/** How an editor is asked at the terminal. */
export interface Dialogue {
  ask(need: Need): Promise<string>;
  say(words: string): void;
}

/** Asks for one thing after the other until nothing is missing. A wrong answer is asked for again; the others stay. */
export async function askForNeeds(
  outcome: Outcome,
  args: readonly string[],
  attempt: (args: readonly string[]) => Outcome,
  { ask, say }: Dialogue,
): Promise<Outcome> {
  const [need] = outcome.kind === 'missing' ? outcome.needs : [];
  if (!need) return outcome;
  const answered = [...args, `--${need.option}=${await ask(need)}`];
  const next = attempt(answered);
  if (next.kind !== 'faults') return askForNeeds(next, answered, attempt, { ask, say });
  say(next.messages.join('\n'));
  return askForNeeds(outcome, args, attempt, { ask, say });
}
