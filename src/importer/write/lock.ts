import { join } from 'node:path';
import { ImportRefusal } from '../refusal.ts';
import { FILE_SYSTEM, type FileSystem, hasCode, temporaryName } from './file-system.ts';

const LOCK = '.nhap.lock';

/**
 * Keeps other imports out of a folder until the function that it gives is called. The lock of a process that is gone is
 * taken over. Throws a refusal where another import is at work.
 */
export function lockFolder(root: string, fs: FileSystem = FILE_SYSTEM): () => void {
  const lock = join(root, LOCK);
  const own = join(root, temporaryName());
  const handle = fs.open(own, 'wx');
  try {
    fs.write(handle, new TextEncoder().encode(`${process.pid}\n`));
  } finally {
    fs.close(handle);
  }
  try {
    while (!linked(own, lock, fs)) takeOver(lock, root, fs);
  } finally {
    fs.unlink(own);
  }
  return () => fs.unlink(lock);
}

/** A link appears with its whole text or not at all, and never over another: that makes it a lock. */
function linked(own: string, lock: string, fs: FileSystem): boolean {
  try {
    fs.link(own, lock);
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    throw error;
  }
}

/** Moves a lock aside whose process is gone. One that was made anew meanwhile is put back. */
function takeOver(lock: string, root: string, fs: FileSystem): void {
  const holder = readIfThere(lock, fs);
  if (holder === undefined) return;
  const pid = Number(holder);
  if (isAlive(pid)) {
    throw new ImportRefusal(
      `Một lần nhập khác đang chạy (tiến trình ${pid}); hãy đợi nó xong. Nếu chắc chắn không có, xóa tệp ${lock} rồi chạy lại.`,
    );
  }
  const aside = join(root, temporaryName());
  try {
    fs.rename(lock, aside);
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return;
    throw error;
  }
  if (readIfThere(aside, fs) !== holder) linked(aside, lock, fs);
  fs.unlink(aside);
}

function readIfThere(file: string, fs: FileSystem): string | undefined {
  try {
    return fs.readFile(file);
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}

/** A lock with this process's own number is left from before a restart: numbers are given again. */
function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return hasCode(error, 'EPERM');
  }
}
