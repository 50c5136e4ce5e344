import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bytesOf, type CodePage, charactersOf } from './code-pages.ts';

describe.each<CodePage>(['windows-1252', 'windows-1258'])('%s', (page) => {
  test('gives back every byte', () =>
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        const back = bytesOf(charactersOf(bytes, page), page);
        return back !== null && bytes.every((byte, at) => back[at] === byte);
      }),
    ));

  test('has no byte for a letter of another script', () => expect(bytesOf('Київ', page)).toBeNull());
});

test('Windows-1258 writes tones behind their letters', () =>
  expect(charactersOf(bytesOf('ế', 'windows-1258') ?? new Uint8Array(), 'windows-1258')).toBe('ê\u0301'));
