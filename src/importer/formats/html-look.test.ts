import { describe, expect, it } from 'vitest';
import { charactersRead, inside, outside, readPage } from './html-fixture.ts';

describe('text that is not seen', () => {
  it.each([
    '<span hidden>ẩn</span>',
    '<span style="display:none">ẩn</span>',
    '<span style="DISPLAY : none !important">ẩn</span>',
    '<span style="visibility: hidden">ẩn</span>',
    '<span style="font-size:0">ẩn</span>',
    '<span style="font-size: 1px">ẩn</span>',
    '<span style="color:#fff">ẩn</span>',
    '<font color="white">ẩn</font>',
    '<span style="background:#000080;color:#000080">ẩn</span>',
    '<span style="color: transparent">ẩn</span>',
    '<span style="opacity:0">ẩn</span>',
    '<span style="position:absolute;left:-9999px">ẩn</span>',
    '<span style="text-indent:-9999px">ẩn</span>',
    '<span style="position:absolute;clip:rect(0,0,0,0)">ẩn</span>',
    '<span style="height:0;overflow:hidden">ẩn</span>',
    '<span style="mso-hide:all">ẩn</span>',
    '<span class="sr-only">ẩn</span>',
    '<span class="d-none">ẩn</span>',
    '<i class="fa fa-print" aria-hidden="true">ẩn</i>',
    '<span class="material-icons">ẩn</span>',
    '<dialog>ẩn</dialog>',
    '<div style="display:none"><p style="display:block">ẩn</p></div>',
  ])('is kept as hidden: %s', (html) => {
    const raw = readPage(`<p>Trước ${html} sau</p>`);
    expect(outside(raw)).toEqual(['hidden: ẩn']);
    expect(inside(raw).join(' ')).toMatch(/^Trước\s+sau$/);
    expect(raw.visibleCharacters).toBe(8);
    expect(charactersRead(raw)).toBe(8);
  });

  it.each([
    '<ul style="font-size:0"><li style="font-size:14px;list-style:none">thấy</li></ul>',
    '<table bgcolor="#003399"><tr><td><font color="#ffffff">thấy</font></td></tr></table>',
    '<div style="color:white"><span style="color:black">thấy</span></div>',
    '<h1 style="color:#fff">thấy</h1>',
    '<div aria-hidden="true">thấy</div>',
    '<div class="hidden md:block">thấy</div>',
    '<details><summary></summary>thấy</details>',
    '<dialog open>thấy</dialog>',
  ])('is not confused with text that is seen: %s', (html) => {
    expect(readPage(html).blocks).toMatchObject([{ spans: [{ text: 'thấy' }] }]);
    expect(readPage(html).blocks[0]?.outside).not.toBe('hidden');
  });
});

describe('fonts of the time before Unicode', () => {
  it.each([
    ['<font face=".VnTime">KÕ ho¹ch</font>', 'Kế hoạch'],
    ['<span style="font-family: .VnTimeH">kÕ ho¹ch</span>', 'KẾ HOẠCH'],
    ['<p style=\'font-size:14pt;font-family:".VnTime","serif"\'>K&Otilde; ho&sup1;ch</p>', 'Kế hoạch'],
    ['<font face="VNI-Times">coâng taùc daân vaän</font>', 'công tác dân vận'],
    ['<font face=".VnTime">KÕ <font face="Times New Roman">Kế</font></font>', 'Kế Kế'],
  ])('are read as they were shown: %s', (html, text) => {
    const raw = readPage(html);
    expect(inside(raw)).toEqual([text]);
    expect(raw.remarks.join()).toContain('sang Unicode');
    expect(raw.visibleCharacters).toBe(charactersRead(raw));
  });
});
