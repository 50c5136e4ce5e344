import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { withoutArrivedRows } from '../src/importer/write/content-state.ts';
import { checkContent } from '../src/library/check/check-content.ts';
import { contentFolder, row } from '../src/library/check/content-fixture.ts';
import { indexContent } from '../src/library/check/content-index.ts';
import { identities } from '../src/library/check/identities.ts';
import { folderOf, runCommand, treeOf } from './import-fixture.ts';

// A run over twelve files is killed at twenty moments between its first file and its end; each time the content must be
// whole, and a second run must end where a run that nobody killed ends.

const KILLS = 20;
const TODAY = new Date().toISOString().slice(0, 10);

const ROWS = [2, 3, 5, 7, 11].map((n) =>
  row({
    type: 'chi-thi',
    number: `${n}-CT/TU`,
    issuers: '[tinh-uy]',
    place: 'gia-lai',
    issuedOn: '2024',
    notes: `[Dòng ${n}.]`,
  }),
);
const REGISTER = `# Đầu tệp.\n\n# ── Gia Lai ──\n${ROWS.join('\n')}\n# ── Trung ương ──\n${row()}`;

const files = Object.fromEntries(
  Array.from({ length: 12 }, (_, i) => {
    const n = i + 1;
    const article = { collection: 'articles', data: { title: `Bài số ${n}` }, body: `Đoạn ${n}.\n` };
    const document = { data: { number: `${n}-CT/TU` }, body: `${n}. Việc phải làm.\n` };
    return [`${String(n).padStart(2, '0')}.txt`, JSON.stringify(n % 4 === 0 ? article : document)];
  }),
);

const folders: string[] = [];
const newLibrary = () => {
  const root = contentFolder({ 'register/r.yaml': REGISTER });
  folders.push(root);
  return root;
};
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

let input = '';
let expected: Record<string, string> = {};
let milliseconds = 0;

beforeAll(async () => {
  input = folderOf(files);
  folders.push(input);
  const root = newLibrary();
  let start = 0;
  const { code } = await runCommand(root, [input], {
    onError() {
      start ||= performance.now();
    },
  });
  milliseconds = performance.now() - start;
  expect(code).toBe(0);
  expected = treeOf(root);
}, 60_000);

test('a run leaves no lock, no temporary file and a content without faults', () => {
  expect(Object.keys(expected).filter((path) => path.includes('.nhap'))).toEqual([]);
  expect(Object.keys(expected).filter((path) => path.endsWith('.md'))).toHaveLength(12);
});

const seed = Number(process.env['FUZZ_SEED'] ?? 20_261_124);
let random = seed;
/** Between 0 and 1, the same for the same seed (Park and Miller's generator). */
function nextRandom(): number {
  random = (random * 48_271) % 2_147_483_647;
  return random / 2_147_483_647;
}

test(`killed at ${KILLS} moments (seed ${seed}), the content is whole and the next run completes it`, async () => {
  const moments = Array.from({ length: KILLS }, (_, i) => (i + nextRandom()) / KILLS);
  const told: string[] = [];
  for (const moment of moments) {
    const root = newLibrary();
    await killedAt(moment, root);
    const found = treeOf(root);
    const written = Object.keys(found).filter((path) => path.endsWith('.md')).length;
    const at = `${Math.round(moment * 100)}%: ${written} bài`;
    told.push(at);

    for (const [path, text] of Object.entries(found)) expectWhole(path, text, at);
    expect(faultsOf(root), at).toEqual([]);

    const again = await runCommand(root, [input]);
    expect(again.code, again.stderr).toBe(0);
    expect(treeOf(root), at).toEqual(expected);
  }
  console.log(`seed ${seed}: ${told.join('; ')}`);
}, 400_000);

/**
 * Kills a run at a part of its way, 0 to 1: so long after a file was begun as the measured run would have taken for that
 * part of it. Files mark the way since a busy machine changes the pace.
 */
async function killedAt(part: number, root: string): Promise<void> {
  const count = Object.keys(files).length;
  const begun = Math.floor(part * count);
  const delay = (part * count - begun) * (milliseconds / count);
  let timer: NodeJS.Timeout | undefined;
  await runCommand(root, [input], {
    onError(printed, kill) {
      if (printed.includes(`[${begun + 1}/${count}]`)) timer ??= setTimeout(kill, delay);
    },
  });
  clearTimeout(timer);
}

/** A text is written as the whole run writes it; a register is the first or the last rows of what it was or will be. */
function expectWhole(path: string, text: string, at: string): void {
  if (path.includes('.nhap')) return;
  if (path === 'sources/imported.yaml') expect(expected[path]?.startsWith(text), `${path} · ${at}`).toBe(true);
  else if (path === 'register/r.yaml') expect(registers(), `${path} · ${at}`).toContain(text);
  else expect(text, `${path} · ${at}`).toBe(expected[path]);
}

/** The register after each of the rows that leave it, in the order of the files. */
function registers(): string[] {
  const states = [REGISTER];
  for (const [i, text] of ROWS.entries()) {
    const last = states.at(-1) ?? '';
    states.push(last.replace(i === ROWS.length - 1 ? text : `${text}\n`, ''));
  }
  return states;
}

/**
 * What the content check says, but for a row whose text has come: the text holds all of the row, readers of the content
 * are told to take it out, and the next run does.
 */
function faultsOf(root: string): unknown[] {
  const { content, problems } = checkContent(root, TODAY);
  const settled = withoutArrivedRows(content);
  const rows = content.register.length - settled.register.length;
  expect(rows).toBeLessThanOrEqual(1);
  const context = { content: settled, today: TODAY, index: indexContent(settled), root };
  return rows === 0 ? problems : [...problems.slice(rows), ...identities.run(context)];
}
