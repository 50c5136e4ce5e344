import { readFileSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { run, runAstro } from './lib/astro.ts';

// All checks of the project, in the order in which they are quickest to fail. The last line counts the tests.
const NODE = process.execPath;
const REPORT = 'test-results/report';

const bin = (path: string) => `node_modules/${path}`;
const vitest = (project: string) => () =>
  run(NODE, [
    bin('vitest/vitest.mjs'),
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${REPORT}-${project}.json`,
  ]);

const STEPS: ReadonlyArray<[string, () => Promise<number>]> = [
  ['định dạng, quy tắc viết mã và các tầng', () => run(NODE, [bin('@biomejs/biome/bin/biome'), 'ci', '.'])],
  ['nội dung', () => run(NODE, ['scripts/check-content.ts'])],
  ['kiểu dữ liệu', () => runAstro(['check', '--minimumFailingSeverity', 'hint'])],
  ['kiểm thử từng phần', vitest('unit')],
  ['dựng trang', () => runAstro(['build', '--silent'])],
  ['kiểm tra trang đã dựng', vitest('site')],
  ['kiểm thử trong trình duyệt', vitest('browser')],
];

interface Report {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
}

// Hundreds of tests start a command of the project: what the first compiled the others read.
process.env['NODE_COMPILE_CACHE'] ??= resolve('.cache/compile');

rmSync('test-results', { recursive: true, force: true });
const begun = performance.now();
const failed: string[] = [];
for (const [i, [name, step]] of STEPS.entries()) {
  console.log(`\n[${i + 1}/${STEPS.length}] ${name}`);
  if ((await step()) === 0) continue;
  failed.push(name);
  // What follows a broken build would test an old site.
  if (name === 'dựng trang') break;
}

const totals = { passed: 0, failed: 0 };
for (const project of ['unit', 'site', 'browser']) {
  try {
    const report: Report = JSON.parse(readFileSync(`${REPORT}-${project}.json`, 'utf8'));
    totals.passed += report.numPassedTests;
    totals.failed += report.numFailedTests;
    // A test that is skipped proves nothing: it counts as failed.
    totals.failed += report.numPendingTests + report.numTodoTests;
  } catch {
    failed.push(`không có báo cáo của ${project}`);
  }
}
console.log(
  `\n${((performance.now() - begun) / 1000).toFixed(0)} giây.${failed.length > 0 ? ` Hỏng: ${failed.join('; ')}.` : ''}`,
);
console.log(`${totals.passed} passed, ${totals.failed} failed`);
process.exit(failed.length > 0 || totals.failed > 0 || totals.passed === 0 ? 1 : 0);
