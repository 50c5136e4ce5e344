import { describe, expect, it } from 'vitest';
import { charactersRead, inside, outside, readPage } from './html-fixture.ts';

describe('paragraphs', () => {
  it.each<[string, string, string[]]>([
    ['paragraphs', '<p>Một</p><p>Hai</p>', ['Một', 'Hai']],
    ['bare text between blocks', '<div>Một<p>Hai</p>Ba</div>', ['Một', 'Hai', 'Ba']],
    ['two line breaks', '<div>Một<br><br>Hai<br/> <br/>Ba</div>', ['Một', 'Hai', 'Ba']],
    ['a line break', '<p>ỦY BAN NHÂN DÂN<br>TỈNH BẮC MẪU</p>', ['ỦY BAN NHÂN DÂN', 'TỈNH BẮC MẪU']],
    ['points by line breaks', '<p>Gồm:<br>a) một;<br>b) hai.</p>', ['Gồm:', 'a) một;', 'b) hai.']],
    [
      'a line that is broken at the width of a window',
      '<p>Ủy ban nhân dân các xã, phường đã mở sổ ghi từng việc mà người dân<br>đề nghị trong năm.</p>',
      ['Ủy ban nhân dân các xã, phường đã mở sổ ghi từng việc mà người dân đề nghị trong năm.'],
    ],
    ['white space', '<p>  Một\n\t hai&nbsp;&nbsp; ba  <b> bốn</b></p>', ['Một hai ba bốn']],
    ['no space where none is seen', '<p>28<sup>o</sup>C, m<sup>2</sup></p>', ['28oC, m2']],
    ['entities', '<p>Ban D&acirc;n v&#7853;n &amp; B&#x1EA3;n l&ecirc; &lt;b&gt;</p>', ['Ban Dân vận & Bản lê <b>']],
    ['letters with marks apart', '<p>Dân vận</p>'.normalize('NFD'), ['Dân vận']],
    ['verbatim lines', '<pre>Điều 1.  Một\n\nĐiều 2. Hai</pre>', ['Điều 1.  Một', 'Điều 2. Hai']],
    ['a folded box', '<details><summary>Xem</summary><p>Chữ</p></details>', ['Xem', 'Chữ']],
    ['a style that makes a block', '<span style="display:block">Một</span><span>Hai</span>', ['Một', 'Hai']],
  ])('reads %s', (_, html, blocks) => {
    expect(inside(readPage(html))).toEqual(blocks);
  });

  it('keeps what is struck through and says so', () => {
    const raw = readPage('<p>Nộp trước <del>ngày 10</del> ngày 15</p>');
    expect(inside(raw)).toEqual(['Nộp trước ngày 10 ngày 15']);
    expect(raw.remarks.join()).toContain('«ngày 10»');
  });
});

describe('looks', () => {
  it.each<[string, string, object]>([
    ['bold', '<p><b>Một</b> hai</p>', [{ text: 'Một', bold: true }, { text: ' hai' }]],
    ['bold by style', '<p style="font-weight:700">Một</p>', [{ text: 'Một', bold: true }]],
    [
      'bold that is undone',
      '<b>Một <span style="font-weight:normal">hai</span></b>',
      [{ text: 'Một ', bold: true }, { text: 'hai' }],
    ],
    ['italic', '<p><em>Một</em></p>', [{ text: 'Một', italic: true }]],
    ['equal neighbours', '<p><b>Mộ</b><b>t</b> <strong>hai</strong></p>', [{ text: 'Một hai', bold: true }]],
  ])('reads %s', (_, html, spans) => {
    expect(readPage(html).blocks).toMatchObject([{ spans }]);
  });

  it.each([
    ['<h2>Một</h2>', 'h2 Một'],
    ['<div role="heading" aria-level="3">Một</div>', 'h3 Một'],
    ['<p align="center">Một</p>', 'center Một'],
    ['<center><p>Một</p></center>', 'center Một'],
    ['<div style="text-align: right"><p>Một</p></div>', 'right Một'],
    ['<div align="center"><p align="justify">Một</p></div>', 'Một'],
    ['<p class="text-center">Một</p>', 'center Một'],
    ['<figure><img src="a.jpg"><figcaption>Một</figcaption></figure>', 'caption Một'],
    ['<div class="wp-caption"><img src="a.jpg"><p class="wp-caption-text">Một</p></div>', 'caption Một'],
    ['<table class="image"><tr><td><img src="a.jpg"></td></tr><tr><td>Một</td></tr></table>', 'caption Một'],
    ['<table><tr><td class="caption">Một</td></tr></table>', 'caption Một'],
    ['<p class="Image"><img src="a.jpg"> Một</p>', 'caption Một'],
  ])('reads %s', (html, block) => {
    expect(inside(readPage(html))).toEqual([block]);
  });
});

describe('lists', () => {
  it.each<[string, string, string[]]>([
    ['numbers', '<ol><li>Một<li>Hai</ol>', ['1. Một', '2. Hai']],
    [
      'another start',
      '<ol start="3"><li>Ba</li><li value="7">Bảy</li><li>Tám</li></ol>',
      ['3. Ba', '7. Bảy', '8. Tám'],
    ],
    ['letters', '<ol type="a" start="26"><li>z</li><li>aa</li></ol>', ['z. z', 'aa. aa']],
    ['Roman numbers', '<ol type="I" start="4"><li>Bốn</li></ol>', ['IV. Bốn']],
    ['Roman numbers by style', '<ol style="list-style-type: lower-roman"><li>Một</li></ol>', ['i. Một']],
    ['a countdown', '<ol reversed><li>Hai</li><li>Một</li></ol>', ['2. Hai', '1. Một']],
    ['bullets', '<ul><li>Một</li></ul>', ['- Một']],
    ['no bullets', '<ul style="list-style: none"><li>Một</li></ul>', ['Một']],
    ['a bullet before a label of the text', '<ul><li>a) Một</li><li>- Hai</li></ul>', ['a) Một', '- Hai']],
    [
      'points below points',
      '<ol><li>Một<ul><li>gạch</li></ul></li><li><p>Hai</p><p>thêm</p></li></ol>',
      ['1. Một', '  - gạch', '2. Hai', 'thêm'],
    ],
    ['an item without a list', '<div><li>Một</div>', ['- Một']],
  ])('labels %s as a browser shows them', (_, html, blocks) => {
    expect(inside(readPage(html))).toEqual(blocks);
  });
});

describe('tables', () => {
  it.each<[string, string, string[]]>([
    [
      'facts',
      '<table border="1"><tr><th>Huyện</th><th>Số</th></tr><tr><td>Hạ Mẫu</td><td>3</td></tr></table>',
      ['[Huyện | Số][Hạ Mẫu | 3]'],
    ],
    [
      'cells over several columns and rows',
      '<table border="1"><tr><td rowspan="2">Huyện</td><td colspan="2">Năm</td></tr><tr><td>2024</td><td>2025</td></tr></table>',
      ['[Huyện | Năm | ][ | 2024 | 2025]'],
    ],
    [
      'a span beyond all bounds',
      '<table border="1"><tr><td colspan="99999">a</td><td rowspan="99999">b</td></tr></table>',
      ['[a | b]'],
    ],
    [
      'text side by side',
      '<table><tr><td>TỈNH ỦY BẮC MẪU<br>*</td><td> </td><td>ĐẢNG CỘNG SẢN VIỆT NAM</td></tr></table>',
      ['[TỈNH ỦY BẮC MẪU / * | ĐẢNG CỘNG SẢN VIỆT NAM]'],
    ],
    ['a frame of one cell', '<table><tr><td><p>Một</p><p>Hai</p></td></tr></table>', ['Một', 'Hai']],
    [
      'a document typed into a table',
      '<table><tr><td>Số: 1/CT-UBND</td><td>Bắc Mẫu</td></tr><tr><td colspan="2"><p>Một</p><p>Hai</p></td></tr><tr><td>Nơi nhận:</td><td>CHỦ TỊCH</td></tr></table>',
      ['[Số: 1/CT-UBND | Bắc Mẫu]', 'Một', 'Hai', '[Nơi nhận: | CHỦ TỊCH]'],
    ],
    [
      'a layout of the page',
      '<table><tr><td>Bên trái</td><td><table border="1"><tr><td>a</td><td>b</td></tr></table><p>Bài</p></td></tr></table>',
      ['Bên trái', '[a | b]', 'Bài'],
    ],
    [
      'its caption',
      '<table border="1"><caption>Bảng 1</caption><tr><td>a</td><td>b</td></tr></table>',
      ['Bảng 1', '[a | b]'],
    ],
  ])('reads %s', (_, html, blocks) => {
    expect(inside(readPage(html))).toEqual(blocks);
  });

  it('keeps hidden text of a cell beside the table', () => {
    const raw = readPage('<table border="1"><tr><td>a<span hidden>ẩn</span></td><td>b</td></tr></table>');
    expect(inside(raw)).toEqual(['[a | b]']);
    expect(outside(raw)).toEqual(['hidden: ẩn']);
    expect(charactersRead(raw)).toBe(raw.visibleCharacters);
  });
});
