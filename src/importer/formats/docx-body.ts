import type { Block, TextBlock } from '../raw-text.ts';
import { convertPieces, type ParagraphFrame, type Piece, textBlocksOf } from './docx-lines.ts';
import type { Numbering } from './docx-numbering.ts';
import { refuseUnsafeField } from './docx-safety.ts';
import { paragraphLookOf, paragraphOver, type RunLook, runLookOf, runOver, type Styles } from './docx-styles.ts';
import { childOf, elementsOf, ownText, valOf, type XmlElement } from './docx-xml.ts';
import { gainOf, legacyFontOf, symbolOf, UNKNOWN_CHARACTER, withoutPrivateUse } from './font-letters.ts';

/** What the parts of a document share while they are read. */
export interface DocxReading {
  styles: Styles;
  numbering: Numbering;
  /** What was met and changed; sentences in Vietnamese. */
  remarks: Set<string>;
  /** The id under which a note is kept: notes are numbered in the order of their marks. */
  noteId(kind: NoteKind, id: string): string;
  /** Characters that conversions added. */
  gained: number;
}

export type NoteKind = 'footnote' | 'endnote';

/** A field while its text goes by. */
interface Field {
  instruction: string;
  inResult: boolean;
}

/** Properties and other elements that hold no text of the document. */
const SKIPPED = new Set([
  'w:pPr',
  'w:rPr',
  'w:sectPr',
  'w:tblPr',
  'w:tblGrid',
  'w:trPr',
  'w:tcPr',
  'w:sdtPr',
  'w:sdtEndPr',
  'w:footnoteRef',
  'w:endnoteRef',
]);

/** Elements that stand for fixed characters. */
const CHARACTERS: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:ptab': '\t',
  'w:noBreakHyphen': '-',
  'w:softHyphen': '',
};

const DELETED =
  'Đã bỏ chữ bị xóa trong chế độ theo dõi thay đổi; hãy chấp nhận hoặc từ chối thay đổi trong Word nếu chưa đúng.';
const INSERTED = 'Đã giữ chữ chèn thêm trong chế độ theo dõi thay đổi (chưa ai chấp nhận).';
const FORMULA = 'Tệp có công thức; chỉ giữ được các ký tự, hãy so lại với bản gốc.';
const WATERMARK = 'Tệp có chữ nghệ thuật hoặc chữ chìm, không nhập';

/** The blocks of a part: body, note, header or footer. A part's fields begin and end within it. */
export function readBlocks(container: XmlElement, reading: DocxReading): Block[] {
  const fields: Field[] = [];
  /** Of paragraphs whose end was deleted: they go on in the next one. */
  let carried: Piece[] = [];

  /** Fields whose instruction is going by; their text is not shown. */
  let instructions = 0;
  const visible = () => instructions === 0;

  function blocksIn(element: XmlElement): Block[] {
    return elementsOf(element).flatMap((child) => {
      if (child.name === 'w:p') return paragraph(child);
      if (child.name === 'w:tbl') return [table(child)];
      if (child.name === 'w:del' || child.name === 'w:moveFrom') reading.remarks.add(DELETED);
      else if (!SKIPPED.has(child.name)) return blocksIn(child);
      return [];
    });
  }

  function table(element: XmlElement): Block {
    const rows: Array<{ cells: Array<{ blocks: TextBlock[]; span: number }> }> = [];
    const collectRows = (parent: XmlElement): void => {
      for (const child of elementsOf(parent)) {
        if (child.name === 'w:tr') rows.push({ cells: cellsOf(child) });
        else if (!SKIPPED.has(child.name)) collectRows(child);
      }
    };
    collectRows(element);
    const filled = rows.filter(({ cells }) => cells.some(({ blocks }) => blocks.length > 0));
    // Where every row has as many cells, uneven borders and not merged cells explain the spans.
    const even = filled.every(({ cells }) => cells.length === filled[0]?.cells.length);
    return {
      kind: 'table',
      rows: filled.map(({ cells }) =>
        cells.flatMap(({ blocks, span }) => [blocks, ...Array.from({ length: even ? 0 : span - 1 }, () => [])]),
      ),
    };
  }

  function cellsOf(row: XmlElement): Array<{ blocks: TextBlock[]; span: number }> {
    return elementsOf(row).flatMap((child) => {
      if (child.name !== 'w:tc') return SKIPPED.has(child.name) ? [] : cellsOf(child);
      const span = Number(valOf(childOf(child, 'w:tcPr'), 'w:gridSpan') ?? 1);
      return [{ blocks: flatten(blocksIn(child)), span: span >= 1 && span <= 63 ? span : 1 }];
    });
  }

  function paragraph(element: XmlElement): Block[] {
    const properties = childOf(element, 'w:pPr');
    const style = valOf(properties, 'w:pStyle');
    const look = paragraphOver(reading.styles.paragraph(style), paragraphLookOf(properties));
    const pieces = carried;
    carried = [];
    const boxes: Block[] = [];
    inline(element, style, reading.styles.run(style, undefined), pieces, boxes);
    if (childOf(childOf(properties, 'w:rPr'), 'w:del')) {
      reading.remarks.add(DELETED);
      carried = pieces;
      return boxes;
    }
    const frame: ParagraphFrame = { align: look.align, outline: look.outline, list: undefined };
    if (look.list !== undefined && look.list !== '0') {
      const made = reading.numbering.next(look.list, look.level, style ?? reading.styles.standard);
      if (made) {
        const [label] = convertPieces([{ text: made.label, look: made.look }], reading.remarks).spans;
        frame.list = { label: label?.text ?? made.label, depth: made.depth };
      }
    }
    const made = textBlocksOf(pieces, frame, reading.remarks);
    reading.gained += made.gained;
    return [...made.blocks, ...boxes];
  }

  function inline(
    element: XmlElement,
    style: string | undefined,
    look: RunLook,
    pieces: Piece[],
    boxes: Block[],
  ): void {
    for (const child of elementsOf(element)) {
      const fixed = CHARACTERS[child.name];
      if (fixed !== undefined) {
        if (visible()) pieces.push({ text: fixed, look });
        continue;
      }
      switch (child.name) {
        case 'w:r':
        case 'm:r': {
          const properties = childOf(child, 'w:rPr');
          const base = reading.styles.run(style, valOf(properties, 'w:rStyle'));
          inline(child, style, runOver(base, runLookOf(properties)), pieces, boxes);
          break;
        }
        case 'w:t':
        case 'm:t':
          if (visible()) pieces.push({ text: textIn(child, look), look });
          break;
        case 'w:sym':
          if (visible()) pieces.push({ text: symbol(child), look });
          break;
        case 'w:br':
        case 'w:cr':
          if (visible()) pieces.push('break');
          break;
        case 'w:footnoteReference':
        case 'w:endnoteReference': {
          const kind = child.name === 'w:footnoteReference' ? 'footnote' : 'endnote';
          pieces.push({ text: '', look, note: reading.noteId(kind, child.attributes['w:id'] ?? '') });
          break;
        }
        case 'w:fldChar':
          field(child);
          break;
        case 'w:instrText': {
          const open = fields.at(-1);
          if (open) open.instruction += ownText(child);
          break;
        }
        case 'w:fldSimple':
          refuseUnsafeField(child.attributes['w:instr'] ?? '');
          inline(child, style, look, pieces, boxes);
          break;
        case 'w:del':
        case 'w:moveFrom':
          reading.remarks.add(DELETED);
          break;
        case 'w:ins':
        case 'w:moveTo':
          reading.remarks.add(INSERTED);
          inline(child, style, look, pieces, boxes);
          break;
        case 'mc:AlternateContent':
          alternatives(child, style, look, pieces, boxes);
          break;
        case 'w:txbxContent':
          for (const block of blocksIn(child)) boxes.push(block);
          break;
        case 'm:oMath':
          reading.remarks.add(FORMULA);
          inline(child, style, look, pieces, boxes);
          break;
        case 'v:textpath':
          reading.remarks.add(`${WATERMARK}: «${child.attributes['string'] ?? ''}».`);
          break;
        default:
          // What is not known by name may hold text: text inside is kept whatever wraps it.
          if (!SKIPPED.has(child.name)) inline(child, style, look, pieces, boxes);
      }
    }
  }

  /** Alternatives repeat one content for programs of different age: the first that has text is read. */
  function alternatives(
    element: XmlElement,
    style: string | undefined,
    look: RunLook,
    pieces: Piece[],
    boxes: Block[],
  ) {
    for (const branch of elementsOf(element)) {
      const branchPieces: Piece[] = [];
      const branchBoxes: Block[] = [];
      inline(branch, style, look, branchPieces, branchBoxes);
      const written = branchPieces.some((piece) => piece !== 'break' && (piece.text.trim() !== '' || piece.note));
      if (written || branchBoxes.length > 0) {
        for (const piece of branchPieces) pieces.push(piece);
        for (const box of branchBoxes) boxes.push(box);
        return;
      }
    }
  }

  function field(element: XmlElement): void {
    const type = element.attributes['w:fldCharType'];
    const open = fields.at(-1);
    if (type === 'begin') {
      fields.push({ instruction: '', inResult: false });
      instructions += 1;
    } else if (open && (type === 'separate' || type === 'end')) {
      refuseUnsafeField(open.instruction);
      if (!open.inResult) instructions -= 1;
      open.inResult = true;
      if (type === 'end') fields.pop();
    }
  }

  function textIn(element: XmlElement, look: RunLook): string {
    const text = ownText(element);
    // A legacy font keeps its letters as they are; only symbol fonts use the private area.
    if (legacyFontOf(look.font)) return text;
    const plain = withoutPrivateUse(text, look.font, unknownSymbol);
    reading.gained += gainOf(text, plain);
    return plain;
  }

  function symbol(element: XmlElement): string {
    const font = element.attributes['w:font'] ?? '';
    const code = element.attributes['w:char'] ?? '';
    const known = symbolOf(font, code);
    if (known === undefined) unknownSymbol(`${font} ${code}`);
    const text = known ?? UNKNOWN_CHARACTER;
    reading.gained += gainOf('*', text);
    return text;
  }

  function unknownSymbol(name: string): void {
    reading.remarks.add(`Có ký hiệu không đổi được sang Unicode (${name}); hãy so lại với bản gốc.`);
  }

  const blocks = blocksIn(container);
  if (carried.length === 0) return blocks;
  const rest = textBlocksOf(carried, { align: undefined, outline: undefined, list: undefined }, reading.remarks);
  reading.gained += rest.gained;
  return [...blocks, ...rest.blocks];
}

/** A table within a cell gives its paragraphs, in order. */
function flatten(blocks: Block[]): TextBlock[] {
  return blocks.flatMap((block) => (block.kind === 'text' ? [block] : block.rows.flat(2)));
}
