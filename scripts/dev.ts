import { runAstro } from './lib/astro.ts';

process.exit(await runAstro(['dev']));
