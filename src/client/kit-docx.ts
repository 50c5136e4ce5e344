import {
  AlignmentType,
  Document,
  ExternalHyperlink,
  Footer,
  Header,
  HeadingLevel,
  LevelFormat,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  TabStopType,
  TextRun,
} from 'docx';
import type { Block, Paper } from '../teaching/handout.ts';

const FONT = 'Times New Roman';
/** Type sizes in half points: 13 pt for the text, as Nghị định 30/2020/NĐ-CP has it. */
const SIZE = { text: 26, soft: 22, title: 30 } as const;
const NUMBERS = 'so';
/** Spaces in twentieths of a point. */
const AFTER = 120;
/** A line and a quarter; without the rule some programs take it for a fixed height. */
const LEADING = { line: 300, lineRule: LineRuleType.AUTO } as const;
const mm = (length: number) => Math.round((length * 1440) / 25.4);
/** A4 without the margins at its sides. */
const LINE_END = mm(210 - 30 - 15);

/** A paper as a Word file: A4, with the margins and the type of official documents. */
export async function docxOf({ title, blocks }: Paper): Promise<Uint8Array<ArrayBuffer>> {
  let list = 0;
  const small = (children: Array<string | (typeof PageNumber)[keyof typeof PageNumber]>) =>
    new TextRun({ children, size: SIZE.soft });
  const document = new Document({
    title,
    creator: 'Thư viện Dân vận',
    lastModifiedBy: 'Thư viện Dân vận',
    styles: {
      default: {
        document: {
          run: { font: FONT, size: SIZE.text, language: { value: 'vi-VN' } },
          paragraph: { spacing: { after: AFTER, ...LEADING } },
        },
        title: {
          run: { font: FONT, size: SIZE.title, bold: true },
          paragraph: { alignment: AlignmentType.CENTER, spacing: { after: AFTER, ...LEADING } },
        },
        heading1: {
          run: { font: FONT, size: SIZE.text, bold: true, color: '000000' },
          paragraph: { spacing: { before: 240, after: AFTER, ...LEADING }, keepNext: true },
        },
      },
    },
    numbering: {
      config: [
        {
          reference: NUMBERS,
          levels: [
            {
              level: 0,
              format: LevelFormat.DECIMAL,
              text: '%1.',
              alignment: AlignmentType.LEFT,
              style: { paragraph: { indent: { left: mm(9), hanging: mm(9) } } },
            },
          ],
        },
      ],
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: mm(210), height: mm(297) },
            margin: { top: mm(20), bottom: mm(20), left: mm(30), right: mm(15) },
          },
        },
        headers: {
          default: new Header({ children: [new Paragraph({ spacing: { after: 240 }, children: [small([title])] })] }),
        },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                alignment: AlignmentType.RIGHT,
                children: [small([PageNumber.CURRENT, '/', PageNumber.TOTAL_PAGES])],
              }),
            ],
          }),
        },
        children: blocks.flatMap((block) => paragraphsOf(block, () => ++list)),
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

function paragraphsOf(block: Block, nextList: () => number): Paragraph[] {
  switch (block.kind) {
    case 'title':
      return [new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(block.text)] })];
    case 'heading':
      return [new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(block.text)] })];
    case 'text':
      return [new Paragraph({ alignment: AlignmentType.BOTH, children: [new TextRun(block.text)] })];
    case 'quote':
      return [
        new Paragraph({ alignment: AlignmentType.BOTH, indent: { left: mm(9) }, children: [new TextRun(block.text)] }),
      ];
    case 'soft':
      return [new Paragraph({ children: [new TextRun({ text: block.text, size: SIZE.soft })] })];
    case 'notice':
      return [
        new Paragraph({ keepNext: true, children: [new TextRun({ text: block.text, bold: true, size: SIZE.soft })] }),
      ];
    case 'line':
      return [
        new Paragraph({
          tabStops: [{ type: TabStopType.RIGHT, position: LINE_END, leader: 'dot' }],
          children: [new TextRun({ children: [`${block.text} `, '\t'] })],
        }),
      ];
    case 'cite':
      return [
        new Paragraph({
          children: [
            ...(block.text ? [new TextRun({ text: `${block.text}. `, italics: true, size: SIZE.soft })] : []),
            new ExternalHyperlink({
              link: block.address,
              children: [new TextRun({ text: block.address, size: SIZE.soft })],
            }),
          ],
        }),
      ];
    case 'steps':
      return block.items.map((text) => line(`☐  ${text}`));
    case 'boxes':
      return block.items.map(line);
    case 'numbers': {
      const instance = nextList();
      return block.items.map(
        (text) =>
          new Paragraph({ numbering: { reference: NUMBERS, level: 0, instance }, children: [new TextRun(text)] }),
      );
    }
  }
}

function line(text: string): Paragraph {
  return new Paragraph({ indent: { left: mm(9), hanging: mm(7) }, children: [new TextRun(text)] });
}
