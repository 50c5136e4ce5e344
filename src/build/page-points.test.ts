import { describe, expect, it } from 'vitest';
import { pagePoints } from './page-points.ts';

const body = (html: string) =>
  `<html><body><nav>Mục lục</nav><article data-search-body>${html}</article><p>Cuối trang</p></body></html>`;

describe('the points of a page', () => {
  it('begin at each id, named by their copy-link', () => {
    const html =
      '<h1>Tên</h1><p>Mở đầu</p><h2 id="diem-1">1. Dân vận <a class="anchor" aria-label="Liên kết tới điểm 1">#</a></h2>' +
      '<p id="diem-1.doan-1">Phải <b>có</b> hiệu quả. <a class="anchor" aria-label="Liên kết tới đoạn 1 điểm 1">#</a></p>';
    expect(pagePoints(body(html))).toEqual([
      { id: '', label: '', text: 'Mở đầu' },
      { id: 'diem-1', label: 'điểm 1', text: '1. Dân vận', heading: true },
      { id: 'diem-1.doan-1', label: 'đoạn 1 điểm 1', text: 'Phải có hiệu quả.' },
    ]);
  });

  it.each([
    ['neighbours that HTML glues together', '<dl><dt>Ngày</dt><dd>23/12</dd></dl>', 'Ngày\n23/12'],
    ['words within a line', '<p>tiếp <a href="/x/">công</a> dân</p>', 'tiếp công dân'],
    ['a line break', '<p>một<br>hai</p>', 'một\nhai'],
    ['what is left out', '<p>giữ</p><section data-search-ignore><p>bỏ <b>hết</b></p></section><p>lại</p>', 'giữ\nlại'],
    ['buttons, menus and scripts', '<button>In</button><nav>Mục</nav><script>x()</script><p>bài</p>', 'bài'],
    ['entities', '<p>A &amp; B &lt;c&gt;</p>', 'A & B <c>'],
    ['a picture, which ends nothing', '<p data-search-ignore><img src="x">bỏ</p><p>giữ</p>', 'giữ'],
  ])('%s', (_what, html, text) => expect(pagePoints(body(html))?.map((point) => point.text)).toEqual([text]));

  it('name a heading by itself where it has no copy-link', () => {
    expect(pagePoints(body('<h2 id="so-lieu">Số liệu</h2><p>12 mô hình</p>'))).toEqual([
      { id: 'so-lieu', label: 'Số liệu', text: 'Số liệu\n12 mô hình', heading: true },
    ]);
  });

  it('are none for a page without a part to be searched', () => {
    expect(pagePoints('<html><body><p>Trang</p></body></html>')).toBeUndefined();
  });
});
