import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readEntries } from '../../library/read/read-content.ts';
import { writeFrontMatter, writeTextFile } from './front-matter.ts';

const DATA = {
  sources: [{ proves: ['text'], source: 'nguon' }],
  confidence: 'medium',
  coverage: 'full',
  topics: ['dan-van'],
  issuedOn: '2024-03-05',
  place: 'gia-lai',
  issuers: ['tinh-uy'],
  title: 'Về công tác dân vận',
  number: '07-CT/TU',
  type: 'chi-thi',
};

test('fields stand in the order of the schema, nested ones too, one a line', () => {
  expect(writeFrontMatter('directives', DATA)).toBe(
    [
      'type: chi-thi',
      'number: 07-CT/TU',
      'issuers:',
      '  - tinh-uy',
      'title: Về công tác dân vận',
      'place: gia-lai',
      'issuedOn: 2024-03-05',
      'confidence: medium',
      'sources:',
      '  - source: nguon',
      '    proves:',
      '      - text',
      'topics:',
      '  - dan-van',
      'coverage: full',
      '',
    ].join('\n'),
  );
});

test('fields of a type of its own stand in the order of that type', () => {
  const head = writeFrontMatter('documents', { ...DATA, number: '1/KH-UBND', type: 'ke-hoach' });
  expect(head.split('\n').slice(0, 3)).toEqual(['type: ke-hoach', 'number: 1/KH-UBND', 'issuers:']);
});

const read = (text: string) => readEntries('directives', 'content/directives/x.md', text);

test.each([
  ['a year', { issuedOn: '2024' }],
  ['digits', { title: '1204' }],
  ['a number in points', { title: '1.204' }],
  ['words of YAML', { title: 'no', issuerNote: 'null', lookalikes: 'true', statusNote: '~' }],
  ['a colon and a hash', { title: 'Chỉ thị: việc #1 # hai' }],
  ['quotation marks', { title: `"Dân vận khéo" 'và' “hơn”` }],
  ['a bar of dashes', { title: '---\ntype: khac\n---' }],
  ['lines', { title: 'Dòng một\n\n  Dòng hai\n---\nDòng ba' }],
  ['a bracket', { title: '[lưu ý] {x}' }],
  ['a comment', { title: '# không phải chú thích' }],
])('%s in a field reads back as it was', (_, changes) => {
  const data = { ...DATA, ...changes };
  const { entries, problems } = read(writeTextFile('directives', data, 'Thân bài.\n'));
  expect(problems).toEqual([]);
  expect(entries[0]?.data).toEqual(data);
});

test.each([
  ['Thân bài.\n', '\nThân bài.\n'],
  ['\n\nThân bài.', '\n\nThân bài.'],
  ['---\nthân: bài\n---\n', '\n---\nthân: bài\n---\n'],
  ['\r\nHai\r\ndòng\r\n', '\r\nHai\r\ndòng\r\n'],
])('the body %j stands below the front matter as %j', (body, expected) => {
  expect(read(writeTextFile('directives', DATA, body)).entries[0]?.body).toBe(expected);
});

test('comments go above the fields', () => {
  const text = writeTextFile('directives', DATA, 'Thân.\n', ['# Xem lại ngày.']);
  expect(text).toMatch(/^---\n# Xem lại ngày\.\ntype: chi-thi\n/);
  expect(read(text).problems).toEqual([]);
});

const line = fc.string({ unit: 'grapheme', minLength: 1 }).map((text) => text.normalize('NFC').trim());
const text = fc.oneof(
  line,
  fc.array(line, { maxLength: 3 }).map((lines) => lines.join('\n').trim()),
);

test('any texts and any body read back', () => {
  fc.assert(
    fc.property(text, fc.array(text, { minLength: 1, maxLength: 3 }), fc.string({ unit: 'grapheme' }), (a, b, raw) => {
      const isText = (value: string) => value !== '' && value === value.normalize('NFC');
      fc.pre(isText(a) && b.every(isText));
      const body = raw.normalize('NFC');
      const data = { ...DATA, title: a, notes: b };
      const { entries, problems } = read(writeTextFile('directives', data, body));
      expect(problems).toEqual([]);
      expect(entries[0]?.data).toEqual(data);
      expect(entries[0]?.body.endsWith(body)).toBe(true);
    }),
  );
});
