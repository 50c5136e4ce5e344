import type { FormatId } from '../raw-text.ts';
import { ImportRefusal } from '../refusal.ts';
import { charactersOf } from './encoding/code-pages.ts';
import { markedForm, unmarkedUtf16 } from './encoding/utf.ts';
import { LIMITS, megabytes } from './limits.ts';
import { hasSignature, isWindowsProgram, SIGNATURES } from './signatures.ts';
import { readZipDirectory } from './zip-directory.ts';

export type FileKind = FormatId | 'zip' | 'gzip';

/** How much of a file is looked at for tags and headers. */
const START = 4096;
/** Where `%PDF-` may stand: ISO 32000-1, Annex H, 3.4.1. */
const PDF_WITHIN = 1024;

const WANTED = 'Hãy chọn tệp .txt, .md, .html, .mht, .docx hoặc .pdf.';

/** Documents that are zip archives, by a member that only they have. First match counts. */
const PACKAGES: ReadonlyArray<readonly [member: RegExp, kind: 'docx' | { what: string; advice: string }]> = [
  [
    /^word\/vbaProject\.bin$/,
    { what: 'tệp Word có macro (.docm)', advice: 'Hãy mở bằng Word rồi lưu lại thành .docx không có macro.' },
  ],
  [/^word\/document\d*\.xml$/, 'docx'],
  [/^xl\/workbook\./, { what: 'bảng tính Excel', advice: 'Hãy chép phần chữ sang Word rồi lưu thành .docx.' }],
  [
    /^ppt\/presentation\./,
    { what: 'bài trình chiếu PowerPoint', advice: 'Hãy chép phần chữ sang Word rồi lưu thành .docx.' },
  ],
  [
    /^content\.xml$/,
    { what: 'tệp OpenDocument (.odt, .ods, .odp)', advice: 'Hãy mở bằng LibreOffice rồi lưu lại thành .docx.' },
  ],
  [/^META-INF\/container\.xml$/, { what: 'sách EPUB', advice: 'Hãy nhập bản .docx hoặc .html của văn bản.' }],
  [/^META-INF\/MANIFEST\.MF$/, { what: 'chương trình chạy được', advice: 'Đừng mở tệp này; hãy hỏi lại người gửi.' }],
];

/** Streams of the old container of Office, by name in UTF-16: [MS-CFB] 2.6.1. */
const OLD_OFFICE: ReadonlyArray<readonly [stream: string, what: string, advice: string]> = [
  ['EncryptedPackage', 'tệp Office có mật khẩu', 'Hãy mở bằng mật khẩu, bỏ mật khẩu rồi lưu lại thành .docx.'],
  ['WordDocument', 'tệp Word đời cũ (.doc)', 'Hãy mở bằng Word hoặc LibreOffice rồi lưu lại thành .docx.'],
  ['Workbook', 'bảng tính Excel đời cũ (.xls)', 'Hãy chép phần chữ sang Word rồi lưu thành .docx.'],
  ['PowerPoint Document', 'bài trình chiếu đời cũ (.ppt)', 'Hãy chép phần chữ sang Word rồi lưu thành .docx.'],
];

const EXTENSIONS: Readonly<Record<string, 'markdown' | 'html'>> = {
  md: 'markdown',
  markdown: 'markdown',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
};

/** A page says what it is before anything but comments and the declaration of XML. */
const STARTS_AS_PAGE = /^(?:\s|<\?xml[^>]*>|<!--[^-]*(?:-(?!->)[^-]*)*-->)*<(?:!doctype\s+html|html|head|body)\b/i;
const TAG = /<(?:html|head|body|meta|title|div|p|br|span|font|table|h[1-6]|ul|ol|a)\b[^<>]*>/i;
const MAIL_HEADERS = /^(?:[\w-]+:[^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*)*MIME-Version\s*:\s*1/i;
const MAIL_OF_PAGES = /^Content-Type\s*:\s*(?:multipart\/(?:related|alternative|mixed)|text\/html)/im;
const WORD_XML = /<\?mso-application\s+progid="Word\.Document"|<pkg:package\b|<office:document\b/;

function refuse(name: string, what: string, advice: string): ImportRefusal {
  return new ImportRefusal(`«${name}» là ${what}. ${advice}`);
}

function kindOfZip(name: string, bytes: Uint8Array): FileKind {
  const names = readZipDirectory(bytes).map((entry) => entry.name);
  if (names.length === 0) throw new ImportRefusal(`Gói nén «${name}» rỗng. ${WANTED}`);
  const kind = PACKAGES.find(([member]) => names.some((entry) => member.test(entry)))?.[1] ?? 'zip';
  if (typeof kind === 'string') return kind;
  throw refuse(name, kind.what, kind.advice);
}

function refuseOldOffice(name: string, bytes: Uint8Array): ImportRefusal {
  const text = charactersOf(bytes, 'windows-1252');
  const found = OLD_OFFICE.find(([stream]) => text.includes([...stream].join('\0')));
  const [, what, advice] = found ?? ['', 'tệp Office đời cũ', 'Hãy lưu lại thành .docx.'];
  return refuse(name, what, advice);
}

/** The first characters, in whatever form of Unicode; other code pages look alike where tags are concerned. */
function startOf(bytes: Uint8Array): string {
  const form = markedForm(bytes) ?? unmarkedUtf16(bytes);
  const start = bytes.subarray(0, START);
  return form ? new TextDecoder(form).decode(start) : charactersOf(start, 'windows-1252');
}

function isBlank(bytes: Uint8Array): boolean {
  const form = markedForm(bytes) ?? unmarkedUtf16(bytes) ?? 'utf-8';
  const isEmpty = (part: Uint8Array) => new TextDecoder(form).decode(part).trim() === '';
  return isEmpty(bytes.subarray(0, START)) && isEmpty(bytes);
}

function kindOfText(name: string, bytes: Uint8Array): FileKind {
  if (isBlank(bytes)) throw new ImportRefusal(`Tệp «${name}» không có chữ nào. Hãy kiểm tra lại tệp.`);
  const start = startOf(bytes);
  if (WORD_XML.test(start)) throw refuse(name, 'tệp Word dạng XML', 'Hãy mở bằng Word rồi lưu lại thành .docx.');
  const text = start.trimStart();
  if (MAIL_HEADERS.test(text) && MAIL_OF_PAGES.test(text)) return 'mhtml';
  if (STARTS_AS_PAGE.test(text)) return 'html';
  const said = EXTENSIONS[/\.([^.]+)$/.exec(name.toLowerCase())?.[1] ?? ''];
  return said === 'html' && !TAG.test(text) ? 'text' : (said ?? 'text');
}

/**
 * What a file is, by its bytes; its extension decides only between plain text, Markdown and a page, where the bytes
 * cannot. Takes the name for messages and extension. Throws an ImportRefusal with what to do for files that are too
 * large, empty, broken, or of a kind that holds no text for us, whatever they are called.
 */
export function kindOf(name: string, bytes: Uint8Array): FileKind {
  if (bytes.length > LIMITS.fileBytes) {
    throw new ImportRefusal(
      `Tệp «${name}» nặng ${megabytes(bytes.length)}, quá ${megabytes(LIMITS.fileBytes)}. Hãy bỏ bớt ảnh hoặc chia nhỏ tệp.`,
    );
  }
  if (bytes.length === 0) throw new ImportRefusal(`Tệp «${name}» rỗng. Hãy kiểm tra lại tệp.`);
  if (hasSignature(bytes, { magic: 'PK\x03\x04' }) || hasSignature(bytes, { magic: 'PK\x05\x06' })) {
    return kindOfZip(name, bytes);
  }
  if (hasSignature(bytes, { magic: '\x1f\x8b' })) return 'gzip';
  if (hasSignature(bytes, { magic: '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1' })) throw refuseOldOffice(name, bytes);
  const signature = SIGNATURES.find((candidate) => hasSignature(bytes, candidate));
  if (signature) throw refuse(name, signature.what, signature.advice);
  if (isWindowsProgram(bytes)) throw refuse(name, 'chương trình chạy được', 'Đừng mở tệp này; hãy hỏi lại người gửi.');
  if (charactersOf(bytes.subarray(0, PDF_WITHIN), 'windows-1252').includes('%PDF-')) return 'pdf';
  if (bytes.includes(0) && !markedForm(bytes) && !unmarkedUtf16(bytes)) {
    throw new ImportRefusal(`«${name}» không phải là tệp chữ. ${WANTED}`);
  }
  return kindOfText(name, bytes);
}
