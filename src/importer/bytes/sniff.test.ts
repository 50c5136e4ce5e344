import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { ImportRefusal } from '../refusal.ts';
import { encodeTcvn3, encodeUtf8, encodeUtf16, encodeVni } from './fixtures/encode.ts';
import { LIMITS } from './limits.ts';
import { kindOf } from './sniff.ts';

const raw = (text: string) => Uint8Array.from([...text], (character) => character.charCodeAt(0));
const padded = (text: string, length = 600) => raw(text.padEnd(length, '\0'));
const member = { 'x.txt': strToU8('x') };
const zipped = (...names: string[]) => zipSync(Object.fromEntries(names.map((name) => [name, strToU8('<x/>')])));
const wide = (text: string) => [...text].join('\0');

const OLD = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';
const PAGE = '<!DOCTYPE html>\n<html><head><title>Tin</title></head><body><p>Dân vận</p></body></html>';
const MAIL =
  'From: <Saved by Blink>\r\nSnapshot-Content-Location: https://example.vn/\r\nSubject: Tin\r\nDate: Tue, 14 Nov 2023 08:15:00 +0700\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="x"\r\n\r\n--x\r\n';

describe('what a file is', () => {
  test.each([
    ['van-ban.txt', encodeUtf8('Nghị quyết'), 'text'],
    ['van-ban.TXT', encodeTcvn3('Nghị quyết về công tác dân vận'), 'text'],
    ['van-ban', encodeVni('Nghị quyết'), 'text'],
    ['van-ban.txt', encodeUtf16('Nghị quyết về công tác', 'le'), 'text'],
    ['van-ban.txt', encodeUtf16('Nghị quyết về công tác', 'be'), 'text'],
    ['van-ban.md', encodeUtf8('# Nghị quyết'), 'markdown'],
    ['van-ban.md', encodeUtf8('---\ntitle: x\n---\n<p>Nghị quyết</p>'), 'markdown'],
    ['tin.html', encodeUtf8(PAGE), 'html'],
    ['tin.htm', encodeUtf8('<p>Một đoạn</p>'), 'html'],
    ['tin.txt', encodeUtf8(PAGE), 'html'],
    ['tin.md', encodeUtf8(`\uFEFF<!-- lưu từ trang -->\n${PAGE}`), 'html'],
    ['tin.doc', encodeUtf8('<html xmlns:o="urn:schemas-microsoft-com:office:office"><body>x</body></html>'), 'html'],
    ['tin.html', encodeUtf16(`\uFEFF${PAGE}`, 'le'), 'html'],
    ['tin.html', encodeUtf8('Chỉ có chữ, 3 < 5 và không có thẻ.'), 'text'],
    ['tin.mht', raw(MAIL), 'mhtml'],
    ['tin.txt', raw(MAIL), 'mhtml'],
    ['van-ban.pdf', raw('%PDF-1.7\n%âãÏÓ\n'), 'pdf'],
    ['van-ban.txt', raw('\n\n%PDF-1.4\n'), 'pdf'],
    ['van-ban.docx', zipped('[Content_Types].xml', 'word/document.xml'), 'docx'],
    ['van-ban.zip', zipped('[Content_Types].xml', 'word/document.xml'), 'docx'],
    ['goi.zip', zipSync(member), 'zip'],
    ['goi.docx', zipSync(member), 'zip'],
    ['goi.gz', raw('\x1f\x8b\x08'), 'gzip'],
  ])('%s is %s', (name, bytes, kind) => expect(kindOf(name, bytes)).toBe(kind));
});

describe('files that are refused, whatever they are called', () => {
  test.each([
    ['a picture', padded('\x89PNG\r\n\x1a\n'), /là ảnh/],
    ['a photo', raw('\xff\xd8\xff\xe0'), /là ảnh/],
    ['a photo of a phone', raw('\0\0\0\x18ftypheic'), /là ảnh/],
    ['a sound', raw('ID3\x04'), /âm thanh hoặc phim/],
    ['a film', raw('\0\0\0\x18ftypisom'), /âm thanh hoặc phim/],
    ['a program of Windows', padded('MZ\x90\0'), /chương trình/],
    ['a program of Linux', padded('\x7fELF'), /chương trình/],
    ['an archive of another kind', raw('7z\xbc\xaf\x27\x1c'), /gói nén kiểu khác.*\.zip/],
    ['RTF', raw('{\\rtf1\\ansi'), /RTF.*\.docx/],
    ['Word of old', padded(`${OLD}${wide('WordDocument')}`), /Word đời cũ.*lưu lại thành \.docx/],
    ['Excel of old', padded(`${OLD}${wide('Workbook')}`), /\.xls/],
    ['a Word file with a password', padded(`${OLD}${wide('EncryptedPackage')}`), /có mật khẩu/],
    ['a Word file with macros', zipped('word/document.xml', 'word/vbaProject.bin'), /macro/],
    ['Excel', zipped('[Content_Types].xml', 'xl/workbook.xml'), /Excel/],
    ['OpenDocument', zipped('mimetype', 'content.xml'), /OpenDocument/],
    ['Word as XML', encodeUtf8('<?xml version="1.0"?><?mso-application progid="Word.Document"?>'), /Word dạng XML/],
    ['an empty archive', zipSync({}), /rỗng/],
    ['nothing', new Uint8Array(), /rỗng/],
    ['white space', encodeUtf8(' \n\t\u00A0\uFEFF\n'), /không có chữ nào/],
    ['much white space', encodeUtf8(' \n'.repeat(5000)), /không có chữ nào/],
    ['a mark and no more', raw('\xff\xfe'), /không có chữ nào/],
    ['bytes', raw('ab\0\x01\x02cdef\0\0\0'), /không phải là tệp chữ/],
    ['a file that is too large', new Uint8Array(LIMITS.fileBytes + 1), /quá 50 MB/],
  ])('%s', (_, bytes, why) => {
    expect(() => kindOf('van-ban.pdf', bytes)).toThrow(why);
    expect(() => kindOf('van-ban.txt', bytes)).toThrow(ImportRefusal);
  });

  test('comments with no page behind them are text, however many', () =>
    expect(kindOf('x.txt', encodeUtf8(`${'<!-- a - b -->'.repeat(60)} Một câu.`))).toBe('text'));
  test('an abbreviation is no program', () => expect(kindOf('x.txt', raw('MZ, BM, ID cards'))).toBe('text'));
});
