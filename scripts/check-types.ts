import { runAstro } from './lib/astro.ts';

process.exit(await runAstro(['check', '--minimumFailingSeverity', 'hint']));
