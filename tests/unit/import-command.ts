import { runImport } from '../../scripts/lib/import-run.ts';

// The import command as it is, with files that are understood as they themselves say.
process.exitCode = await runImport(process.argv.slice(2), new URL('./import-fake-worker.ts', import.meta.url));
