import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const bin = fileURLToPath(new URL('../../node_modules/astro/bin/astro.mjs', import.meta.url));

/** Settings for every run of Astro: no telemetry, and no going into the background. */
export const ASTRO_ENV = {
  ASTRO_TELEMETRY_DISABLED: '1',
  ASTRO_DEV_BACKGROUND: '0',
  ASTRO_PREVIEW_BACKGROUND: '0',
} as const;

/** Runs Astro with the Node that runs this script. Gives its exit code. */
export function runAstro(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<number> {
  return run(process.execPath, [bin, ...args], { ...ASTRO_ENV, ...env });
}

/** Runs a program with its output on ours. Gives its exit code. */
export function run(
  command: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: 'inherit', env: { ...process.env, ...env } });
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 1));
  });
}
