import { childOf, childrenOf, numberOf, switchOf, valOf, type XmlElement } from './docx-xml.ts';

/** How a run looks, as far as the text needs it; undefined where nothing is stated. */
export interface RunLook {
  bold: boolean | undefined;
  italic: boolean | undefined;
  hidden: boolean | undefined;
  capitals: boolean | undefined;
  font: string | undefined;
}

/** How a paragraph stands; undefined where nothing is stated. */
export interface ParagraphLook {
  align: string | undefined;
  /** 0 to 5 are headings; 9 is body text. */
  outline: number | undefined;
  /** `w:numId`; `0` takes the numbering of a style away. */
  list: string | undefined;
  level: number | undefined;
}

/** The styles of a document: what a run or a paragraph has by its style, inheritance followed. */
export interface Styles {
  run(paragraphStyle: string | undefined, characterStyle: string | undefined): RunLook;
  paragraph(style: string | undefined): ParagraphLook;
  /** The style of a paragraph that names none. */
  standard: string | undefined;
}

interface Look {
  run: RunLook;
  paragraph: ParagraphLook;
}

interface Style extends Look {
  basedOn: string | undefined;
}

/** What `w:rPr` itself states. Above U+007F, where legacy encodings live, the font is `hAnsi`. */
export function runLookOf(properties: XmlElement | undefined): RunLook {
  const fonts = childOf(properties, 'w:rFonts')?.attributes;
  return {
    bold: switchOf(properties, 'w:b'),
    italic: switchOf(properties, 'w:i'),
    hidden: switchOf(properties, 'w:vanish'),
    capitals: switchOf(properties, 'w:caps'),
    font: fonts?.['w:hAnsi'] ?? fonts?.['w:ascii'],
  };
}

/** What `w:pPr` itself states. */
export function paragraphLookOf(properties: XmlElement | undefined): ParagraphLook {
  const numbering = childOf(properties, 'w:numPr');
  return {
    align: valOf(properties, 'w:jc'),
    outline: numberOf(properties, 'w:outlineLvl'),
    list: valOf(numbering, 'w:numId'),
    level: numberOf(numbering, 'w:ilvl'),
  };
}

/** One look laid over another. */
export function runOver(below: RunLook, above: RunLook): RunLook {
  return {
    bold: above.bold ?? below.bold,
    italic: above.italic ?? below.italic,
    hidden: above.hidden ?? below.hidden,
    capitals: above.capitals ?? below.capitals,
    font: above.font ?? below.font,
  };
}

/** One look laid over another. */
export function paragraphOver(below: ParagraphLook, above: ParagraphLook): ParagraphLook {
  return {
    align: above.align ?? below.align,
    outline: above.outline ?? below.outline,
    list: above.list ?? below.list,
    level: above.level ?? below.level,
  };
}

const NOTHING: Look = { run: runLookOf(undefined), paragraph: paragraphLookOf(undefined) };

/** Word names its own heading styles in English in every language. */
function outlineOfName(name: string): number | undefined {
  const level = /^heading ([1-6])$/i.exec(name)?.[1];
  return level ? Number(level) - 1 : undefined;
}

/** Reads `styles.xml`; a document without it has plain styles. */
export function readStyles(root: XmlElement | undefined): Styles {
  const byId = new Map<string, Style>();
  let standard: string | undefined;
  for (const element of childrenOf(root, 'w:style')) {
    const id = element.attributes['w:styleId'];
    if (id === undefined) continue;
    const paragraph = paragraphLookOf(childOf(element, 'w:pPr'));
    byId.set(id, {
      basedOn: valOf(element, 'w:basedOn'),
      run: runLookOf(childOf(element, 'w:rPr')),
      paragraph: { ...paragraph, outline: paragraph.outline ?? outlineOfName(valOf(element, 'w:name') ?? '') },
    });
    if (element.attributes['w:type'] === 'paragraph' && /^(?:1|true|on)$/.test(element.attributes['w:default'] ?? '')) {
      standard ??= id;
    }
  }
  const defaults = childOf(root, 'w:docDefaults');
  const run = runLookOf(childOf(childOf(defaults, 'w:rPrDefault'), 'w:rPr'));
  const paragraph = paragraphLookOf(childOf(childOf(defaults, 'w:pPrDefault'), 'w:pPr'));
  const resolved = new Map<string, Look>();
  const resolve = (id: string | undefined): Look => {
    const chain: string[] = [];
    const seen = new Set<string>();
    let next = id;
    // A ring of styles ends where it closes.
    while (next !== undefined && !resolved.has(next) && !seen.has(next)) {
      seen.add(next);
      chain.push(next);
      next = byId.get(next)?.basedOn;
    }
    let look = resolved.get(next ?? '') ?? NOTHING;
    for (const style of chain.reverse()) {
      const own = byId.get(style) ?? NOTHING;
      look = { run: runOver(look.run, own.run), paragraph: paragraphOver(look.paragraph, own.paragraph) };
      resolved.set(style, look);
    }
    return look;
  };
  return {
    standard,
    run: (paragraphStyle, characterStyle) =>
      runOver(runOver(run, resolve(paragraphStyle ?? standard).run), resolve(characterStyle).run),
    paragraph: (style) => paragraphOver(paragraph, resolve(style ?? standard).paragraph),
  };
}
