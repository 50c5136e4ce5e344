import { readFileSync } from 'node:fs';
import { gzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { encode1258, encodeTcvn3, encodeUtf8, encodeUtf16, encodeVni, misread } from './bytes/fixtures/encode.ts';
import { plainDocument } from './bytes/fixtures/sample-plain.ts';
import type { Draft } from './draft.ts';
import { makeDocx } from './fixtures/make-docx.ts';
import { documentPage, mhtmlOf, newsPage, PORTAL_IDS, wordPage } from './fixtures/make-html.ts';
import { sampleContext } from './fixtures/sample-library.ts';
import {
  NEWS_PAGE,
  PARTY_RESOLUTION,
  type SampleBlock,
  type SampleDocument,
  STATE_DECISION,
  STATE_DIRECTIVE,
} from './fixtures/sample-texts.ts';
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

const SAMPLES = {
  directive: {
    sample: STATE_DIRECTIVE,
    pdf: 'state-directive',
    stated: {
      type: 'chi-thi',
      number: '07/CT-UBND',
      title: 'Về việc nâng cao chất lượng tiếp dân, đối thoại ở cơ sở',
      issuers: ['uy-ban-nhan-dan-tinh'],
      place: 'bac-mau',
      issuedOn: '2024-03-05',
      effectiveOn: '2024-03-05',
      signer: { name: 'Nguyễn Văn Mẫu', role: 'Phó Chủ tịch', onBehalfOf: 'Ủy ban nhân dân' },
      topics: ['tiep-dan-doi-thoai'],
      confidence: 'medium',
      coverage: 'full',
    },
    outline:
      'mo-dau.doan-1 mo-dau.doan-2 mo-dau.diem-1 mo-dau.diem-1.diem-a mo-dau.diem-1.diem-b mo-dau.diem-1.diem-c mo-dau.diem-1.diem-d mo-dau.diem-1.diem-dd mo-dau.diem-2 mo-dau.diem-2.gach-1 mo-dau.diem-2.gach-2 mo-dau.diem-2.doan-1 mo-dau.diem-3 mo-dau.doan-3 noi-nhan noi-nhan.gach-1 noi-nhan.gach-2 noi-nhan.gach-3',
  },
  resolution: {
    sample: PARTY_RESOLUTION,
    pdf: 'party-resolution',
    stated: {
      type: 'nghi-quyet',
      number: '12-NQ/TU',
      title: 'Về tăng cường công tác dân vận trong tình hình mới',
      issuers: ['ban-chap-hanh-dang-bo-tinh'],
      place: 'bac-mau',
      issuedOn: '2023-06-18',
      signer: { name: 'Trần Thị Mẫu', role: 'Bí thư', onBehalfOf: 'Ban Chấp hành' },
      topics: ['dan-van', 'nong-thon'],
      confidence: 'medium',
      coverage: 'full',
    },
    outline:
      'muc-i muc-i.doan-1 muc-ii muc-ii.diem-1 muc-ii.diem-1.gach-1 muc-ii.diem-1.gach-2 muc-ii.diem-2 muc-ii.diem-2.diem-a muc-ii.diem-2.diem-b muc-iii muc-iii.doan-1 muc-iii.doan-2 noi-nhan noi-nhan.gach-1 noi-nhan.gach-2 noi-nhan.gach-3',
  },
  decision: {
    sample: STATE_DECISION,
    pdf: 'state-decision',
    stated: {
      type: 'quyet-dinh',
      number: '215/QĐ-UBND',
      title: 'Ban hành Quy chế tiếp xúc, đối thoại với Nhân dân',
      issuers: ['uy-ban-nhan-dan-tinh'],
      place: 'bac-mau',
      issuedOn: '2022-01-12',
      effectiveOn: '2022-02-01',
      promulgates: { type: 'quy-che', title: 'Quy chế tiếp xúc, đối thoại với Nhân dân' },
      relations: [{ kind: 'basedOn', to: 'ket-luan/trung-uong/2019/43-kl-tw', provision: 'mo-dau.doan-2' }],
      signer: { name: 'Lê Thị Mẫu', role: 'Chủ tịch', onBehalfOf: 'Ủy ban nhân dân' },
      topics: ['tiep-dan-doi-thoai'],
      confidence: 'medium',
      coverage: 'full',
    },
    outline:
      'mo-dau.doan-1 mo-dau.doan-2 mo-dau.doan-3 mo-dau.doan-4 dieu-1 dieu-1.doan-1 dieu-2 dieu-2.doan-1 dieu-3 dieu-3.doan-1 noi-nhan noi-nhan.gach-1 noi-nhan.gach-2 quy-che quy-che.doan-1 quy-che.doan-2 quy-che.chuong-i dieu-1-lan-2 dieu-1-lan-2.doan-1 dieu-2-lan-2 dieu-2-lan-2.khoan-1 dieu-2-lan-2.khoan-2 dieu-2-lan-2.khoan-2.diem-a dieu-2-lan-2.khoan-2.diem-b quy-che.chuong-ii quy-che.chuong-ii.muc-1 dieu-3-lan-2 dieu-3-lan-2.doan-1 quy-che.chuong-ii.muc-2 dieu-4 dieu-4.doan-1',
  },
} as const;

type Carrier = (key: keyof typeof SAMPLES) => Uint8Array | Promise<Uint8Array>;

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

describe.each(Object.keys(SAMPLES) as Array<keyof typeof SAMPLES>)('the %s', (key) => {
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

describe.each(Object.keys(SAMPLES) as Array<keyof typeof SAMPLES>)('the %s as plain text', (key) => {
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
