import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encodeTcvn3, encodeUtf8 } from '../bytes/fixtures/encode.ts';
import { PLAIN_SAMPLES } from '../bytes/fixtures/sample-plain.ts';
import { STATE_DIRECTIVE } from '../fixtures/sample-texts.ts';
import { countCharacters, type RawText, textOfBlock } from '../raw-text.ts';
import { readMarkdown } from './markdown.ts';

const read = (text: string) => readMarkdown(encodeUtf8(text));

/** Characters of the blocks and the notes, without the labels of lists. */
function charactersIn(raw: RawText): number {
  const blocks = raw.blocks.flatMap((block) => (block.kind === 'table' ? block.rows.flat(2) : [block]));
  return countCharacters(
    [...blocks, ...[...raw.notes.values()].flat()].map(({ spans }) => spans.map(({ text }) => text).join('')).join(''),
  );
}

describe('a document with front matter', () => {
  const body = '# Chỉ thị\r\n\r\nMột đoạn,  hai dấu cách.\r\n';
  const raw = read(`---\r\nnumber: 07/CT-UBND\r\ntitle: "Chỉ thị"\r\n---\r\n${body}`);

  test('keeps it and the body as they are written', () =>
    expect(raw.frontMatter).toEqual({ yaml: 'number: 07/CT-UBND\r\ntitle: "Chỉ thị"\r\n', body }));
  test('has the blocks of the body', () =>
    expect(raw.blocks).toEqual([
      { kind: 'text', heading: 1, spans: [{ text: 'Chỉ thị' }] },
      { kind: 'text', spans: [{ text: 'Một đoạn, hai dấu cách.' }] },
    ]));
});

test.each(['# Không có', '---\n\nMột đường kẻ, rồi chữ.', '---\nkhông đóng'])('no front matter in %j', (text) =>
  expect(read(text).frontMatter).toBeUndefined(),
);

describe('blocks', () => {
  test.each<[string, string, RawText['blocks']]>([
    [
      'emphasis',
      'Một **việc _khéo_** và *hay*',
      [
        {
          kind: 'text',
          spans: [
            { text: 'Một ' },
            { text: 'việc ', bold: true },
            { text: 'khéo', bold: true, italic: true },
            { text: ' và ' },
            { text: 'hay', italic: true },
          ],
        },
      ],
    ],
    [
      'lists show their labels',
      '3. Ba\n4. Bốn\n   - Trong\n\n   Nối tiếp',
      [
        { kind: 'text', spans: [{ text: 'Ba' }], list: { label: '3.', depth: 0 } },
        { kind: 'text', spans: [{ text: 'Bốn' }], list: { label: '4.', depth: 0 } },
        { kind: 'text', spans: [{ text: 'Trong' }], list: { label: '-', depth: 1 } },
        { kind: 'text', spans: [{ text: 'Nối tiếp' }] },
      ],
    ],
    ['tasks', '- [x] Xong', [{ kind: 'text', spans: [{ text: 'Xong' }], list: { label: '- [x]', depth: 0 } }]],
    [
      'a table',
      '| Huyện | Năm |\n|---|---|\n| Hạ Mẫu | **3** |',
      [
        {
          kind: 'table',
          rows: [
            [[{ kind: 'text', spans: [{ text: 'Huyện' }] }], [{ kind: 'text', spans: [{ text: 'Năm' }] }]],
            [[{ kind: 'text', spans: [{ text: 'Hạ Mẫu' }] }], [{ kind: 'text', spans: [{ text: '3', bold: true }] }]],
          ],
        },
      ],
    ],
    [
      'links and pictures keep their words',
      'Xem [tin](https://example.vn "x") ![Dọn đường](a.jpg)',
      [
        { kind: 'text', spans: [{ text: 'Xem tin' }] },
        { kind: 'text', spans: [{ text: 'Dọn đường' }], caption: true },
      ],
    ],
    [
      'a hard break',
      'Nơi nhận:  \nNhư trên<br>Lưu',
      [
        { kind: 'text', spans: [{ text: 'Nơi nhận:' }] },
        { kind: 'text', spans: [{ text: 'Như trên' }] },
        { kind: 'text', spans: [{ text: 'Lưu' }] },
      ],
    ],
    [
      'labels that Markdown does not know',
      'Việc phải làm\nngay:\na) Niêm yết;\nb) Trả lời\ncho dân.',
      [
        { kind: 'text', spans: [{ text: 'Việc phải làm ngay:' }] },
        { kind: 'text', spans: [{ text: 'a) Niêm yết;' }] },
        { kind: 'text', spans: [{ text: 'b) Trả lời cho dân.' }] },
      ],
    ],
    ['code', '```\nMột\n\nhai\n```', ['Một', 'hai'].map((text) => ({ kind: 'text', spans: [{ text }] }))],
    ['a quotation', '> Dân là gốc', [{ kind: 'text', spans: [{ text: 'Dân là gốc' }] }]],
  ])('%s', (_, text, blocks) => expect(read(text).blocks).toEqual(blocks));
});

test('footnotes stand apart, their marks behind the words', () => {
  const raw = read('Hai lần[^1] mỗi năm.\n\n[^1]: Tính cả\n    cuộc của huyện.');
  expect(raw.blocks).toEqual([{ kind: 'text', spans: [{ text: 'Hai lần', note: '1' }, { text: ' mỗi năm.' }] }]);
  expect(raw.notes).toEqual(new Map([['1', [{ kind: 'text', spans: [{ text: 'Tính cả cuộc của huyện.' }] }]]]));
});

test('HTML leaves its text, with a remark', () => {
  const raw = read('<div><p>Dân &amp; vận</p><script>x()</script><!-- ẩn --></div>\n\nMột <b>việc</b>');
  expect(raw.blocks.map((block) => block.kind === 'text' && textOfBlock(block))).toEqual(['Dân & vận', 'Một việc']);
  expect(raw.remarks).toEqual(['Đã bỏ 3 chỗ viết bằng thẻ HTML, chỉ giữ chữ ở trong.']);
});

test('a directive written in Markdown', () => {
  const points = STATE_DIRECTIVE.body.flatMap((block) => ('text' in block ? [block.text] : []));
  const raw = read(points.join('\n\n'));
  expect(raw.blocks.map((block) => block.kind === 'text' && textOfBlock(block))).toEqual(points);
});

test.each(['>'.repeat(5000), '- '.repeat(5000), `${'*'.repeat(5000)}a${'*'.repeat(5000)}`])(
  'lines that no one writes are refused: %.10s',
  (line) => expect(() => read(`Một dòng.\n\n${line}x`)).toThrow('Tệp Markdown có dòng'),
);

test('long rules are no such lines', () =>
  expect(read(`Một.\n\n${'*'.repeat(300)}\n\n${'- '.repeat(300)}\n\nHai.`).blocks).toHaveLength(2));

test('TCVN3 is read as well', () => {
  const raw = readMarkdown(encodeTcvn3('# Kế hoạch\n\nVề công tác dân vận của tỉnh'));
  expect(raw.blocks.map((block) => block.kind === 'text' && textOfBlock(block))).toEqual([
    'Kế hoạch',
    'Về công tác dân vận của tỉnh',
  ]);
});

describe('accounting', () => {
  test.each(PLAIN_SAMPLES)('%s: blocks hold what the tree holds', (_, text) => {
    const raw = read(text);
    expect(charactersIn(raw)).toBe(raw.visibleCharacters);
  });

  test('of any text', () => {
    const part = fc.constantFrom(
      'Nghị',
      '**',
      '_',
      '# ',
      '\n',
      '\n\n',
      '- ',
      '1. ',
      '| a | b |\n|-|-|\n',
      '> ',
      '`',
      '[x](y)',
      '![ảnh](z)',
      '<b>',
      '[^1]',
      '[^1]: ',
      '    ',
      '- [ ] ',
      '<p>x</p>',
      '---\n',
      '&amp;',
      '\\*',
    );
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const raw = read(parts.join(''));
        return charactersIn(raw) === raw.visibleCharacters;
      }),
      { numRuns: 1000 },
    );
  });
});
