import { SyntaxValidator } from 'fast-xml-validator';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { handoutOf, quizSheetOf } from '../teaching/handout.ts';
import { KIT } from '../teaching/kit-fixture.ts';
import { slidesOf } from '../teaching/slides.ts';
import { docxOf } from './kit-docx.ts';
import { pptxOf } from './kit-pptx.ts';

const ORIGIN = 'https://thu-vien.example';

/** The parts of a file by their names; those of XML are well-formed, and relationships lead to what is there. */
function partsOf(file: Uint8Array): Map<string, string> {
  const entries = Object.entries(unzipSync(file)).filter(([name]) => !name.endsWith('/'));
  const parts = new Map(entries.map(([name, bytes]) => [name, strFromU8(bytes)]));
  for (const [name, text] of parts) {
    if (!/\.(?:xml|rels)$/.test(name)) continue;
    expect([name, SyntaxValidator.validate(text)]).toEqual([name, true]);
    if (!name.endsWith('.rels')) continue;
    for (const [relation = ''] of text.matchAll(/<Relationship [^>]*>/g)) {
      if (relation.includes('TargetMode="External"')) continue;
      const [, target = ''] = /Target="([^"]*)"/.exec(relation) ?? [];
      const path = new URL(target, `http://x/${name.replace(/_rels\/[^/]*$/, '')}`).pathname.slice(1);
      expect([relation, parts.has(path)]).toEqual([relation, true]);
    }
  }
  return parts;
}

/** What a reader of a part sees. */
const words = (xml = '') =>
  xml
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');

describe('the Word file', async () => {
  const parts = partsOf(await docxOf(handoutOf(KIT, ORIGIN)));
  const body = parts.get('word/document.xml') ?? '';

  it('holds every excerpt as text, with how to cite it, its address and the notice of a digest', () => {
    for (const text of [
      KIT.title,
      'đối thoại với dân <script>alert(1)</script> & giải quyết kiến nghị.',
      'Bản tóm lược của thư viện, không phải nguyên văn.',
      'Điểm 5, Chỉ thị 14/CT-UBND ngày 23/12/2021 của Ủy ban nhân dân tỉnh Gia Lai',
      `${ORIGIN}/chi-thi/gia-lai/2021/14-ct-ubnd/#diem-5`,
      '☐  Đến từng nhà.',
      'Kết quả · Lai Châu · 2020',
      'a. Người đứng đầu',
    ])
      expect(words(body)).toContain(text);
  });

  it('keeps notes and answers to the trainer', () => {
    expect(words(body)).not.toMatch(/Nhấn mạnh|Chào lớp|giao cho người đứng đầu/);
  });

  it('is A4 with the margins and the type of official documents, a header and page numbers', () => {
    expect(body).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
    expect(body).toMatch(/<w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701"/);
    expect(parts.get('word/styles.xml')).toMatch(/Times New Roman[\s\S]*<w:sz w:val="26"/);
    const heads = [...parts].filter(([name]) => /^word\/header\d*\.xml$/.test(name)).map(([, xml]) => words(xml));
    expect(heads.join()).toContain(KIT.title);
    const feet = [...parts].filter(([name]) => /^word\/footer\d*\.xml$/.test(name)).map(([, xml]) => xml);
    expect(feet.join()).toMatch(/PAGE[\s\S]*NUMPAGES/);
  });

  it('asks the questions, and answers them where the key is wanted', async () => {
    const sheet = async (withKey: boolean) =>
      words(partsOf(await docxOf(quizSheetOf(KIT, ORIGIN, withKey))).get('word/document.xml'));
    expect(await sheet(false)).not.toContain('Đáp án');
    expect(await sheet(true)).toMatch(/Đáp án.*a\. Người đứng đầu/);
  });
});

describe('the PowerPoint file', async () => {
  const slides = slidesOf(KIT, ORIGIN);
  const parts = partsOf(await pptxOf(KIT.title, slides));
  const slide = (place: number) => parts.get(`ppt/slides/slide${place}.xml`) ?? '';

  it('holds each slide with its texts as text', () => {
    expect([...parts.keys()].filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name))).toHaveLength(slides.length);
    for (const [i, { title, paragraphs, foot }] of slides.entries()) {
      for (const text of [title, ...paragraphs, ...foot.split('\n')]) expect(words(slide(i + 1))).toContain(text);
    }
  });

  it('is 16:9, with a title that programs know for one', () => {
    expect(parts.get('ppt/presentation.xml')).toMatch(/<p:sldSz cx="12191695" cy="6858000"/);
    expect(slide(3)).toContain('<p:ph ');
  });

  it('carries minutes and note for the speaker', () => {
    expect(words(parts.get('ppt/notesSlides/notesSlide3.xml'))).toContain('Nhấn mạnh «trực tiếp»');
    expect(words(parts.get('ppt/notesSlides/notesSlide3.xml'))).toContain('10 phút.');
  });
});
