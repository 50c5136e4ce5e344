import { createInterface } from 'node:readline/promises';
import type { Question } from '../../src/importer/draft.ts';
import { forTerminal } from './import-text.ts';

/** Asks an editor on the terminal. Gives the answers by field; undefined where one is left empty: the text waits. */
export async function askEditor(
  name: string,
  questions: readonly Question[],
): Promise<Record<string, string> | undefined> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  terminal.on('SIGINT', () => process.kill(process.pid, 'SIGINT'));
  const answers: Record<string, string> = {};
  try {
    for (const { field, label, why, candidates } of questions) {
      const choices = candidates.map((candidate, i) => `  ${i + 1}. ${candidate}\n`).join('');
      const prompt = `${name}\n${label} (${field}): ${why}\n${choices}Trả lời (bỏ trống để thôi): `;
      const typed = (await terminal.question(forTerminal(prompt))).normalize('NFC').trim();
      if (typed === '') return undefined;
      answers[field] = candidates[Number(typed) - 1] ?? typed;
    }
  } catch (error) {
    // Ctrl+D.
    if (error instanceof Error && error.name === 'AbortError') return undefined;
    throw error;
  } finally {
    terminal.close();
  }
  return answers;
}

/** The command that imports a file with the answers given so far and places for the others, to be copied. */
export function commandWith(
  path: string,
  answers: Readonly<Record<string, string>>,
  questions: readonly Question[],
): string {
  const open = questions.map(
    ({ field, candidates }) => [field, candidates.length === 1 ? candidates[0] : '…'] as const,
  );
  const sets = [...Object.entries(answers), ...open].map(([field, value]) => `--set ${quoted(`${field}=${value}`)}`);
  return `npm run import -- ${quoted(path)} ${sets.join(' ')}`;
}

function quoted(argument: string): string {
  return /^[\w./=-]+$/.test(argument) ? argument : `'${argument.replaceAll("'", `'\\''`)}'`;
}
