import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { THEMES } from '../../scripts/lib/page-kinds.ts';
import { checkContent } from '../../src/library/check/check-content.ts';
import { axeViolations } from './axe.ts';
import { useBrowser } from './browser.ts';

const browser = useBrowser();
const PATH = '/bien-tap/';
const DIRECTIVE = 'content/directives/gia-lai/2021/14-ct-ubnd.md';
const TODAY = new Date().toISOString().slice(0, 10);
const DESKTOP = { path: PATH, viewport: { width: 1280, height: 900 }, locale: 'vi-VN' };

const FILES = readdirSync('content', { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(?:mdx?|yaml)$/.test(name))
  .map((name): [string, string] => [`content/${name}`, readFileSync(`content/${name}`, 'utf8')]);
const textOf = (path: string) => FILES.find(([name]) => name === path)?.[1] ?? '';

/** Gives the browser a project folder with the content in it, as if the editor had picked it. */
async function withProject(page: Page): Promise<void> {
  await write(page, FILES);
  await page.evaluate(async () => {
    await (await navigator.storage.getDirectory()).getDirectoryHandle('.git', { create: true });
    Object.assign(window, { showDirectoryPicker: () => navigator.storage.getDirectory() });
  });
}

/** Writes files into the project's folder, as any other program would. */
async function write(page: Page, texts: ReadonlyArray<[string, string]>): Promise<void> {
  await page.evaluate(async (files) => {
    const root = await navigator.storage.getDirectory();
    for (const [path, text] of files) {
      const parts = path.split('/');
      let folder = root;
      for (const part of parts.slice(0, -1)) folder = await folder.getDirectoryHandle(part, { create: true });
      const writable = await (await folder.getFileHandle(parts.at(-1) ?? '', { create: true })).createWritable();
      await writable.write(text);
      await writable.close();
    }
  }, texts);
}

/** Opens the editor on the project's folder, at an address within it. */
async function openEditor(page: Page, at: string): Promise<void> {
  await withProject(page);
  await page.getByRole('button', { name: 'Mở trình biên tập' }).click();
  await page.getByRole('button', { name: 'Mở thư mục dự án' }).click();
  await page.getByText('Nghị quyết', { exact: true }).first().waitFor();
  await goTo(page, at);
}

async function goTo(page: Page, at: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, at);
}

/** A field of the form. It is drawn when it comes into view, so the form is moved on until it does. */
async function field(page: Page, key: string): Promise<Locator> {
  const found = page.locator(`section[data-key-path="${key}"]`);
  const form = page.getByRole('textbox').first();
  await form.waitFor();
  for (let step = 0; step < 60 && (await found.count()) === 0; step++) {
    await page.mouse.move(640, 500);
    await page.mouse.wheel(0, 500);
    await page.waitForTimeout(60);
  }
  await found.first().scrollIntoViewIfNeeded();
  return found.first();
}

async function fill(page: Page, key: string, words: string): Promise<void> {
  await (await field(page, key)).getByRole('textbox').fill(words);
}

/** Picks an entry by its id, which stands after its name. */
async function pick(page: Page, key: string, id: string): Promise<void> {
  const box = await field(page, key);
  await box.getByRole('combobox').last().click();
  await page
    .getByRole('option', { name: new RegExp(`\\(${id}\\)$`) })
    .last()
    .click();
}

const save = (page: Page) => page.getByRole('button', { name: 'Lưu', exact: true }).click();

/** Saves, and gives the text of the file as it is then. */
async function saved(page: Page, path: string): Promise<string> {
  await save(page);
  await expect.poll(() => readBack(page, path).catch(() => ''), { timeout: 20_000 }).not.toBe(textOf(path));
  return readBack(page, path);
}

function readBack(page: Page, path: string): Promise<string> {
  return page.evaluate(async (whole) => {
    const parts = whole.split('/');
    let folder = await navigator.storage.getDirectory();
    for (const part of parts.slice(0, -1)) folder = await folder.getDirectoryHandle(part);
    return (await (await folder.getFileHandle(parts.at(-1) ?? '')).getFile()).text();
  }, path);
}

const folder = mkdtempSync(join(tmpdir(), 'bien-tap-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What the content check says of the content with one file as the editor wrote it. */
function problemsWith(path: string, text: string): string[] {
  const root = mkdtempSync(join(folder, 'noi-dung-'));
  cpSync('content', join(root, 'content'), { recursive: true });
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
  return checkContent(join(root, 'content'), TODAY).problems.map(
    ({ file, line, field: name, found, expected }) => `${file}:${line} ${name}: ${found}; ${expected}`,
  );
}

const changedLines = (before: string, after: string) => {
  const [old, now] = [before.split('\n'), after.split('\n')];
  return { gone: old.filter((line) => !now.includes(line)), come: now.filter((line) => !old.includes(line)) };
};

describe('a document', () => {
  it('is opened, changed and saved: one field changes, nothing else, and the content check finds nothing', async () => {
    await browser.visit(DESKTOP, async (page, faults) => {
      await openEditor(page, '#/collections/directives/entries/gia-lai/2021/14-ct-ubnd');
      await fill(page, 'statusNote', 'Chưa có nguồn nói về hiệu lực hiện nay.');
      const text = await saved(page, DIRECTIVE);
      const { gone, come } = changedLines(textOf(DIRECTIVE), text);
      expect(come).toEqual(['statusNote: Chưa có nguồn nói về hiệu lực hiện nay.']);
      expect(gone[0]).toBe('statusNote: >-');
      expect(text.split('\n---\n')[1]).toBe(textOf(DIRECTIVE).split('\n---\n')[1]);
      expect(problemsWith(DIRECTIVE, text)).toEqual([]);
      expect(faults).toEqual([]);
    });
  });

  it.each([
    ['issuedOn', '2021-13-40', /Một ngày có thật, viết như 2021-12-23/],
    ['number', '14-KL/TW', /Số hợp với loại chỉ thị: số-CT\/cơ quan hoặc số\/CT-cơ quan/],
  ])('is not saved where %s is wrong, and the form says what was expected', async (key, wrong, message) => {
    await browser.visit(DESKTOP, async (page, faults) => {
      await openEditor(page, '#/collections/directives/entries/gia-lai/2021/14-ct-ubnd');
      await fill(page, key, wrong);
      await save(page);
      await page.getByText(message).waitFor();
      expect(await readBack(page, DIRECTIVE)).toBe(textOf(DIRECTIVE));
      expect(faults).toEqual([]);
    });
  });

  it('is not saved where its address would no longer be its own', async () => {
    await browser.visit(DESKTOP, async (page) => {
      await openEditor(page, '#/collections/directives/entries/gia-lai/2021/14-ct-ubnd');
      await fill(page, 'issuedOn', '2022-12-23');
      await save(page);
      await page.getByText(/cần thư mục «gia-lai\/2022» và tên tệp «14-ct-ubnd»/).waitFor();
      expect(await readBack(page, DIRECTIVE)).toBe(textOf(DIRECTIVE));
    });
  });

  it('is not saved over what someone else changed meanwhile; the next one is', async () => {
    await browser.visit(DESKTOP, async (page, faults) => {
      await openEditor(page, '#/collections/directives/entries/gia-lai/2021/14-ct-ubnd');
      await fill(page, 'statusNote', 'Lần một.');
      const once = await saved(page, DIRECTIVE);
      await fill(page, 'statusNote', 'Lần hai.');
      await save(page);
      await expect.poll(() => readBack(page, DIRECTIVE)).toBe(once.replace('Lần một.', 'Lần hai.'));
      const theirs = once.replace('Lần một.', 'Người khác ghi.');
      await write(page, [[DIRECTIVE, theirs]]);
      await fill(page, 'statusNote', 'Lần ba.');
      await save(page);
      await page.getByText(/được sửa ở ngoài trình biên tập.*tải lại trang/).waitFor();
      expect(await readBack(page, DIRECTIVE)).toBe(theirs);
      expect(faults.filter((fault) => !/được sửa ở ngoài/.test(fault))).toEqual([]);
    });
  });

  it('is made anew, from names in lists, and passes the content check', async () => {
    await browser.visit(DESKTOP, async (page, faults) => {
      await openEditor(page, '#/collections/directives/filter/gia-lai/2021');
      await page.locator('button:visible', { hasText: 'Tạo mới' }).click();
      await fill(page, 'number', '99/CT-UBND');
      await pick(page, 'issuers', 'chu-tich-ubnd-tinh');
      await fill(page, 'title', 'Về một việc để thử');
      await pick(page, 'place', 'gia-lai');
      await fill(page, 'issuedOn', '2021-05-04');
      await (await field(page, 'confidence')).getByRole('radio', { name: 'Trung bình (medium)' }).click();
      await (await field(page, 'sources')).getByRole('button', { name: /^Thêm/ }).click();
      await pick(page, 'sources.0.source', 'gia-lai-2021');
      await pick(page, 'topics', 'dan-van-kheo');
      await (await field(page, 'coverage')).getByRole('radio', { name: 'Bản tóm lược (digest)' }).click();
      await fill(page, 'body', '## Mở đầu\n\nMột đoạn để thử.');
      const path = 'content/directives/gia-lai/2021/99-ct-ubnd.md';
      const text = await saved(page, path);
      expect(text).toMatch(/^---\ntype: chi-thi\nnumber: 99\/CT-UBND\nissuers:\n {2}- chu-tich-ubnd-tinh\n/);
      expect(text).not.toMatch(/: ""|: null|: \[\]|: false|_origin/);
      expect(problemsWith(path, text)).toEqual([]);
      expect(faults).toEqual([]);
    });
  });
});

/** A text, and a list with the first of its entries, of each collection; which field is changed, and its line. */
const KINDS: ReadonlyArray<[string, string, string]> = [
  ['resolutions', 'quang-ninh/2019/17-nq-tu.md', 'title'],
  ['conclusions', 'trung-uong/2019/43-kl-tw.md', 'title'],
  ['models', 'lao-cai/mo-duong-thon-suoi-thau.md', 'name'],
  ['articles', 'thanh-ba-5-nam-ket-luan-114.md', 'title'],
  ['courses', 'dan-van-kheo.mdx', 'audience'],
  ['lessons', 'dan-van-kheo/1-the-nao-la-dan-van-kheo.mdx', 'title'],
  // Its case has no figures: a list that must be there and is empty.
  ['lessons', 'dan-chu-o-co-so/1-phuong-cham-va-nguoi-lam.mdx', 'title'],
  ['questions', 'dan-van-kheo.yaml', 'entries.0.prompt'],
  ['register', 'central-party.yaml', 'entries.0.title'],
  ['figures', 'lai-chau.yaml', 'entries.0.measures'],
  ['comparisons', 'dan-van-kheo.yaml', 'entries.0.title'],
  ['places', 'country.yaml', 'entries.0.name'],
  ['bodies', 'bodies.yaml', 'entries.0.name'],
  ['glossary', 'glossary.yaml', 'entries.0.term'],
  ['sources', 'central.yaml', 'entries.0.title'],
];

it('every kind of file changes by the line of the field that was changed, and no other', async () => {
  await browser.visit(DESKTOP, async (page, faults) => {
    const [first = ''] = KINDS[0] ?? [];
    await openEditor(page, `#/collections/${first}`);
    for (const [collection, file, key] of KINDS) {
      const path = `content/${collection}/${file}`;
      await goTo(page, `#/collections/${collection}`);
      // The form before leaves the page after the list has come.
      await expect.poll(() => page.locator('section[data-key-path]').count()).toBe(0);
      await goTo(page, `#/collections/${collection}/entries/${file.replace(/\.\w+$/, '')}`);
      if (key.startsWith('entries.')) {
        await (await field(page, 'entries')).getByRole('button', { name: 'Mở rộng' }).first().click();
      }
      await fill(page, key, 'Chữ vừa sửa để thử');
      const { gone, come } = changedLines(textOf(path), await saved(page, path));
      const line = `${key.split('.').at(-1)}: Chữ vừa sửa để thử`;
      expect(
        come.map((each) => each.replace(/^[ -]+/, '').replaceAll('"', '')),
        path,
      ).toEqual([line]);
      expect(gone, path).toHaveLength(1);
    }
    expect(faults).toEqual([]);
  });
}, 180_000);

it('a form can be gone through by the keyboard alone, to its last field, and saved', async () => {
  const path = 'content/articles/thanh-ba-5-nam-ket-luan-114.md';
  await browser.visit(DESKTOP, async (page, faults) => {
    await openEditor(page, '#/collections/articles/entries/thanh-ba-5-nam-ket-luan-114');
    await field(page, 'title');
    const reached = new Set<string>();
    for (let step = 0; step < 400 && !reached.has('body'); step++) {
      await page.keyboard.press('Tab');
      reached.add(
        await page.evaluate(() => document.activeElement?.closest('section')?.getAttribute('data-key-path') ?? ''),
      );
    }
    expect([...reached]).toEqual(expect.arrayContaining(['title', 'summary', 'topics', 'body']));
    while ((await page.evaluate(() => document.activeElement?.tagName)) !== 'TEXTAREA')
      await page.keyboard.press('Tab');
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' Thêm một câu.');
    await page.keyboard.press('Control+s');
    await expect.poll(() => readBack(page, path)).toContain(' Thêm một câu.');
    expect(faults).toEqual([]);
  });
});

describe('a list', () => {
  it('keeps its comments when one of its entries is changed', async () => {
    const path = 'content/topics/topics.yaml';
    await browser.visit(DESKTOP, async (page, faults) => {
      await openEditor(page, '#/collections/topics/entries/topics');
      const list = await field(page, 'entries');
      await list.getByRole('button', { name: 'Mở rộng' }).first().click();
      await fill(page, 'entries.0.name', 'Dân vận của chính quyền');
      const text = await saved(page, path);
      expect(changedLines(textOf(path), text)).toEqual({
        gone: ['  name: Dân vận chính quyền'],
        come: ['  name: Dân vận của chính quyền'],
      });
      expect(problemsWith(path, text)).toEqual([]);
      expect(faults).toEqual([]);
    });
  });
});

describe('the folder that is picked', () => {
  it.each([
    ['no project', [], /Đó không phải thư mục dự án/],
    ['a project of Git without content', ['.git'], /Đó không phải thư mục dự án/],
    ['content without Git', ['content'], /Đó không phải thư mục dự án/],
  ])('is refused where it is %s', async (_what, folders, message) => {
    await browser.visit(DESKTOP, async (page) => {
      await page.evaluate(async (names) => {
        const root = await navigator.storage.getDirectory();
        for (const name of names) await root.getDirectoryHandle(name, { create: true });
        Object.assign(window, { showDirectoryPicker: () => navigator.storage.getDirectory() });
      }, folders);
      await page.getByRole('button', { name: 'Mở trình biên tập' }).click();
      await page.getByRole('button', { name: 'Mở thư mục dự án' }).click();
      await page.getByText(message).waitFor();
    });
  });

  it.each([
    ['AbortError', /Chưa chọn thư mục nào/],
    ['NotAllowedError', /cho phép trang đọc và ghi/],
  ])('is asked for again after %s', async (name, message) => {
    await browser.visit(DESKTOP, async (page) => {
      await page.evaluate((fault) => {
        Object.assign(window, { showDirectoryPicker: () => Promise.reject(new DOMException('', fault)) });
      }, name);
      await page.getByRole('button', { name: 'Mở trình biên tập' }).click();
      await page.getByRole('button', { name: 'Mở thư mục dự án' }).click();
      await page.getByRole('alert').filter({ hasText: message }).waitFor();
    });
  });
});

describe('the page before the editor opens', () => {
  it.each(THEMES.flatMap((theme) => [360, 768, 1440].map((width) => [theme, width] as const)))(
    'says what to do, in the %s theme at %i px',
    async (colorScheme, width) => {
      await browser.visit({ path: PATH, colorScheme, viewport: { width, height: 800 } }, async (page, faults) => {
        expect(await page.getByRole('button', { name: 'Mở trình biên tập' }).isVisible()).toBe(true);
        expect(await page.locator('#khong-duoc').isVisible()).toBe(width < 768);
        const extra = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(extra).toBeLessThanOrEqual(0);
        expect(await axeViolations(page)).toEqual([]);
        expect(faults).toEqual([]);
      });
    },
  );

  it('says so where the browser cannot open folders', async () => {
    await browser.visit({ path: PATH }, async (page) => {
      await page.addInitScript(() => Reflect.deleteProperty(window, 'showDirectoryPicker'));
      await page.reload();
      await page.getByText('Hãy dùng Chrome hoặc Edge').waitFor();
      expect(await page.getByRole('button').count()).toBe(0);
    });
  });

  it('says so, and can be asked again, where the editor does not come', async () => {
    await browser.visit({ path: PATH }, async (page) => {
      await page.route('**/du-lieu.json', (route) => route.abort());
      await page.getByRole('button', { name: 'Mở trình biên tập' }).click();
      await page.getByText('Chưa mở được trình biên tập').waitFor();
      expect(await page.getByRole('button', { name: 'Mở trình biên tập' }).isEnabled()).toBe(true);
    });
  });

  it('says so without script', async () => {
    await browser.visit({ path: PATH, javaScriptEnabled: false }, async (page) => {
      expect(await page.getByText('Trang biên tập cần JavaScript').isVisible()).toBe(true);
    });
  });
});
