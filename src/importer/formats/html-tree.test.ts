import { describe, expect, it } from 'vitest';
import { ImportRefusal } from '../refusal.ts';
import { inside, readPage } from './html-fixture.ts';

describe('what a browser does not show as text', () => {
  it.each([
    '<script>lộ</script>',
    '<script type="text/plain">lộ</script>',
    '<style>p::after { content: "lộ" }</style>',
    '<template><p>lộ</p></template>',
    '<noscript><p>lộ</p></noscript>',
    '<iframe src="x.html">lộ</iframe>',
    '<object data="x"><p>lộ</p></object>',
    '<svg><text>lộ</text><foreignObject><p>lộ</p></foreignObject></svg>',
    '<math><mtext>lộ</mtext></math>',
    '<audio><p>lộ</p></audio>',
    '<canvas>lộ</canvas>',
    '<datalist><option>lộ</option></datalist>',
    '<!-- lộ -->',
    '<![CDATA[lộ]]>',
    '<!--[if gte mso 9]><xml>lộ</xml><![endif]-->',
    '<img src="x" alt="lộ" title="lộ">',
    '<a href="javascript:lộ" title="lộ" onclick="lộ"></a>',
    '<input type="hidden" value="lộ">',
    '<meta http-equiv="refresh" content="0; url=javascript:lộ">',
  ])('never enters a block: %s', (html) => {
    const raw = readPage(`<p>Trước</p>${html}<p>Sau</p>`);
    expect(inside(raw)).toEqual(['Trước', 'Sau']);
    expect(JSON.stringify(raw.blocks)).not.toContain('lộ');
    expect(raw.visibleCharacters).toBe('TrướcSau'.length);
  });

  it('is said of drawings that hold words', () => {
    expect(readPage('<p>Biểu đồ</p><svg><text>Hạ Mẫu</text></svg>').remarks.join()).toContain('SVG');
    expect(readPage('<p>Biểu tượng</p><svg><path d="M0 0"/></svg>').remarks.join()).not.toContain('SVG');
  });
});

describe('pages that nobody wrote', () => {
  it.each([
    ['nested without end', '<div>'.repeat(200_000)],
    ['nested tables', '<table><tr><td>'.repeat(20_000)],
    [
      'formatting that multiplies',
      '<p><font size=1 color=a>x'.repeat(1) +
        Array.from({ length: 3_000 }, (_, i) => `<p><font face=a${i}>x</p>`).join(''),
    ],
    ['elements without number', '<b>x</b>'.repeat(400_000)],
  ])('are refused: %s', (_, html) => {
    expect(() => readPage(html)).toThrow(ImportRefusal);
  });

  it('are not confused with pages that nest as browsers let them', () => {
    expect(inside(readPage(`${'<div>'.repeat(500)}Chữ`))).toEqual(['Chữ']);
  });
});
