import { ImportRefusal } from '../refusal.ts';
import type { DocxPackage, Relationship } from './docx-package.ts';
import { elementsOf } from './docx-xml.ts';

/** What a relationship may not bring in, and what to do about it. */
const FORBIDDEN_TYPES: Readonly<Record<string, string>> = {
  vbaProject: 'có macro; hãy lưu lại thành .docx không macro',
  wordVbaData: 'có macro; hãy lưu lại thành .docx không macro',
  keyMapCustomizations: 'có lệnh gắn phím tắt; hãy lưu lại thành .docx thường',
  oleObject: 'có đối tượng nhúng (OLE); hãy xóa đối tượng hoặc đổi thành ảnh hay bảng',
  package: 'có tệp khác nhúng bên trong; hãy xóa hoặc đổi thành ảnh hay bảng',
  control: 'có điều khiển ActiveX; hãy xóa điều khiển',
  activeXControlBinary: 'có điều khiển ActiveX; hãy xóa điều khiển',
  aFChunk: 'nhúng một tài liệu dạng khác (altChunk); hãy mở bằng Word rồi lưu lại',
  subDocument: 'là văn bản gộp từ các tệp khác; hãy gộp nội dung vào một tệp',
  frame: 'là trang khung nối các tệp khác; hãy gộp nội dung vào một tệp',
};

/** A chart keeps its numbers in a workbook of its own; nobody opens it here. */
const isChartData = (part: string, { type, external }: Relationship): boolean =>
  type === 'package' && !external && part.startsWith('word/charts/');

const FORBIDDEN_CONTENT = /macroEnabled|vbaProject|ms-office\.activeX/i;

/** Fields that fetch from other programs or files when Word updates them. */
const FORBIDDEN_FIELD = /^\s*(?:DDE|DDEAUTO|INCLUDETEXT)\b/i;

const refuse = (reason: string): never => {
  throw new ImportRefusal(`Tệp Word bị từ chối vì không an toàn: tệp ${reason}.`);
};

/**
 * Looks over every part's relationships and content type before anything is read.
 * @throws ImportRefusal for macros, embedded objects, and whatever would be fetched from outside (ECMA-376 part 2, 9.3).
 */
export function refuseUnsafe(docx: DocxPackage): void {
  const types = docx.tree('[Content_Types].xml');
  if (!types) refuse('thiếu phần khai báo kiểu nội dung, không phải do Word làm ra');
  for (const { attributes } of types ? elementsOf(types) : []) {
    if (FORBIDDEN_CONTENT.test(attributes['ContentType'] ?? '')) {
      refuse('có macro hoặc ActiveX; hãy lưu lại thành .docx không macro');
    }
  }
  for (const name of docx.names) {
    // A part may lie in the file without a relationship to it.
    if (/vbaProject|vbaData/i.test(name)) refuse('có macro; hãy lưu lại thành .docx không macro');
    if (!name.endsWith('.rels')) continue;
    const part = name.replace(/(^|\/)_rels\/([^/]*)\.rels$/, '$1$2');
    for (const relationship of docx.relationships(part)) refuseRelationship(part, relationship);
  }
}

function refuseRelationship(part: string, relationship: Relationship): void {
  const { type, external, target } = relationship;
  if (external && type !== 'hyperlink') {
    refuse(`lấy nội dung từ bên ngoài (${type}: ${target.slice(0, 80)}); hãy nhúng hẳn vào tệp hoặc gỡ ra`);
  }
  const reason = FORBIDDEN_TYPES[type];
  if (reason && !isChartData(part, relationship)) refuse(reason);
}

/** @throws ImportRefusal for a field that would fetch from another program or file. */
export function refuseUnsafeField(instruction: string): void {
  if (FORBIDDEN_FIELD.test(instruction)) {
    refuse(`có trường nối ra ngoài (${instruction.trim().slice(0, 40)}); hãy gỡ trường ấy`);
  }
}
