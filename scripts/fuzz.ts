import { run } from './lib/astro.ts';

// Every property test with a new seed and many runs: `npm run fuzz [-- RUNS]`. A failure prints its counterexample.
const [runs = '20000'] = process.argv.slice(2);
const seed = String(Date.now() % 2_147_483_647);
console.log(`seed ${seed}, ${runs} runs of each property`);
process.exit(
  await run(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', '--project', 'unit', '--testTimeout=600000'], {
    FUZZ_SEED: seed,
    FUZZ_RUNS: runs,
  }),
);
