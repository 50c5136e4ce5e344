import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rawPdf, textAt } from '../fixtures/raw-pdf.ts';
import { PARTY_RESOLUTION, type SampleDocument, STATE_DECISION, STATE_DIRECTIVE } from '../fixtures/sample-texts.ts';
import { type Block, countCharacters, type RawText, type TextBlock, textOfBlock } from '../raw-text.ts';
import { readPdf } from './pdf.ts';
import { extractPdf } from './pdf-extract.ts';
import { readIsolated } from './pdf-isolated.ts';
import { understandPdf } from './pdf-understand.ts';

const fixture = async (name: string) =>
  new Uint8Array(await readFile(new URL(`../fixtures/pdf/${name}.pdf`, import.meta.url)));
/** In this thread, to be quick; the thread apart has its own tests. */
const readHere = async (bytes: Uint8Array) => understandPdf(await extractPdf(bytes));
const readFixture = async (name: string) => readHere(await fixture(name));

const inside = ({ blocks }: RawText): Block[] => blocks.filter(({ outside }) => outside === undefined);
const linesOf = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((block) => (block.kind === 'text' ? [textOfBlock(block)] : block.rows.flat(2).map(textOfBlock)));
const cellsOf = (block: Block | undefined): string[][][] =>
  block?.kind === 'table' ? block.rows.map((row) => row.map((cell) => cell.map(textOfBlock))) : [];
const textBlocks = (raw: RawText): TextBlock[] => raw.blocks.filter((block) => block.kind === 'text');
const outsideOf = (raw: RawText) =>
  textBlocks(raw).flatMap((block) => (block.outside ? [[block.outside, textOfBlock(block)]] : []));

const charactersIn = (raw: RawText): number =>
  [...raw.blocks, ...[...raw.notes.values()].flat()]
    .flatMap((block) => (block.kind === 'text' ? [block] : block.rows.flat(2)))
    .reduce((sum, { spans }) => sum + countCharacters(spans.map(({ text }) => text).join('')), 0);

/** The body of a sample as it should come out: a paragraph a line, tables cell by cell. */
const linesOfBody = (parts: SampleDocument['body']): string[] =>
  parts.flatMap((part) => ('table' in part ? part.table.flat() : [part.text]));

/** The columns of the head go down, not across. */
const headOf = ({ head }: SampleDocument): string[][][] => [
  [head.flatMap(({ left }) => left), head.flatMap(({ right }) => right)],
];

describe('a document that an office printed to PDF', () => {
  const cases: ReadonlyArray<readonly [file: string, sample: SampleDocument]> = [
    ['state-directive', STATE_DIRECTIVE],
    ['party-resolution', PARTY_RESOLUTION],
    ['state-decision', STATE_DECISION],
  ];
  test.each(cases)('%s: head, paragraphs, tables and foot, nothing lost', async (file, sample) => {
    const raw = await readFixture(file);
    const [head, ...rest] = inside(raw);
    const annex = linesOfBody(sample.annex ?? []);
    expect(cellsOf(head)).toEqual(headOf(sample));
    expect(linesOf(rest)).toEqual([
      ...sample.title,
      ...linesOfBody(sample.body),
      ...sample.foot.left,
      ...sample.foot.right,
      ...annex,
    ]);
    expect(cellsOf(rest.filter(({ kind }) => kind === 'table').at(-1))).toEqual([
      [sample.foot.left, sample.foot.right],
    ]);
    expect(charactersIn(raw)).toBe(raw.visibleCharacters);
    expect(raw.remarks).toEqual([]);
  });

  test('titles are centred and bold, also over two lines', async () => {
    const raw = await readFixture('state-decision');
    const blocks = textBlocks(raw);
    expect(blocks[0]).toEqual({ kind: 'text', spans: [{ text: 'QUYẾT ĐỊNH', bold: true }], align: 'center' });
    const centred = blocks.filter(({ align }) => align === 'center').map(textOfBlock);
    expect(centred).toEqual([
      ...STATE_DECISION.title,
      ...[...STATE_DECISION.body, ...(STATE_DECISION.annex ?? [])].flatMap((part) =>
        'text' in part && part.centred ? [part.text] : [],
      ),
    ]);
  });

  test('a footnote stands in the notes and its mark behind the text', async () => {
    const raw = await readFixture('state-directive');
    const marked = textBlocks(raw).find(({ spans }) => spans.some(({ note }) => note !== undefined));
    expect(marked?.spans).toEqual([
      { text: '2. Ủy ban nhân dân các huyện đối thoại với Nhân dân ít nhất 02 lần mỗi năm, cụ thể:', note: '1' },
    ]);
    expect([...raw.notes].map(([id, blocks]) => [id, linesOf(blocks)])).toEqual([
      ['1', ['Tính cả cuộc đối thoại do cấp xã tổ chức có lãnh đạo huyện dự.']],
    ]);
  });

  test('a drawn table keeps its cells', async () => {
    const raw = await readFixture('state-directive');
    const table = STATE_DIRECTIVE.body.flatMap((part) => ('table' in part ? [part.table] : []))[0];
    expect(cellsOf(raw.blocks.filter(({ kind }) => kind === 'table')[1])).toEqual(
      table?.map((row) => row.map((cell) => [cell])),
    );
  });

  test('running heads and page numbers stand outside; paragraphs and notes go on over the pages', async () => {
    const raw = await readFixture('state-directive-long');
    expect(outsideOf(raw)).toEqual(
      [1, 2, 3].flatMap((page) => [
        ['runningHead', 'Công báo tỉnh Bắc Mẫu, số 12'],
        ['pageNumber', String(page)],
      ]),
    );
    expect(raw.notes.size).toBe(4);
    const body = linesOfBody(STATE_DIRECTIVE.body).map((line) => line.replace(/^(?:\d+\.|\p{Ll}\)|-) /u, ''));
    const lines = linesOf(inside(raw)).map((line) => line.replace(/^(?:\d+\.|\p{Ll}\)|-) /u, ''));
    expect(lines.slice(8, 8 + 4 * body.length)).toEqual([...body, ...body, ...body, ...body]);
    expect(charactersIn(raw)).toBe(raw.visibleCharacters);
  });

  test('lines that two fonts share are put together by place', async () => {
    const raw = await readFixture('state-directive-two-fonts');
    const lines = linesOf(inside(raw));
    expect(lines).toContain(
      'Để thực hiện Kết luận số 43-KL/TW ngày 07/01/2019 của Ban Bí thư, Ủy ban nhân dân tỉnh yêu cầu các sở, ban, ngành và Ủy ban nhân dân các huyện làm tốt những việc sau:',
    );
    expect(lines).toContain('TM. ỦY BAN NHÂN DÂN');
    expect(charactersIn(raw)).toBe(raw.visibleCharacters);
  });

  test('a file that only its owner may change can be read; what it says of itself is kept', async () => {
    const raw = await readPdf(await fixture('owner-locked'));
    expect(raw.properties).toEqual({
      title: 'CHỈ THỊ Về việc nâng cao chất lượng tiếp dân, đối thoại ở cơ sở',
      author: 'Văn thư',
    });
  });
});

/** Latin letters without marks: what the standard fonts of a PDF can show. */
const read = (...pages: string[]) => readHere(rawPdf({ pages: pages.map((content) => ({ content })) }));

describe('lines become paragraphs', () => {
  const WIDE = 'Cong tac dan van la nhiem vu cua ca he thong chinh tri va cua moi can bo';
  const cases: ReadonlyArray<readonly [name: string, content: string, lines: string[]]> = [
    ['a line that was full goes on', textAt([72, 700, `${WIDE},`], [72, 684, 'dang vien.']), [`${WIDE}, dang vien.`]],
    [
      'an indent begins anew',
      textAt([72, 700, WIDE], [100, 684, WIDE.slice(0, 60)], [72, 668, 'dang vien.']),
      [WIDE, WIDE.slice(0, 60), 'dang vien.'],
    ],
    ['a gap begins anew', textAt([72, 700, WIDE], [72, 684, WIDE], [72, 640, WIDE]), [`${WIDE} ${WIDE}`, WIDE]],
    ['a label begins anew', textAt([72, 700, `${WIDE};`], [72, 684, '2. Hai']), [`${WIDE};`, '2. Hai']],
    [
      'a number broken at its hyphen is whole',
      textAt([72, 700, `${WIDE} 43-`], [72, 684, 'KL/TW.']),
      [`${WIDE} 43-KL/TW.`],
    ],
    [
      'a label and its text after a tab are one line',
      textAt([72, 700, 'a)'], [100, 700, 'Mot'], [72, 684, 'b)'], [100, 684, 'Hai']),
      ['a) Mot', 'b) Hai'],
    ],
    [
      'an exponent stays in its line',
      textAt([72, 700, '1.250 m'], [111, 704, '2', 7], [72, 684, 'dat']),
      ['1.250 m2', 'dat'],
    ],
  ];
  test.each(cases)('%s', async (_, content, lines) => {
    const raw = await read(content);
    expect(linesOf(raw.blocks)).toEqual(lines);
    expect(charactersIn(raw)).toBe(raw.visibleCharacters);
  });

  test('a paragraph goes on over the page', async () => {
    const raw = await read(textAt([72, 100, WIDE]), textAt([72, 750, `${WIDE},`], [72, 734, 'dang vien.']));
    expect(linesOf(raw.blocks)).toEqual([`${WIDE} ${WIDE}, dang vien.`]);
  });
});

describe('columns without lines', () => {
  const cases: ReadonlyArray<readonly [name: string, content: string, expected: unknown]> = [
    [
      'three columns over three rows are a table',
      textAt(
        ...['TT', '1', '2'].flatMap((label, row) => [
          [72, 700 - 20 * row, label] as const,
          [120, 700 - 20 * row, `Huyen ${label}`] as const,
          [300, 700 - 20 * row, `${row}0`] as const,
        ]),
      ),
      [
        ['TT', 'Huyen TT', '00'],
        ['1', 'Huyen 1', '10'],
        ['2', 'Huyen 2', '20'],
      ].map((row) => row.map((cell) => [cell])),
    ],
    [
      'one line with a wide gap is a line',
      textAt(
        [72, 700, 'Ho ten'],
        [300, 700, 'Chuc vu'],
        [72, 660, 'Mot dong khac chay qua ca hai cot cua trang giay nay'],
      ),
      [],
    ],
    [
      'two columns in type of two sizes, out of step',
      textAt(
        [72, 700, 'Noi nhan:', 10],
        [72, 688, '- Nhu tren;', 10],
        [72, 676, '- Luu.', 10],
        [350, 698, 'CHU TICH', 14],
        [330, 620, 'Nguyen Van Mau', 14],
      ),
      [
        [
          ['Noi nhan:', '- Nhu tren;', '- Luu.'],
          ['CHU TICH', 'Nguyen Van Mau'],
        ],
      ],
    ],
  ];
  test.each(cases)('%s', async (_, content, expected) => {
    expect(cellsOf((await read(content)).blocks[0])).toEqual(expected);
  });
});

describe('what stands around the text', () => {
  test('turned text stands aside', async () => {
    const raw = await read(
      `${textAt([72, 700, 'Than bai'])}\nBT /F1 40 Tf 0.7 0.7 -0.7 0.7 100 300 Tm (DU THAO) Tj ET`,
    );
    expect(outsideOf(raw)).toEqual([['aside', 'DU THAO']]);
    expect(charactersIn(raw)).toBe(raw.visibleCharacters);
  });

  test('a lone number within the page is no page number', async () => {
    const raw = await read(textAt([72, 700, 'Tong so ho'], [300, 400, '42'], [72, 380, 'het']));
    expect(outsideOf(raw)).toEqual([]);
  });

  test('pages without a text layer are named', async () => {
    const raw = await read(textAt([72, 700, 'Trang mot']), '/Im1 Do', textAt([72, 700, 'Trang ba']), '/Im1 Do');
    expect(raw.remarks).toEqual([expect.stringContaining('trang 2, 4')]);
  });

  test('scripts, notes of readers and attachments are never read', async () => {
    const raw = await readHere(
      rawPdf({
        pages: [{ content: textAt([72, 700, 'Than bai']), more: '/Annots [10 0 R]' }],
        catalogue: '/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>',
        objects: ['<< /Type /Annot /Subtype /FreeText /Rect [0 0 200 50] /Contents (ghi chu) /DA (/F1 12 Tf) >>'],
      }),
    );
    expect(linesOf(raw.blocks)).toEqual(['Than bai']);
    expect(charactersIn(raw)).toBe(raw.visibleCharacters);
  });
});

describe('letters', () => {
  const map = (from: string, to: string) =>
    `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def 1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfrange <${from}> <FF> <${to}> endbfrange endcmap end end`;

  test('a font that maps to the private area only is refused', async () => {
    const bytes = rawPdf({ pages: [{ content: textAt([72, 700, 'Cong tac dan van']) }], toUnicode: map('20', 'E020') });
    await expect(readHere(bytes)).rejects.toThrow(/ToUnicode/);
  });

  test('a font that maps to wrong letters is refused', async () => {
    const words = Array.from({ length: 60 }, (_, index) => [72, 800 - 12 * index, 'kdxzqw vbrtkp'] as const);
    await expect(read(textAt(...words))).rejects.toThrow(/không phải tiếng Việt/);
  });

  test('a legacy font is known by its name', async () => {
    // The bytes of «công tác» in TCVN3.
    const bytes = rawPdf({
      pages: [{ content: textAt([72, 700, 'c\u00ABng t\u00B8c']) }],
      font: '/Subtype /TrueType /BaseFont /.VnTime /Encoding /WinAnsiEncoding',
    });
    const raw = await readHere(bytes);
    expect(linesOf(raw.blocks)).toEqual(['công tác']);
    expect(raw.remarks).toEqual([expect.stringContaining('phông đời cũ')]);
    expect(charactersIn(raw)).toBe(raw.visibleCharacters);
  });

  test('legacy text in a font of another name is known by its syllables', async () => {
    const raw = await read(textAt([72, 700, 'C\u00ABng t\u00B8c d\u00A9n v\u00CBn cña ®¶ng']));
    expect(linesOf(raw.blocks)).toEqual(['Công tác dân vận của đảng']);
    expect(raw.remarks).toEqual([expect.stringContaining('TCVN3'), expect.any(String)]);
  });
});

describe('a file that is refused', () => {
  const cases: ReadonlyArray<readonly [name: string, bytes: () => Promise<Uint8Array> | Uint8Array, reason: RegExp]> = [
    ['a password', () => fixture('locked'), /mật khẩu/],
    ['a scan', () => fixture('scanned'), /OCR/],
    ['cut off before its pages', async () => (await fixture('state-directive')).slice(0, 400), /hỏng/],
    ['a picture under another name', () => new Uint8Array([0x89, 0x50, 0x4e, 0x47, ...new Uint8Array(100)]), /hỏng/],
    ['nothing', () => new Uint8Array(), /hỏng/],
    ['too many pages', () => rawPdf({ pages: Array.from({ length: 2001 }, () => ({ content: '' })) }), /trang/],
  ];
  test.each(cases)('%s', async (_, bytes, reason) => {
    const reading = readPdf(await bytes());
    await expect(reading).rejects.toMatchObject({ name: 'ImportRefusal' });
    await expect(reading).rejects.toThrow(reason);
  });

  const endless = rawPdf({ pages: [{ content: 'BT /F1 12 Tf (a) Tj ET\n'.repeat(400_000) }] });
  const enough = { seconds: 60, heapMebi: 640, growthBytes: 2 ** 40 };
  test.each([
    ['more buffers than allowed', { ...enough, growthBytes: 1 }, /quá lớn/],
    ['more objects than allowed', { ...enough, heapMebi: 16 }, /quá lớn/],
    ['more time than allowed', { ...enough, seconds: 0 }, /quá lâu/],
  ])('a page that goes on and on takes %s', async (_, allowance, reason) => {
    await expect(readIsolated(endless, allowance)).rejects.toThrow(reason);
  });

  test('a damaged file is refused or read, never anything else', async () => {
    const bytes = await fixture('party-resolution');
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.nat(255), async (position, value) => {
        const damaged = bytes.slice();
        damaged[position] = value;
        await readHere(damaged).catch((error: unknown) => expect(error).toMatchObject({ name: 'ImportRefusal' }));
      }),
      { numRuns: 40 },
    );
  }, 60_000);
});
