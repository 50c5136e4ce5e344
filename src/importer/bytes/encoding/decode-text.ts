import { ImportRefusal } from '../../refusal.ts';
import { LIMITS } from '../limits.ts';
import { certainReading, Evidence } from './choose-readings.ts';
import { charactersOf } from './code-pages.ts';
import { apply, stretchesOf } from './evidence.ts';
import { AS_IT_IS, ENCODING_NAMES, type EncodingId, READINGS_OF_BYTES, type Reading } from './readings.ts';
import { remarksOn, repairText } from './repair-text.ts';
import { decodeUtf, firstBrokenByte, markedForm, unmarkedUtf16 } from './utf.ts';

export interface DecodedText {
  /** NFC, without a byte order mark; line ends as they were. */
  text: string;
  /** What the bytes were in; `mixed` where lines differ. */
  encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | EncodingId | 'mixed';
  /** In Vietnamese, one sentence each. */
  remarks: string[];
}

/** Names by which pages and mails call the encodings that bytes can be in. */
const DECLARED: Readonly<Record<string, EncodingId>> = {
  'windows-1258': 'windows-1258',
  cp1258: 'windows-1258',
  'x-viet-tcvn5712': 'tcvn3',
  tcvn: 'tcvn3',
  tcvn3: 'tcvn3',
  'tcvn5712-1': 'tcvn3',
  'x-viet-vni': 'vni',
  vni: 'vni',
};

const DECLARATION = /charset\s*=\s*["']?([\w-]+)/i;
/** Where browsers look for `<meta charset>`: HTML Living Standard, 13.2.3.2. */
const DECLARED_WITHIN = 1024;

function declaredEncoding(bytes: Uint8Array): EncodingId | null {
  const start = charactersOf(bytes.subarray(0, DECLARED_WITHIN), 'windows-1252');
  return DECLARED[DECLARATION.exec(start)?.[1]?.toLowerCase() ?? ''] ?? null;
}

function splitLines(bytes: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = [];
  let from = 0;
  for (let at = bytes.indexOf(0x0a); at >= 0; at = bytes.indexOf(0x0a, from)) {
    lines.push(bytes.subarray(from, at));
    from = at + 1;
  }
  return [...lines, bytes.subarray(from)];
}

/** What the file says of itself decides between readings that its words leave equal; against its words it says nothing. */
function declaredReading(bytes: Uint8Array, evidence: Evidence, lines: readonly string[]): Reading | null {
  const declared = declaredEncoding(bytes);
  const tallies = evidence.tally(lines);
  const said = tallies.find((tally) => tally.reading.encoding === declared);
  const isBest = said && said.valid > 0 && tallies.every((tally) => tally.valid <= said.valid);
  return isBest ? said.reading : null;
}

function unknown(bytes: Uint8Array): ImportRefusal {
  const offset = firstBrokenByte(bytes);
  return new ImportRefusal(
    `Không nhận ra bảng mã của tệp: byte thứ ${offset + 1} không đúng UTF-8, và đọc theo TCVN3, VNI hay Windows-1258 cũng không thành tiếng Việt. Hãy mở tệp bằng phần mềm đã soạn nó, chọn lưu với bảng mã UTF-8 rồi nhập lại.`,
  );
}

/** Lines of a file that is no UTF-8 as a whole: some may be. */
function decodeLegacy(bytes: Uint8Array): DecodedText {
  const lines = splitLines(bytes).map((line) => {
    const unicode = decodeUtf(line, 'utf-8');
    return { text: unicode ?? charactersOf(line, 'windows-1252'), isUnicode: unicode !== null };
  });
  const foreign = lines.filter((line) => !line.isUnicode).map((line) => line.text);
  const evidence = new Evidence(READINGS_OF_BYTES);
  const reading = certainReading(evidence.tally(foreign), foreign) ?? declaredReading(bytes, evidence, foreign);
  if (!reading) throw unknown(bytes);
  const isMixed = lines.some((line) => line.isUnicode && stretchesOf(line.text).length > 0);
  const text = lines.map((line) => (line.isUnicode ? line.text : apply(reading, line.text))).join('\n');
  return {
    text: text.normalize('NFC'),
    encoding: isMixed ? 'mixed' : reading.encoding,
    remarks: remarksOn(
      lines.map((line) => line.text),
      lines.map((line) => (line.isUnicode ? AS_IT_IS : reading)),
    ),
  };
}

function decodeUnicode(text: string, form: DecodedText['encoding']): DecodedText {
  const repaired = repairText(text);
  if (repaired.suspected !== null) {
    throw new ImportRefusal(
      `Không nhận ra bảng mã của tệp: có vẻ là ${ENCODING_NAMES[repaired.suspected]} nhưng nhiều từ đọc ra không thành tiếng Việt. Hãy mở tệp bằng phần mềm đã soạn nó, chọn lưu với bảng mã UTF-8 rồi nhập lại.`,
    );
  }
  const [encoding = 'unicode', ...others] = repaired.encodings;
  const lost = text.match(/\uFFFD/gu)?.length ?? 0;
  const remarks = lost > 0 ? [`Có ${lost} ký tự đã hỏng từ trước (dấu \uFFFD): hãy sửa theo bản gốc.`] : [];
  return {
    text: repaired.text,
    encoding: others.length > 0 ? 'mixed' : encoding === 'unicode' ? form : encoding,
    remarks: [...repaired.remarks, ...remarks],
  };
}

function tooLong(): ImportRefusal {
  return new ImportRefusal(
    `Văn bản dài quá ${LIMITS.textCharacters.toLocaleString('vi-VN')} ký tự. Hãy chia tệp thành các phần nhỏ hơn.`,
  );
}

/** Most bytes that a character takes, in UTF-8 and UTF-16. */
const WIDEST = 4;

/**
 * The text of bytes: UTF-8 and UTF-16, with and without a mark, composed or not; Windows-1258, TCVN3 and VNI; any of
 * these that was saved as UTF-8 from the wrong code page; files of which some lines are in another encoding.
 *
 * Throws an ImportRefusal where bytes are no text, or where no encoding makes Vietnamese of them: it never guesses. What
 * a page declares (`<meta charset>`) counts only between readings that are otherwise equal.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (bytes.length > LIMITS.textCharacters * WIDEST) throw tooLong();
  const form = markedForm(bytes) ?? unmarkedUtf16(bytes);
  if (form === null && bytes.includes(0)) {
    throw new ImportRefusal(
      `Tệp có byte 0 ở vị trí ${bytes.indexOf(0) + 1} nên không phải là văn bản chữ. Hãy chọn tệp .txt, .md, .html, .docx hoặc .pdf.`,
    );
  }
  const text = decodeUtf(bytes, form ?? 'utf-8');
  if (text === null && form !== null && form !== 'utf-8') {
    throw new ImportRefusal(
      `Tệp ghi theo ${form.toUpperCase()} nhưng bị hỏng. Hãy mở tệp bằng phần mềm đã soạn nó, lưu lại với bảng mã UTF-8 rồi nhập lại.`,
    );
  }
  const decoded = text === null ? decodeLegacy(bytes) : decodeUnicode(text, form ?? 'utf-8');
  if (decoded.text.length > LIMITS.textCharacters) throw tooLong();
  return decoded;
}
