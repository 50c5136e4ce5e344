import { join } from 'node:path';
import { build } from 'vite';
import type { EngineName } from './search-engines.ts';

/** Bundles what the reader's browser runs of an engine into `engine.js`; what it imports when needed stays apart. */
export async function bundleEngine(name: EngineName, folder: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      outDir: folder,
      emptyOutDir: false,
      modulePreload: false,
      rolldownOptions: {
        input: join(import.meta.dirname, `search-in-${name}.ts`),
        preserveEntrySignatures: 'strict',
        output: { entryFileNames: 'engine.js' },
      },
    },
  });
}
