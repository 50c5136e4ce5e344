import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import {
  encode1258,
  encodeTcvn3,
  encodeUtf8,
  encodeUtf16,
  encodeVni,
  misread,
  withoutLostCapitals,
} from '../../../src/importer/bytes/fixtures/encode.ts';
import { PLAIN_SAMPLES } from '../../../src/importer/bytes/fixtures/sample-plain.ts';
import { makeDocx } from '../../../src/importer/fixtures/make-docx.ts';
import {
  documentHtml,
  documentPage,
  mhtmlOf,
  newsPage,
  PORTAL_IDS,
  wordPage,
} from '../../../src/importer/fixtures/make-html.ts';
import {
  NEWS_PAGE,
  PARTY_RESOLUTION,
  STATE_DECISION,
  STATE_DIRECTIVE,
} from '../../../src/importer/fixtures/sample-texts.ts';
import { storyFile, textFile } from '../../../src/library/check/content-fixture.ts';
import type { Charset } from './text-bytes.ts';

/** What a sample is, as figures are counted: its format, and of plain text its encoding. */
export type SampleKind =
  | 'docx'
  | 'pdf'
  | 'html'
  | 'mhtml'
  | 'markdown'
  | 'utf-8'
  | 'utf-16'
  | 'windows-1258'
  | 'tcvn3'
  | 'vni'
  | 'mojibake'
  | 'zip'
  | 'gzip';

/** A sound file, to be damaged. */
export interface Sample {
  kind: SampleKind;
  name: string;
  bytes: Uint8Array;
  /** Absent where the bytes are no text. */
  charset?: Charset;
  /** Bytes that are to be packed by gzip once they are damaged. */
  isToPack?: true;
}

const ADDRESS = 'https://bacmau.example/tin/bai-viet.html';
const DOCUMENTS = { 'chi-thi': STATE_DIRECTIVE, 'nghi-quyet': PARTY_RESOLUTION, 'quyet-dinh': STATE_DECISION } as const;
const PDFS = new URL('../../../src/importer/fixtures/pdf/', import.meta.url);

/** A sound file of every format, layout and encoding that is imported. The same bytes each time. */
export async function fuzzSamples(): Promise<Sample[]> {
  const docx = await docxSamples();
  const texts = textSamples();
  const members = Object.fromEntries(
    [...docx.slice(0, 1), ...texts.slice(0, 3)].map(({ name, bytes }) => [`goi/${name}`, bytes]),
  );
  const zip = zipSync(members, { mtime: MOMENT });
  return [
    ...docx,
    ...pdfSamples(),
    ...pageSamples(),
    ...texts,
    ...markdownSamples(),
    { kind: 'zip', name: 'goi.zip', bytes: zip },
    { kind: 'zip', name: 'long.zip', bytes: zipSync({ 'goi.zip': zip }, { mtime: MOMENT }) },
    ...[...texts, ...docx].map((sample): Sample => ({ ...sample, kind: 'gzip', isToPack: true })),
    ...texts.slice(0, 2).map(
      ({ name, bytes }): Sample => ({
        kind: 'gzip',
        name: `${name}.gz`,
        bytes: new Uint8Array(gzipSync(bytes)),
      }),
    ),
  ];
}

/** Archives bear the time they were made at; a fixed one keeps their bytes the same. */
const MOMENT = new Date(2024, 0, 1);

async function docxSamples(): Promise<Sample[]> {
  const made = Object.entries(DOCUMENTS).flatMap(([name, document]) =>
    (['automatic', 'typed'] as const).map(async (labels): Promise<Sample> => {
      const bytes = await makeDocx(document, { labels, runningHead: 'Tài liệu tham khảo' });
      return { kind: 'docx', name: `${name}-${labels}.docx`, bytes: atFixedTime(bytes) };
    }),
  );
  return Promise.all(made);
}

function atFixedTime(docx: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(docx)).map(([name, bytes]) => {
    const isProperties = name.startsWith('docProps/');
    return [
      name,
      isProperties ? strToU8(strFromU8(bytes).replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '2024-01-01T00:00:00Z')) : bytes,
    ];
  });
  return zipSync(Object.fromEntries(parts), { mtime: MOMENT });
}

function pdfSamples(): Sample[] {
  const names = readdirSync(PDFS)
    .filter((name) => name.endsWith('.pdf'))
    .sort();
  return names.map((name) => ({ kind: 'pdf', name, bytes: new Uint8Array(readFileSync(new URL(name, PDFS))) }));
}

function pageSamples(): Sample[] {
  const pages = [
    ...PORTAL_IDS.flatMap((portal) => [
      [`tin-${portal}`, newsPage(portal, NEWS_PAGE)] as const,
      ...Object.entries(DOCUMENTS).map(
        ([name, document]) => [`${name}-${portal}`, documentPage(portal, document, NEWS_PAGE)] as const,
      ),
    ]),
    ['doan', `<html><body>${documentHtml(STATE_DIRECTIVE)}</body></html>`] as const,
    ['word', wordPage(PARTY_RESOLUTION)] as const,
  ];
  const saved = pages.filter((_, i) => i % 5 === 0);
  return [
    ...pages.map(
      ([name, html]): Sample => ({ kind: 'html', name: `${name}.html`, bytes: encodeUtf8(html), charset: 'utf-8' }),
    ),
    ...saved.map(
      ([name, html]): Sample => ({
        kind: 'mhtml',
        name: `${name}.mhtml`,
        bytes: mhtmlOf(html, ADDRESS, name),
        charset: 'latin1',
      }),
    ),
  ];
}

function textSamples(): Sample[] {
  return PLAIN_SAMPLES.flatMap(([name, text]): Sample[] => {
    const tcvn3 = withoutLostCapitals(text);
    return [
      { kind: 'utf-8', name: `${name}.txt`, bytes: encodeUtf8(text), charset: 'utf-8' },
      { kind: 'utf-8', name: `${name} nfd.txt`, bytes: encodeUtf8(`\uFEFF${text.normalize('NFD')}`), charset: 'utf-8' },
      { kind: 'utf-16', name: `${name} le.txt`, bytes: encodeUtf16(`\uFEFF${text}`, 'le'), charset: 'utf-16le' },
      { kind: 'utf-16', name: `${name} be.txt`, bytes: encodeUtf16(text, 'be'), charset: 'utf-16be' },
      { kind: 'windows-1258', name: `${name} 1258.txt`, bytes: encode1258(text), charset: 'latin1' },
      { kind: 'tcvn3', name: `${name} tcvn3.txt`, bytes: encodeTcvn3(tcvn3), charset: 'latin1' },
      { kind: 'vni', name: `${name} vni.txt`, bytes: encodeVni(text), charset: 'latin1' },
      {
        kind: 'mojibake',
        name: `${name} hong.txt`,
        bytes: encodeUtf8(misread(encodeUtf8(text), 'windows-1252')),
        charset: 'utf-8',
      },
      {
        kind: 'mojibake',
        name: `${name} hong vni.txt`,
        bytes: encodeUtf8(misread(encodeVni(text), 'windows-1252')),
        charset: 'utf-8',
      },
    ];
  });
}

function markdownSamples(): Sample[] {
  const [, directive = ''] = PLAIN_SAMPLES[0] ?? [];
  const files = {
    'van-ban.md': `# Bản chép tay\n\n${directive.replaceAll('\n', '\n\n')}\n`,
    'co-dau.md': `---\ntitle: "Bản chép tay"\ndate: 2024-03-05\ntags: [a, b]\n---\n\n${directive.replaceAll('\n', '\n\n')}\n`,
    'cua-thu-vien.md': textFile(
      { number: '88-KL/TW', type: 'ket-luan', coverage: 'full' },
      '## Mục\n\n1. Một đoạn[^1].\n\n[^1]: Chú thích.\n\n| a | b |\n| - | - |\n| 1 | 2 |\n',
    ),
    'cau-chuyen.md': storyFile(),
  };
  return Object.entries(files).map(([name, text]) => ({
    kind: 'markdown',
    name,
    bytes: encodeUtf8(text),
    charset: 'utf-8',
  }));
}
