import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { handoutOf, outlineOf, quizSheetOf, readingListOf, readingText } from './handout.ts';
import { emptyKit, type Kit, type KitItem } from './kit.ts';
import { KIT } from './kit-fixture.ts';
import { bodyLines, FRAMES, lineCount, linesIn, type Slide, slidesOf } from './slides.ts';
import { linesOf } from './text-width.ts';

const ORIGIN = 'https://thu-vien.example';

/** What of a slide does not fit its frame. */
function outside(slide: Slide): string[] {
  return [
    ...(lineCount(slide.title, FRAMES.title, slide.titleSize) > linesIn(FRAMES.title, slide.titleSize)
      ? ['title']
      : []),
    ...(lineCount(slide.foot, FRAMES.foot, slide.footSize) > linesIn(FRAMES.foot, slide.footSize) ? ['foot'] : []),
    ...(bodyLines(slide) * slide.bodySize * 1.25 > FRAMES.body.h * 72 ? ['body'] : []),
  ];
}

const provision = (change: Partial<Extract<KitItem, { kind: 'provision' }>>): Kit => ({
  ...emptyKit(),
  items: [
    {
      kind: 'provision',
      document: 'Chỉ thị 1',
      label: 'Điểm 1',
      text: 'Chữ.',
      cite: 'Chỉ thị 1',
      address: '/chi-thi/1/#diem-1',
      note: 'Nói chậm',
      minutes: 4,
      ...change,
    },
  ],
});

describe('lines', () => {
  it('hold every letter of a text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), fc.integer({ min: 3, max: 40 }), (text, width) => {
        expect(linesOf(text, width).join('')).toBe(text.replaceAll('\n', ''));
      }),
    );
  });
});

describe('slides', () => {
  const slides = slidesOf(KIT, ORIGIN);

  it('begin with the title, give each item its own, a question two, and end with the sources', () => {
    expect(slides.map(({ title }) => title)).toEqual([
      KIT.title,
      'Mở đầu',
      'Chỉ thị 14/CT-UBND, Điểm 5',
      'Mở đường thôn Suối Thầu',
      'Nếu làm ở nơi mình: Mở đường thôn Suối Thầu',
      'trên 99%',
      'Câu hỏi',
      'Trả lời',
      'Nguồn',
    ]);
    expect(slides.flatMap(outside)).toEqual([]);
  });

  it('carry how to cite, the address and the notice of a digest at the foot, minutes and note for the speaker', () => {
    const slide = slides[2];
    expect(slide?.foot.split('\n')).toEqual([
      'Bản tóm lược của thư viện, không phải nguyên văn.',
      'Điểm 5, Chỉ thị 14/CT-UBND ngày 23/12/2021 của Ủy ban nhân dân tỉnh Gia Lai',
      `${ORIGIN}/chi-thi/gia-lai/2021/14-ct-ubnd/#diem-5`,
    ]);
    expect(slide?.note).toBe('10 phút.\nNhấn mạnh «trực tiếp»');
  });

  it('say what a figure is', () => {
    expect(slides[5]?.paragraphs).toEqual(['ý kiến được giải quyết', 'Kết quả · Lai Châu · 2020']);
  });

  it('ask without the answer, and answer on the next', () => {
    expect(slides[6]?.paragraphs.join(' ')).not.toMatch(/Điểm 5/);
    expect(slides[7]?.paragraphs).toEqual(['a. Người đứng đầu', 'Điểm 5 giao cho người đứng đầu.']);
  });

  it('go on over several where a text is long, lose no word, and note only once', () => {
    const text = Array.from(
      { length: 60 },
      (_, i) => `Câu ${i} nói về việc nghe dân, đối thoại với dân và làm cho dân tin.`,
    );
    const long = slidesOf(provision({ text: text.join(' ') }), ORIGIN).slice(1, -1);
    expect(long.length).toBeGreaterThan(2);
    expect(long.map(({ title }) => title.endsWith('(tiếp)'))).toEqual(long.map((_slide, i) => i > 0));
    expect(long.flatMap(({ paragraphs }) => paragraphs).join(' ')).toBe(text.join(' '));
    expect(long.map(({ note }) => note !== '')).toEqual(long.map((_slide, i) => i === 0));
    expect(long.flatMap(outside)).toEqual([]);
  });

  it('number on where a list goes on', () => {
    const steps = Array.from({ length: 30 }, (_, i) => `Việc ${i + 1}: họp thôn.`);
    const kit: Kit = {
      ...emptyKit(),
      items: [{ kind: 'checklist', name: 'x', steps, address: '/x/', note: '', minutes: 0 }],
    };
    const [, first, second] = slidesOf(kit, ORIGIN);
    expect(second?.first).toBe((first?.paragraphs.length ?? 0) + 1);
  });

  it('fit their frames, whatever stands in them', () => {
    const text = (maxLength: number) =>
      fc.string({ unit: fc.constantFrom(...'ƯỜmMWwi aĐ\n漢', 'Nghị quyết ', 'x'.repeat(90)), minLength: 1, maxLength });
    fc.assert(
      fc.property(text(400), text(60), text(120), text(40), (body, document, cite, label) => {
        const kit = provision({
          text: body,
          document,
          cite,
          label,
          digest: true,
          address: `/${'a'.repeat(cite.length)}/`,
        });
        expect(slidesOf(kit, ORIGIN).flatMap(outside)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

describe('papers', () => {
  const texts = (blocks: ReturnType<typeof handoutOf>['blocks']) => JSON.stringify(blocks);

  it('hand out every excerpt with its address, without notes and answers', () => {
    const { title, blocks } = handoutOf(KIT, ORIGIN);
    expect(title).toBe(KIT.title);
    expect(texts(blocks)).not.toMatch(/"text":"Chỉ thị 14\/CT-UBND, điểm 5"/);
    for (const item of KIT.items) if (item.address) expect(texts(blocks)).toContain(ORIGIN + item.address);
    expect(texts(blocks)).toContain('không phải nguyên văn');
    expect(texts(blocks)).not.toMatch(/Nhấn mạnh|Chào lớp|giao cho người đứng đầu/);
  });

  it('ask, and answer only with the key', () => {
    expect(texts(quizSheetOf(KIT, ORIGIN, false).blocks)).not.toMatch(/Điểm 5 giao|Đáp án/);
    expect(texts(quizSheetOf(KIT, ORIGIN, true).blocks)).toMatch(/a\. Người đứng đầu.*Điểm 5 giao/);
  });

  it('tell the trainer minutes and notes', () => {
    expect(texts(outlineOf(KIT).blocks)).toMatch(/18 phút.*Mở đầu \(5 phút\).*Chào lớp/);
  });

  it('list what to read with addresses', () => {
    expect(JSON.stringify(readingListOf(KIT, ORIGIN).blocks)).toContain('Gia Lai. https://thu-vien.example/chi-thi');
    expect(readingText(KIT, ORIGIN).split('\n')).toHaveLength(6);
  });
});
