import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { PAGE_KINDS } from '../../scripts/lib/page-kinds.ts';
import type { QuizQuestion } from '../../src/teaching/quiz.ts';
import { useBrowser } from './browser.ts';

const browser = useBrowser();
const TEST = PAGE_KINDS['tu-kiem-tra'] ?? '';

const questionsOn = async (page: Page): Promise<QuizQuestion[]> =>
  JSON.parse((await page.locator('script[data-questions]').textContent()) ?? '[]');

/** Answers the field that has the focus or comes next, with keys only. */
async function answerByKeys(page: Page, question: QuizQuestion): Promise<void> {
  const fieldset = page.locator('fieldset').filter({ hasText: question.prompt });
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  switch (question.kind) {
    case 'oneChoice': {
      const right = question.options.find((option) => option.right)?.text ?? '';
      await press('Tab', 'Space');
      for (let i = 0; i < question.options.length; i++) {
        if (await fieldset.getByLabel(right, { exact: true }).isChecked()) return;
        await press('ArrowDown');
      }
      return;
    }
    case 'manyChoices':
      for (const _option of question.options) {
        await press('Tab');
        const text = await page.evaluate(() => document.activeElement?.closest('label')?.textContent);
        if (question.options.find((option) => option.text === text)?.right) await press('Space');
      }
      return;
    case 'order':
    case 'match': {
      const count = question.kind === 'order' ? question.items.length : question.pairs.length;
      for (let i = 0; i < count; i++) {
        await press('Tab');
        const text = await page.evaluate(
          () => document.activeElement?.closest('label')?.querySelector('span')?.textContent,
        );
        const wanted =
          question.kind === 'order'
            ? String(question.items.indexOf(text ?? '') + 1)
            : (question.pairs.find(({ left }) => left === text)?.right ?? '');
        for (let turn = 0; turn < count + 1; turn++) {
          const value = await page.evaluate(() => (document.activeElement as HTMLSelectElement).value);
          if (value === wanted) break;
          await press('ArrowDown');
        }
      }
      return;
    }
    case 'number':
      await press('Tab');
      await page.keyboard.type(String(question.answer).replace('.', ','));
      return;
    case 'documentNumber':
      await press('Tab');
      await page.keyboard.type(question.answer.toLowerCase());
      return;
    case 'shortAnswer':
      await press('Tab');
      await page.keyboard.type('Ý của tôi.');
  }
}

describe('a self-test', () => {
  it('is taken, marked and explained with the keyboard only, and sends nothing', async () => {
    await browser.visit({ path: TEST }, async (page, faults) => {
      const questions = await questionsOn(page);
      await page.locator('#bai-kiem-tra fieldset').first().waitFor();
      const requests: string[] = [];
      page.on('request', (request) => requests.push(request.url()));
      await page.locator('.actions a').last().focus();
      for (const question of questions) await answerByKeys(page, question);
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      const marked = questions.filter(({ kind }) => kind !== 'shortAnswer').length;
      await page.getByText(`Đúng ${marked} trong ${marked} câu.`).waitFor();
      expect(await page.locator('.verdict').count()).toBe(questions.length);
      expect(await page.locator('.verdict').first().innerText()).toContain('Căn cứ:');
      expect(await page.locator('#ket-qua-lam').evaluate((line) => line === document.activeElement)).toBe(true);
      expect(requests).toEqual([]);
      expect(faults).toEqual([]);
    });
  });

  it('tells what is wrong, with the right answer', async () => {
    await browser.visit({ path: TEST }, async (page) => {
      await page.getByRole('button', { name: 'Chấm bài' }).click();
      await page.getByText(/^Chưa trả lời câu 1,/).waitFor();
      expect(await page.locator('.verdict').count()).toBe(0);
      await page.getByRole('button', { name: 'Chấm bài' }).click();
      await page.locator('.verdict.wrong').first().waitFor();
      await page.locator('#ket-qua-lam a').first().click();
      expect(new URL(page.url()).hash).toBe('#cau-1');
      expect(await page.locator('.verdict.wrong').first().innerText()).toMatch(/Chưa đúng\.[\s\S]*Đáp án:/);
      await page.getByRole('button', { name: 'Làm lại từ đầu' }).click();
      expect(await page.locator('.verdict').count()).toBe(0);
    });
  });

  it('keeps what was done on the device, exports and clears it', async () => {
    await browser.visit({ path: TEST, acceptDownloads: true }, async (page) => {
      await page.getByRole('button', { name: 'Chấm bài' }).click();
      await page.getByRole('button', { name: 'Chấm bài' }).click();
      await page.locator('.verdict').first().waitFor();
      await page.reload();
      await page.getByText('Kết quả giữ trên máy này').click();
      await page.getByText(/^Đã làm \d+ câu/).waitFor();
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Xuất ra tệp' }).click(),
      ]);
      expect(download.suggestedFilename()).toBe('tu-kiem-tra.json');
      const kept: Record<string, { score: number }> = JSON.parse(readFileSync(await download.path(), 'utf8'));
      expect(Object.values(kept).every(({ score }) => score === 0)).toBe(true);
      await page.getByRole('button', { name: 'Xóa hết' }).click();
      await page.getByText('Chưa có gì.').waitFor();
      expect(await page.evaluate(() => localStorage.getItem('tu-kiem-tra'))).toBeNull();
    });
  });

  it('prints without its key, and with it where that is asked for', async () => {
    await browser.visit({ path: TEST }, async (page) => {
      await page.emulateMedia({ media: 'print' });
      await page.evaluate(() => {
        window.print = () => undefined;
      });
      const answer = page.locator('.question-item .answer').first();
      expect(await page.locator('.question-item .prompt').first().isVisible()).toBe(true);
      expect(await answer.isVisible()).toBe(false);
      await page.evaluate(() => document.querySelector<HTMLElement>('[data-print="key"]')?.click());
      expect(await answer.getByText('Căn cứ:').isVisible()).toBe(true);
    });
  });

  it('can be read with its answers where script is off', async () => {
    await browser.visit({ path: TEST, javaScriptEnabled: false }, async (page) => {
      await page.locator('.answer summary').first().click();
      expect(await page.locator('.answer').first().innerText()).toContain('Căn cứ:');
    });
  });
});

describe('flash cards', () => {
  it('are turned by keyboard, come again until known, and can be narrowed', async () => {
    await browser.visit({ path: '/thuat-ngu/the-ghi-nho/' }, async (page, faults) => {
      const card = page.locator('#the');
      await card.getByText('Còn 90 thẻ').waitFor();
      const first = await card.locator('.term-name').innerText();
      await card.getByRole('button', { name: 'Lật thẻ' }).focus();
      await page.keyboard.press('Enter');
      expect((await card.locator('.definition').innerText()).length).toBeGreaterThan(10);
      await page.keyboard.press('Enter');
      await card.getByText('Còn 89 thẻ, đã nhớ 1').waitFor();
      expect(await card.locator('.term-name').innerText()).not.toBe(first);
      await page.getByLabel('Chủ đề').selectOption({ index: 1 });
      await card.getByText(/Còn \d+ thẻ, đã nhớ 0/).waitFor();
      expect(faults).toEqual([]);
    });
  });
});
