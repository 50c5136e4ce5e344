import { createMarkdownProcessor } from '@astrojs/markdown-remark';
import { describe, expect, it } from 'vitest';
import { markdownOptions } from '../../build/markdown-options.ts';
import { textOfBlock } from '../raw-text.ts';
import { charactersRead, inside, outside, readPage } from './html-fixture.ts';

const MARKDOWN = `Mở đầu, nhắc **Kết luận 43-KL/TW**.

## 1. Nhiệm vụ

1. Thủ trưởng các sở:
   - niêm yết lịch;
   - trả lời đơn.
2. Ủy ban nhân dân huyện[^1].

### a) Giải pháp

| Huyện | Số |
| --- | --- |
| Hạ Mẫu | 3 |

[^1]: Tính cả cấp xã.
`;

/** A page as the layout of documents writes it, with the links that the build adds to a text. */
async function publishedPage(markdown: string): Promise<string> {
  const { code } = await (await createMarkdownProcessor(markdownOptions)).render(markdown);
  const body = code
    .replace(
      '</p>',
      ' <a href="#mo-dau.doan-1" class="anchor" aria-label="Liên kết tới đoạn 1">#</a> <a href="#duoc-vien-dan" class="cited-count">2 nơi viện dẫn</a></p>',
    )
    .replace('</h2>', ' <a href="#diem-1" class="anchor" aria-label="Liên kết tới điểm 1">#</a></h2>')
    .replace(
      'Kết luận 43-KL/TW',
      '<a href="/ket-luan/trung-uong/2019/43-kl-tw/" class="citation">Kết luận 43-KL/TW</a>',
    );
  return `<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>Chỉ thị 7/CT-UBND: Về tiếp dân – Thư viện Dân vận</title>
<link rel="canonical" href="https://thu-vien.example/chi-thi/bac-mau/2024/7-ct-ubnd/"><meta property="og:site_name" content="Thư viện Dân vận"><meta property="og:title" content="Chỉ thị 7/CT-UBND: Về tiếp dân"></head>
<body><a class="skip" href="#noi-dung">Tới nội dung</a><header class="site-header"><a class="brand" href="/">Thư viện Dân vận</a></header>
<main id="noi-dung"><article data-search-body data-name="Chỉ thị 7/CT-UBND" data-cite="Chỉ thị 7/CT-UBND ngày 5/3/2024"><header><h1 class="document-title"><span class="document-number">7/CT-UBND</span> <span>Về tiếp dân</span></h1>
<dl class="facts-list"><div><dt>Ngày ban hành</dt> <dd>5/3/2024</dd></div></dl></header>
<div class="document"><nav class="outline"><ol><li><a href="#diem-1">1. Nhiệm vụ</a></li></ol></nav><div><div class="prose">${body}</div>
<section><h2 id="nhiem-vu">Ai phải làm gì, khi nào</h2><table><tr><th>Ai</th><th>Việc</th></tr></table></section></div></div></article></main>
<footer class="site-footer"><p>Thông tin để tham khảo</p></footer></body></html>`;
}

describe('a page of this library', async () => {
  const raw = readPage(await publishedPage(MARKDOWN));

  it('gives the text as its Markdown has it', () => {
    expect(inside(raw)).toEqual([
      'Mở đầu, nhắc Kết luận 43-KL/TW.',
      'h2 1. Nhiệm vụ',
      '1. Thủ trưởng các sở:',
      '  - niêm yết lịch;',
      '  - trả lời đơn.',
      '2. Ủy ban nhân dân huyện^1.',
      'h3 a) Giải pháp',
      '[Huyện | Số][Hạ Mẫu | 3]',
    ]);
    expect([...raw.notes].map(([id, blocks]) => [id, blocks.map(textOfBlock)])).toEqual([['1', ['Tính cả cấp xã.']]]);
  });

  it('puts all that the library adds outside, and drops nothing', () => {
    expect(outside(raw)).toEqual([
      'aside: Tới nội dung',
      'navigation: Thư viện Dân vận',
      'aside: h1 7/CT-UBND Về tiếp dân',
      'aside: Ngày ban hành',
      'aside: 5/3/2024',
      'navigation: 1. 1. Nhiệm vụ',
      'navigation: #',
      'navigation: 2 nơi viện dẫn',
      'navigation: h2 #',
      'hidden: Chú thích',
      'aside: h2 Ai phải làm gì, khi nào',
      'aside: [Ai | Việc]',
      'navigation: Thông tin để tham khảo',
    ]);
    expect(charactersRead(raw)).toBe(raw.visibleCharacters);
  });

  it('is told by its address and its title', () => {
    expect(raw.properties).toEqual({
      title: 'Chỉ thị 7/CT-UBND: Về tiếp dân',
      publisher: 'Thư viện Dân vận',
      url: 'https://thu-vien.example/chi-thi/bac-mau/2024/7-ct-ubnd/',
    });
    expect(raw.remarks).toEqual(['Nhận ra trang của chính thư viện: chỉ lấy phần văn bản.']);
  });
});
