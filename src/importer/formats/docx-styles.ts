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

interface Style {
  basedOn: string | undefined;
  run: RunLook;
  paragraph: ParagraphLook;
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
  /** From the root of the inheritance to the style itself; a ring of styles ends where it closes. */
  const lineage = (id: string | undefined): Style[] => {
    const styles: Style[] = [];
    const seen = new Set<string>();
    for (let next = id; next !== undefined && !seen.has(next); ) {
      seen.add(next);
      const style = byId.get(next);
      if (style) styles.unshift(style);
      next = style?.basedOn;
    }
    return styles;
  };
  const defaults = childOf(root, 'w:docDefaults');
  const run = runLookOf(childOf(childOf(defaults, 'w:rPrDefault'), 'w:rPr'));
  const paragraph = paragraphLookOf(childOf(childOf(defaults, 'w:pPrDefault'), 'w:pPr'));
  return {
    standard,
    run: (paragraphStyle, characterStyle) =>
      [...lineage(paragraphStyle ?? standard), ...lineage(characterStyle)].reduce(
        (look, style) => runOver(look, style.run),
        run,
      ),
    paragraph: (style) =>
      lineage(style ?? standard).reduce((look, { paragraph: own }) => paragraphOver(look, own), paragraph),
  };
}
