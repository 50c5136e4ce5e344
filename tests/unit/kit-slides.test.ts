import { expect, it } from 'vitest';
import { readLibrary } from '../../scripts/lib/library.ts';
import { bodyOf } from '../../src/build/citation-graph.ts';
import { citationOf } from '../../src/library/describe.ts';
import { parseMarkdown } from '../../src/library/text/markdown.ts';
import { provisionsOf } from '../../src/library/text/provisions.ts';
import { emptyKit, type KitItem } from '../../src/teaching/kit.ts';
import { bodyLines, FRAMES, lineCount, linesIn, slidesOf } from '../../src/teaching/slides.ts';

const added = { note: '', minutes: 0 };

it('slides of the library as it is fit their frames, the longest title and the longest provision among them', () => {
  const library = readLibrary();
  const provisions = library.documents.flatMap((document): KitItem[] => {
    const texts = document.file
      ? provisionsOf(parseMarkdown(bodyOf(document.file)))
      : [{ id: 'x', text: document.data.title ?? '' }];
    return texts
      .filter(({ text }) => text !== '')
      .map(({ id, text }) => ({
        kind: 'provision',
        document: document.name,
        label: 'Phần thứ nhất, Chương III, Mục 2, Điều 15, khoản 3, điểm đ',
        text,
        cite: citationOf(document),
        digest: true,
        address: `${document.address}#${id}`,
        ...added,
      }));
  });
  const stories = library.models.map(
    ({ data, address }): KitItem => ({
      kind: 'story',
      name: data.name,
      where: '',
      summary: data.summary,
      figure: '',
      cite: data.name,
      address,
      ...added,
    }),
  );
  const slides = slidesOf(
    { ...emptyKit(), items: [...provisions, ...stories] },
    'https://thu-vien-dan-van.example.gov.vn',
  );
  expect(slides.length).toBeGreaterThan(provisions.length);
  expect(
    slides.filter(
      (slide) => lineCount(slide.title, FRAMES.title, slide.titleSize) > linesIn(FRAMES.title, slide.titleSize),
    ),
  ).toEqual([]);
  expect(
    slides.filter((slide) => lineCount(slide.foot, FRAMES.foot, slide.footSize) > linesIn(FRAMES.foot, slide.footSize)),
  ).toEqual([]);
  expect(slides.filter((slide) => bodyLines(slide) * slide.bodySize * 1.25 > FRAMES.body.h * 72)).toEqual([]);
  // Nothing of the library is so long that its title or how to cite it must be cut.
  const cut = / …(?: \(tiếp\))?(?:\n|$)/u;
  expect(slides.filter(({ title, foot }) => cut.test(title) || cut.test(foot))).toEqual([]);
});
