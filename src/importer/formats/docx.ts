import { LIMITS } from '../bytes/limits.ts';
import { type Block, countCharacters, type FileProperties, type RawText, type TextBlock } from '../raw-text.ts';
import { ImportRefusal } from '../refusal.ts';
import { type DocxReading, type NoteKind, readBlocks } from './docx-body.ts';
import { textOfPart } from './docx-count.ts';
import { readNumbering } from './docx-numbering.ts';
import { type DocxPackage, openPackage } from './docx-package.ts';
import { refuseUnsafe } from './docx-safety.ts';
import { readStyles } from './docx-styles.ts';
import { columnsOfTabs } from './docx-tabbed.ts';
import { childOf, childrenOf, ownText, type XmlElement } from './docx-xml.ts';

/** Parts of notes: their type of relationship, the element of one note, the prefix of its id here. */
const NOTE_PARTS = [
  { kind: 'footnote', type: 'footnotes', element: 'w:footnote' },
  { kind: 'endnote', type: 'endnotes', element: 'w:endnote' },
] as const;

/** Parts that hold text which is not read, by their type of relationship. */
const UNREAD_PARTS: Readonly<Record<string, string>> = {
  comments: 'Đã bỏ các ghi chú bên lề (comment) của người soạn.',
  chart: 'Tệp có biểu đồ; chữ và số trong biểu đồ không được nhập.',
  diagramData: 'Tệp có sơ đồ SmartArt; chữ trong sơ đồ không được nhập.',
};

/**
 * Reads a Word document (.docx, both dialects of ISO/IEC 29500) into blocks: labels of automatic numbering as Word shows
 * them, notes, headers and footers once each, text boxes behind the paragraph that holds them, deleted text left out.
 * `visibleCharacters` counts what the file stores, hidden text among it, so it lacks labels that Word makes.
 * @throws ImportRefusal for a file that is broken, locked, too large, or could run or fetch something.
 */
export async function readDocx(bytes: Uint8Array): Promise<RawText> {
  const docx = openPackage(bytes);
  refuseUnsafe(docx);
  const related = docx.relationships(docx.main).filter(({ external }) => !external);
  const partOfType = (type: string) => related.find((relationship) => relationship.type === type)?.target;
  const treeOfType = (type: string) => {
    const part = partOfType(type);
    return part === undefined ? undefined : docx.tree(part);
  };
  const noteIds = new Map<string, string>();
  const reading: DocxReading = {
    styles: readStyles(treeOfType('styles')),
    numbering: readNumbering(treeOfType('numbering')),
    remarks: new Set(),
    noteId: (kind, id) => {
      const key = `${kind} ${id}`;
      const known = noteIds.get(key) ?? String(noteIds.size + 1);
      noteIds.set(key, known);
      return known;
    },
    gained: 0,
  };
  let stored = 0;
  const count = (part: string) => {
    const content = docx.bytes(part);
    if (content) stored += countCharacters(textOfPart(part, content));
    if (stored > LIMITS.textCharacters) {
      throw new ImportRefusal(`Tệp Word có hơn ${LIMITS.textCharacters} ký tự; hãy chia nhỏ tệp.`);
    }
  };

  const edges = edgesOf(docx, related);
  const body = docx.tree(docx.main);
  const blocks = columnsOfTabs(body ? readBlocks(body, reading) : []);
  count(docx.main);
  const heads: Block[] = [];
  const feet: Block[] = [];
  for (const { part, type } of edges) {
    const tree = docx.tree(part);
    if (!tree) continue;
    count(part);
    const outside = type === 'header' ? 'runningHead' : 'runningFoot';
    const target = type === 'header' ? heads : feet;
    for (const block of readBlocks(tree, reading)) target.push(putOutside(block, outside));
  }
  const notes = new Map<string, TextBlock[]>();
  for (const { kind, type, element } of NOTE_PARTS) {
    const part = partOfType(type);
    const tree = part === undefined ? undefined : docx.tree(part);
    if (part === undefined || !tree) continue;
    count(part);
    for (const note of childrenOf(tree, element)) readNote(kind, note, reading, notes);
  }
  for (const { type } of related) {
    const remark = UNREAD_PARTS[type];
    if (remark) reading.remarks.add(remark);
  }
  return {
    format: 'docx',
    blocks: [...heads, ...blocks, ...feet],
    notes: new Map([...notes].sort(([one], [other]) => Number(one) - Number(other))),
    properties: propertiesOf(docx),
    visibleCharacters: stored + reading.gained,
    remarks: [...reading.remarks],
  };
}

/** Headers and footers; those with the same text (first page, even pages, sections) once. */
function edgesOf(docx: DocxPackage, related: ReturnType<DocxPackage['relationships']>) {
  const seen = new Set<string>();
  return related.flatMap(({ type, target }) => {
    const content = docx.bytes(target);
    if ((type !== 'header' && type !== 'footer') || !content) return [];
    const key = `${type} ${textOfPart(target, content).replace(/\s+/g, ' ').trim()}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ type, part: target }];
  });
}

/** A line of a header or footer that only says which page it is. */
const PAGE_NUMBER = /^[\s\p{P}]*(?:trang\s*)?\d+(?:\s*[/-]\s*\d+)?[\s\p{P}]*$/iu;

function putOutside(block: Block, outside: 'runningHead' | 'runningFoot'): Block {
  if (block.outside !== undefined) return block;
  const isNumber = block.kind === 'text' && PAGE_NUMBER.test(block.spans.map(({ text }) => text).join(''));
  return { ...block, outside: isNumber ? 'pageNumber' : outside };
}

/** Word keeps the lines that separate notes among them, under types of their own. */
function readNote(kind: NoteKind, note: XmlElement, reading: DocxReading, notes: Map<string, TextBlock[]>): void {
  const { 'w:type': type, 'w:id': id = '' } = note.attributes;
  if (type !== undefined && type !== 'normal') return;
  const blocks = readBlocks(note, reading).flatMap((block) => (block.kind === 'text' ? [block] : block.rows.flat(2)));
  if (blocks.length > 0) notes.set(reading.noteId(kind, id), blocks);
}

/** Core and extended properties (ECMA-376 part 2, 11). Dates are left: they tell of a template as often as of the text. */
function propertiesOf(docx: DocxPackage): FileProperties {
  const relationships = docx.relationships('');
  const treeOfType = (type: string) => {
    const part = relationships.find((relationship) => relationship.type === type)?.target;
    return part === undefined ? undefined : docx.tree(part);
  };
  const core = treeOfType('core-properties');
  const text = (parent: XmlElement | undefined, name: string) => {
    const element = childOf(parent, name);
    return element ? ownText(element).trim().normalize('NFC') : '';
  };
  const properties: FileProperties = {};
  const title = text(core, 'dc:title');
  const author = text(core, 'dc:creator');
  const publisher = text(treeOfType('extended-properties'), 'ep:Company');
  if (title !== '') properties.title = title;
  if (author !== '') properties.author = author;
  if (publisher !== '') properties.publisher = publisher;
  return properties;
}
