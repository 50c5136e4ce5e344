import { rmSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import { SAMPLE_CONTENT } from '../src/importer/fixtures/sample-library.ts';
import { textsOfFile } from '../src/importer/read.ts';
import { ImportRefusal } from '../src/importer/refusal.ts';
import { importContext } from '../src/importer/understand/context.ts';
import { understand } from '../src/importer/understand/understand.ts';
import { openContent } from '../src/importer/write/content-state.ts';
import { planWrite } from '../src/importer/write/plan.ts';
import { contentFolder } from '../src/library/check/content-fixture.ts';
import { type FuzzCase, fuzzCase } from './lib/fuzz/case.ts';
import { faultsOf, type Told } from './lib/fuzz/judge.ts';
import { fuzzSamples } from './lib/fuzz/samples.ts';
import { type ImportResult, resultInFull } from './lib/import-result.ts';

// A few damaged files, without the processes of the command; `npm run fuzz:import` takes many, through the command itself.

const COUNT = 60;
/** Larger ones take seconds each. */
const MOST_BYTES = 200_000;
const TODAY = '2026-11-24';
const seed = Number(process.env['FUZZ_SEED'] ?? 20_261_124);
const root = contentFolder(SAMPLE_CONTENT);
const state = openContent(root);
const context = importContext(state.content);
const samples = await fuzzSamples();
const cases = Array.from({ length: 2 * COUNT }, (_, number) => fuzzCase(samples, seed, number))
  .filter(({ bytes }) => bytes.length <= MOST_BYTES)
  .slice(0, COUNT);
afterAll(() => rmSync(root, { recursive: true }));

test.each(cases.map((one) => [one.number, one.made.join(' + '), one] as const))(
  'damaged file %i (%s) is imported, asked about or refused in Vietnamese',
  async (_, __, one) => {
    expect(faultsOf(await toldOf(one))).toEqual([]);
  },
  60_000,
);

/** What the command would tell. Anything thrown but a refusal is a fault of the program. */
async function toldOf({ name, bytes }: FuzzCase): Promise<Told[]> {
  const refused = (error: unknown): ImportResult => {
    if (!(error instanceof ImportRefusal)) throw error;
    return { path: name, name, outcome: 'refused', message: error.message };
  };
  const results: ImportResult[] = [];
  try {
    for (const text of textsOfFile(name, bytes)) {
      try {
        const file = { name: text.name, sha256: 'ab'.repeat(32), importedOn: TODAY };
        const draft = understand(await text.read(), file, context);
        const plan = planWrite(draft, state, { asRevision: false, today: TODAY });
        results.push({ path: name, name: text.name, outcome: plan.outcome, message: plan.message, draft, plan });
      } catch (error) {
        results.push(refused(error));
      }
    }
  } catch (error) {
    results.push(refused(error));
  }
  return results.map((result) => resultInFull(result, state));
}
