import { gunzipSync } from 'node:zlib';
import { ImportRefusal } from '../refusal.ts';
import { LIMITS, unpackedLimit } from './limits.ts';
import { type FileKind, kindOf } from './sniff.ts';
import { brokenArchive, readZipDirectory, type ZipEntry } from './zip-directory.ts';
import { type Budget, isPastLimit, newBudget, readZipMember, refuseOverlaps, tooLarge } from './zip-members.ts';

/** A file that can be read, and what it is. */
export interface UnpackedFile {
  /** Of a member, behind its archive's: `goi.zip › van-ban.docx`. A label, never a path. */
  name: string;
  bytes: Uint8Array;
  kind: Exclude<FileKind, 'zip' | 'gzip'>;
}

export interface Unpacked {
  files: UnpackedFile[];
  /** Members that were left out, in Vietnamese, one sentence each. */
  remarks: string[];
}

interface Progress extends Unpacked {
  budget: Budget;
  members: number;
}

/** Folders, what macOS adds, and hidden files. */
function isFurniture(name: string): boolean {
  const parts = name.split(/[\\/]/u).filter((part) => part !== '..' && part !== '.');
  return (
    /[\\/]$/u.test(name) || parts.some((part) => part === '__MACOSX' || part === 'Thumbs.db' || part.startsWith('.'))
  );
}

/** The last part of a name, without controls. */
function baseName(name: string): string {
  return (name.split(/[\\/]/u).at(-1) ?? '').replace(/\p{Cc}/gu, '').trim() || 'không tên';
}

function readZip(label: string, bytes: Uint8Array, depth: number, progress: Progress): void {
  const entries = readZipDirectory(bytes);
  refuseOverlaps(bytes, entries);
  progress.members += entries.length;
  if (progress.members > LIMITS.members) {
    throw new ImportRefusal(`«${label}» có quá ${LIMITS.members} mục. Hãy chia thành các gói nhỏ hơn.`);
  }
  const furniture = entries.filter((entry) => isFurniture(entry.name));
  const hidden = furniture.filter((entry) => !/[\\/]$/u.test(entry.name));
  if (hidden.length > 0)
    progress.remarks.push(`Bỏ qua ${hidden.length} tệp ẩn hoặc tệp của hệ thống trong «${label}».`);
  const wanted: ZipEntry[] = entries.filter((entry) => !furniture.includes(entry));
  for (const entry of wanted) {
    const member = readZipMember(bytes, entry, progress.budget);
    add(`${label} › ${baseName(entry.name)}`, member, depth, progress);
  }
}

function readGzip(label: string, bytes: Uint8Array, depth: number, progress: Progress): void {
  const limit = Math.min(progress.budget.bytes, unpackedLimit(bytes.length));
  let member: Uint8Array;
  try {
    member = new Uint8Array(gunzipSync(bytes, { maxOutputLength: Math.max(1, limit) }));
  } catch (error) {
    throw isPastLimit(error) ? tooLarge(label) : brokenArchive(`«${label}» không giải nén được`);
  }
  progress.budget.bytes -= member.length;
  progress.members += 1;
  const inner = baseName(label.replace(/^.* › /u, '').replace(/\.gz$/iu, ''));
  add(`${label} › ${inner}`, member, depth, progress);
}

/** Adds a member of an archive, or what is in it; a member of another kind is left out with a remark. */
function add(label: string, bytes: Uint8Array, depth: number, progress: Progress): void {
  let kind: FileKind;
  try {
    kind = kindOf(label, bytes);
  } catch (error) {
    if (!(error instanceof ImportRefusal)) throw error;
    progress.remarks.push(`Bỏ qua một mục trong gói: ${error.message}`);
    return;
  }
  open(label, bytes, kind, depth, progress);
}

function open(label: string, bytes: Uint8Array, kind: FileKind, depth: number, progress: Progress): void {
  if (kind !== 'zip' && kind !== 'gzip') {
    progress.files.push({ name: label, bytes, kind });
    return;
  }
  if (depth >= LIMITS.nesting) {
    throw new ImportRefusal(`«${label}»: gói nén lồng quá ${LIMITS.nesting} lớp. Hãy giải nén bớt rồi nhập từng gói.`);
  }
  const read = kind === 'zip' ? readZip : readGzip;
  read(label, bytes, depth + 1, progress);
}

/**
 * The files of an archive (zip, gzip, each within the other), or the file itself where it is none. Names are labels.
 * Pure: nothing is written anywhere.
 *
 * Throws an ImportRefusal where the file, or the archive as a whole, cannot be trusted (encrypted, broken, overlapping
 * members, past a limit of `LIMITS`), is of a kind that we do not read, or holds no file that we read.
 */
export function unpack(name: string, bytes: Uint8Array): Unpacked {
  const progress: Progress = { files: [], remarks: [], budget: newBudget(), members: 0 };
  open(name, bytes, kindOf(name, bytes), 0, progress);
  if (progress.files.length === 0) {
    throw new ImportRefusal(
      [`Trong «${name}» không có tệp nào nhập được (.txt, .md, .html, .mht, .docx, .pdf).`, ...progress.remarks].join(
        ' ',
      ),
    );
  }
  return { files: progress.files, remarks: progress.remarks };
}
