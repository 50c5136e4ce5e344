import { join } from 'node:path';
import { expect } from 'vitest';
import { run } from '../../scripts/lib/astro.ts';

/** Builds `folder/content` into `folder/dist`, with the same cache each time, as a warm build has. */
export async function buildApart(folder: string): Promise<void> {
  const script = `import { build } from 'astro'; await build({ logLevel: 'error', outDir: '${folder}/dist', cacheDir: '${folder}/cache' });`;
  const environment = { LIBRARY_CONTENT: join(folder, 'content'), ASTRO_TELEMETRY_DISABLED: '1' };
  expect(await run(process.execPath, ['--input-type=module', '-e', script], environment)).toBe(0);
}
