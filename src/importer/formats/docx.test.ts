import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { charactersOf } from '../bytes/encoding/code-pages.ts';
import { encodeTcvn3, encodeVni } from '../bytes/fixtures/encode.ts';
import { makeDocx } from '../fixtures/make-docx.ts';
import { NAMESPACES, paragraphXml, rawDocx } from '../fixtures/raw-docx.ts';
import { PARTY_RESOLUTION, type SampleDocument, STATE_DECISION, STATE_DIRECTIVE } from '../fixtures/sample-texts.ts';
import { type Block, countCharacters, type RawText, type TextBlock, textOfBlock } from '../raw-text.ts';
import { readDocx } from './docx.ts';

const linesOf = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((block) => (block.kind === 'text' ? [textOfBlock(block)] : block.rows.flat(2).map(textOfBlock)));

const cellsOf = (block: Block | undefined): string[][][] =>
  block?.kind === 'table' ? block.rows.map((row) => row.map((cell) => cell.map(textOfBlock))) : [];

const charactersIn = (raw: RawText): number =>
  [...raw.blocks, ...[...raw.notes.values()].flat()]
    .flatMap((block) => (block.kind === 'text' ? [block] : block.rows.flat(2)))
    .reduce((sum, { spans }) => sum + countCharacters(spans.map(({ text }) => text).join('')), 0);

/** The lines of a sample in reading order, left column before right in each row. */
const linesOfSample = ({ head, title, body, foot, annex }: SampleDocument): string[] => [
  ...head.flatMap(({ left, right }) => [...left, ...right]),
  ...title,
  ...[...body, ...foot.left, ...foot.right, ...(annex ?? [])].flatMap((part) =>
    typeof part === 'string' ? [part] : 'table' in part ? part.table.flat() : [part.text],
  ),
];

const read = (body: string, more: Omit<Parameters<typeof rawDocx>[0], 'body'> = {}) =>
  readDocx(rawDocx({ body, ...more }));

const textBlocks = (raw: RawText): TextBlock[] => raw.blocks.filter((block) => block.kind === 'text');

describe('a document as an office sets it', () => {
  test.each([
    ['directive of the State', STATE_DIRECTIVE],
    ['resolution of the Party', PARTY_RESOLUTION],
    ['decision with an annex', STATE_DECISION],
  ])('%s: every line in order, nothing lost', async (_, sample) => {
    const raw = await readDocx(await makeDocx(sample, { labels: 'typed' }));
    expect(linesOf(raw.blocks)).toEqual(linesOfSample(sample));
    expect(charactersIn(raw)).toBe(raw.visibleCharacters);
    expect(raw.remarks).toEqual([]);
  });

  test('the head is a table of two columns, and so is the foot', async () => {
    const raw = await readDocx(await makeDocx(STATE_DIRECTIVE, { labels: 'typed' }));
    expect(cellsOf(raw.blocks[0])).toEqual(STATE_DIRECTIVE.head.map(({ left, right }) => [left, right]));
    expect(cellsOf(raw.blocks.at(-1))).toEqual([[STATE_DIRECTIVE.foot.left, STATE_DIRECTIVE.foot.right]]);
  });

  test('labels that Word makes are shown as Word shows them, which knows no «đ»', async () => {
    const raw = await readDocx(await makeDocx(STATE_DIRECTIVE, { labels: 'automatic' }));
    expect(textBlocks(raw).flatMap(({ list }) => (list ? [`${list.depth} ${list.label}`] : []))).toEqual([
      '0 1.',
      '1 a)',
      '1 b)',
      '1 c)',
      '1 d)',
      '1 e)',
      '0 2.',
      '1 -',
      '1 -',
      '0 3.',
    ]);
    expect(charactersIn(raw)).toBe(raw.visibleCharacters);
  });

  test('a footnote stands in the notes and its mark behind the text', async () => {
    const raw = await readDocx(await makeDocx(STATE_DIRECTIVE, { labels: 'typed' }));
    const marked = textBlocks(raw).find(({ spans }) => spans.some(({ note }) => note !== undefined));
    expect(marked?.spans.at(-1)).toEqual({
      text: '2. Ủy ban nhân dân các huyện đối thoại với Nhân dân ít nhất 02 lần mỗi năm, cụ thể:',
      note: '1',
    });
    expect([...raw.notes].map(([id, blocks]) => [id, linesOf(blocks)])).toEqual([
      ['1', ['Tính cả cuộc đối thoại do cấp xã tổ chức có lãnh đạo huyện dự.']],
    ]);
  });

  test('titles are centred and bold; the header stands outside; properties are kept', async () => {
    const raw = await readDocx(await makeDocx(STATE_DECISION, { labels: 'typed', runningHead: 'Công báo số 12' }));
    expect(raw.blocks[0]).toEqual({
      kind: 'text',
      spans: [{ text: 'Công báo số 12' }],
      align: 'center',
      outside: 'runningHead',
    });
    expect(textBlocks(raw)[1]).toEqual({
      kind: 'text',
      spans: [{ text: 'QUYẾT ĐỊNH', bold: true }],
      align: 'center',
    });
    expect(raw.properties).toEqual({
      title: 'QUYẾT ĐỊNH Ban hành Quy chế tiếp xúc, đối thoại với Nhân dân',
      author: 'Văn thư',
    });
  });
});

describe('what a run may hold', () => {
  const cases: ReadonlyArray<readonly [name: string, body: string, lines: string[]]> = [
    [
      'tab, hyphen that keeps, hyphen that hides',
      '<w:p><w:r><w:t>a</w:t><w:tab/><w:t>07</w:t><w:noBreakHyphen/><w:t>NQ</w:t><w:softHyphen/></w:r></w:p>',
      ['a\t07-NQ'],
    ],
    [
      'the break of a line',
      '<w:p><w:r><w:t>KT. CHỦ TỊCH</w:t><w:br/><w:t>PHÓ CHỦ TỊCH</w:t></w:r></w:p>',
      ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
    ],
    ['a symbol', '<w:p><w:r><w:sym w:font="Symbol" w:char="F0B3"/><w:t> 5</w:t></w:r></w:p>', ['≥ 5']],
    ['text in a symbol font', paragraphXml('\uF0B3 5', '<w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/>'), ['≥ 5']],
    [
      'a simple field',
      '<w:p><w:fldSimple w:instr="DATE"><w:r><w:t>05/3/2024</w:t></w:r></w:fldSimple></w:p>',
      ['05/3/2024'],
    ],
    [
      'a field with its instruction',
      '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>REF so</w:instrText></w:r><w:r><w:t>ẩn</w:t></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>12</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t> điều</w:t></w:r></w:p>',
      ['12 điều'],
    ],
    ['a hyperlink', '<w:p><w:hyperlink w:anchor="x"><w:r><w:t>Điều 5</w:t></w:r></w:hyperlink></w:p>', ['Điều 5']],
    [
      'content controls and tags of old',
      '<w:sdt><w:sdtContent><w:p><w:smartTag><w:r><w:t>a</w:t></w:r></w:smartTag><w:sdt><w:sdtContent><w:r><w:t>b</w:t></w:r></w:sdtContent></w:sdt></w:p></w:sdtContent></w:sdt>',
      ['ab'],
    ],
    [
      'a text box that stands twice in the file',
      '<w:p><w:r><w:t>Neo</w:t><mc:AlternateContent><mc:Choice Requires="wps"><wps:txbx><w:txbxContent><w:p><w:r><w:t>DỰ THẢO</w:t></w:r></w:p></w:txbxContent></wps:txbx></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent><w:p><w:r><w:t>DỰ THẢO</w:t></w:r></w:p></w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>',
      ['Neo', 'DỰ THẢO'],
    ],
    [
      'a text box that only old programs see',
      '<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"/><mc:Fallback><w:pict><v:textbox><w:txbxContent><w:p><w:r><w:t>Hộp</w:t></w:r></w:p></w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>',
      ['Hộp'],
    ],
    ['a formula', '<w:p><m:oMath><m:r><m:t>x=2</m:t></m:r></m:oMath></w:p>', ['x=2']],
    ['capitals by format', paragraphXml('Chỉ thị', '<w:caps/>'), ['CHỈ THỊ']],
    [
      'a letter that two runs share',
      '<w:p><w:r><w:t>tiê</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>\u0301ng</w:t></w:r></w:p>',
      ['tiếng'],
    ],
    ['a letter taken apart', paragraphXml('tie\u0302\u0301ng'), ['tiếng']],
  ];
  test.each(cases)('%s', async (_, body, lines) => {
    const raw = await read(body);
    expect(linesOf(raw.blocks)).toEqual(lines);
    expect(charactersIn(raw)).toBe(raw.visibleCharacters);
  });

  test('deleted text is dropped and inserted text kept, and both are said', async () => {
    const raw = await read(
      '<w:p><w:r><w:t>Giữ</w:t></w:r><w:del><w:r><w:delText>bỏ</w:delText></w:r></w:del><w:ins><w:r><w:t xml:space="preserve"> thêm</w:t></w:r></w:ins><w:moveFrom><w:r><w:t>dời</w:t></w:r></w:moveFrom></w:p>',
    );
    expect(linesOf(raw.blocks)).toEqual(['Giữ thêm']);
    expect(charactersIn(raw)).toBe(raw.visibleCharacters);
    expect(raw.remarks).toEqual([
      expect.stringContaining('Đã bỏ chữ bị xóa'),
      expect.stringContaining('Đã giữ chữ chèn'),
    ]);
  });

  test('a paragraph whose end was deleted goes on in the next', async () => {
    const raw = await read(
      `${paragraphXml('Một ', '', '<w:rPr><w:del/></w:rPr>')}${paragraphXml('hai')}${paragraphXml('ba', '', '<w:rPr><w:del/></w:rPr>')}`,
    );
    expect(linesOf(raw.blocks)).toEqual(['Một hai', 'ba']);
  });

  test('hidden text stands apart', async () => {
    const raw = await read(`<w:p><w:r><w:t>Thấy</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r></w:p>`);
    expect(raw.blocks).toEqual([
      { kind: 'text', spans: [{ text: 'Thấy' }] },
      { kind: 'text', spans: [{ text: 'ẩn' }], outside: 'hidden' },
    ]);
  });

  test('comments, charts and watermarks are said, not read', async () => {
    const raw = await read(
      '<w:p><w:r><w:pict><v:shape><v:textpath string="BẢN NHÁP"/></v:shape></w:pict><w:t>a</w:t></w:r></w:p>',
      {
        relationships: [
          { type: 'comments', target: 'comments.xml' },
          { type: 'chart', target: 'charts/chart1.xml' },
        ],
        parts: { 'word/comments.xml': `<w:comments ${NAMESPACES}>${paragraphXml('Xem lại')}</w:comments>` },
      },
    );
    expect(linesOf(raw.blocks)).toEqual(['a']);
    expect(raw.remarks).toEqual([
      expect.stringContaining('«BẢN NHÁP»'),
      expect.stringContaining('comment'),
      expect.stringContaining('biểu đồ'),
    ]);
  });
});

describe('fonts of the time before Unicode', () => {
  const shown = (bytes: Uint8Array) => charactersOf(bytes, 'windows-1252');
  const font = (name: string) => `<w:rFonts w:ascii="${name}" w:hAnsi="${name}"/>`;
  const TEXT = 'Về việc tăng cường công tác dân vận';

  test.each([
    ['.VnTime', shown(encodeTcvn3(TEXT)), TEXT, 'TCVN3'],
    ['.VnTimeH', shown(encodeTcvn3(TEXT)), TEXT.toUpperCase(), 'TCVN3'],
    ['VNI-Times', shown(encodeVni(TEXT)), TEXT, 'VNI'],
  ])('%s', async (name, stored, text, table) => {
    const raw = await read(paragraphXml(stored, font(name)));
    expect(linesOf(raw.blocks)).toEqual([text]);
    expect(raw.remarks).toEqual([expect.stringContaining(table)]);
    expect(charactersIn(raw)).toBe(raw.visibleCharacters);
  });

  test('a letter of VNI that two runs share, in a font that the style gives', async () => {
    const styles = `<w:styles ${NAMESPACES}><w:docDefaults><w:rPrDefault><w:rPr>${font('VNI-Times')}</w:rPr></w:rPrDefault></w:docDefaults></w:styles>`;
    const stored = shown(encodeVni('dân vận'));
    const runs = [...stored].map((letter) => `<w:r><w:t xml:space="preserve">${letter}</w:t></w:r>`).join('');
    const raw = await read(`<w:p>${runs}</w:p>`, {
      relationships: [{ type: 'styles', target: 'styles.xml' }],
      parts: { 'word/styles.xml': styles },
    });
    expect(linesOf(raw.blocks)).toEqual(['dân vận']);
    expect(charactersIn(raw)).toBe(raw.visibleCharacters);
  });

  test('labels of lists are converted too', async () => {
    const numbering = `<w:numbering ${NAMESPACES}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="${shown(encodeTcvn3('điều'))} %1."/><w:rPr>${font('.VnTime')}</w:rPr></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;
    const raw = await read(paragraphXml('x', '', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'), {
      relationships: [{ type: 'numbering', target: 'numbering.xml' }],
      parts: { 'word/numbering.xml': numbering },
    });
    expect(textBlocks(raw)[0]?.list).toEqual({ label: 'điều 1.', depth: 0 });
  });
});

describe('styles', () => {
  const styles = `<w:styles ${NAMESPACES}>
    <w:style w:type="paragraph" w:default="1" w:styleId="N"><w:name w:val="Normal"/></w:style>
    <w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 2"/><w:basedOn w:val="N"/><w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>
    <w:style w:type="paragraph" w:styleId="K"><w:name w:val="Của tôi"/><w:basedOn w:val="H"/><w:rPr><w:b w:val="0"/><w:i/></w:rPr></w:style>
    <w:style w:type="paragraph" w:styleId="R1"><w:basedOn w:val="R2"/></w:style>
    <w:style w:type="paragraph" w:styleId="R2"><w:basedOn w:val="R1"/></w:style></w:styles>`;
  const withStyles = {
    relationships: [{ type: 'styles', target: 'styles.xml' }],
    parts: { 'word/styles.xml': styles },
  };

  test.each([
    ['H', { heading: 2, align: 'center', spans: [{ text: 'Mục', bold: true }] }],
    ['K', { heading: 2, align: 'center', spans: [{ text: 'Mục', italic: true }] }],
    ['R1', { spans: [{ text: 'Mục' }] }],
  ])('%s', async (style, expected) => {
    const raw = await read(paragraphXml('Mục', '', `<w:pStyle w:val="${style}"/>`), withStyles);
    expect(raw.blocks).toEqual([{ kind: 'text', ...expected }]);
  });
});

describe('automatic labels', () => {
  const level = (depth: number, format: string, text: string, more = '') =>
    `<w:lvl w:ilvl="${depth}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${more}</w:lvl>`;
  const numbering = `<w:numbering ${NAMESPACES}>
    <w:abstractNum w:abstractNumId="0">${level(0, 'upperRoman', '%1.')}${level(1, 'decimal', 'Điều %2.', '<w:lvlRestart w:val="0"/>')}${level(2, 'lowerLetter', '%3)')}${level(3, 'bullet', '\uF0B7')}</w:abstractNum>
    <w:abstractNum w:abstractNumId="1">${level(0, 'upperRoman', '%1')}${level(1, 'decimal', '%1.%2', '<w:isLgl/>')}${level(2, 'decimalZero', '%3.')}${level(3, 'bullet', '+')}</w:abstractNum>
    <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
    <w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>
    <w:num w:numId="3"><w:abstractNumId w:val="1"/></w:num></w:numbering>`;
  const item = (list: number, depth: number) =>
    paragraphXml('x', '', `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${list}"/></w:numPr>`);

  const cases: ReadonlyArray<
    readonly [name: string, items: ReadonlyArray<readonly [number, number]>, labels: string[]]
  > = [
    [
      'levels start again under the next one above',
      [
        [1, 0],
        [1, 2],
        [1, 2],
        [1, 0],
        [1, 2],
      ],
      ['I.', 'a)', 'b)', 'II.', 'a)'],
    ],
    [
      'articles run through the chapters',
      [
        [1, 0],
        [1, 1],
        [1, 1],
        [1, 0],
        [1, 1],
      ],
      ['I.', 'Điều 1.', 'Điều 2.', 'II.', 'Điều 3.'],
    ],
    [
      'lists of one kind count on together, unless one starts anew',
      [
        [1, 0],
        [1, 0],
        [2, 0],
        [2, 0],
        [1, 0],
      ],
      ['I.', 'II.', 'V.', 'VI.', 'VII.'],
    ],
    [
      'legal numbering is Arabic throughout',
      [
        [3, 0],
        [3, 0],
        [3, 1],
        [3, 2],
      ],
      ['I', 'II', '2.1', '01.'],
    ],
    [
      'bullets become dashes, typed marks stay',
      [
        [1, 3],
        [3, 3],
      ],
      ['-', '+'],
    ],
    [
      'a list that the file does not define, and none',
      [
        [9, 0],
        [0, 0],
      ],
      ['', ''],
    ],
    [
      'letters go on with aa',
      Array.from({ length: 27 }, () => [1, 2] as const),
      [...'abcdefghijklmnopqrstuvwxyz', 'aa'].map((letter) => `${letter})`),
    ],
  ];
  test.each(cases)('%s', async (_, items, labels) => {
    const raw = await read(items.map(([list, depth]) => item(list, depth)).join(''), {
      relationships: [{ type: 'numbering', target: 'numbering.xml' }],
      parts: { 'word/numbering.xml': numbering },
    });
    expect(textBlocks(raw).map(({ list }) => list?.label ?? '')).toEqual(labels);
  });
});

describe('tables', () => {
  const cell = (content: string, span = 1) => `<w:tc><w:tcPr><w:gridSpan w:val="${span}"/></w:tcPr>${content}</w:tc>`;
  const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`;
  const p = (text: string) => paragraphXml(text);

  const cases: ReadonlyArray<readonly [name: string, rows: string, cells: string[][][]]> = [
    ['several paragraphs in a cell', row(cell(p('a') + p('b')), cell(p('c'))), [[['a', 'b'], ['c']]]],
    [
      'a heading over two columns',
      row(cell(p('a')), cell(p('b'), 2)) + row(cell(p('c')), cell(p('d')), cell(p('e'))),
      [
        [['a'], ['b'], []],
        [['c'], ['d'], ['e']],
      ],
    ],
    [
      'two cells a row over uneven borders',
      row(cell(p('a')), cell(p('b'), 2)) + row(cell(p('c'), 2), cell(p('d'))),
      [
        [['a'], ['b']],
        [['c'], ['d']],
      ],
    ],
    [
      'a table within a cell',
      row(cell(`${p('a')}<w:tbl>${row(cell(p('b')), cell(p('c')))}</w:tbl>${p('d')}`)),
      [[['a', 'b', 'c', 'd']]],
    ],
    ['an empty row', row(cell('<w:p/>')) + row(cell(p('a'))), [[['a']]]],
  ];
  test.each(cases)('%s', async (_, rows, cells) => {
    const raw = await read(`<w:tbl>${rows}</w:tbl>`);
    expect(cellsOf(raw.blocks[0])).toEqual(cells);
    expect(charactersIn(raw)).toBe(raw.visibleCharacters);
  });
});

describe('columns that were set with tabs', () => {
  const tabbed = (left: string, right: string) =>
    `<w:p><w:r><w:tab/><w:t>${left}</w:t><w:tab/></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>${right}</w:t></w:r></w:p>`;

  test('two lines in a row are a table', async () => {
    const raw = await read(
      tabbed('SỞ NỘI VỤ', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM') + tabbed('Số: 12/SNV-XD', 'Bắc Mẫu, ngày 02 tháng 4'),
    );
    expect(raw.blocks).toEqual([
      {
        kind: 'table',
        rows: [
          ['SỞ NỘI VỤ', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
          ['Số: 12/SNV-XD', 'Bắc Mẫu, ngày 02 tháng 4'],
        ].map(([left, right]) => [
          [{ kind: 'text', spans: [{ text: left }] }],
          [{ kind: 'text', spans: [{ text: right, bold: true }] }],
        ]),
      },
    ]);
    expect(charactersIn(raw)).toBe(raw.visibleCharacters);
  });

  test.each([
    ['one line alone', [['Họ tên', 'Chức vụ']]],
    [
      'labels',
      [
        ['1.', 'Một việc'],
        ['2.', 'Hai việc'],
      ],
    ],
    [
      'a table of contents',
      [
        ['Chương một', '3'],
        ['Chương hai', '12'],
      ],
    ],
  ])('%s: tabs stay tabs', async (_, lines) => {
    const raw = await read(lines.map(([left = '', right = '']) => tabbed(left, right)).join(''));
    expect(linesOf(raw.blocks)).toEqual(lines.map((line) => line.join('\t')));
  });
});

test('headers and footers with one text stand once; a page number is one', async () => {
  const part = (root: string, text: string) => `<w:${root} ${NAMESPACES}>${paragraphXml(text)}</w:${root}>`;
  const raw = await read(paragraphXml('thân'), {
    relationships: ['header1', 'header2', 'header3', 'footer1', 'footer2'].map((name) => ({
      type: name.slice(0, 6),
      target: `${name}.xml`,
    })),
    parts: {
      'word/header1.xml': part('hdr', 'Công báo'),
      'word/header2.xml': part('hdr', 'Công  báo'),
      'word/header3.xml': part('hdr', 'Trang đầu'),
      'word/footer1.xml': part('ftr', 'Trang 3/12'),
      'word/footer2.xml': part('ftr', 'In ngày 3'),
    },
  });
  expect(textBlocks(raw).map((block) => [block.outside, textOfBlock(block)])).toEqual([
    ['runningHead', 'Công báo'],
    ['runningHead', 'Trang đầu'],
    [undefined, 'thân'],
    ['pageNumber', 'Trang 3/12'],
    ['runningFoot', 'In ngày 3'],
  ]);
  expect(charactersIn(raw)).toBe(raw.visibleCharacters);
});

describe('a file that is refused', () => {
  const doctype = (subset: string) =>
    `<!DOCTYPE w:document [${subset}]><w:document ${NAMESPACES}><w:body><w:p><w:r><w:t>&a;</w:t></w:r></w:p></w:body></w:document>`;
  const billion = Array.from({ length: 10 }, (_, index) =>
    index === 0 ? '<!ENTITY a0 "ha">' : `<!ENTITY a${index} "${`&a${index - 1};`.repeat(10)}">`,
  ).join('');
  const related = (type: string, target: string, external?: true) =>
    rawDocx({ body: paragraphXml('a'), relationships: [{ type, target, ...(external ? { external } : {}) }] });
  const locked = new Uint8Array(2048);
  locked.set([0xd0, 0xcf, 0x11, 0xe0]);
  const old = locked.slice();
  locked.set(new TextEncoder().encode([...'EncryptedPackage'].join('\0')), 1024);

  const cases: ReadonlyArray<readonly [name: string, bytes: Uint8Array, reason: RegExp]> = [
    ['a project of macros', rawDocx({ parts: { 'word/vbaProject.bin': new Uint8Array(8) } }), /macro/],
    [
      'a document type with macros',
      rawDocx({ contentType: 'application/vnd.ms-word.document.macroEnabled.main+xml' }),
      /macro/,
    ],
    [
      'a template from outside',
      rawDocx({
        relationships: [{ type: 'settings', target: 'settings.xml' }],
        parts: {
          'word/settings.xml': `<w:settings ${NAMESPACES}/>`,
          'word/_rels/settings.xml.rels':
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="https://example.invalid/x.dotm" TargetMode="External"/></Relationships>',
        },
      }),
      /bên ngoài/,
    ],
    ['a picture from outside', related('image', 'https://example.invalid/x.png', true), /bên ngoài/],
    ['an embedded object', related('oleObject', 'embeddings/oleObject1.bin'), /OLE/],
    ['an ActiveX control', related('control', 'activeX/activeX1.xml'), /ActiveX/],
    ['a web page within', related('aFChunk', 'afchunk.mht'), /altChunk/],
    ['a part document', related('subDocument', 'b.docx'), /văn bản gộp/],
    [
      'a field that calls a program',
      rawDocx({
        body: '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DDEAUTO c:\\\\cmd.exe "/k"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>',
      }),
      /nối ra ngoài/,
    ],
    ['an entity from outside', rawDocx({ document: doctype('<!ENTITY a SYSTEM "file:///etc/passwd">') }), /DOCTYPE/],
    ['entities that multiply', rawDocx({ document: doctype(billion) }), /DOCTYPE/],
    [
      'a part that unpacks beyond measure',
      rawDocx({ parts: { 'word/bomb.xml': new Uint8Array(40 * 1024 * 1024) } }),
      /quá lớn/,
    ],
    ['elements too deep', rawDocx({ body: '<w:sdt>'.repeat(500) + '</w:sdt>'.repeat(500) }), /lồng nhau/],
    ['an entity that nobody declared', rawDocx({ body: '<w:p>\n&khong;</w:p>' }), /sai ở dòng 2, gần ký tự thứ \d+\)/],
    ['XML cut off', rawDocx({ document: `<w:document ${NAMESPACES}><w:body>` }), /XML hợp lệ/],
    [
      'text that is no UTF-8',
      rawDocx({ parts: { 'word/document.xml': new Uint8Array([0x3c, 0x61, 0xff, 0x3e]) } }),
      /bảng mã/,
    ],
    ['a file cut off', rawDocx({ body: paragraphXml('a') }).slice(0, 300), /không mở được/],
    ['a picture under another name', new Uint8Array([0x89, 0x50, 0x4e, 0x47, ...new Uint8Array(100)]), /không mở được/],
    ['another kind of zip', rawDocx({ document: '<html/>' }), /không phải tệp Word/],
    ['a password', locked, /mật khẩu/],
    ['Word of old', old, /\.doc\)/],
    ['nothing', new Uint8Array(), /không mở được/],
  ];
  test.each(cases)('%s', async (_, bytes, reason) => {
    const reading = readDocx(bytes);
    await expect(reading).rejects.toMatchObject({ name: 'ImportRefusal' });
    await expect(reading).rejects.toThrow(reason);
  });

  test('hyperlinks to the outside are no reason to refuse', async () => {
    const raw = await readDocx(related('hyperlink', 'https://example.invalid/', true));
    expect(linesOf(raw.blocks)).toEqual(['a']);
  });
});

describe('whatever the runs hold', () => {
  const text = fc.string({ unit: fc.constantFrom(...'ab Đđếộ.,-\u0301\u00A0<&'), maxLength: 12 });
  const escapeXml = (value: string) => value.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  const run = fc.record({ text, bold: fc.boolean(), wrap: fc.constantFrom('', 'w:ins', 'w:smartTag', 'w:hyperlink') });

  test('the blocks have every character that the count has', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(run, { maxLength: 4 }), { maxLength: 4 }), async (paragraphs) => {
        const body = paragraphs.map(
          (runs) =>
            `<w:p>${runs
              .map(({ text: value, bold, wrap }) => {
                const xml = `<w:r><w:rPr>${bold ? '<w:b/>' : ''}</w:rPr><w:t xml:space="preserve">${escapeXml(value)}</w:t></w:r>`;
                return wrap === '' ? xml : `<${wrap}>${xml}</${wrap}>`;
              })
              .join('')}</w:p>`,
        );
        const raw = await read(body.join(''));
        expect(charactersIn(raw)).toBe(raw.visibleCharacters);
      }),
    );
  });

  test('a damaged file is refused or read, never anything else', async () => {
    const bytes = await makeDocx(STATE_DIRECTIVE, { labels: 'automatic' });
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.nat(255), async (position, value) => {
        const damaged = bytes.slice();
        damaged[position] = value;
        await readDocx(damaged).catch((error: unknown) => expect(error).toMatchObject({ name: 'ImportRefusal' }));
      }),
    );
  });
});
