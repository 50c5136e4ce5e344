import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { bodyOf, citationGraph } from '../../src/build/citation-graph.ts';
import { parseMarkdown } from '../../src/library/text/markdown.ts';
import type { PageText } from '../../src/search/entry.ts';
import { readLibrary } from '../lib/library.ts';
import { type GeneratedPage, generatePages } from './corpus.ts';

const SEED = 20_261_125;
const PLACES = ['Gia Lai', 'Đắk Lắk', 'Phú Thọ', 'Bắc Kạn', 'Long An'];
const TOPICS = ['dan-van-chinh-quyen', 'dan-van-kheo', 'dan-chu-o-co-so', 'tiep-dan-doi-thoai', 'cai-cach-hanh-chinh'];

/** The paragraphs of the library's own texts, without Markdown, headings and tables. */
export function libraryPassages(): string[] {
  return citationGraph(readLibrary()).texts.flatMap(({ file }) => {
    const passages: string[] = [];
    visit(parseMarkdown(bodyOf(file)), 'paragraph', (paragraph) => {
      passages.push(textOf(paragraph).normalize('NFC').replace(/\s+/g, ' ').trim());
    });
    return passages;
  });
}

/** Generated pages as search takes them: numbered plans with every facet. The same for the same count. */
export function generatedTexts(passages: readonly string[], count: number): PageText[] {
  return generatePages(passages, count, SEED).map(pageText);
}

function pageText({ url, title, sections }: GeneratedPage, n: number): PageText {
  const turn = (values: readonly string[]) => [values[n % values.length] as string];
  return {
    entry: {
      kind: 'document',
      url,
      title,
      type: 'ke-hoach',
      number: `${n + 1}-KH/TU`,
      date: `${2015 + (n % 10)}-03-15`,
      places: turn(PLACES),
      level: 'province',
      topics: turn(TOPICS),
      coverage: 'digest',
      status: 'unknown',
      weight: n % 7,
    },
    points: sections.flatMap(({ heading, text }, i) => [
      { id: `muc-${i + 1}`, label: heading, text: heading, heading: true as const },
      { id: `muc-${i + 1}-1`, label: `mục ${i + 1}`, text },
    ]),
  };
}
