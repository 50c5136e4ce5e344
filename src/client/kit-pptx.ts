import PptxGen from 'pptxgenjs';
import { FRAMES, SLIDE, type Slide } from '../teaching/slides.ts';

const FONT = 'Arial';
const INK = '22201C';
const SOFT = '5B564D';
const LACQUER = '8C1D18';
const MASTER = 'BAI_GIANG';

/** Slides as a PowerPoint file of 16:9; the frames are those that the texts were laid out for. */
export async function pptxOf(title: string, slides: readonly Slide[]): Promise<Uint8Array<ArrayBuffer>> {
  const file = new PptxGen();
  file.title = title;
  file.author = 'Thư viện Dân vận';
  file.company = 'Thư viện Dân vận';
  file.theme = { headFontFace: FONT, bodyFontFace: FONT };
  file.defineLayout({ name: 'RONG', width: SLIDE.w, height: SLIDE.h });
  file.layout = 'RONG';
  file.defineSlideMaster({
    title: MASTER,
    background: { color: 'FFFFFF' },
    objects: [
      { rect: { x: 0, y: 0, w: SLIDE.w, h: 0.16, fill: { color: LACQUER } } },
      { placeholder: { options: { name: 'title', type: 'title', ...FRAMES.title, align: 'left' }, text: '' } },
    ],
    slideNumber: { x: SLIDE.w - 0.6, y: SLIDE.h - 0.4, w: 0.5, h: 0.3, fontFace: FONT, fontSize: 11, color: SOFT },
  });
  for (const slide of slides) addSlide(file, slide);
  const made = await file.write({ outputType: 'uint8array' });
  if (!(made instanceof Uint8Array)) throw new Error('pptxgenjs gave no bytes');
  return new Uint8Array(made);
}

function addSlide(file: PptxGen, { title, titleSize, paragraphs, bodySize, mark, first, foot, footSize, note }: Slide) {
  const slide = file.addSlide({ masterName: MASTER });
  const plain = { fontFace: FONT, lang: 'vi-VN', margin: 0, fit: 'none' as const, wrap: true };
  slide.addText(title, {
    placeholder: 'title',
    ...FRAMES.title,
    ...plain,
    fontSize: titleSize,
    bold: true,
    color: LACQUER,
    valign: 'middle',
  });
  if (paragraphs.length > 0) {
    slide.addText(
      paragraphs.map((text, i) => ({
        text,
        options: {
          breakLine: true,
          ...(mark === 'bullet' && { bullet: { indent: bodySize * 1.6 } }),
          ...(mark === 'number' && {
            bullet: { type: 'number' as const, numberStartAt: first + i, indent: bodySize * 1.8 },
          }),
        },
      })),
      { ...FRAMES.body, ...plain, fontSize: bodySize, color: INK, valign: 'top', paraSpaceAfter: bodySize * 0.35 },
    );
  }
  if (foot) slide.addText(foot, { ...FRAMES.foot, ...plain, fontSize: footSize, color: SOFT, valign: 'bottom' });
  if (note) slide.addNotes(note);
}
