import { createMarkdownProcessor } from '@astrojs/markdown-remark';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markdownOptions } from '../build/markdown-options.ts';
import { plainLine, plainParagraphs } from './plain-markdown.ts';
import { linesOf } from './tidy.ts';
import { HOSTILE } from './told-fixture.ts';

const processor = createMarkdownProcessor(markdownOptions);
const render = async (markdown: string) => (await (await processor).render(markdown)).code;
const NAMED: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  '#x3C': '<',
  '#x26': '&',
  '#39': "'",
};

/** The paragraphs of a page, as a reader sees them; text where anything else but code stands among them. */
async function shown(markdown: string): Promise<string[] | string> {
  const html = await render(markdown);
  const bare = html.replace(/<\/?code>/g, '');
  if (/<(?!\/?p>)/.test(bare)) return html;
  return [...bare.matchAll(/<p>([\s\S]*?)<\/p>/g)].map(([, text = '']) =>
    text.replace(/&(#?\w+);/g, (whole, name: string) => NAMED[name] ?? whole),
  );
}

describe('a line of typed text', () => {
  it.each(HOSTILE)('%s shows as it was typed', async (line) => expect(await shown(plainLine(line))).toEqual([line]));

  it.each([
    ['plain words stay as they are', 'Họp dân: 3 lần, 43-KL/TW (2019).', 'Họp dân: 3 lần, 43-KL/TW (2019).'],
    ['what begins a list does not', '- một', '\\- một'],
    ['nor what begins a numbered one', '1. một', '1\\. một'],
    ['nor a tag', '<b>', '\\<b>'],
    ['an address stays whole, and is no link', 'ở https://a.vn/_x_', 'ở `https://a.vn/_x_`'],
  ])('%s', (_what, typed, markdown) => expect(plainLine(typed)).toBe(markdown));
});

it('makes a paragraph of each line', () => expect(plainParagraphs('a\nb\n\n# c')).toBe('a\n\nb\n\n\\# c'));

it('shows any text exactly as it is typed', async () => {
  const piece = fc.oneof(
    fc.constantFrom(...HOSTILE, '\n', ' ', '\t', '\\', '`', '``', '*', '_', '<', '&', ']('),
    fc.string({ unit: 'binary', maxLength: 8 }),
  );
  const typed = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''));
  await fc.assert(
    fc.asyncProperty(typed, async (text) => {
      const lines = linesOf(text).map((line) => line.replace(/\s+/g, ' '));
      const paragraphs = await shown(plainParagraphs(lines.join('\n')));
      expect(paragraphs).toEqual(lines);
    }),
  );
});

it('takes a megabyte of one word', () => {
  expect(plainLine('a'.repeat(1_000_000))).toHaveLength(1_000_000);
  expect(plainLine('@'.repeat(1_000_000))).toHaveLength(1_000_002);
});
