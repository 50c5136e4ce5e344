import { slugOf } from '../domain/text.ts';
import { handoutOf, outlineOf, type Paper, quizSheetOf, readingListOf, readingText } from '../teaching/handout.ts';
import type { Kit } from '../teaching/kit.ts';
import { toLink } from '../teaching/kit-link.ts';
import { slidesOf } from '../teaching/slides.ts';
import type { Made } from './kit-docx-worker.ts';
import docxWorker from './kit-docx-worker.ts?worker&url';
import { layPaper } from './kit-paper.ts';
import pptxWorker from './kit-pptx-worker.ts?worker&url';
import { showSlides } from './kit-slideshow.ts';

export { fromLink } from '../teaching/kit-link.ts';

/** What makes files, to be kept for when there is no network. */
export const WORKERS = [docxWorker, pptxWorker];

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const PPTX = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';
/** Above so many characters some programs that carry messages cut a link. */
const LINK_SHORT = 2000;

/** Where the library stands for good; addresses on paper are whole. */
const origin = () =>
  new URL(document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? location.href).origin;

/** What can be made of a lesson; each tells what came of it. */
const MAKERS: Readonly<Record<string, (kit: Kit) => Promise<string> | string>> = {
  show: (kit) => {
    showSlides(slidesOf(kit, origin()));
    return '';
  },
  pptx: async (kit) => {
    const bytes = await inWorker(pptxWorker, { title: kit.title || 'Bài giảng', slides: slidesOf(kit, origin()) });
    return download(bytes, PPTX, fileName('trinh-chieu', kit, 'pptx'));
  },
  'outline-print': (kit) => print(outlineOf(kit)),
  'handout-docx': (kit) => word(handoutOf(kit, origin()), 'tai-lieu', kit),
  'handout-print': (kit) => print(handoutOf(kit, origin())),
  'quiz-docx': (kit) => word(quizSheetOf(kit, origin(), false), 'phieu-cau-hoi', kit),
  'key-docx': (kit) => word(quizSheetOf(kit, origin(), true), 'phieu-cau-hoi-dap-an', kit),
  'quiz-print': (kit) => print(quizSheetOf(kit, origin(), false)),
  'key-print': (kit) => print(quizSheetOf(kit, origin(), true)),
  'reading-copy': async (kit) => copied(readingText(kit, origin()), 'Đã chép danh mục đọc.'),
  'reading-print': (kit) => print(readingListOf(kit, origin())),
  save: (kit) => download(JSON.stringify(kit, null, 1), 'application/json', fileName('bai-giang', kit, 'json')),
  'copy-link': async (kit) => {
    const link = linkOf(kit);
    if (!link) return TOO_LONG;
    const long =
      link.length > LINK_SHORT ? ' Đường dẫn dài: có ứng dụng cắt bớt, người nhận không mở được thì gửi tệp.' : '';
    return copied(link, `Đã chép đường dẫn.${long}`);
  },
  'share-link': async (kit) => {
    const url = linkOf(kit);
    if (!url) return TOO_LONG;
    try {
      await navigator.share({ title: kit.title || 'Bài giảng', url });
      return 'Đã đưa cho ứng dụng bạn chọn.';
    } catch {
      return 'Chưa chia sẻ.';
    }
  },
};
const TOO_LONG = 'Bài giảng dài quá để nằm trong một đường dẫn. Hãy lưu thành tệp rồi gửi tệp.';

/** Makes something of a lesson. */
export async function make(wanted: string, kit: Kit): Promise<string> {
  return (await MAKERS[wanted]?.(kit)) ?? '';
}

/** Lays the handout where it is printed from. */
export function layHandout(kit: Kit): void {
  layPaper(handoutOf(kit, origin()));
}

function linkOf(kit: Kit): string | undefined {
  const hash = toLink(kit);
  return hash && location.origin + location.pathname + hash;
}

async function copied(text: string, done: string): Promise<string> {
  try {
    await navigator.clipboard.writeText(text);
    return done;
  } catch {
    return `Trình duyệt không cho chép. Hãy tự chép: ${text}`;
  }
}

async function word(paper: Paper, name: string, kit: Kit): Promise<string> {
  return download(await inWorker(docxWorker, paper), DOCX, fileName(name, kit, 'docx'));
}

function print(paper: Paper): string {
  layPaper(paper);
  window.print();
  return '';
}

function fileName(name: string, { title }: Kit, ending: string): string {
  const slug = slugOf(title).slice(0, 60).replace(/-$/, '');
  return `${[name, slug].filter(Boolean).join('-')}.${ending}`;
}

function download(content: BlobPart, type: string, name: string): string {
  const address = URL.createObjectURL(new Blob([content], { type }));
  Object.assign(document.createElement('a'), { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
  return `Đã tải ${name}.`;
}

/** A file made beside the page, so that it does not stand still meanwhile. */
function inWorker(address: string, question: unknown): Promise<Uint8Array<ArrayBuffer>> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(address, { type: 'module' });
    const done = (end: () => void) => {
      worker.terminate();
      end();
    };
    worker.addEventListener('message', ({ data }: MessageEvent<Made>) => {
      const { bytes } = data;
      done(() => (bytes ? resolve(bytes) : reject(new Error('the file was not made'))));
    });
    worker.addEventListener('error', () => done(() => reject(new Error('the worker did not load'))));
    worker.postMessage(question);
  });
}
