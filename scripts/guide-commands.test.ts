import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { makeDocx } from '../src/importer/fixtures/make-docx.ts';
import { SAMPLE_CONTENT } from '../src/importer/fixtures/sample-library.ts';
import { STATE_DIRECTIVE } from '../src/importer/fixtures/sample-texts.ts';
import { contentFolder } from '../src/library/check/content-fixture.ts';
import { contentRoot } from '../src/library/read/content-root.ts';
import { readContent } from '../src/library/read/read-content.ts';
import { kindNamed } from '../src/starter/kinds.ts';
import { GENERAL_OPTIONS } from '../src/starter/options.ts';
import { start } from '../src/starter/start.ts';
import { folderOf, runCommand } from './import-fixture.ts';
import { IMPORT_OPTIONS } from './lib/import-options.ts';

const guide = readFileSync('src/pages/tro-giup/bien-tap.mdx', 'utf8');
const scripts: Record<string, string> = JSON.parse(readFileSync('package.json', 'utf8')).scripts;

/** Options of the commands that take some, beside `new`, which reads its own. */
const OPTIONS: Readonly<Record<string, readonly string[]>> = { import: Object.keys(IMPORT_OPTIONS) };

/** The words of a command line, quotes closed up. */
const wordsOf = (line: string): string[] =>
  [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '');

const shown = [...guide.matchAll(/^npm run (.+)$|`npm run ([^`]+)`/gm)].map(([, block, inline]) =>
  wordsOf(block ?? inline ?? ''),
);
const named = (name: string) =>
  shown.filter(([first]) => first === name).map((words) => words.slice(words.indexOf('--') + 1));

describe("commands in the editors' guide", () => {
  it('are commands of the project', () => {
    expect(shown.length).toBeGreaterThan(10);
    for (const [name = ''] of shown) expect(name in scripts, name).toBe(true);
  });

  it('take only options that there are', () => {
    for (const [name, options] of Object.entries(OPTIONS)) {
      for (const words of named(name)) {
        const typed = words.filter((word) => word.startsWith('--')).map((word) => word.slice(2));
        expect(options).toEqual(expect.arrayContaining(typed));
      }
    }
    const mentioned = [...guide.matchAll(/`--([a-z][a-z-]*)[^`]*`/g)].map(([, option]) => option);
    expect([...(OPTIONS['import'] ?? []), ...Object.keys(GENERAL_OPTIONS)]).toEqual(expect.arrayContaining(mentioned));
  });

  it('start what they say they start, or say that it is there', () => {
    const root = contentRoot();
    const { content } = readContent(root);
    const lines = named('new');
    expect(lines.length).toBeGreaterThan(8);
    for (const words of lines) {
      const kind = kindNamed(words[0] ?? '');
      const outcome = kind && start(kind, words.slice(1), content, root);
      expect(['files', 'row', 'exists'], `${words.join(' ')}: ${JSON.stringify(outcome)}`).toContain(outcome?.kind);
    }
  });
});

it('the report that the guide shows is what the command prints of that file', async () => {
  const root = contentFolder(SAMPLE_CONTENT);
  const folder = folderOf({});
  writeFileSync(
    join(folder, 'ct07.docx'),
    await makeDocx(STATE_DIRECTIVE, { labels: 'typed', runningHead: 'CÔNG BÁO' }),
  );
  const command = fileURLToPath(new URL('./import.ts', import.meta.url));
  const { stdout } = await runCommand(root, [join(folder, 'ct07.docx'), '--dry-run'], { command });
  const printed = stdout.replace(/(?<=ghi vào )\S*?(?=directives\/)/u, 'content/').trim();
  await expect(printed).toMatchFileSnapshot('../src/pages/tro-giup/_bao-cao-mau.txt');
  rmSync(root, { recursive: true });
  rmSync(folder, { recursive: true });
}, 60_000);
