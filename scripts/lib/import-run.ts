import { existsSync, mkdirSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Draft, Question } from '../../src/importer/draft.ts';
import { ImportRefusal } from '../../src/importer/refusal.ts';
import { applyChanges, removeLeftovers } from '../../src/importer/write/apply.ts';
import { type ContentState, openContent } from '../../src/importer/write/content-state.ts';
import { lockFolder } from '../../src/importer/write/lock.ts';
import type { Outcome } from '../../src/importer/write/outcome.ts';
import { planWrite } from '../../src/importer/write/plan.ts';
import { contentRoot } from '../../src/library/read/content-root.ts';
import { answerMeant, answersMeant, hintFor, type Meant } from './import-answers.ts';
import { askEditor, commandWith, rightAnswer } from './import-ask.ts';
import { type FileToImport, findFiles } from './import-files.ts';
import { answersMisfit, HELP, type ImportOptions, readOptions, UsageError } from './import-options.ts';
import { type Reader, startReader } from './import-reader.ts';
import { reportOn, summaryOf } from './import-report.ts';
import { writeReport } from './import-reports.ts';
import { asJsonLine, exitCodeFor, type ImportResult, resultInFull } from './import-result.ts';
import { forTerminal } from './import-text.ts';

/** Runs the command with its arguments. `entry` is the module that reads and understands files. Gives the exit code. */
export async function runImport(args: readonly string[], entry: URL): Promise<0 | 1 | 2> {
  try {
    const options = readOptions(args);
    if (options.help) {
      process.stdout.write(HELP);
      return 0;
    }
    return await importAll(options, entry);
  } catch (error) {
    const isExpected = error instanceof UsageError || error instanceof ImportRefusal;
    const what = isExpected || !(error instanceof Error) ? String(error) : (error.stack ?? error.message);
    say(isExpected && error instanceof Error ? error.message : what);
    return 2;
  }
}

async function importAll(options: ImportOptions, entry: URL): Promise<0 | 1 | 2> {
  const { files, skipped } = findFiles(options.paths);
  const misfit = answersMisfit(options.answers, files.length);
  if (misfit !== undefined) throw new UsageError(misfit);
  const libraryRoot = libraryFolder();
  const root = resolve(options.out ?? libraryRoot);
  const release = options.dryRun ? () => undefined : enter(root);
  const reader = startReader({ entry, libraryRoot, ...(options.out !== undefined && { out: root }) });
  try {
    const [state] = await Promise.all([readState(libraryRoot, options.out), readyOrTold(reader)]);
    const answers = answersMeant(options.answers, state.content);
    const run: Run = { options: { ...options, answers }, reader, state, today: today() };
    const outcomes: Outcome[] = [];
    for (const [i, file] of files.entries()) {
      say(`[${i + 1}/${files.length}] ${file.name}`);
      for await (const result of importFile(file, run)) {
        outcomes.push(result.outcome);
        show(result, run);
        if (options.report !== undefined) writeReport(options.report, outcomes.length, result, run.state);
      }
    }
    say(summaryOf(outcomes, skipped));
    return exitCodeFor(outcomes);
  } finally {
    reader.stop();
    release();
  }
}

/** Reads while the other process starts. */
async function readState(libraryRoot: string, out: string | undefined): Promise<ContentState> {
  await setImmediate();
  return openContent(libraryRoot, out);
}

async function readyOrTold(reader: Reader): Promise<void> {
  try {
    await reader.ready();
  } catch (error) {
    const [what] = (error instanceof Error ? error.message : String(error)).split('\n');
    throw new UsageError(
      `Nội dung của thư viện chưa dùng được (${what}); hãy chạy npm run check:content và sửa trước.`,
    );
  }
}

interface Run {
  options: ImportOptions;
  reader: Reader;
  /** The content with all that this run has written so far, or would have. */
  state: ContentState;
  today: string;
}

/** Nobody else writes here until the function that it gives is called; what a run that was killed left is removed. */
function enter(root: string): () => void {
  if (existsSync(root) && !statSync(root).isDirectory()) throw new UsageError(`${root} không phải thư mục.`);
  mkdirSync(root, { recursive: true });
  const release = lockFolder(root);
  removeLeftovers(root);
  return release;
}

function libraryFolder(): string {
  try {
    return contentRoot();
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

async function* importFile(file: FileToImport, run: Run): AsyncGenerator<ImportResult> {
  const { path, name } = file;
  const refused = (message: string): ImportResult => ({ path, name, outcome: 'refused', message });
  if (file.refusal !== undefined) return yield refused(file.refusal);
  const opened = await orRefusal(() => run.reader.open(path, name));
  if (typeof opened === 'string') return yield refused(opened);
  const misfit = answersMisfit(run.options.answers, opened.names.length);
  if (misfit !== undefined) return yield refused(misfit);
  for (const [position, text] of opened.names.entries()) yield await importText(file, text, position, run);
}

async function importText({ path }: FileToImport, name: string, position: number, run: Run): Promise<ImportResult> {
  const { options, reader, state, today } = run;
  const understand = (answers: Readonly<Record<string, string>>) =>
    orRefusal(() => reader.understand(position, today, answers));
  // An answer may raise another question: a place of which there are two.
  for (let { answers } = options; ; ) {
    const draft = await understand(answers);
    if (typeof draft === 'string') return { path, name, outcome: 'refused', message: draft };
    const plan = planWrite(draft, state, { asRevision: options.asRevision, today });
    const result = { path, name, outcome: plan.outcome, message: plan.message, draft, plan };
    if (plan.outcome !== 'needsAnswers') {
      const isAnswered = options.dryRun && plan.changes.length > 0 && answers !== options.answers;
      // Who answered while trying would have to answer again.
      const again = isAnswered ? `\nĐể ghi: ${commandWith(path, answers, [], { ...options, dryRun: false })}` : '';
      return write({ ...result, message: plan.message + again }, run);
    }
    const [question] = isInteractive(options) ? plan.questions : [];
    const answered = question && (await answeredBy(name, question, answers, state, understand));
    if (!answered) {
      return { ...result, message: `${plan.message}\n${commandWith(path, answers, plan.questions, options)}` };
    }
    answers = answered;
  }
}

/** The answers with that to one more question; undefined where the editor gives none. */
async function answeredBy(
  name: string,
  question: Question,
  answers: Readonly<Record<string, string>>,
  { content }: ContentState,
  understand: (answers: Readonly<Record<string, string>>) => Promise<Draft | string>,
): Promise<Record<string, string> | undefined> {
  const { field } = question;
  const judge = async (typed: string): Promise<Meant> => {
    const meant = answerMeant(field, typed, content);
    if ('fault' in meant) return meant;
    const draft = await understand({ ...answers, [field]: meant.value });
    return typeof draft === 'string' ? { fault: draft } : meant;
  };
  const answer = await rightAnswer(() => askEditor(name, question, hintFor(field)), judge, say);
  return answer === undefined ? undefined : { ...answers, [field]: answer };
}

async function write(result: ImportResult & Required<Pick<ImportResult, 'plan'>>, run: Run): Promise<ImportResult> {
  const { changes, next } = result.plan;
  if (changes.length === 0) return result;
  try {
    if (!run.options.dryRun) applyChanges(run.state.root, changes);
  } catch (error) {
    const what = error instanceof Error ? error.message : String(error);
    return { ...result, outcome: 'refused', message: `Không ghi được: ${what}` };
  }
  run.state = next;
  await run.reader.changed(changes);
  return result;
}

/** The value, or the Vietnamese sentence of a refusal. A fault of the program refuses this file and lets others go on. */
async function orRefusal<T extends object>(work: () => Promise<T>): Promise<T | string> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ImportRefusal) return error.message;
    return `Chương trình lỗi khi đọc tệp này; hãy báo lại kèm đoạn sau.\n${error instanceof Error ? error.message : error}`;
  }
}

function isInteractive({ json }: ImportOptions): boolean {
  return !json && process.stdin.isTTY && process.stderr.isTTY;
}

function show(result: ImportResult, { options, state }: Run): void {
  if (options.json) process.stdout.write(`${asJsonLine(resultInFull(result, state))}\n`);
  else process.stdout.write(forTerminal(reportOn(result, { extent: 'short', isDryRun: options.dryRun })));
}

function say(text: string): void {
  process.stderr.write(`${forTerminal(text)}\n`);
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}
