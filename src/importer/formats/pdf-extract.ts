import { AnnotationMode, getDocument, PasswordException, type PDFPageProxy, VerbosityLevel } from 'unpdf/pdfjs';
import { LIMITS } from '../bytes/limits.ts';
import type { FileProperties } from '../raw-text.ts';
import { ImportRefusal } from '../refusal.ts';
import type { PdfContent, PdfPage } from './pdf-content.ts';
import { type PdfFont, placeText } from './pdf-operators.ts';

/** Words of the longest documents; a page of type holds some five hundred. */
const MAX_WORDS = 1_000_000;

/**
 * Reads what stands on the pages. Scripts, attachments, forms and annotations are never asked for; pictures are not
 * decoded; no font, character map or other file is fetched.
 * @throws ImportRefusal for a file that is locked, broken or too large.
 */
export async function extractPdf(bytes: Uint8Array): Promise<PdfContent> {
  const task = getDocument({
    data: bytes,
    verbosity: VerbosityLevel.ERRORS,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    enableXfa: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    // Pictures larger than one point are left out before they are decoded.
    maxImageSize: 1,
  });
  try {
    const document = await task.promise;
    if (document.numPages > LIMITS.pages) {
      throw new ImportRefusal(`Tệp PDF có ${document.numPages} trang, quá ${LIMITS.pages} trang; hãy chia nhỏ tệp.`);
    }
    const pages: PdfPage[] = [];
    let words = 0;
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const read = await readPage(page, number);
      page.cleanup();
      words += read.words.length;
      if (words > MAX_WORDS) throw new ImportRefusal('Tệp PDF có quá nhiều chữ; hãy chia nhỏ tệp.');
      pages.push(read);
    }
    const { info } = await document.getMetadata();
    return { pages, properties: propertiesOf(info) };
  } catch (error) {
    throw refusalOf(error);
  } finally {
    await task.destroy();
  }
}

async function readPage(page: PDFPageProxy, number: number): Promise<PdfPage> {
  const operators = await page.getOperatorList({ annotationMode: AnnotationMode.DISABLE });
  const viewport = page.getViewport({ scale: 1 });
  const [a = 1, b = 0, c = 0, d = -1, e = 0, f = 0] = viewport.transform;
  const fonts = new Map<string, PdfFont>();
  const fontOf = (id: string): PdfFont => {
    const known = fonts.get(id) ?? describe(page.commonObjs.has(id) ? page.commonObjs.get(id) : undefined);
    fonts.set(id, known);
    return known;
  };
  const placed = placeText(operators, [a, b, c, d, e, f], fontOf);
  const content = await page.getTextContent({ disableNormalization: true });
  const plainText = content.items.map((item) => ('str' in item ? item.str : '')).join('');
  return { number, width: viewport.width, ...placed, plainText };
}

/** pdf.js does not type its fonts. Subsets are named `ABCDEF+Times`. */
function describe(font: unknown): PdfFont {
  if (typeof font !== 'object' || font === null) return { name: '', unit: 0.001 };
  const name = 'name' in font && typeof font.name === 'string' ? font.name : '';
  const matrix: unknown = 'fontMatrix' in font ? font.fontMatrix : undefined;
  const unit: unknown = Array.isArray(matrix) ? matrix[0] : undefined;
  return { name: name.replace(/^[A-Z]{6}\+/, ''), unit: typeof unit === 'number' && unit !== 0 ? unit : 0.001 };
}

/** The information dictionary. Its dates tell when the file was made and not when the text was issued: they are left. */
function propertiesOf(info: object): FileProperties {
  const fields: Record<string, unknown> = { ...info };
  const text = (key: string) => {
    const value = fields[key];
    return typeof value === 'string' ? value.trim().normalize('NFC') : '';
  };
  const properties: FileProperties = {};
  if (text('Title') !== '') properties.title = text('Title');
  if (text('Author') !== '') properties.author = text('Author');
  return properties;
}

function refusalOf(error: unknown): ImportRefusal {
  if (error instanceof ImportRefusal) return error;
  if (error instanceof PasswordException) {
    return new ImportRefusal('Tệp PDF bị khóa bằng mật khẩu; hãy bỏ mật khẩu rồi nhập lại.', { cause: error });
  }
  return new ImportRefusal('Tệp PDF hỏng, không đọc được; hãy xuất lại PDF từ bản gốc.', { cause: error });
}
