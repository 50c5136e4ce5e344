import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { checkContent } from '../src/library/check/check-content.ts';
import { nearest } from '../src/library/check/nearest.ts';
import { contentRoot } from '../src/library/read/content-root.ts';
import { formatProblem } from '../src/library/read/problem.ts';
import { readContent } from '../src/library/read/read-content.ts';
import { COLLECTIONS } from '../src/schemas/collections.ts';
import { KIND_SLUGS, KIND_WORDS, type Kind, kindNamed } from '../src/starter/kinds.ts';
import { fieldOptions, GENERAL_OPTIONS, generalOptions } from '../src/starter/options.ts';
import { type Outcome, shownPath, start, type Written } from '../src/starter/start.ts';
import type { Need } from '../src/starter/whereabouts.ts';
import { askForNeeds } from './lib/new-ask.ts';

// Starts a content file: `npm run new -- directive --number 14/CT-UBND --place gia-lai --date 2021-12-23`.
// Ends with 0 where it was written, 1 where there is one already, 2 where the command must be mended.
const end = (code: number, ...lines: string[]): never => {
  for (const line of lines) console.error(line);
  process.exit(code);
};

const argv = process.argv.slice(2);
const words = argv.slice(
  0,
  [...argv, '-'].findIndex((word) => word.startsWith('-')),
);
const args = argv.slice(words.length);
if (words.length === 0 && args.includes('--help')) {
  console.log(unknownKind('').join('\n'));
  process.exit(0);
}
const kind = kindNamed(words.join(' ')) ?? end(2, ...unknownKind(words.join(' ')));
if (args.includes('--help')) {
  console.log(helpFor(kind));
  process.exit(0);
}

const root = (() => {
  try {
    return contentRoot();
  } catch (error) {
    return end(2, error instanceof Error ? error.message : String(error));
  }
})();
const { content } = readContent(root);

let outcome = start(kind, args, content, root);
if (process.stdin.isTTY && outcome.kind === 'missing') {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const lines = terminal[Symbol.asyncIterator]();
  outcome = await askForNeeds(outcome, args, (all) => start(kind, all, content, root), {
    ask: (need) => ask(need, lines),
    say: (words) => console.log(words),
  });
  terminal.close();
}
finish(outcome);

function finish(outcome: Outcome): void {
  if (outcome.kind === 'faults') {
    end(2, 'Chưa lập gì, vì:', ...outcome.messages.map((message) => `  ${message}`));
  } else if (outcome.kind === 'refused') {
    end(2, 'Chưa lập gì, vì:', `  ${outcome.message}`);
  } else if (outcome.kind === 'missing') {
    const needs = outcome.needs.map(({ option, label, help }) => `  --${option}  ${label}: ${help}`);
    end(2, 'Chưa lập gì. Còn thiếu:', ...needs);
  } else if (outcome.kind === 'exists') {
    end(1, outcome.message);
  } else if (outcome.kind === 'row') {
    console.log(outcome.text);
    const folder = shownPath(root, kind.collection);
    console.error(
      `Chép mục trên vào cuối một tệp trong ${folder}, hoặc chạy lại lệnh, thêm --file TỆP để phần mềm chép.`,
    );
  } else {
    for (const { file, text } of [outcome.made, ...outcome.changed]) write(file, text);
    tellWhatRemains(outcome.made.file, outcome.changed);
  }
}

function write(file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}

function tellWhatRemains(made: string, changed: readonly Written[]): void {
  const path = shownPath(root, made);
  console.log(`Đã ghi ${path}.`);
  for (const { file } of changed) console.log(`Đã bỏ dòng đăng ký khỏi ${shownPath(root, file)}.`);
  const remaining = checkContent(root, new Date().toISOString().slice(0, 10))
    .problems.filter(({ file }) => file === path)
    .sort((a, b) => a.line - b.line);
  if (remaining.length === 0) return;
  console.log([`Còn ${remaining.length} chỗ phải điền hoặc sửa:`, ...remaining.map(formatProblem)].join('\n'));
}

async function ask({ label, help }: Need, lines: AsyncIterator<string>): Promise<string> {
  process.stdout.write(`${label}\n  ${help}\n> `);
  const answer = await lines.next();
  return answer.done ? end(2, '', 'Chưa lập gì.') : answer.value;
}

function helpFor({ collection }: Kind): string {
  const fields = [...fieldOptions(collection)].map(([name, { field }]) => `  --${name}  ${field.label}: ${field.help}`);
  const others = generalOptions(collection)
    .filter((name) => !fieldOptions(collection).has(name))
    .map((name) => `  --${name}  ${GENERAL_OPTIONS[name].says}`);
  return [`${COLLECTIONS[collection].name}. Tùy chọn:`, ...fields, ...others].join('\n');
}

function unknownKind(typed: string): string[] {
  const near = nearest(typed, KIND_SLUGS);
  const kinds = Object.values(KIND_WORDS).map((names) => names.join(', '));
  return [
    ...(typed === '' ? [] : [`Không có loại «${typed}»${near ? `; gần giống: ${near}` : ''}.`]),
    'Cách dùng: npm run new -- LOẠI [tùy chọn]. Xem tùy chọn của một loại: npm run new -- LOẠI --help',
    'LOẠI là một trong các tên sau, hoặc tên một loại văn bản như «kế hoạch»; viết có dấu hay không dấu đều được:',
    ...kinds.map((names) => `  ${names}`),
  ];
}
