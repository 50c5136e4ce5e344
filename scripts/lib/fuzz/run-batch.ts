import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SAMPLE_CONTENT } from '../../../src/importer/fixtures/sample-library.ts';
import { checkContent } from '../../../src/library/check/check-content.ts';
import { contentFolder } from '../../../src/library/check/content-fixture.ts';
import type { FuzzCase } from './case.ts';
import { faultsOf, type Told } from './judge.ts';
import { type Taken, watchChildren } from './watch.ts';

/** What became of one case. */
export interface FuzzResult {
  fuzzed: FuzzCase;
  /** Of each text: `new`, `refused` …; none where the command told nothing. */
  outcomes: string[];
  message: string;
  /** By the clock. */
  seconds: number;
  /** What the process that reads took: time of the processor for this file, peak of memory up to it; where the system tells. */
  taken: Taken | undefined;
  faults: string[];
}

const COMMAND = fileURLToPath(new URL('../../import.ts', import.meta.url));
const MOST_SECONDS = 10;
const MOST_BYTES = 1024 ** 3;

/** Ways to run the command, in turn. */
const MODES: ReadonlyArray<{ args: readonly string[]; isApart: boolean }> = [
  { args: [], isApart: false },
  { args: ['--set', 'topics=dan-van'], isApart: true },
  { args: ['--as-revision'], isApart: false },
  { args: ['--as-revision', '--dry-run'], isApart: true },
];

/** Imports files as an editor does, by one run of the command into a new folder, and judges everything that it did. */
export async function runBatch(cases: readonly FuzzCase[], mode: number): Promise<FuzzResult[]> {
  const { args, isApart } = MODES[mode % MODES.length] ?? { args: [], isApart: false };
  const parent = mkdtempSync(join(tmpdir(), 'thu-nhap-'));
  try {
    const library = contentFolder(SAMPLE_CONTENT, join(parent, 'a/b/content'));
    const out = join(parent, 'a/b/out');
    const paths = cases.map(({ name, bytes, number }) => {
      const path = join(parent, 'a/input', String(number), name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, bytes);
      return path;
    });
    const written = isApart ? out : library;
    const before = stateOf(parent, written);
    const ended = await runCommand([...paths, '--json', ...args, ...(isApart ? ['--out', out] : [])], {
      library,
      folder: join(parent, 'a'),
    });
    const told = linesOf(ended.stdout);
    const results = cases.map((fuzzed, i): FuzzResult => {
      const own = told.filter(({ file }) => file.path === paths[i]);
      const { seconds, taken } = ended.measured[i] ?? { seconds: 0, taken: undefined };
      // A busy machine makes the clock say nothing of the file.
      const work = taken?.seconds ?? seconds;
      return {
        fuzzed,
        outcomes: own.map(({ outcome }) => outcome),
        message: own[0]?.message ?? '',
        seconds,
        taken,
        faults: [
          ...faultsOf(own),
          ...(work > MOST_SECONDS ? [`took ${work.toFixed(1)} s`] : []),
          ...((taken?.bytes ?? 0) > MOST_BYTES ? [`took ${Math.round((taken?.bytes ?? 0) / 2 ** 20)} MB`] : []),
        ],
      };
    });
    const all = [
      ...(ended.code === 0 || ended.code === 1 || ended.code === 2 ? [] : [`the command ended with ${ended.code}`]),
      ...ended.strayLines.map((line) => `printed: ${line}`),
      ...(stateOf(parent, written) === before ? [] : ['something was written outside the folder']),
    ];
    const problems = isApart ? [] : checkContent(library, '2026-01-01').problems;
    const last = results.findLast(({ outcomes }) => outcomes.length > 0) ?? results[0];
    last?.faults.push(...all, ...problems.map((problem) => `the content check: ${JSON.stringify(problem)}`));
    return results;
  } finally {
    rmSync(parent, { recursive: true, force: true });
  }
}

type Measured = Pick<FuzzResult, 'seconds' | 'taken'>;

interface Ended {
  code: number | null;
  stdout: string;
  /** Lines on stderr that are neither progress nor sums. */
  strayLines: string[];
  measured: Measured[];
}

function runCommand(args: readonly string[], { library, folder }: { library: string; folder: string }): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [COMMAND, ...args], {
      cwd: folder,
      env: { ...process.env, LIBRARY_CONTENT: library },
    });
    const measured: Measured[] = [];
    let start = performance.now();
    let before = 0;
    let sum = 0;
    const finishFile = () => {
      const current = measured.at(-1);
      if (current) current.seconds = (performance.now() - start) / 1000;
      start = performance.now();
      before = sum;
    };
    const stopWatch = watchChildren(child.pid ?? 0, ({ bytes, seconds }) => {
      sum = seconds;
      const current = measured.at(-1);
      if (current) current.taken = { bytes, seconds: sum - before };
    });
    let stdout = '';
    let rest = '';
    const strayLines: string[] = [];
    child.stdout.on('data', (text) => {
      stdout += text;
    });
    child.stderr.on('data', (text) => {
      const lines = `${rest}${text}`.split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        if (/^\[\d+\/\d+\] /.test(line)) {
          finishFile();
          measured.push({ seconds: 0, taken: undefined });
        } else if (line.startsWith('Xong ')) finishFile();
        else if (measured.length === 0 || /Error| {4}at /.test(line)) strayLines.push(line);
      }
    });
    child.on('error', reject);
    child.on('close', (code) => {
      stopWatch();
      resolve({ code, stdout, strayLines: [...strayLines, ...(rest === '' ? [] : [rest])], measured });
    });
  });
}

function linesOf(stdout: string): Told[] {
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line): Told => JSON.parse(line));
}

/** Every file below a folder but in one of its folders, with what it holds. */
function stateOf(parent: string, apart: string): string {
  const hash = createHash('sha256');
  const add = (folder: string) => {
    for (const name of readdirSync(folder).sort()) {
      const path = join(folder, name);
      if (path === apart) continue;
      const stats = lstatSync(path);
      hash.update(`${path} ${stats.mode} ${stats.size}\n`);
      if (stats.isDirectory()) add(path);
      else hash.update(readFileSync(path));
    }
  };
  add(parent);
  return hash.digest('hex');
}
