import { runAstro } from './lib/astro.ts';
import { contentIsValid } from './lib/content.ts';

// The content is checked first: what is wrong in it is told plainly, before Astro begins.
process.exit(contentIsValid() ? await runAstro(['build', ...process.argv.slice(2)]) : 1);
