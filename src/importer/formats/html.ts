import type { RawText } from '../raw-text.ts';
import { readBlocks } from './html-blocks.ts';
import { countVisible } from './html-characters.ts';
import { decodePage } from './html-decode.ts';
import { mainTexts } from './html-evidence.ts';
import { libraryPage } from './html-library.ts';
import { findHeadline, headlinesOf, placeBlocks } from './html-main.ts';
import { findNotes } from './html-notes.ts';
import { findPlaces, weigh } from './html-places.ts';
import { pageProperties, titlesOf, webAddress } from './html-properties.ts';
import { type Page, pageTree } from './html-tree.ts';
import { makeUnicode } from './html-unicode.ts';

/** What is known of a page from around it. */
export interface HtmlOptions {
  /** Where it was saved from; goes before what the page says. */
  url?: string | undefined;
  /** Encoding by the head of a message; the page's own statement counts less. */
  charset?: string | undefined;
}

/**
 * Reads a web page: saved by a browser, exported by Word, or published by this library. All text that a browser would
 * show ends in a block; what is no part of the text is marked `outside`. Only text leaves the page: blocks and
 * properties hold no markup, no address of a link, no script.
 *
 * Throws `ImportRefusal` where bytes are no text, or where the page is nested or multiplied beyond what people read.
 */
export function readHtml(bytes: Uint8Array, options: HtmlOptions = {}): RawText {
  const { text: html, remarks: decoded } = decodePage(bytes, options.charset);
  const page = pageTree(html);
  const remarks = [...new Set([...decoded, ...makeUnicode(page.body)])];
  const properties = pageProperties(page);
  const url = webAddress(options.url) ?? properties.url;
  const { blocks, notes, struck, noteLinks, own, remarks: found } = readPlaced(page, properties.publisher);
  if (struck.length > 0)
    remarks.push(`Chữ bị gạch ngang được giữ lại, hãy xem có phải bỏ: «${struck.join('», «').slice(0, 300)}».`);
  if (page.drawnWords) remarks.push('Chữ trong hình vẽ và công thức (SVG, MathML) không được lấy.');
  return {
    format: 'html',
    blocks: blocks.map(({ block, place }) => (place ? { ...block, outside: place } : block)),
    notes,
    ...(own && { ownPage: true as const }),
    properties: { ...properties, ...(url !== undefined && { url }) },
    visibleCharacters: countVisible(html, noteLinks),
    remarks: [...remarks, ...found],
  };
}

/** Blocks with their places, by what kind of page it is. */
function readPlaced(page: Page, site: string | undefined) {
  const { body } = page;
  const notes = findNotes(body);
  const noteLinks = notes.links;
  const own = libraryPage(body);
  if (own)
    return {
      ...readBlocks(body, { places: own.places, notes }),
      noteLinks,
      own: true,
      remarks: ['Nhận ra trang của chính thư viện: chỉ lấy phần văn bản.'],
    };
  const whole = isExport(page);
  const main = whole ? undefined : mainTexts(body, page.title);
  const headlines = headlinesOf(titlesOf(page), site);
  const weights = weigh(body, main);
  const places = findPlaces(body, weights, new Set());
  const headline = whole ? undefined : findHeadline(body, headlines, places);
  // What holds the headline is no furniture, whatever it is called.
  const read = readBlocks(body, { places: headline ? findPlaces(body, weights, new Set([headline])) : places, notes });
  return { ...read, noteLinks, own: false, remarks: whole ? [] : placeBlocks(read.blocks, main, headline, headlines) };
}

/** Whether a word processor wrote the page: then all of it is the document. */
function isExport({ metas, body }: Page): boolean {
  const made = metas.some(
    ({ name, content }) =>
      /^(?:generator|progid)$/i.test(name ?? '') &&
      /microsoft word|^word\.document|libreoffice|openoffice|google docs/i.test(content ?? ''),
  );
  return (
    made ||
    body.children.some(
      (child) => child.kind === 'element' && /WordSection1|Section1/.test(child.attributes['class'] ?? ''),
    )
  );
}
