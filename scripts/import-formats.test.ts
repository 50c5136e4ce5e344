import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { zipSync } from 'fflate';
import { afterAll, expect, test } from 'vitest';
import { plainDocument } from '../src/importer/bytes/fixtures/sample-plain.ts';
import { makeDocx } from '../src/importer/fixtures/make-docx.ts';
import { newsPage } from '../src/importer/fixtures/make-html.ts';
import { SAMPLE_CONTENT } from '../src/importer/fixtures/sample-library.ts';
import { NEWS_PAGE, PARTY_RESOLUTION, STATE_DECISION, STATE_DIRECTIVE } from '../src/importer/fixtures/sample-texts.ts';
import { checkContent } from '../src/library/check/check-content.ts';
import { contentFolder } from '../src/library/check/content-fixture.ts';
import { folderOf, runCommand, treeOf } from './import-fixture.ts';

// The command as an editor runs it, over files as an editor has them.

const COMMAND = fileURLToPath(new URL('./import.ts', import.meta.url));
const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

test('files of several formats become content that the check accepts; a second run has nothing to do', async () => {
  const root = contentFolder(SAMPLE_CONTENT);
  const input = folderOf({
    '1.txt': plainDocument(STATE_DIRECTIVE),
    '3.html': newsPage('nukeviet', NEWS_PAGE),
  });
  folders.push(root, input);
  writeFileSync(join(input, '2.docx'), await makeDocx(PARTY_RESOLUTION, { labels: 'automatic' }));
  const member = new TextEncoder().encode(plainDocument(STATE_DECISION));
  writeFileSync(join(input, '4.zip'), zipSync({ 'van-ban/4.txt': member }));

  const { code, stdout, stderr } = await runCommand(root, [input], { command: COMMAND });
  expect(stderr).toContain('Xong 4 bài: bài mới 4.');
  expect(code, stdout).toBe(0);
  const written = treeOf(root);
  expect(Object.keys(written).filter((path) => path.endsWith('.md'))).toEqual([
    'articles/thuong-mau-moi-thon-mot-viec-kheo-2023.md',
    'directives/bac-mau/2024/07-ct-ubnd.md',
    'documents/quyet-dinh/bac-mau/2022/215-qd-ubnd.md',
    'resolutions/bac-mau/2023/12-nq-tu.md',
  ]);
  expect(checkContent(root, new Date().toISOString().slice(0, 10)).problems).toEqual([]);

  const again = await runCommand(root, [input], { command: COMMAND });
  expect(again.stderr).toContain('Xong 4 bài: đã nhập từ trước 4.');
  expect(treeOf(root)).toEqual(written);
}, 120_000);
