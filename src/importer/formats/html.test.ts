import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentPage, newsPage, PORTAL_IDS, wordPage } from '../fixtures/make-html.ts';
import {
  NEWS_PAGE,
  PARTY_RESOLUTION,
  type SampleDocument,
  STATE_DECISION,
  STATE_DIRECTIVE,
} from '../fixtures/sample-texts.ts';
import { textOfBlock } from '../raw-text.ts';
import { readHtml } from './html.ts';
import { charactersRead, inside, linesInside, outside, readPage } from './html-fixture.ts';

const DOCUMENTS = { STATE_DIRECTIVE, PARTY_RESOLUTION, STATE_DECISION };

/** Lines of a document in reading order, without its footnotes. */
function linesOf({ head, title, body, foot, annex = [] }: SampleDocument): string[] {
  const blocks = (all: SampleDocument['body']) =>
    all.flatMap((block) => ('table' in block ? block.table.flat() : [block.text]));
  return [
    ...head.flatMap(({ left, right }) => [...left, ...right]),
    ...title,
    ...blocks(body),
    ...foot.left,
    ...foot.right,
    ...blocks(annex),
  ];
}

/** Whether lines stand among others in order. */
function missingInOrder(wanted: readonly string[], found: readonly string[]): string[] {
  let at = 0;
  return wanted.filter((line) => {
    const next = found.indexOf(line, at);
    if (next >= 0) at = next + 1;
    return next < 0;
  });
}

/** What a portal shows around its text. */
const FURNITURE = [
  NEWS_PAGE.site,
  ...NEWS_PAGE.menu,
  ...NEWS_PAGE.counters,
  ...NEWS_PAGE.after.flat(),
  `Bản quyền thuộc về ${NEWS_PAGE.site}`,
];

const furnitureInside = (texts: readonly string[]) =>
  FURNITURE.filter((text) => texts.some((line) => line === text || line.includes(`${text} |`) || line === `- ${text}`));

describe.each(PORTAL_IDS)('a page of a portal built like %s', (portal) => {
  it('gives its news without the furniture', () => {
    const raw = readPage(newsPage(portal, NEWS_PAGE));
    const { title, time, lead, body, caption, author } = NEWS_PAGE;
    const [first = '', ...rest] = body;
    expect(linesInside(raw)).toEqual([title, time, lead, first, caption, ...rest, author]);
    expect(inside(raw)).toContainEqual(expect.stringMatching(/^(?:center )?caption Người dân/));
    expect(furnitureInside(linesInside(raw))).toEqual([]);
    expect(raw.remarks).toEqual([]);
  });

  it('puts what is no news outside, and drops nothing', () => {
    const raw = readPage(newsPage(portal, NEWS_PAGE));
    const all = [...outside(raw), ...inside(raw)].join('\n');
    expect(FURNITURE.filter((text) => !all.includes(text))).toEqual([]);
    expect(charactersRead(raw)).toBe(raw.visibleCharacters);
  });

  it.each(Object.entries(DOCUMENTS))('gives all of a document, from its head to its foot: %s', (_, document) => {
    const raw = readPage(documentPage(portal, document, NEWS_PAGE));
    expect(missingInOrder(linesOf(document), linesInside(raw))).toEqual([]);
    expect(furnitureInside(linesInside(raw))).toEqual([]);
    expect(charactersRead(raw)).toBe(raw.visibleCharacters);
  });

  it('tells what the page says of itself', () => {
    expect(readPage(newsPage(portal, NEWS_PAGE)).properties).toMatchObject(
      portal === 'tables'
        ? { title: `${NEWS_PAGE.site} | ${NEWS_PAGE.title}` }
        : {
            title: NEWS_PAGE.title,
            publisher: NEWS_PAGE.site,
            published: '2023-11-14T08:15:00+07:00',
            url: 'https://bacmau.example/tin/bai-viet.html',
          },
    );
  });
});

describe.each(Object.entries(DOCUMENTS))('a page that Word wrote: %s', (_, document) => {
  const raw = readPage(wordPage(document));

  it('gives every line in order, head and foot as tables of two columns', () => {
    expect(missingInOrder(linesOf(document), linesInside(raw))).toEqual([]);
    const [head] = raw.blocks;
    expect(head).toMatchObject({ kind: 'table' });
    expect(head?.kind === 'table' && head.rows.map((row) => row.map((cell) => cell.map(textOfBlock)))).toEqual(
      document.head.map(({ left, right }) => [left, right]),
    );
    expect(raw.blocks).toContainEqual(
      expect.objectContaining({
        kind: 'table',
        rows: [
          [document.foot.left, document.foot.right].map((lines) =>
            lines.map((text) => expect.objectContaining({ spans: [expect.objectContaining({ text })] })),
          ),
        ],
      }),
    );
  });

  it('gives nothing else, and its footnotes apart', () => {
    expect(outside(raw)).toEqual([]);
    const notes = document.body.flatMap((block) => ('footnote' in block && block.footnote ? [block.footnote] : []));
    expect([...raw.notes.values()].flat().map(textOfBlock)).toEqual(notes);
    expect(charactersRead(raw)).toBe(raw.visibleCharacters);
  });
});

describe('the main part of a page', () => {
  it('is found where no class or tag tells of it', () => {
    const bare = newsPage('tables', NEWS_PAGE).replace(/ class="[^"]*"/g, '');
    const lines = linesInside(readPage(bare));
    const { title, time, lead, body, author } = NEWS_PAGE;
    expect(missingInOrder([title, time, lead, ...body, author], lines)).toEqual([]);
    expect(furnitureInside(lines)).not.toContain(NEWS_PAGE.site);
  });

  it('begins at the headline, not at the name of the site', () => {
    const page = `<title>Cổng thông tin điện tử tỉnh Bắc Mẫu | Một việc khéo</title><header><h1>Cổng thông tin điện tử tỉnh Bắc Mẫu</h1></header><div><span>Tin trong tỉnh</span><h1>Một việc khéo</h1><p>${'Thôn chọn mở rộng đường. '.repeat(20)}</p></div>`;
    const raw = readPage(page);
    expect(inside(raw)[0]).toBe('h1 Một việc khéo');
    expect(outside(raw)).toEqual(['navigation: h1 Cổng thông tin điện tử tỉnh Bắc Mẫu', 'aside: Tin trong tỉnh']);
  });

  it('keeps a headline that stands in what is called a header', () => {
    const page = `<title>Một việc khéo</title><header class="page-header"><h1>Một việc khéo</h1></header><div><p>${'Thôn chọn mở rộng đường. '.repeat(20)}</p></div>`;
    expect(inside(readPage(page))[0]).toBe('h1 Một việc khéo');
  });

  it('keeps a document whose signature stands in what is called a footer', () => {
    const page = `<body><nav>Trang chủ</nav><div class="header"><p>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</p></div><div><p>Số: 1/CT-UBND</p><p>${'Nội dung chỉ thị. '.repeat(40)}</p></div><div class="footer"><p>TM. ỦY BAN NHÂN DÂN</p><p>CHỦ TỊCH</p><p>Lê Thị Mẫu</p></div><footer>Bản quyền</footer></body>`;
    const raw = readPage(page);
    expect(inside(raw).map((line) => line.slice(0, 20))).toEqual([
      'CỘNG HÒA XÃ HỘI CHỦ ',
      'Số: 1/CT-UBND',
      'Nội dung chỉ thị. Nộ',
      'TM. ỦY BAN NHÂN DÂN',
      'CHỦ TỊCH',
      'Lê Thị Mẫu',
    ]);
    expect(outside(raw)).toEqual(['navigation: Trang chủ', 'navigation: Bản quyền']);
  });

  it('is everything where none is found, and that is said', () => {
    const raw = readPage(`<nav>Trang chủ</nav>${'<p>Một</p>'.repeat(21_000)}`);
    expect(inside(raw)).toHaveLength(21_000);
    expect(raw.remarks.join()).toContain('Không tách được phần bài');
  });
});

describe('encodings', () => {
  const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

  it.each<[string, Uint8Array]>([
    ['UTF-8', new TextEncoder().encode('<p>Kế hoạch của Ủy ban nhân dân tỉnh về công tác dân vận</p>')],
    [
      'UTF-16 with a mark',
      new Uint8Array(Buffer.from('\uFEFF<p>Kế hoạch của Ủy ban nhân dân tỉnh về công tác dân vận</p>', 'utf16le')),
    ],
    [
      'Windows-1252 of Word, with entities',
      bytes(
        '<meta http-equiv=Content-Type content="text/html; charset=windows-1252"><p>K&#7871; ho&#7841;ch c&#7911;a &#7910;y ban nh\xE2n d\xE2n t&#7881;nh v&#7873; c\xF4ng t\xE1c d\xE2n v&#7853;n</p>',
      ),
    ],
    [
      'entities only',
      bytes(
        '<p>K&#7871; ho&#7841;ch c&#7911;a &#7910;y ban nh&acirc;n d&acirc;n t&#7881;nh v&#7873; c&ocirc;ng t&aacute;c d&acirc;n v&#7853;n</p>',
      ),
    ],
  ])('are undone: %s', (_, file) => {
    expect(inside(readHtml(file))).toEqual(['Kế hoạch của Ủy ban nhân dân tỉnh về công tác dân vận']);
  });
});

describe('any page', () => {
  const texts = fc.stringMatching(/^[a-zđ ]{1,12}$/);
  const names = fc.constantFrom(
    'p',
    'div',
    'b',
    'span',
    'table',
    'tr',
    'td',
    'ul',
    'ol',
    'li',
    'h2',
    'a',
    'br',
    'section',
    'pre',
    'i',
    'center',
    'blockquote',
    'form',
    'nav',
    'sup',
    'font',
  );
  const attributes = fc.constantFrom(
    '',
    ' hidden',
    ' class="menu"',
    ' href="#fn1"',
    ' id="fn1"',
    ' style="display:none"',
    ' align=center',
    ' border=1',
    ' colspan=3',
    ' type=a',
  );
  const { page } = fc.letrec<{ page: string; node: string }>((tie) => ({
    page: fc.array(tie('node'), { maxLength: 6 }).map((nodes) => nodes.join('')),
    node: fc.oneof(
      { maxDepth: 5 },
      texts,
      fc
        .tuple(names, attributes, tie('page'))
        .map(([name, attribute, inner]) => `<${name}${attribute}>${inner}</${name}>`),
    ),
  }));

  it('gives all that it holds, seen or not, and no markup', () => {
    fc.assert(
      fc.property(page, (html) => {
        const raw = readPage(html);
        const letters = (text: string) =>
          text
            .replace(/[^a-zđ]/g, '')
            .split('')
            .sort()
            .join('');
        const read = [...raw.blocks, ...[...raw.notes.values()].flat()].flatMap((block) =>
          block.kind === 'text' ? [block] : block.rows.flat(2),
        );
        const written = html.replace(/<[^>]*>/g, '');
        expect(letters(read.flatMap(({ spans }) => spans.map(({ text }) => text)).join(''))).toBe(letters(written));
      }),
    );
  });

  it('is counted alike by both readers, where its markup is in order', () => {
    const inline = fc.oneof(
      texts,
      fc
        .tuple(fc.constantFrom('b', 'span', 'span hidden', 'i', 'sup', 'span class="sr-only"', 'font size=2'), texts)
        .map(([tag, text]) => `<${tag}>${text}</${tag.split(' ')[0]}>`),
      fc.constant('<br>'),
    );
    const line = fc.array(inline, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' '));
    const block = fc.oneof(
      line.map((text) => `<p>${text}</p>`),
      line.map((text) => `<div style="display:none">${text}</div>`),
      fc
        .array(line, { minLength: 1, maxLength: 3 })
        .map((items) => `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`),
      fc
        .array(line, { minLength: 1, maxLength: 4 })
        .map((cells) => `<table><tbody><tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr></tbody></table>`),
      line.map((text) => `<script>${text.length}</script><h2>${text}</h2>`),
    );
    fc.assert(
      fc.property(fc.array(block, { maxLength: 8 }), (blocks) => {
        const raw = readPage(`<body>${blocks.join('\n')}</body>`);
        expect(charactersRead(raw)).toBe(raw.visibleCharacters);
      }),
    );
  });

  it('is read without failing, whatever its bytes', () => {
    const pieces = fc.constantFrom(
      '<',
      '>',
      '<!--',
      '-->',
      '<![CDATA[',
      '"',
      "'",
      '<svg>',
      '<math>',
      '</p>',
      '<table>',
      '<a href=',
      '&',
      '&#0;',
      '<template>',
      '<script>',
      '\0',
      'a',
      '=',
      '/',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        expect(readPage(`<p>đ</p>${parts.join('').replaceAll('\0', ' ')}`).blocks.length).toBeGreaterThan(0);
      }),
    );
  });
});
