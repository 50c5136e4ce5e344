import { runImport } from './lib/import-run.ts';

// Turns raw files into content files: `npm run import -- FILE|FOLDER …`; `--help` tells the rest.
process.exitCode = await runImport(process.argv.slice(2), new URL('./lib/import-worker.ts', import.meta.url));
