import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { PAGE_KINDS, THEMES } from '../../scripts/lib/page-kinds.ts';
import type { Kit } from '../../src/teaching/kit.ts';
import { KIT } from '../../src/teaching/kit-fixture.ts';
import { fromLink } from '../../src/teaching/kit-link.ts';
import { axeViolations } from './axe.ts';
import { useBrowser } from './browser.ts';

const browser = useBrowser();
const PATH = '/bai-giang/';
const DOCUMENT = '/chi-thi/gia-lai/2021/14-ct-ubnd/';
const STORY = '/mo-hinh/lao-cai/mo-duong-thon-suoi-thau/';
const FIGURES = '/so-lieu/thanh-ba-2020/';
const QUESTION = '/cau-hoi/dccs-43-kl-tu/';

const status = (page: Page) => page.locator('#tinh-trang').innerText();
const names = (page: Page) => page.locator('.kit-items strong').allInnerTexts();
const stored = (page: Page): Promise<Kit | null> =>
  page.evaluate(() => JSON.parse(localStorage.getItem('bai-giang') ?? 'null'));
/** Puts the lesson of the fixture on the device and opens its page. */
async function withKit(page: Page, kit: Kit = KIT): Promise<void> {
  await page.evaluate((text) => localStorage.setItem('bai-giang', text), JSON.stringify(kit));
  await page.reload();
  await page.locator('.kit-items > li').first().waitFor();
}
/** What a press downloads. */
async function downloaded(page: Page, name: string): Promise<{ file: string; bytes: Buffer }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name, exact: true }).press('Enter'),
  ]);
  return { file: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

describe('gathering', () => {
  it('takes a provision, a figure, a story, its checklist and a question from their pages, by keyboard', async () => {
    await browser.visit({ path: DOCUMENT }, async (page, faults) => {
      const plus = page.locator('.prose .plus').nth(1);
      const label = (await plus.getAttribute('aria-label')) ?? '';
      expect(label).toMatch(/^Thêm vào bài giảng: ./);
      await plus.press('Enter');
      await page.getByText('Đã thêm. Bài giảng có 1 mục.').waitFor();
      await plus.press('Enter');
      await page.getByText('Đã có sẵn. Bài giảng có 1 mục.').waitFor();

      await page.goto(FIGURES);
      await page.locator('.figures .plus').first().press('Enter');
      await page.getByText('Bài giảng có 2 mục.').waitFor();
      await page.goto(STORY);
      await page.getByRole('button', { name: 'Thêm vào bài giảng', exact: true }).press('Enter');
      await page.getByText('Bài giảng có 3 mục.').waitFor();
      await page.getByRole('button', { name: 'Thêm danh sách việc vào bài giảng' }).press('Enter');
      await page.getByText('Bài giảng có 4 mục.').waitFor();
      await page.goto(QUESTION);
      await page.getByRole('button', { name: 'Thêm vào bài giảng', exact: true }).press('Enter');
      await page.getByText('Bài giảng có 5 mục.').waitFor();

      // The link to the lesson comes next after the button.
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.waitForURL(`**${PATH}`);
      const kit = await stored(page);
      expect(kit?.items.map(({ kind }) => kind)).toEqual(['provision', 'figure', 'story', 'checklist', 'question']);
      const [provision, figure, story, checklist] = kit?.items ?? [];
      expect(provision).toMatchObject({
        document: 'Chỉ thị 14/CT-UBND',
        label: label.replace('Thêm vào bài giảng: ', ''),
        digest: true,
        cite: expect.stringMatching(/^Chỉ thị 14\/CT-UBND ngày 23\/12\/2021 của/),
        address: expect.stringMatching(/^\/chi-thi\/gia-lai\/2021\/14-ct-ubnd\/#./),
        text: expect.not.stringMatching(/#|\+|nơi viện dẫn/),
      });
      expect(figure).toMatchObject({
        what: expect.stringMatching(/^(?:Kết quả|Chỉ tiêu|Yêu cầu|Bối cảnh)$/),
        source: expect.stringMatching(/./),
        address: expect.stringMatching(/^\/so-lieu\/thanh-ba-2020\/#tb/),
      });
      expect(story).toMatchObject({ name: 'Mở đường thôn Suối Thầu', where: expect.stringContaining('Lào Cai') });
      expect(checklist).toMatchObject({
        address: `${STORY}#lam-lai`,
        steps: expect.arrayContaining([expect.any(String)]),
      });
      expect(faults).toEqual([]);
    });
  });

  it('takes a whole lesson at once: plan, readings, case, discussion, situation and questions', async () => {
    await browser.visit({ path: PAGE_KINDS['bai-hoc'] ?? '' }, async (page, faults) => {
      await page.getByRole('button', { name: 'Đưa cả bài vào bài giảng' }).press('Enter');
      await page.getByText(/^Đã thêm \d+ mục\. Bài giảng có \d+ mục\./).waitFor();
      const kinds = new Set((await stored(page))?.items.map(({ kind }) => kind));
      expect([...kinds].sort()).toEqual(['figure', 'own', 'provision', 'question', 'story']);
      expect(faults).toEqual([]);
    });
  });

  it('takes all that a lesson offers in a file of its own, and tells what of it cannot be taken', async () => {
    await browser.visit({ path: '/khoa-hoc/' }, async (page) => {
      const items = [...KIT.items, { kind: 'story', address: 'https://evil.example/' }];
      await page.route('**/muc.json', (route) => route.fulfill({ json: items }));
      await page.evaluate(() => {
        const button = document.createElement('button');
        Object.assign(button, { className: 'kit-add', textContent: 'Thêm cả bài' });
        Object.assign(button.dataset, { kit: 'items', items: '/khoa-hoc/muc.json' });
        document.querySelector('main')?.append(button);
      });
      await page.getByRole('button', { name: 'Thêm cả bài' }).click();
      await page.getByText('Đã thêm 6 mục. Bài giảng có 6 mục. Mục 7, ').waitFor();
      expect((await stored(page))?.items).toEqual(KIT.items);
    });
  });

  it('takes a section with all that stands under its heading', async () => {
    await browser.visit({ path: DOCUMENT }, async (page) => {
      const heading = page.locator('.prose h2', { has: page.locator('.plus') }).first();
      await heading.locator('.plus').click();
      await page.getByText('Bài giảng có 1 mục.').waitFor();
      const item = (await stored(page))?.items[0];
      if (item?.kind !== 'provision') throw new Error('no provision');
      expect(item.text.split('\n').length).toBeGreaterThan(1);
    });
  });

  it('has targets for fingers, and no sideways scroll from them', async () => {
    await browser.visit({ path: DOCUMENT, viewport: { width: 320, height: 700 }, hasTouch: true }, async (page) => {
      const box = await page.locator('.prose .plus').first().boundingBox();
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
      await page.locator('.prose .plus').first().tap();
      await page.getByText('Bài giảng có 1 mục.').waitFor();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    });
  });

  it('says where the browser keeps nothing', async () => {
    await browser.visit({ path: DOCUMENT }, async (page) => {
      await page.evaluate(() => {
        Storage.prototype.setItem = () => {
          throw new DOMException('full', 'QuotaExceededError');
        };
      });
      await page.locator('.prose .plus').first().click();
      await page.getByText('Trình duyệt không cho lưu trên máy này').waitFor();
    });
  });
});

describe('the lesson', () => {
  it('is put in order by keyboard, with the focus on what is moved, and stays so', async () => {
    await browser.visit({ path: PATH }, async (page, faults) => {
      await withKit(page);
      const before = await names(page);
      await page.getByRole('button', { name: /^Xuống mục 1:/ }).press('Enter');
      await page.getByText('Mục 1 nay là mục 2.').waitFor();
      expect(await page.evaluate(() => document.activeElement?.ariaLabel)).toMatch(/^Xuống mục 2:/);
      await page.keyboard.press('Alt+ArrowDown');
      await page.getByText('Mục 2 nay là mục 3.').waitFor();
      await page.keyboard.press('Alt+ArrowUp');
      await page.keyboard.press('Alt+ArrowUp');
      expect(await names(page)).toEqual(before);
      // At the top there is no further up.
      await page.keyboard.press('Alt+ArrowUp');
      await page.getByRole('button', { name: /^Lên mục 2:/ }).press('Enter');
      expect((await names(page))[0]).toBe(before[1]);
      await page.reload();
      expect((await names(page))[0]).toBe(before[1]);
      expect(faults).toEqual([]);
    });
  });

  it('keeps title, notes and minutes, and adds the minutes up', async () => {
    await browser.visit({ path: PATH }, async (page) => {
      await withKit(page);
      await page.getByLabel('Tên bài giảng').fill('Nghe dân');
      await page.getByLabel(/^Lời ghi cho mục 3:/).fill('Hỏi ai đã tới Suối Thầu');
      await page.getByLabel(/^Số phút cho mục 3:/).fill('7');
      expect(await status(page)).toBe('6 mục, 25 phút.');
      const kit = await stored(page);
      expect([kit?.title, kit?.items[2]?.note, kit?.items[2]?.minutes]).toEqual([
        'Nghe dân',
        'Hỏi ai đã tới Suối Thầu',
        7,
      ]);
    });
  });

  it('gives back what was taken out, and takes own words', async () => {
    await browser.visit({ path: PATH }, async (page) => {
      await withKit(page);
      const before = await names(page);
      await page.getByRole('button', { name: /^Bỏ mục 2:/ }).press('Enter');
      expect(await names(page)).toHaveLength(before.length - 1);
      await page.keyboard.press('Enter');
      expect(await names(page)).toEqual(before);
      await page.getByLabel('Tiêu đề').fill('Kết luận <img src=x onerror=alert(1)>');
      await page.getByRole('button', { name: 'Thêm vào cuối', exact: true }).press('Enter');
      expect((await names(page)).at(-1)).toBe('Kết luận <img src=x onerror=alert(1)>');
    });
  });

  it('is deleted after a question, and leaves nothing behind', async () => {
    await browser.visit({ path: PATH }, async (page) => {
      await withKit(page);
      page.once('dialog', (dialog) => void dialog.dismiss());
      await page.getByRole('button', { name: 'Xóa bài giảng trên máy' }).click();
      expect(await names(page)).toHaveLength(KIT.items.length);
      page.once('dialog', (dialog) => void dialog.accept());
      await page.getByRole('button', { name: 'Xóa bài giảng trên máy' }).click();
      await page.getByText('Đã xóa bài giảng trên máy.').waitFor();
      expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
      await page.reload();
      await page.getByText('Bài giảng chưa có mục nào').waitFor();
    });
  });
});

describe('taking it along', () => {
  it('saves a file that opens again, and tells what of it is refused', async () => {
    await browser.visit({ path: PATH }, async (page) => {
      await withKit(page);
      const { file, bytes } = await downloaded(page, 'Lưu thành tệp (.json)');
      expect(file).toBe('bai-giang-dan-van-kheo-o-co-so-b-doi-thoai-b.json');
      expect(JSON.parse(bytes.toString())).toEqual(KIT);
      const hostile = { ...KIT, items: [...KIT.items, { ...KIT.items[1], address: 'javascript:alert(1)' }] };
      await page.getByLabel('Mở tệp bài giảng').setInputFiles({
        name: 'x.json',
        mimeType: 'application/json',
        buffer: Buffer.from(JSON.stringify(hostile)),
      });
      await page.getByText('Không nhận 1 phần:').waitFor();
      await page.getByText('Mục 7, address: phải là địa chỉ trong thư viện').waitFor();
      await page.getByRole('button', { name: 'Thêm vào cuối bài giảng trên máy' }).press('Enter');
      await page.getByText('Đã thêm 1 mục. Để lại 5 mục đã có sẵn').waitFor();
      expect(await names(page)).toHaveLength(KIT.items.length + 1);
    });
  });

  it('says of a file that is no lesson that it is none', async () => {
    await browser.visit({ path: PATH }, async (page) => {
      await page
        .getByLabel('Mở tệp bài giảng')
        .setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('<html>') });
      await page.getByText('Không phải tệp bài giảng').waitFor();
      expect(await page.getByRole('button', { name: 'Thay bài giảng trên máy' }).isVisible()).toBe(false);
    });
  });

  it('goes by a link that opens in a fresh profile, and asks before it replaces anything', async () => {
    let link = '';
    await browser.visit({ path: PATH, permissions: ['clipboard-read', 'clipboard-write'] }, async (page) => {
      await withKit(page);
      await page.getByRole('button', { name: 'Chép đường dẫn chứa cả bài' }).click();
      await page.getByText('Đã chép đường dẫn.').waitFor();
      link = await page.evaluate(() => navigator.clipboard.readText());
    });
    expect(link).toMatch(`${inject('origin')}${PATH}#bai=`);
    expect(fromLink(new URL(link).hash)).toEqual({ kit: KIT, refused: [] });
    await browser.visit({ path: link }, async (page, faults) => {
      await page.getByText(`«${KIT.title}»: 6 mục. Trên máy này đang có 0 mục.`).waitFor();
      expect(await stored(page)).toBeNull();
      expect(await axeViolations(page)).toEqual([]);
      await page.getByRole('button', { name: 'Thay bài giảng trên máy' }).press('Enter');
      await page.getByText('Đã thay bài giảng trên máy.').waitFor();
      expect(await stored(page)).toEqual(KIT);
      expect(new URL(page.url()).hash).toBe('');
      expect(faults).toEqual([]);
    });
  });
});

describe('what is made of it', () => {
  it('is a Word file, a PowerPoint file and quiz sheets with names and types of their own, and nothing is asked of anyone', async () => {
    await browser.visit({ path: PATH }, async (page, faults) => {
      await withKit(page);
      await page.evaluate(() => {
        const made = URL.createObjectURL;
        const types: string[] = [];
        Object.assign(window, { types });
        URL.createObjectURL = (blob) => {
          if (blob instanceof Blob) types.push(blob.type);
          return made(blob);
        };
      });
      const requests: string[] = [];
      page.on('request', (request) => {
        if (!request.url().startsWith('blob:')) requests.push(`${request.method()} ${new URL(request.url()).pathname}`);
      });
      const slug = 'dan-van-kheo-o-co-so-b-doi-thoai-b';
      for (const [button, name] of [
        ['Tải tài liệu (.docx)', `tai-lieu-${slug}.docx`],
        ['Tải phiếu (.docx)', `phieu-cau-hoi-${slug}.docx`],
        ['Tải phiếu có đáp án (.docx)', `phieu-cau-hoi-dap-an-${slug}.docx`],
        ['Tải bài trình chiếu (.pptx)', `trinh-chieu-${slug}.pptx`],
      ] as const) {
        const { file, bytes } = await downloaded(page, button);
        expect(file).toBe(name);
        const parts = unzipSync(bytes);
        const part = name.endsWith('pptx') ? parts['ppt/slides/slide3.xml'] : parts['word/document.xml'];
        expect(strFromU8(part ?? new Uint8Array())).toContain(
          name.startsWith('phieu') ? 'Ai trực tiếp' : 'trực tiếp đối thoại',
        );
      }
      const office = 'application/vnd.openxmlformats-officedocument.';
      const word = `${office}wordprocessingml.document`;
      expect(await page.evaluate(() => Reflect.get(window, 'types'))).toEqual([
        word,
        word,
        word,
        `${office}presentationml.presentation`,
      ]);
      // The parts that make files, from this site; nothing of the lesson goes with them.
      expect(
        [...new Set(requests)].filter((request) => !/^GET \/tep\/kit-(?:docx|pptx)-worker-[\w-]+\.js$/.test(request)),
      ).toEqual([]);
      expect(faults).toEqual([]);
    });
  });

  it('is printed as handout, sheet, list and outline', async () => {
    await browser.visit({ path: PATH, permissions: ['clipboard-read', 'clipboard-write'] }, async (page) => {
      await withKit(page);
      await page.evaluate(() => {
        window.print = () => undefined;
      });
      await page.emulateMedia({ media: 'print' });
      const press = (name: string) =>
        page.evaluate((wanted) => {
          [...document.querySelectorAll('button')].find(({ textContent }) => textContent === wanted)?.click();
        }, name);
      const paper = page.locator('#ban-in');
      await press('In tài liệu');
      await paper.getByText('Bản tóm lược của thư viện, không phải nguyên văn.').waitFor();
      expect(await paper.innerText()).not.toContain('Nhấn mạnh');
      expect(await page.locator('#cac-muc').isVisible()).toBe(false);
      expect(await paper.locator('script, b, img').count()).toBe(0);
      await press('In phiếu');
      await paper.getByText('Họ tên:').waitFor();
      expect(await paper.innerText()).not.toContain('Đáp án');
      await press('In phiếu có đáp án');
      await paper.getByText('Đáp án', { exact: true }).waitFor();
      await press('In danh mục');
      await paper.getByText('Danh mục đọc').waitFor();
      await press('In dàn ý có lời ghi');
      await paper.getByText('Nhấn mạnh «trực tiếp»').waitFor();
      await page.emulateMedia({ media: 'screen' });
      await page.getByRole('button', { name: 'Chép danh mục' }).click();
      await page.getByText('Đã chép danh mục đọc.').waitFor();
      expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^Dân vận.*\n1\. Điểm 5, Chỉ thị 14/);
    });
  });

  it('is shown over the whole screen, slide by slide, by keyboard', async () => {
    await browser.visit({ path: PATH }, async (page, faults) => {
      await withKit(page);
      const place = page.locator('.slide-place');
      const heading = page.locator('.slide h2');
      await page.getByRole('button', { name: 'Trình chiếu ngay' }).press('Enter');
      expect(await heading.innerText()).toBe(KIT.title);
      expect(await place.innerText()).toBe('Trang 1 trên 9');
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press(' ');
      expect(await heading.innerText()).toBe('Chỉ thị 14/CT-UBND, Điểm 5');
      expect(await page.locator('.slide script').count()).toBe(0);
      await page.keyboard.press('n');
      await page.getByText('Nhấn mạnh «trực tiếp»').last().waitFor();
      await page.keyboard.press('End');
      expect(await heading.innerText()).toBe('Nguồn');
      await page.keyboard.press('ArrowRight');
      expect(await place.innerText()).toBe('Trang 9 trên 9');
      await page.keyboard.press('Home');
      await page.keyboard.press('ArrowLeft');
      expect(await place.innerText()).toBe('Trang 1 trên 9');
      expect(await axeViolations(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await page.locator('.slideshow').waitFor({ state: 'detached' });
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Trình chiếu ngay');
      expect(faults).toEqual([]);
    });
  });

  it('fits a phone', async () => {
    await browser.visit({ path: PATH, viewport: { width: 360, height: 700 } }, async (page) => {
      await withKit(page);
      await page.getByRole('button', { name: 'Trình chiếu ngay' }).click();
      await page.getByRole('button', { name: 'Sau' }).click();
      await page.getByRole('button', { name: 'Sau' }).click();
      const size = await page
        .locator('.slide-text')
        .evaluate((text) => Number.parseFloat(getComputedStyle(text).fontSize));
      expect(size).toBeGreaterThanOrEqual(16);
      expect(await page.locator('.slide').evaluate((slide) => slide.scrollWidth - slide.clientWidth)).toBe(0);
    });
  });
});

it('works without a network once it was opened, files and slides too', async () => {
  await browser.visit({ path: PATH }, async (page) => {
    await withKit(page);
    await page.locator('html[data-offline=ready]').waitFor({ state: 'attached' });
    await page.context().setOffline(true);
    await page.reload();
    expect(await names(page)).toHaveLength(KIT.items.length);
    const { bytes } = await downloaded(page, 'Tải tài liệu (.docx)');
    expect(Object.keys(unzipSync(bytes))).toContain('word/document.xml');
    const slides = await downloaded(page, 'Tải bài trình chiếu (.pptx)');
    expect(Object.keys(unzipSync(slides.bytes))).toContain('ppt/presentation.xml');
    await page.getByRole('button', { name: 'Trình chiếu ngay' }).click();
    await page.getByText('Trang 1 trên 9').waitFor();
  });
});

describe.each(THEMES)('in the %s theme', (colorScheme) => {
  it.each([320, 1280])('axe finds nothing in a lesson at %i px, which has no sideways scroll', async (width) => {
    await browser.visit({ path: PATH, colorScheme, viewport: { width, height: 900 } }, async (page) => {
      await withKit(page);
      expect(await axeViolations(page)).toEqual([]);
      const extra = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(extra).toBeLessThanOrEqual(0);
    });
  });
});
