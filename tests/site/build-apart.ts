import { cpSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { run } from '../../scripts/lib/astro.ts';

/** Builds `folder/content` into `folder/dist`, with the same cache each time, as a warm build has. */
export async function buildApart(folder: string): Promise<void> {
  const script = `import { build } from 'astro'; await build({ logLevel: 'error', outDir: '${folder}/dist', cacheDir: '${folder}/cache' });`;
  const environment = { LIBRARY_CONTENT: join(folder, 'content'), ASTRO_TELEMETRY_DISABLED: '1' };
  expect(await run(process.execPath, ['--input-type=module', '-e', script], environment)).toBe(0);
}

/**
 * Copies the content to `folder/content`, without the courses and with the stories of one province only: what is
 * tested does not hang on them, and their lists are half of the pages. Gives the copied folder.
 */
export function contentApart(folder: string): string {
  const content = join(folder, 'content');
  cpSync('content', content, { recursive: true });
  for (const name of ['courses', 'lessons', 'questions']) rmSync(join(content, name), { recursive: true });
  for (const province of readdirSync(join(content, 'models'))) {
    if (province !== 'lao-cai') rmSync(join(content, 'models', province), { recursive: true });
  }
  return content;
}
