import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { type FuzzCase, fuzzCase } from './case.ts';
import { type FuzzResult, runBatch } from './run-batch.ts';
import { fuzzSamples } from './samples.ts';

const FOLDER = 'test-results/fuzz-import';
/** Files of one run of the command: its start takes longer than most files. */
const BATCH = 25;

/** Runs damaged files through the import command and prints what became of them. Gives the exit code. */
export async function fuzzImport(args: readonly string[]): Promise<0 | 1> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { seed: { type: 'string' }, case: { type: 'string' } },
  });
  const seed = Number(values.seed ?? Date.now() % 2_147_483_647);
  const count = Number(positionals[0] ?? 2000);
  if (!Number.isSafeInteger(seed) || !Number.isSafeInteger(count) || count < 1) {
    console.error('npm run fuzz:import -- [SỐ TỆP] [--seed SỐ] hoặc --case TỆP');
    return 1;
  }
  const cases = values.case === undefined ? await casesOf(seed, count) : [savedCase(values.case)];
  const statusBefore = repositoryState();
  console.log(values.case === undefined ? `Gieo ${seed}, ${cases.length} tệp` : values.case);
  const results: FuzzResult[] = [];
  for (let start = 0; start < cases.length; start += BATCH) {
    const batch = await runBatch(cases.slice(start, start + BATCH), start / BATCH);
    for (const result of batch.filter(({ faults }) => faults.length > 0)) tell(result);
    results.push(...batch);
    if (results.length % (BATCH * 8) === 0) console.log(`… ${results.length}`);
  }
  if (values.case !== undefined) for (const { outcomes, message } of results) console.log(outcomes.join(', '), message);
  printSums(results);
  const isRepositorySame = repositoryState() === statusBefore;
  if (!isRepositorySame) console.log('HỎNG: có tệp của kho mã bị thay đổi');
  return isRepositorySame && results.every(({ faults }) => faults.length === 0) ? 0 : 1;
}

async function casesOf(seed: number, count: number): Promise<FuzzCase[]> {
  const samples = await fuzzSamples();
  return Array.from({ length: count }, (_, number) => fuzzCase(samples, seed, number));
}

/** A case that failed lies in a folder of its own under its own name, so that it can be imported by hand too. */
function saveCase({ seed, number, name, bytes }: FuzzCase): string {
  const folder = join(FOLDER, `${seed}-${number}`);
  mkdirSync(folder, { recursive: true });
  const file = join(folder, name);
  writeFileSync(file, bytes);
  return file;
}

function savedCase(file: string): FuzzCase {
  const bytes = new Uint8Array(readFileSync(file));
  return { seed: 0, number: 0, kind: 'utf-8', made: [file], name: basename(file), bytes };
}

function tell({ fuzzed, faults }: FuzzResult): void {
  const file = fuzzed.seed === 0 ? '' : ` → ${JSON.stringify(saveCase(fuzzed))}`;
  console.log(`HỎNG ${fuzzed.number} (${fuzzed.made.join(' + ')})${file}`);
  for (const fault of faults) console.log(`  ${fault.slice(0, 2000)}`);
}

/** What git sees of the working folder; nothing where it is no checkout. */
function repositoryState(): string {
  try {
    return execFileSync('git', ['status', '--porcelain'], { encoding: 'utf8' });
  } catch {
    return '';
  }
}

/** The first sentence of a message, without what it quotes. */
function reasonOf(message: string): string {
  const [first = ''] = message.replace(/[«"][^»"]*[»"]/g, '«»').split(/[.;:\n]/);
  return first.slice(0, 100);
}

function printSums(results: readonly FuzzResult[]): void {
  const sums = new Map<string, Map<string, number>>();
  for (const { fuzzed, outcomes } of results) {
    const row = sums.get(fuzzed.kind) ?? new Map<string, number>();
    sums.set(fuzzed.kind, row);
    for (const outcome of outcomes) row.set(outcome, (row.get(outcome) ?? 0) + 1);
  }
  console.log('\nSố bài theo định dạng và kết quả (một gói có thể có nhiều bài):');
  for (const [kind, row] of sums) {
    const files = results.filter(({ fuzzed }) => fuzzed.kind === kind).length;
    const counts = [...row].sort(([a], [b]) => (a < b ? -1 : 1)).map(([outcome, n]) => `${outcome} ${n}`);
    console.log(`  ${kind.padEnd(13)}${String(files).padStart(5)} tệp: ${counts.join(', ')}`);
  }
  console.log('Vì sao không nhập được:');
  const reasons = results.flatMap(({ outcomes, message }) => (outcomes[0] === 'refused' ? [reasonOf(message)] : []));
  const counts = [...Map.groupBy(reasons, (reason) => reason)].map(([reason, some]) => [some.length, reason] as const);
  for (const [n, reason] of counts.sort(([a], [b]) => b - a)) console.log(`${String(n).padStart(7)} ${reason}`);
  console.log('Chậm nhất:');
  for (const { fuzzed, seconds, taken } of results.toSorted((a, b) => b.seconds - a.seconds).slice(0, 5)) {
    const work = taken ? ` (${taken.seconds.toFixed(1)} giây tính)` : '';
    console.log(
      `  ${seconds.toFixed(1)} giây${work}: ${fuzzed.number} (${fuzzed.made.join(' + ')}), ${fuzzed.bytes.length} byte`,
    );
  }
  const [largest] = results.toSorted((a, b) => (b.taken?.bytes ?? 0) - (a.taken?.bytes ?? 0));
  const peak = largest?.taken ? `${Math.round(largest.taken.bytes / 2 ** 20)} MB` : 'không đo được';
  console.log(
    `Bộ nhớ cao nhất của tiến trình đọc: ${peak} (${largest?.fuzzed.number}: ${largest?.fuzzed.made.join(' + ')})`,
  );
  const failed = results.filter(({ faults }) => faults.length > 0).length;
  console.log(`${results.length} tệp, ${failed} hỏng.`);
}
