import { ImportRefusal } from '../refusal.ts';
import { charactersOf } from './encoding/code-pages.ts';
import { decodeUtf } from './encoding/utf.ts';
import { LIMITS } from './limits.ts';

/** A member as the directory of an archive lists it. Layout: PKWARE APPNOTE 6.3.10, 4.3.12 and 4.3.16. */
export interface ZipEntry {
  /** As it is written, folders and all: a label, never a path. */
  name: string;
  isEncrypted: boolean;
  method: number;
  crc: number;
  packedSize: number;
  size: number;
  /** Where its own header begins. */
  offset: number;
}

const END = 0x06054b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;
const ENTRY = 0x02014b50;
const ENTRY_LENGTH = 46;
const ENCRYPTED = 0x1;
const NAME_IN_UTF8 = 0x800;
/** Stands where the true number is in a record of Zip64, which files of our size never need. */
const ELSEWHERE = 0xffffffff;

export function brokenArchive(why: string): ImportRefusal {
  return new ImportRefusal(
    `Tệp Word hoặc gói nén bị hỏng (${why}). Hãy tải lại từ nguồn, hoặc mở ra rồi lưu lại; gói nén thì giải nén rồi nhập từng tệp.`,
  );
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function findEnd(view: DataView): number {
  const first = Math.max(0, view.byteLength - END_LENGTH - LONGEST_COMMENT);
  for (let at = view.byteLength - END_LENGTH; at >= first; at -= 1) {
    if (view.getUint32(at, true) === END) return at;
  }
  throw brokenArchive('không thấy mục lục ở cuối');
}

function nameOf(bytes: Uint8Array, flags: number): string {
  const utf8 = decodeUtf(bytes, 'utf-8');
  const isUtf8 = utf8 !== null || (flags & NAME_IN_UTF8) !== 0;
  return (isUtf8 ? (utf8 ?? '') : charactersOf(bytes, 'windows-1258')).normalize('NFC');
}

/** The members that the directory at the end of an archive lists. Throws an ImportRefusal where it is broken or too long. */
export function readZipDirectory(bytes: Uint8Array): ZipEntry[] {
  const view = viewOf(bytes);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  if (count > LIMITS.members) {
    throw new ImportRefusal(
      `Gói nén có ${count} mục, quá ${LIMITS.members}. Hãy chia thành các gói nhỏ hơn hoặc chỉ nén các văn bản cần nhập.`,
    );
  }
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let number = 0; number < count; number += 1) {
    if (at + ENTRY_LENGTH > end || view.getUint32(at, true) !== ENTRY) throw brokenArchive('mục lục sai');
    const flags = view.getUint16(at + 8, true);
    const nameLength = view.getUint16(at + 28, true);
    const nameEnd = at + ENTRY_LENGTH + nameLength;
    if (nameEnd > end) throw brokenArchive('mục lục sai');
    const entry = {
      name: nameOf(bytes.subarray(at + ENTRY_LENGTH, nameEnd), flags),
      isEncrypted: (flags & ENCRYPTED) !== 0,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packedSize: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    };
    if ([entry.packedSize, entry.size, entry.offset].includes(ELSEWHERE)) throw brokenArchive('dùng Zip64');
    entries.push(entry);
    at = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}
