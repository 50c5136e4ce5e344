import { readFileSync } from 'node:fs';
import { gzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { encode1258, encodeTcvn3, encodeUtf8, encodeUtf16, encodeVni, misread } from './bytes/fixtures/encode.ts';
import { plainDocument } from './bytes/fixtures/sample-plain.ts';
import type { Draft } from './draft.ts';
import { makeDocx } from './fixtures/make-docx.ts';
import { documentPage, mhtmlOf, newsPage, PORTAL_IDS, wordPage } from './fixtures/make-html.ts';
import { SAMPLE_IDS, SAMPLES, type SampleId } from './fixtures/sample-drafts.ts';
import { sampleContext } from './fixtures/sample-library.ts';
import { NEWS_PAGE, type SampleBlock, type SampleDocument } from './fixtures/sample-texts.ts';
import { textsOfFile } from './read.ts';
import { understand } from './understand/understand.ts';

// Bytes to drafts: one text through every format and encoding states the same of itself and keeps its outline.

const context = sampleContext();
const pdf = (name: string) => new Uint8Array(readFileSync(new URL(`./fixtures/pdf/${name}.pdf`, import.meta.url)));

async function draftOf(name: string, bytes: Uint8Array): Promise<Draft> {
  const [text, ...others] = textsOfFile(name, bytes);
  expect(others).toEqual([]);
  if (!text) throw new Error(`${name} holds no text`);
  return understand(await text.read(), { name, sha256: 'cd'.repeat(32), importedOn: '2026-11-24' }, context);
}

/** What a text states of itself, without what names its file. */
function statedBy({ data }: Draft): Record<string, unknown> {
  const { sources: _sources, source: _source, ...stated } = data;
  return stated;
}

type Carrier = (key: SampleId) => Uint8Array | Promise<Uint8Array>;

/** Formats that keep tables, columns and notes. */
const FORMATS: ReadonlyArray<readonly [name: string, carrier: Carrier]> = [
  ['typed.docx', (key) => makeDocx(SAMPLES[key].sample, { labels: 'typed' })],
  ['made-from-word.pdf', (key) => pdf(SAMPLES[key].pdf)],
  ['word.html', (key) => encodeUtf8(wordPage(SAMPLES[key].sample))],
  ...PORTAL_IDS.map(
    (portal) =>
      [
        `${portal}.html`,
        (key) => encodeUtf8(documentPage(portal, SAMPLES[key].sample, NEWS_PAGE)),
      ] as const satisfies readonly [string, Carrier],
  ),
  [
    'saved.mhtml',
    (key) =>
      mhtmlOf(documentPage('nukeviet', SAMPLES[key].sample, NEWS_PAGE), 'https://bacmau.example/van-ban/1', 'Văn bản'),
  ],
];

describe.each(SAMPLE_IDS)('the %s', (key) => {
  const { stated, outline } = SAMPLES[key];

  it.each(FORMATS)('as %s', async (name, carrier) => {
    const draft = await draftOf(name, await carrier(key));
    expect(draft.questions).toEqual([]);
    expect(statedBy(draft)).toEqual(stated);
    expect(draft.outline.map(({ id }) => id).join(' ')).toBe(outline);
    expect(draft.accounting.difference).toBe(0);
  });
});

/** A document as somebody types it in Markdown: a paragraph a line of the head, points as lists. */
function markdown({ head, title, body, foot, annex = [] }: SampleDocument): string {
  const text = (block: SampleBlock) =>
    'table' in block
      ? [block.table[0], block.table[0]?.map(() => '---'), ...block.table.slice(1)]
          .map((row) => `| ${row?.join(' | ')} |`)
          .join('\n')
      : block.text;
  const ends = ({ left, right }: SampleDocument['foot']) => [...left, ...right];
  return [...head.flatMap(ends), ...title, ...body.map(text), ...ends(foot), ...annex.map(text)].join('\n\n');
}

/** Encodings of plain text; what a file of each name holds. */
const ENCODED: ReadonlyArray<readonly [name: string, encode: (text: string) => Uint8Array]> = [
  ['utf-8.txt', encodeUtf8],
  ['utf-8-nfd.txt', (text) => encodeUtf8(text.normalize('NFD'))],
  ['utf-8-bom.txt', (text) => encodeUtf8(`\uFEFF${text}`)],
  ['utf-16-le.txt', (text) => encodeUtf16(`\uFEFF${text}`, 'le')],
  ['utf-16-be.txt', (text) => encodeUtf16(`\uFEFF${text}`, 'be')],
  ['windows-1258.txt', encode1258],
  ['tcvn3.txt', encodeTcvn3],
  ['vni.txt', encodeVni],
  ['tcvn3-as-utf-8.txt', (text) => encodeUtf8(misread(encodeTcvn3(text), 'windows-1252'))],
  ['vni-as-utf-8.txt', (text) => encodeUtf8(misread(encodeVni(text), 'windows-1252'))],
  ['packed.txt.gz', (text) => gzipSync(encodeUtf8(text))],
  ['packed.zip', (text) => zipSync({ 'van-ban/chi-thi.txt': encodeUtf8(text) })],
];

describe.each(SAMPLE_IDS)('the %s as plain text', (key) => {
  const { sample, stated } = SAMPLES[key];
  const plain = plainDocument(sample);

  it.each(ENCODED)('in %s', async (name, encode) => {
    const draft = await draftOf(name, encode(plain));
    expect(draft.questions).toEqual([]);
    expect(fold(statedBy(draft))).toEqual(fold(stated));
    expect(draft.outline.map(({ id }) => id).filter((id) => /dieu|diem|muc/.test(id))).toEqual(
      SAMPLES[key].outline.split(' ').filter((id) => /dieu|diem|muc/.test(id)),
    );
    expect(draft.accounting.difference).toBe(0);
  });

  it('in Markdown', async () => {
    const draft = await draftOf('chi-thi.md', encodeUtf8(markdown(sample)));
    expect(draft.questions).toEqual([]);
    expect(statedBy(draft)).toEqual(stated);
    expect(draft.accounting.difference).toBe(0);
  });
});

describe('the news page', () => {
  const stated = {
    title: NEWS_PAGE.title,
    publishedOn: NEWS_PAGE.publishedOn,
    author: 'Hoàng Mẫu',
    places: ['thuong-mau'],
    summary: NEWS_PAGE.lead,
    topics: ['nong-thon'],
    coverage: 'full',
  };
  it.each(PORTAL_IDS)('of %s', async (portal) => {
    const draft = await draftOf('tin.html', encodeUtf8(newsPage(portal, NEWS_PAGE)));
    expect(statedBy(draft)).toEqual(stated);
    // Some portals show the picture above the lead.
    expect(draft.body.trim().split('\n\n').sort()).toEqual(
      [NEWS_PAGE.lead, `*${NEWS_PAGE.caption}*`, ...NEWS_PAGE.body].sort(),
    );
    expect(draft.accounting.difference).toBe(0);
  });
});

/** TCVN3 has no capitals with tones: what it keeps is compared in small letters. */
function fold(stated: Record<string, unknown>): unknown {
  return JSON.parse(JSON.stringify(stated).toLocaleLowerCase('vi'));
}
