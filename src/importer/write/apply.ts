import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { COLLECTION_NAMES } from '../../schemas/collections.ts';
import { ImportRefusal } from '../refusal.ts';
import type { FileChange } from './content-state.ts';
import { FILE_SYSTEM, type FileSystem, hasCode, isTemporary, temporaryName } from './file-system.ts';

interface Staged {
  file: string;
  /** The new text, whole and on the disk, beside the file that it is to become. */
  temporary: string;
  /** A copy of the file that it replaces. */
  backup: string | undefined;
}

/**
 * Writes changes below `root` in their order. All new texts lie whole on the disk before the first file changes; each file
 * changes by one rename. After an error everything is as it was before and the error is thrown; a process that is killed
 * leaves every file whole, the first of the changes done and the others not.
 * Throws a refusal where a path leaves `root` or goes through a link, or where a file is not as the change expects it.
 */
export function applyChanges(root: string, changes: readonly FileChange[], fs: FileSystem = FILE_SYSTEM): void {
  const madeFolders: string[] = [];
  const staged: Staged[] = [];
  const done: Staged[] = [];
  try {
    for (const change of changes) {
      const file = fileBelow(root, change.path, fs);
      expectUnchanged(file, change, fs);
      makeFolder(dirname(file), madeFolders, fs);
      const step = { file, temporary: join(dirname(file), temporaryName()), backup: backupOf(file, change) };
      staged.push(step);
      writeWhole(step.temporary, change.after, fs);
      if (step.backup) fs.copyFile(file, step.backup);
    }
    for (const step of staged) {
      fs.rename(step.temporary, step.file);
      done.push(step);
    }
    for (const folder of new Set(staged.map(({ file }) => dirname(file)))) syncFolder(folder, fs);
  } catch (error) {
    const failed = [
      ...done.reverse().filter((step) => !succeeds(() => restore(step, fs))),
      ...staged.filter(({ temporary }) => !succeeds(() => removeIfThere(temporary, fs))),
      ...staged.filter(({ backup }) => !succeeds(() => removeIfThere(backup, fs))),
    ];
    for (const folder of madeFolders.reverse()) succeeds(() => fs.rmdir(folder));
    if (failed.length === 0) throw error;
    const files = failed.map(({ file }) => file).join(', ');
    throw new Error(`Ghi hỏng giữa chừng và không trả lại được như cũ: ${files}; hãy xem lại các tệp ấy.`, {
      cause: error,
    });
  }
  // The changes stand; a copy that cannot be removed now goes with the next run.
  for (const { backup } of staged) succeeds(() => removeIfThere(backup, fs));
}

/** Folders of a content folder that an import writes into. */
const WRITTEN_FOLDERS = [...COLLECTION_NAMES, 'revisions'];

/** Removes what runs that were cut off left below `root`. The caller holds the lock, so that no other run needs it. */
export function removeLeftovers(root: string, fs: FileSystem = FILE_SYSTEM): void {
  removeTemporaries(root, (name) => WRITTEN_FOLDERS.includes(name), fs);
}

function removeTemporaries(folder: string, isWritten: (name: string) => boolean, fs: FileSystem): void {
  for (const entry of fs.readdir(folder)) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && isWritten(entry.name)) removeTemporaries(path, () => true, fs);
    else if (entry.isFile() && isTemporary(entry.name)) fs.unlink(path);
  }
}

function backupOf(file: string, { before }: FileChange): string | undefined {
  return before === undefined ? undefined : join(dirname(file), temporaryName());
}

/** The path of a file to write; every folder on the way is a folder and no link that leads elsewhere. */
function fileBelow(root: string, path: string, fs: FileSystem): string {
  const file = resolve(root, path);
  const inside = relative(root, file);
  if (inside === '' || inside.startsWith('..') || isAbsolute(inside)) {
    throw new ImportRefusal(`Không ghi ra ngoài thư mục ${root}: thấy đường dẫn ${JSON.stringify(path)}.`);
  }
  let at = root;
  for (const step of inside.split(sep)) {
    at = join(at, step);
    if (fs.lstat(at)?.isSymbolicLink()) {
      throw new ImportRefusal(`Không ghi qua liên kết ${at}; hãy thay bằng thư mục hoặc tệp thật.`);
    }
  }
  return file;
}

function expectUnchanged(file: string, { before }: FileChange, fs: FileSystem): void {
  const held = fs.lstat(file) ? fs.readFile(file) : undefined;
  if (held === before) return;
  throw new ImportRefusal(`${file} vừa được sửa trong lúc nhập; không ghi gì cả, hãy chạy lại.`);
}

function makeFolder(folder: string, made: string[], fs: FileSystem): void {
  if (fs.lstat(folder)) return;
  makeFolder(dirname(folder), made, fs);
  fs.mkdir(folder);
  made.push(folder);
}

function writeWhole(file: string, text: string, fs: FileSystem): void {
  const handle = fs.open(file, 'wx');
  try {
    let rest = new TextEncoder().encode(text);
    while (rest.length > 0) rest = rest.subarray(fs.write(handle, rest));
    fs.fsync(handle);
  } finally {
    fs.close(handle);
  }
}

/** Makes renames last through a loss of power; systems that cannot sync a folder (Windows) need not. */
function syncFolder(folder: string, fs: FileSystem): void {
  let handle: number;
  try {
    handle = fs.open(folder, 'r');
  } catch (error) {
    if (hasCode(error, 'EPERM', 'EISDIR', 'EACCES')) return;
    throw error;
  }
  try {
    fs.fsync(handle);
  } catch (error) {
    if (!hasCode(error, 'EPERM', 'EINVAL', 'ENOTSUP')) throw error;
  } finally {
    fs.close(handle);
  }
}

function restore({ file, backup }: Staged, fs: FileSystem): void {
  if (backup) fs.rename(backup, file);
  else fs.unlink(file);
}

function removeIfThere(file: string | undefined, fs: FileSystem): void {
  if (file !== undefined && fs.lstat(file)) fs.unlink(file);
}

function succeeds(work: () => void): boolean {
  try {
    work();
    return true;
  } catch {
    return false;
  }
}
