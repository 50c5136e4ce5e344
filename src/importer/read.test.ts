import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { textsOfFile } from './read.ts';
import { ImportRefusal } from './refusal.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const PAGE = '<!doctype html><html><body><p>Một đoạn.</p></body></html>';

test('a file is read by what it is, whatever its name says', async () => {
  const [text] = textsOfFile('van-ban.txt', utf8(PAGE));
  expect(text?.name).toBe('van-ban.txt');
  expect((await text?.read())?.format).toBe('html');
});

test('an archive gives its texts by name; what else it holds is told with the first', async () => {
  const bytes = zipSync({
    'a/1.txt': utf8('Một đoạn chữ.\n'),
    '2.md': utf8('# Tên\n'),
    '3.html': utf8(PAGE),
    'anh.png': Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    '.an': utf8('x'),
  });
  const texts = textsOfFile('goi.zip', bytes);
  const raws = await Promise.all(texts.map((text) => text.read()));
  expect(texts.map(({ name }) => name)).toEqual(['goi.zip › 1.txt', 'goi.zip › 2.md', 'goi.zip › 3.html']);
  expect(raws.map(({ format }) => format)).toEqual(['text', 'markdown', 'html']);
  expect(raws[0]?.remarks.join()).toContain('tệp ẩn');
  expect(raws[1]?.remarks).toEqual([]);
});

test('what is no text is refused', () => {
  expect(() => textsOfFile('a.docx', new Uint8Array([0, 1, 2, 3]))).toThrow(ImportRefusal);
});
