/** Kinds of files that hold no text for us, by their first bytes, with what to do about each. */

export interface Signature {
  /** Bytes as Latin-1 characters; `?` stands for any byte. */
  magic: string;
  offset?: number;
  /** What the file is, in Vietnamese. */
  what: string;
  advice: string;
}

const PICTURE = { what: 'ảnh', advice: 'Hãy nhập bản có chữ (.docx, .pdf xuất từ Word, .html) của văn bản.' };
const SOUND = { what: 'tệp âm thanh hoặc phim', advice: 'Hãy nhập bản chữ của nội dung này.' };
const PROGRAM = { what: 'chương trình chạy được', advice: 'Đừng mở tệp này; hãy hỏi lại người gửi.' };
const ARCHIVE = { what: 'gói nén kiểu khác', advice: 'Hãy giải nén, hoặc nén lại thành .zip.' };
const OTHER = { what: 'tệp dữ liệu', advice: 'Hãy chọn tệp .txt, .md, .html, .docx hoặc .pdf.' };

/** From the lists of the file(1) command and of https://www.garykessler.net/library/file_sigs.html. */
export const SIGNATURES: readonly Signature[] = [
  { magic: '\x89PNG\r\n\x1a\n', ...PICTURE },
  { magic: '\xff\xd8\xff', ...PICTURE },
  { magic: 'GIF8', ...PICTURE },
  { magic: 'BM????\0\0\0\0', ...PICTURE },
  { magic: 'II*\0', ...PICTURE },
  { magic: 'MM\0*', ...PICTURE },
  { magic: 'RIFF????WEBP', ...PICTURE },
  { magic: 'ftypheic', offset: 4, ...PICTURE },
  { magic: 'ftypmif1', offset: 4, ...PICTURE },
  { magic: 'ftypavif', offset: 4, ...PICTURE },
  { magic: '8BPS', ...PICTURE },
  { magic: '\0\0\x01\0', ...PICTURE },
  { magic: 'AT&TFORM', ...PICTURE },
  { magic: 'ftyp', offset: 4, ...SOUND },
  { magic: 'RIFF????WAVE', ...SOUND },
  { magic: 'RIFF????AVI ', ...SOUND },
  { magic: 'ID3', ...SOUND },
  { magic: '\xff\xfb', ...SOUND },
  { magic: '\xff\xf3', ...SOUND },
  { magic: '\xff\xf1', ...SOUND },
  { magic: 'OggS', ...SOUND },
  { magic: 'fLaC', ...SOUND },
  { magic: '#!AMR', ...SOUND },
  { magic: '\x1aE\xdf\xa3', ...SOUND },
  { magic: '0&\xb2u\x8ef\xcf\x11', ...SOUND },
  { magic: '\x7fELF', ...PROGRAM },
  { magic: '\xcf\xfa\xed\xfe', ...PROGRAM },
  { magic: '\xca\xfe\xba\xbe', ...PROGRAM },
  { magic: '\0asm', ...PROGRAM },
  { magic: '7z\xbc\xaf\x27\x1c', ...ARCHIVE },
  { magic: 'Rar!\x1a\x07', ...ARCHIVE },
  { magic: '\xfd7zXZ\0', ...ARCHIVE },
  { magic: 'BZh', ...ARCHIVE },
  { magic: '\x28\xb5\x2f\xfd', ...ARCHIVE },
  { magic: 'MSCF\0\0\0\0', ...ARCHIVE },
  { magic: 'ustar', offset: 257, ...ARCHIVE },
  { magic: 'SQLite format 3\0', ...OTHER },
  { magic: 'wOF2', ...OTHER },
  {
    magic: '{\\rtf',
    what: 'tệp RTF',
    advice: 'Hãy mở bằng Word hoặc LibreOffice rồi lưu lại thành .docx.',
  },
  {
    magic: '%!PS',
    what: 'tệp PostScript',
    advice: 'Hãy xuất lại thành .pdf có chữ.',
  },
];

/** Whether bytes hold a signature at its place. */
export function hasSignature(bytes: Uint8Array, { magic, offset = 0 }: Pick<Signature, 'magic' | 'offset'>): boolean {
  return (
    bytes.length >= offset + magic.length &&
    [...magic].every((character, at) => character === '?' || bytes[offset + at] === character.charCodeAt(0))
  );
}

/** Programs of DOS and Windows: `MZ`, then a stub whose header points at the true one; text may begin with MZ as well. */
export function isWindowsProgram(bytes: Uint8Array): boolean {
  return hasSignature(bytes, { magic: 'MZ' }) && bytes.subarray(0, 512).includes(0);
}
