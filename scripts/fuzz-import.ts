import { fuzzImport } from './lib/fuzz/fuzz-import.ts';

// Damaged files through the import command: `npm run fuzz:import -- [COUNT] [--seed N]`, or one again: `--case FILE`.
process.exitCode = await fuzzImport(process.argv.slice(2));
