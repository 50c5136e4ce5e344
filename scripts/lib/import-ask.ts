import { createInterface } from 'node:readline/promises';
import type { Question } from '../../src/importer/draft.ts';
import type { Meant } from './import-answers.ts';
import type { ImportOptions } from './import-options.ts';
import { forTerminal } from './import-text.ts';

/** Asks an editor on the terminal. Gives what was typed; undefined where it is left empty: the text waits. */
export async function askEditor(name: string, question: Question, hint: string): Promise<string | undefined> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  terminal.on('SIGINT', () => process.kill(process.pid, 'SIGINT'));
  const { field, label, why, candidates } = question;
  const choices = candidates.map((candidate, i) => `  ${i + 1}. ${candidate}\n`).join('');
  const told = hint === '' ? '' : `  ${hint}\n`;
  const prompt = `${name}\n${label} (${field}): ${why}\n${told}${choices}Trả lời (bỏ trống để thôi): `;
  try {
    const typed = (await terminal.question(forTerminal(prompt))).normalize('NFC').trim();
    return candidates[Number(typed) - 1] ?? (typed || undefined);
  } catch (error) {
    // Ctrl+D.
    if (error instanceof Error && error.name === 'AbortError') return undefined;
    throw error;
  } finally {
    terminal.close();
  }
}

/** Asks until an answer may stand; a wrong one is told why. Gives undefined where none is given. */
export async function rightAnswer(
  ask: () => Promise<string | undefined>,
  judge: (answer: string) => Promise<Meant>,
  say: (words: string) => void,
): Promise<string | undefined> {
  for (let answer = await ask(); answer !== undefined; answer = await ask()) {
    const judged = await judge(answer);
    if ('value' in judged) return judged.value;
    say(judged.fault);
  }
  return undefined;
}

/** The command that imports a file with the answers given so far and places for the others, to be copied. */
export function commandWith(
  path: string,
  answers: Readonly<Record<string, string>>,
  questions: readonly Question[],
  { dryRun, asRevision, out, report }: Pick<ImportOptions, 'dryRun' | 'asRevision' | 'out' | 'report'>,
): string {
  const open = questions.map(
    ({ field, candidates }) => [field, candidates.length === 1 ? candidates[0] : '…'] as const,
  );
  return [
    'npm run import --',
    quoted(path),
    ...[...Object.entries(answers), ...open].map(([field, value]) => `--set ${quoted(`${field}=${value}`)}`),
    ...(out === undefined ? [] : [`--out ${quoted(out)}`]),
    ...(report === undefined ? [] : [`--report ${quoted(report)}`]),
    ...(asRevision ? ['--as-revision'] : []),
    ...(dryRun ? ['--dry-run'] : []),
  ].join(' ');
}

/** Double quotes are what every shell takes, that of Windows too; what they leave alive stands in single ones. */
function quoted(argument: string): string {
  if (/^[\p{L}\p{M}\p{N}_./:=…@-]+$/u.test(argument)) return argument;
  return /["$`!]/.test(argument) ? `'${argument.replaceAll("'", `'\\''`)}'` : `"${argument}"`;
}
