import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Taken, watchChildren } from './lib/fuzz/watch.ts';

const FAKE_COMMAND = fileURLToPath(new URL('../tests/unit/import-command.ts', import.meta.url));

export interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
}

export interface RunOptions {
  /** Without it, the command whose files say themselves what is understood of them. */
  command?: string;
  /** Sees what the command prints on stderr as it comes, and may end it. */
  onError?: (printed: string, kill: () => void) => void;
  /** Sees what the process that reads files takes, where the system tells. */
  onTaken?: (taken: Taken) => void;
}

/** Runs the import command over a library; for tests. */
export function runCommand(
  library: string,
  args: readonly string[],
  { command = FAKE_COMMAND, onError, onTaken }: RunOptions = {},
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [command, ...args], { env: { ...process.env, LIBRARY_CONTENT: library } });
    const stopWatch = onTaken && watchChildren(child.pid ?? 0, onTaken);
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (text) => {
      stdout += text;
    });
    child.stderr.on('data', (text) => {
      stderr += text;
      onError?.(stderr, () => child.kill('SIGKILL'));
    });
    child.on('error', reject);
    child.on('close', (code) => {
      stopWatch?.();
      resolve({ code, stdout, stderr });
    });
  });
}

/** Writes files by path below a new folder. Gives its path. */
export function folderOf(files: Readonly<Record<string, string>>, name = 'nhap-'): string {
  const root = mkdtempSync(join(tmpdir(), name));
  for (const [path, text] of Object.entries(files)) {
    const file = join(root, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return root;
}

/** Every file below a folder, by path, with its text. */
export function treeOf(root: string): Record<string, string> {
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const pairs = files.map((entry) => {
    const path = join(entry.parentPath, entry.name);
    return [path.slice(root.length + 1), readFileSync(path, 'utf8')] as const;
  });
  return Object.fromEntries(pairs.sort(([a], [b]) => (a < b ? -1 : 1)));
}
