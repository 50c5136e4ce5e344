import {
  closeSync,
  copyFileSync,
  fsyncSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  unlinkSync,
  writeSync,
} from 'node:fs';

/** The calls that writing needs, so that a test can let any of them fail. */
export const FILE_SYSTEM = {
  close: closeSync,
  copyFile: copyFileSync,
  fsync: fsyncSync,
  link: linkSync,
  lstat: (path: string) => lstatSync(path, { throwIfNoEntry: false }),
  mkdir: (path: string) => mkdirSync(path),
  open: openSync,
  readdir: (path: string) => readdirSync(path, { withFileTypes: true }),
  readFile: (path: string) => readFileSync(path, 'utf8'),
  rename: renameSync,
  rmdir: rmdirSync,
  unlink: unlinkSync,
  write: (handle: number, bytes: Uint8Array) => writeSync(handle, bytes),
};
export type FileSystem = typeof FILE_SYSTEM;

/** Names of files that are not finished; no reader of content takes a file with such an end. */
const TEMPORARY = /^\.nhap-\d+-\d+\.tmp$/;

let count = 0;

/** A name for a file that is not finished yet, unlike any other of this or another run. */
export function temporaryName(): string {
  count++;
  return `.nhap-${process.pid}-${count}.tmp`;
}

/** True for what only a run that was cut off leaves behind. */
export function isTemporary(name: string): boolean {
  return TEMPORARY.test(name);
}

export function hasCode(error: unknown, ...codes: readonly string[]): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code));
}
