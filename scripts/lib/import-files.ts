import { lstatSync, readdirSync, type Stats } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { LIMITS, megabytes } from '../../src/importer/bytes/limits.ts';
import { whyUnreadable } from './import-unreadable.ts';

/** A file to import, or why it is none. */
export interface FileToImport {
  path: string;
  /** Its name without folders, NFC. */
  name: string;
  refusal?: string;
}

export interface FoundFiles {
  files: FileToImport[];
  /** Files of folders that never hold a text. */
  skipped: string[];
}

/** What lies beside texts in a folder (a saved page brings its pictures and styles along) and holds none. */
const NO_TEXTS = new Set(
  '.jpg .jpeg .png .gif .webp .svg .ico .bmp .tif .tiff .css .js .mjs .json .map .woff .woff2 .ttf .eot .mp3 .mp4 .wav .ini .db .lnk .tmp'.split(
    ' ',
  ),
);

/**
 * Every file that the paths name: files themselves, and of folders all files below in the order of their names. Links are
 * not followed, hidden files are left out, nothing is read.
 */
export function findFiles(paths: readonly string[]): FoundFiles {
  const skipped: string[] = [];
  const files = paths.flatMap((path) => filesAt(path, skipped));
  return { files, skipped };
}

function filesAt(path: string, skipped: string[]): FileToImport[] {
  const stats = statsOf(path);
  if (!stats?.isDirectory()) return [fileAt(path, stats)];
  const files = filesBelow(path, skipped);
  return files.length > 0
    ? files
    : [{ path, name: nameOf(path), refusal: 'Đây là thư mục, mà trong đó không có tệp nào nhập được.' }];
}

function filesBelow(folder: string, skipped: string[]): FileToImport[] {
  let entries: string[];
  try {
    entries = readdirSync(folder).sort();
  } catch (error) {
    return [{ path: folder, name: nameOf(folder), refusal: `Không mở được thư mục: ${whyUnreadable(error)}.` }];
  }
  return entries.flatMap((entry) => {
    const path = join(folder, entry);
    const stats = statsOf(path);
    if (entry.startsWith('.')) return [];
    if (stats?.isDirectory()) return filesBelow(path, skipped);
    if (stats?.isFile() && !NO_TEXTS.has(extname(entry).toLowerCase())) return [fileAt(path, stats)];
    skipped.push(path);
    return [];
  });
}

function fileAt(path: string, stats: Stats | undefined): FileToImport {
  const refusal = refusalOf(stats);
  return { path, name: nameOf(path), ...(refusal !== undefined && { refusal }) };
}

function refusalOf(stats: Stats | undefined): string | undefined {
  if (!stats) return 'Không có tệp này; hãy xem lại đường dẫn.';
  if (stats.isSymbolicLink()) return 'Đây là một liên kết; hãy chỉ thẳng tới tệp thật.';
  if (!stats.isFile()) return 'Đây không phải một tệp thường.';
  if (stats.size === 0) return 'Tệp rỗng; hãy tải lại từ nguồn.';
  if (stats.size <= LIMITS.fileBytes) return undefined;
  return `Tệp nặng ${megabytes(stats.size)}, quá ${megabytes(LIMITS.fileBytes)}. Hãy bỏ bớt ảnh hoặc chia nhỏ tệp.`;
}

function statsOf(path: string): Stats | undefined {
  try {
    return lstatSync(path);
  } catch {
    // A path with a NUL, too long or not there: in every case there is no such file.
    return undefined;
  }
}

function nameOf(path: string): string {
  return basename(path).toWellFormed().normalize('NFC');
}
