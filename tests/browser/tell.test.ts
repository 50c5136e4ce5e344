import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axeViolations } from './axe.ts';
import { useBrowser } from './browser.ts';

const browser = useBrowser();
const PATH = '/mo-hinh/ke-chuyen/';
const STEPS = ['Họp từng ngõ.', 'Đo và cắm mốc.', 'Mời già làng nói chuyện.'];

const make = (page: Page) => page.getByRole('button', { name: 'Tạo bản nháp' }).press('Enter');
const draft = (page: Page) => page.getByRole('region', { name: 'Nội dung tệp' });
const faults = (page: Page) => page.getByRole('group', { name: 'Cần sửa trước khi tạo bản nháp' });
const focused = (page: Page) => page.evaluate(() => document.activeElement?.id ?? '');
const steps = (page: Page) =>
  page
    .locator('.step input')
    .evaluateAll((all) => all.map((box) => (box instanceof HTMLInputElement ? box.value : '')));

/** Types what must be told, by keyboard alone: Tab goes on, letters choose, Enter adds a step. */
async function tell(page: Page, name = 'Mở hẻm 12'): Promise<void> {
  const { keyboard } = page;
  const goOn = async (by: number) => {
    for (let i = 0; i < by; i++) await keyboard.press('Tab');
  };
  await page.getByLabel('Tên việc làm hoặc mô hình').focus();
  await keyboard.type(name);
  await goOn(3);
  await keyboard.press('ArrowDown');
  await goOn(3);
  await keyboard.press('ArrowDown');
  await goOn(1);
  await keyboard.type('Chi bộ thôn');
  await goOn(4);
  await keyboard.type('Hẻm hẹp, xe không vào được.');
  await page.getByLabel('Việc 1', { exact: true }).focus();
  for (const [i, step] of STEPS.entries()) {
    if (i > 0) await keyboard.press('Enter');
    await keyboard.type(step);
  }
}

describe('what must be told', () => {
  it('is asked for beside each field, and in a summary that takes the focus and leads to them', async () => {
    await browser.visit({ path: PATH }, async (page) => {
      await make(page);
      await faults(page).waitFor();
      expect(await focused(page)).toBe('cac-loi');
      expect(await faults(page).getByRole('link').allInnerTexts()).toEqual([
        'Ghi tên việc làm hoặc mô hình.',
        'Chọn tỉnh, thành phố.',
        'Chọn tập thể, cá nhân hay lực lượng.',
        'Ghi tên tổ chức, đơn vị hoặc chức danh của người làm.',
        'Kể lúc đầu có khó khăn, vướng mắc gì.',
        'Kể ít nhất một việc đã làm.',
      ]);
      expect(await draft(page).isVisible()).toBe(false);

      await faults(page).getByRole('link', { name: 'Chọn tỉnh, thành phố.' }).press('Enter');
      expect(await focused(page)).toBe('hoi-province');
      const province = page.locator('#hoi-province');
      expect(await province.getAttribute('aria-invalid')).toBe('true');
      expect(await page.locator(`#${await province.getAttribute('aria-describedby')}`).innerText()).toBe(
        'Chọn tỉnh, thành phố.',
      );
      await faults(page).getByRole('link', { name: 'Kể ít nhất một việc đã làm.' }).press('Enter');
      expect(await page.evaluate(() => document.activeElement?.matches('.step input'))).toBe(true);
      expect(await axeViolations(page)).toEqual([]);

      await tell(page);
      await make(page);
      await draft(page).waitFor();
      expect(await page.locator('.fault, [aria-invalid]').count()).toBe(0);
      expect(await faults(page).isVisible()).toBe(false);
    });
  });

  it('of a figure is whether it is a result or a target', async () => {
    await browser.visit({ path: PATH }, async (page) => {
      await tell(page);
      await page.getByRole('button', { name: 'Thêm số' }).press('Enter');
      await page.getByLabel('Con số, như đã viết').fill('140');
      await page.getByLabel('Đo điều gì').fill('số hộ trong hẻm');
      await make(page);
      await faults(page).getByRole('link', { name: 'Số 1: chọn là kết quả hay chỉ tiêu.' }).press('Enter');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      await page.getByLabel('Chữ đứng trước số').selectOption('over');
      await make(page);
      await draft(page).waitFor();
      expect(await draft(page).innerText()).toContain(
        '#   - Chỉ tiêu, không phải kết quả: hơn 140; đo: số hộ trong hẻm;',
      );
    });
  });
});

describe('a draft', () => {
  it('is made from what was typed by keyboard, and takes the focus', async () => {
    await browser.visit({ path: PATH }, async (page, broken) => {
      await tell(page);
      await make(page);
      await draft(page).waitFor();
      expect(await focused(page)).toBe('ban-nhap');
      const text = await draft(page).innerText();
      expect(text).toMatch(/^---\n# Bản nháp từ trang «Kể một câu chuyện»/);
      expect(text).toContain('# Nơi lưu: content/models/an-giang/mo-hem-12.md');
      expect(text).toContain('#   - Tỉnh, thành phố hiện nay: An Giang (');
      expect(text).toContain('\nname: Mở hẻm 12\n');
      expect(text).toContain('actor:\n  kind: collective\n  name: Chi bộ thôn\n');
      expect(text).toContain(`## Cách làm\n\n${STEPS.map((step, i) => `${i + 1}. ${step}`).join('\n')}`);
      expect(await axeViolations(page)).toEqual([]);
      expect(broken).toEqual([]);
    });
  });

  it('is downloaded under the name of the story', async () => {
    await browser.visit({ path: PATH }, async (page) => {
      await tell(page);
      await make(page);
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Tải tệp' }).press('Enter'),
      ]);
      expect(download.suggestedFilename()).toBe('mo-hem-12.md');
      expect(readFileSync(await download.path(), 'utf8')).toBe(await draft(page).textContent());
    });
  });

  it('is copied as it stands', async () => {
    await browser.visit({ path: PATH, permissions: ['clipboard-read', 'clipboard-write'] }, async (page) => {
      await tell(page);
      await make(page);
      await page.getByRole('button', { name: 'Chép', exact: true }).press('Enter');
      await page.getByText('Đã chép bản nháp.').waitFor();
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await draft(page).textContent());
    });
  });

  it('goes into an e-mail that names the file to attach and who tells it; the file does not name them', async () => {
    await browser.visit({ path: PATH }, async (page) => {
      await tell(page);
      await page.getByLabel('Vai trò, nơi công tác').fill('Trưởng thôn Nặm Tà');
      await page.getByLabel('Điện thoại hoặc thư điện tử').fill('a@b.vn');
      await make(page);
      await draft(page).waitFor();
      const mail = new URL((await page.getByRole('link', { name: 'Gửi thư' }).getAttribute('href')) ?? '');
      expect(mail.protocol).toBe('mailto:');
      expect(mail.searchParams.get('subject')).toBe('Kể một câu chuyện: Mở hẻm 12');
      expect(mail.searchParams.get('body')).toContain('mo-hem-12.md');
      expect(mail.searchParams.get('body')).toContain('Người kể: Trưởng thôn Nặm Tà\r\nLiên hệ: a@b.vn');
      expect(mail.href.length).toBeLessThanOrEqual(1800);
      expect(await page.getByText('hãy tải tệp, rồi đính vào thư').isVisible()).toBe(true);
      expect(await draft(page).textContent()).not.toMatch(/Trưởng thôn Nặm Tà|a@b\.vn/);
    });
  });

  it('goes away when an answer changes, so that none is sent by mistake', async () => {
    await browser.visit({ path: PATH }, async (page) => {
      await tell(page);
      await make(page);
      await draft(page).waitFor();
      await page.getByLabel('Xã, phường, đặc khu').pressSequentially('x');
      expect(await draft(page).isVisible()).toBe(false);
      await page.getByText('Câu trả lời đã đổi').waitFor();
    });
  });

  it('holds hostile text as text', async () => {
    await browser.visit({ path: PATH }, async (page, broken) => {
      const hostile = `--- <img src=x onerror=alert(1)> # "a': b`;
      await tell(page, hostile);
      await make(page);
      await draft(page).waitFor();
      expect(await draft(page).locator('*').count()).toBe(0);
      expect(await draft(page).textContent()).toContain(`\nname: "--- <img src=x onerror=alert(1)> # \\"a': b"\n`);
      expect(broken).toEqual([]);
    });
  });
});

describe('steps', () => {
  it('are put in order by keyboard, with the focus on what is moved', async () => {
    await browser.visit({ path: PATH }, async (page) => {
      await tell(page);
      const [first = '', second = '', third = ''] = STEPS;
      await page.getByRole('button', { name: 'Lên việc 3' }).press('Enter');
      expect(await steps(page)).toEqual([first, third, second]);
      await page.getByText('Việc 3 nay là việc 2.').waitFor();
      await page.keyboard.press('Enter');
      expect(await steps(page)).toEqual([third, first, second]);
      // At the top there is no further up: the focus goes to the way down.
      await page.keyboard.press('Enter');
      expect(await steps(page)).toEqual([first, third, second]);
      await make(page);
      await draft(page).waitFor();
      expect(await draft(page).innerText()).toContain(`1. ${first}\n2. ${third}\n3. ${second}`);
    });
  });

  it('are taken away, and the focus goes to the next', async () => {
    await browser.visit({ path: PATH }, async (page) => {
      await tell(page);
      await page.getByRole('button', { name: 'Bỏ việc 2' }).press('Enter');
      expect(await steps(page)).toEqual([STEPS[0], STEPS[2]]);
      expect(await page.locator('.step input:focus').inputValue()).toBe(STEPS[2]);
      await page.getByText('Đã bỏ việc 2.').waitFor();
    });
  });
});

describe('what is typed', () => {
  it('is stored nowhere and sent nowhere', async () => {
    await browser.visit({ path: PATH }, async (page) => {
      const requests: string[] = [];
      page.on('request', (request) =>
        requests.push(`${request.method()} ${new URL(request.url()).pathname} ${request.postData()}`),
      );
      await tell(page);
      expect(requests).toEqual([]);
      await make(page);
      await draft(page).waitFor();
      // The part that makes drafts, once; nothing of the answers goes with it.
      expect(requests).toEqual([expect.stringMatching(/^GET \/tep\/tell-worker-[\w-]+\.js null$/)]);
      await make(page);
      await draft(page).waitFor();
      await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Tải tệp' }).press('Enter')]);
      expect(requests.filter((request) => !request.includes('/tep/tell-worker-'))).toEqual([]);
      const kept = await page.evaluate(async () => [
        ...Object.keys(localStorage),
        ...Object.keys(sessionStorage),
        ...(await indexedDB.databases()),
        ...(await caches.keys()),
        document.cookie,
        location.search,
        location.hash,
      ]);
      expect(kept.join('')).toBe('');
    });
  });

  it('is not lost without a word, once a copy was taken without more words', async () => {
    await browser.visit({ path: PATH }, async (page) => {
      const asked: string[] = [];
      page.on('dialog', (dialog) => {
        asked.push(dialog.type());
        void dialog.dismiss();
      });
      await tell(page);
      await page.evaluate(() => location.assign('/mo-hinh/'));
      await expect.poll(() => asked).toEqual(['beforeunload']);
      expect(new URL(page.url()).pathname).toBe(PATH);
      await make(page);
      await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Tải tệp' }).press('Enter')]);
      await page.goto('/mo-hinh/');
      expect(asked).toEqual(['beforeunload']);
    });
  });

  it('stays when the part that makes drafts cannot be loaded, and the next try works', async () => {
    await browser.visit({ path: PATH }, async (page) => {
      await page.route('**/tell-worker-*', (route) => route.abort());
      await tell(page);
      await make(page);
      await page.getByText('Chữ bạn gõ vẫn còn').waitFor();
      await page.unroute('**/tell-worker-*');
      await make(page);
      await draft(page).waitFor();
      expect(await steps(page)).toEqual(STEPS);
    });
  });
});

it('fits a narrow screen with rows and a draft', async () => {
  await browser.visit({ path: PATH, viewport: { width: 320, height: 700 } }, async (page) => {
    await tell(page, 'a'.repeat(120));
    await page.getByRole('button', { name: 'Thêm số' }).press('Enter');
    await make(page);
    await draft(page).waitFor();
    const extra = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(extra).toBeLessThanOrEqual(0);
  });
});

it('without script shows the questions and an e-mail that holds them', async () => {
  await browser.visit({ path: PATH, javaScriptEnabled: false }, async (page) => {
    expect(await page.locator('.tell-questions li').count()).toBe(16);
    const href = await page.getByRole('link', { name: 'Viết thư có sẵn các câu hỏi' }).getAttribute('href');
    expect(new URL(href ?? '').searchParams.get('body')).toMatch(/^1\. Tên gọi:\r\n2\. Ở đâu:[\s\S]*16\. Bạn là ai:$/);
    expect(await page.locator('form.tell').isVisible()).toBe(false);
  });
});
