import { expect, it, vi } from 'vitest';
import { isOfOthers, textOnDisk, watchProjectFolder } from './project-folder.ts';

/** A folder of the browser's, as far as it is used here. */
class Handle {
  entries: Record<string, Handle | string>;
  constructor(entries: Record<string, Handle | string>) {
    this.entries = entries;
  }
  async getDirectoryHandle(name: string) {
    return this.entries[name] ?? Promise.reject(new DOMException('', 'NotFoundError'));
  }
  async getFileHandle(name: string) {
    const text = await this.getDirectoryHandle(name);
    return { getFile: async () => ({ text: async () => text }) };
  }
  async requestPermission() {
    return 'granted';
  }
}

it('reads from the folder that was picked, and from one that was picked before the page was loaded again', async () => {
  const folder = (text: string) => new Handle({ content: new Handle({ 'a.md': text }) });
  const picked = folder('một');
  vi.stubGlobal('FileSystemHandle', Handle);
  vi.stubGlobal('FileSystemDirectoryHandle', Handle);
  vi.stubGlobal('window', { showDirectoryPicker: async () => picked });
  watchProjectFolder();
  await expect(textOnDisk('content/a.md')).rejects.toThrow('tải lại trang');
  expect(await window.showDirectoryPicker()).toBe(picked);
  expect(await textOnDisk('content/a.md')).toBe('một');
  expect(await textOnDisk('content/b/c.md')).toBeUndefined();
  expect(await folder('hai').requestPermission()).toBe('granted');
  expect(await textOnDisk('content/a.md')).toBe('hai');
  vi.unstubAllGlobals();
});

it.each([
  ['no file there yet', undefined, [undefined], false],
  ['as it was read', 'a: 1\n', ['a: 1'], false],
  ['as it was read, with the line ends of Windows', 'a: 1\r\nb: 2\r\n', ['a: 1\nb: 2\n'], false],
  ['as it was last saved', 'a: 2\n', ['a: 1\n', 'a: 2\n'], false],
  ['changed by someone else', 'a: 3\n', ['a: 1\n', 'a: 2\n'], true],
  ['made by someone else where a new one is to go', 'a: 3\n', [undefined], true],
  ['emptied by someone else', '', ['a: 1\n'], true],
])('a file %s', (_what, onDisk, own, expected) => {
  expect(isOfOthers(onDisk, own)).toBe(expected);
});
