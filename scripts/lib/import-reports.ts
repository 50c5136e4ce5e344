import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { slugOf } from '../../src/domain/text.ts';
import type { ContentState } from '../../src/importer/write/content-state.ts';
import { reportOn } from './import-report.ts';
import { type ImportResult, resultInFull } from './import-result.ts';

/** Writes what became of text number `n`, whole, into a folder: `001-van-ban.md` to read, `001-van-ban.json` to keep. */
export function writeReport(folder: string, n: number, result: ImportResult, state: ContentState): void {
  mkdirSync(folder, { recursive: true });
  const name = `${String(n).padStart(3, '0')}-${slugOf(result.name).slice(0, 60) || 'tep'}`;
  writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(resultInFull(result, state), null, 2)}\n`);
  writeFileSync(join(folder, `${name}.md`), reportOn(result, { extent: 'full', isDryRun: false }));
}
