import { describe, expect, test } from 'vitest';
import { LIMITS } from './bytes/limits.ts';
import type { Block, RawText } from './raw-text.ts';
import { textsOfFile } from './read.ts';
import { refuseUnwieldy } from './unwieldy.ts';

const raw = (blocks: Block[]): RawText => ({
  format: 'text',
  blocks,
  notes: new Map(),
  properties: {},
  visibleCharacters: 0,
  remarks: [],
});
const line = (text: string): Block => ({ kind: 'text', spans: [{ text }] });
const table = (rows: number, width: number): Block => ({
  kind: 'table',
  rows: Array.from({ length: rows }, (_, i) => Array.from({ length: i === 0 ? width : 1 }, () => [])),
});

describe('text that no one writes is refused', () => {
  test.each<[string, Block[], RegExp]>([
    ['too many paragraphs', Array.from({ length: LIMITS.blocks + 1 }, () => line('a')), /20\.000 đoạn/],
    ['too many cells', [table(100, 150), table(100, 51)], /20\.000 ô/],
    ['too many brackets in a paragraph', [line('Một đoạn. '), line('[^1]: '.repeat(1001))], /«\[\^1\]: .*2\.000 dấu/],
    ['too many dashes in all', Array.from({ length: 51 }, () => line('- '.repeat(1000))), /50\.000 dấu/],
    [
      'a text whose line ends are lost',
      [line('Một câu. '.repeat(6000))],
      /«Một câu.*dài hơn 50\.000 ký tự.*chỗ xuống dòng/,
    ],
  ])('%s', (_, blocks, message) => {
    expect(() => refuseUnwieldy(raw(blocks))).toThrow(message);
  });

  test.each<[string, Block[]]>([
    ['as many as may be', [table(100, 200)]],
    ['marks in many paragraphs', Array.from({ length: 100 }, () => line('[1] '.repeat(100)))],
  ])('%s stays', (_, blocks) => {
    expect(() => refuseUnwieldy(raw(blocks))).not.toThrow();
  });
});

// A parser, or a call with an argument for each, would not come to an end or overflow.
describe('a file of very many small parts is refused for what it is', () => {
  const many = (part: string, count = 150_000) => part.repeat(count);
  test.each<[string, string, RegExp]>([
    ['br.html', `<html><body>${many('a<br>')}`, /20\.000 đoạn/],
    ['td.html', `<html><body><table border=1><tr>${many('<td>a</td>')}`, /đoạn|ô/],
    ['tab.txt', many('a\tb\n'), /đoạn|ô/],
    ['ngoac.md', `Một đoạn.\n\n${many(']')}`, /2\.000 dấu/],
    ['bang.md', `|a|\n|-|\n${many('|a|\n', 45_000)}`, /ô|50\.000 dấu/],
    ['thu.md', `Một đoạn.\n\n${many('a@b.vn ', 10_000)}`, /2\.000 dấu/],
    ['muc.md', `Một đoạn.\n\n${many('- a\n', 60_000)}`, /50\.000 dấu/],
    ['chu-ky.txt', `Một đoạn.\n${many('TM. ỦY BAN NHÂN DÂN\n', 30_000)}`, /20\.000 đoạn/],
    ['sao.md', `Một đoạn.\n\n${many('*a')}`, /2\.000 dấu/],
  ])(
    '%s',
    async (name, text, message) => {
      const [file] = textsOfFile(name, new TextEncoder().encode(text));
      await expect(file?.read()).rejects.toThrow(message);
    },
    30_000,
  );
});
