import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { newsPage } from '../fixtures/make-html.ts';
import { CARRIER_IDS, type Carrier, payloadFiles } from '../fixtures/payload-files.ts';
import { NEWS_PAGE } from '../fixtures/sample-texts.ts';
import {
  LINK_PAYLOADS,
  MARKDOWN_PAYLOADS,
  MARKUP_PAYLOADS,
  PAYLOAD_SOURCES,
  TEXT_PAYLOADS,
  YAML_PAYLOADS,
} from '../fixtures/xss-payloads.ts';
import { type RawText, textOfBlock } from '../raw-text.ts';
import { readHtml } from './html.ts';
import { readPage } from './html-fixture.ts';
import { readMarkdown } from './markdown.ts';
import { readMhtml } from './mhtml.ts';

const files = await payloadFiles();
const carriedBy = (carrier: Carrier) =>
  files.filter((file) => file.carrier === carrier).map((file) => [file.payload, file] as const);

/** Texts of all blocks, also of those that are no part of the text. */
const textsOf = ({ blocks, notes }: RawText) =>
  [
    ...blocks.flatMap((block) => (block.kind === 'text' ? [block] : block.rows.flat(2))),
    ...[...notes.values()].flat(),
  ].map(textOfBlock);

const plainPage = readPage(newsPage('wordpress', NEWS_PAGE));
const plain = textsOf(plainPage);

/** What stands in a text beyond the text without payload. */
function added(raw: RawText, without = plain): string {
  const left = [...without];
  return textsOf(raw)
    .filter((text) => {
      const at = left.indexOf(text);
      if (at >= 0) left.splice(at, 1);
      return at < 0;
    })
    .join('')
    .replace(/^- /, '');
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

/** Everything in a text as it was read, down to its keys. */
function leavesOf(value: unknown): unknown[] {
  if (value instanceof Map) return [...value].flatMap(leavesOf);
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(leavesOf) : [value];
}

describe('published payloads', () => {
  it('are many, of named sources, in every place that holds text', () => {
    const all = [...MARKUP_PAYLOADS, ...TEXT_PAYLOADS, ...MARKDOWN_PAYLOADS, ...YAML_PAYLOADS, ...LINK_PAYLOADS];
    expect(new Set(all.map(({ payload }) => payload)).size).toBeGreaterThanOrEqual(90);
    expect(all.filter(({ source }) => !PAYLOAD_SOURCES[source])).toEqual([]);
    expect(new Set(files.map(({ carrier }) => carrier))).toEqual(new Set(CARRIER_IDS));
    expect(new Set(files.map(({ name }) => name)).size).toBe(files.length);
  });

  it('are in the Word files that carry them', () => {
    for (const [payload, { bytes, carrier }] of [
      ...carriedBy('docxText'),
      ...carriedBy('docxLink'),
      ...carriedBy('docxProperties'),
    ]) {
      const parts = unzipSync(bytes);
      const part = {
        docxText: 'word/document.xml',
        docxLink: 'word/_rels/document.xml.rels',
        docxProperties: 'docProps/core.xml',
      }[carrier as 'docxText' | 'docxLink' | 'docxProperties'];
      const xml = new TextDecoder().decode(parts[part]);
      const shown = xml
        .replace(/&lt;/g, '<')
        .replace(/&gt;/g, '>')
        .replace(/&quot;/g, '"')
        .replace(/&apos;/g, "'")
        .replace(/&amp;/g, '&');
      expect(shown, part).toContain(payload);
    }
  });
});

describe('a page with a payload', () => {
  it.each(MARKUP_PAYLOADS.map(({ payload, seen }) => [payload, seen]))(
    'gives only the text that a browser shows: %s',
    async (payload, seen) => {
      const [, file] = carriedBy('htmlBody').find(([one]) => one === payload) ?? [];
      const [, saved] = carriedBy('mhtmlBody').find(([one]) => one === payload) ?? [];
      const raw = readHtml(file?.bytes ?? new Uint8Array());
      expect(added(raw)).toBe(seen);
      expect(plain.filter((text) => !textsOf(raw).includes(text))).toEqual([]);
      expect({ ...(await readMhtml(saved?.bytes ?? new Uint8Array())), format: 'html' }).toMatchObject({
        blocks: raw.blocks,
      });
      expect(leavesOf(raw).filter((leaf) => !['string', 'number', 'boolean'].includes(typeof leaf))).toEqual([]);
    },
  );

  it.each(carriedBy('htmlText'))('keeps text that is meant as text: %s', (payload, { bytes }) => {
    expect(added(readHtml(bytes))).toBe(oneLine(payload));
  });

  it.each(carriedBy('htmlTitle'))('keeps its title as text: %s', (payload, { bytes }) => {
    expect(readHtml(bytes).properties.title).toBe(oneLine(payload));
  });

  it.each(carriedBy('htmlAuthor'))('keeps its author as text: %s', (payload, { bytes }) => {
    expect(readHtml(bytes).properties.author).toBe(oneLine(payload));
  });

  it.each(carriedBy('htmlLinkedData'))('keeps what it tells search engines as text: %s', (payload, { bytes }) => {
    expect(readHtml(bytes).properties).toMatchObject({ title: oneLine(payload), author: oneLine(payload) });
  });

  it.each(carriedBy('htmlAddress'))('has no address but one of the web: %s', (_, { bytes }) => {
    const { url } = readHtml(bytes).properties;
    expect(url ?? 'https://').toMatch(/^https:\/\/[^\s"<>]*$/);
  });
});

describe('a Markdown file with a payload', () => {
  const [, yaml] = carriedBy('markdownFrontMatter')[0] ?? [];
  const plainFile = textsOf(readMarkdown(yaml?.bytes ?? new Uint8Array()));

  it.each(MARKDOWN_PAYLOADS.map(({ payload, seen }) => [payload, seen]))(
    'gives only the text that a reader sees: %s',
    (payload, seen) => {
      const [, file] = carriedBy('markdownBody').find(([one]) => one === payload) ?? [];
      const raw = readMarkdown(file?.bytes ?? new Uint8Array());
      expect(added(raw, plainFile)).toBe(seen);
      expect(leavesOf(raw).filter((leaf) => !['string', 'number', 'boolean'].includes(typeof leaf))).toEqual([]);
    },
  );

  it.each(carriedBy('markdownFrontMatter'))('gives its front matter as text, unread: %s', (payload, { bytes }) => {
    expect(readMarkdown(bytes).frontMatter?.yaml.trim()).toBe(payload);
  });
});
