import { crc32, inflateRawSync } from 'node:zlib';
import { ImportRefusal } from '../refusal.ts';
import { LIMITS, megabytes, unpackedLimit } from './limits.ts';
import { brokenArchive, type ZipEntry } from './zip-directory.ts';

const HEADER = 0x04034b50;
const HEADER_LENGTH = 30;
const STORED = 0;
const DEFLATED = 8;

/** What may still be unpacked of one file that was given to us. */
export interface Budget {
  bytes: number;
}

export function newBudget(): Budget {
  return { bytes: LIMITS.unpackedBytes };
}

export function tooLarge(name: string): ImportRefusal {
  return new ImportRefusal(
    `«${name}» nở ra quá lớn khi giải nén (quá ${LIMITS.unpackedRatio} lần, hoặc cả gói quá ${megabytes(LIMITS.unpackedBytes)}). Hãy giải nén bằng phần mềm tin cậy rồi nhập từng tệp.`,
  );
}

/** The stretch of an archive that holds a member's data, and where its header begins. */
function stretchOf(bytes: Uint8Array, entry: ZipEntry): { start: number; end: number } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (entry.offset + HEADER_LENGTH > bytes.length || view.getUint32(entry.offset, true) !== HEADER) {
    throw brokenArchive(`không thấy «${entry.name}»`);
  }
  const nameLength = view.getUint16(entry.offset + 26, true);
  const start = entry.offset + HEADER_LENGTH + nameLength + view.getUint16(entry.offset + 28, true);
  const end = start + entry.packedSize;
  if (end > bytes.length) throw brokenArchive(`«${entry.name}» bị cắt`);
  return { start, end };
}

/** Refuses archives whose members share bytes: how a small one holds a huge text many times over. */
export function refuseOverlaps(bytes: Uint8Array, entries: readonly ZipEntry[]): void {
  const sorted = entries.toSorted((a, b) => a.offset - b.offset);
  let free = 0;
  for (const entry of sorted) {
    if (entry.offset < free) throw brokenArchive(`«${entry.name}» chồng lên mục khác`);
    free = stretchOf(bytes, entry).end;
  }
}

/** Whether an error of zlib says that the output would pass the limit. */
export function isPastLimit(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
}

function inflate(packed: Uint8Array, entry: ZipEntry, limit: number): Uint8Array {
  if (entry.method === STORED) return packed;
  if (entry.method !== DEFLATED) throw brokenArchive(`«${entry.name}» nén theo cách lạ`);
  try {
    return new Uint8Array(inflateRawSync(packed, { maxOutputLength: limit }));
  } catch (error) {
    throw isPastLimit(error) ? tooLarge(entry.name) : brokenArchive(`«${entry.name}» không giải nén được`);
  }
}

/**
 * The bytes of a member, within what its packed size and the budget allow: unpacking stops at the limit, whatever size
 * the archive claims. Takes the sum from the budget. Throws an ImportRefusal where the member is encrypted, broken,
 * larger than it says or too large.
 */
export function readZipMember(bytes: Uint8Array, entry: ZipEntry, budget: Budget): Uint8Array {
  if (entry.isEncrypted) {
    throw new ImportRefusal(`«${entry.name}» có mật khẩu. Hãy bỏ mật khẩu của gói nén rồi nhập lại.`);
  }
  const { start, end } = stretchOf(bytes, entry);
  const limit = Math.min(budget.bytes, unpackedLimit(entry.packedSize));
  if (entry.size > limit) throw tooLarge(entry.name);
  const member = inflate(bytes.subarray(start, end), entry, Math.max(1, limit));
  budget.bytes -= member.length;
  if (budget.bytes < 0) throw tooLarge(entry.name);
  if (member.length !== entry.size) throw brokenArchive(`«${entry.name}» không đúng cỡ đã ghi`);
  if (crc32(member) !== entry.crc) throw brokenArchive(`«${entry.name}» sai mã kiểm tra`);
  return member;
}
