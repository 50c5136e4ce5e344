import { SaxesParser } from 'saxes';
import { LIMITS } from '../bytes/limits.ts';
import { ImportRefusal } from '../refusal.ts';

/** An element of a part of a Word file. Names carry the usual prefix of their namespace, whatever the file calls it. */
export interface XmlElement {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: XmlNode[];
}

export type XmlNode = XmlElement | string;

/** A tree of this many nodes stays within a few hundred megabytes. */
const MAX_NODES = 2_000_000;

const OOXML = 'http://schemas.openxmlformats.org';
const STRICT = 'http://purl.oclc.org/ooxml';

/** Both dialects of ISO/IEC 29500, transitional and strict, under one prefix. */
const PREFIX_BY_NAMESPACE = new Map<string, string>([
  ['', ''],
  ['http://www.w3.org/XML/1998/namespace', 'xml'],
  [`${OOXML}/wordprocessingml/2006/main`, 'w'],
  [`${STRICT}/wordprocessingml/main`, 'w'],
  [`${OOXML}/officeDocument/2006/relationships`, 'r'],
  [`${STRICT}/officeDocument/relationships`, 'r'],
  [`${OOXML}/officeDocument/2006/math`, 'm'],
  [`${STRICT}/officeDocument/math`, 'm'],
  [`${OOXML}/package/2006/relationships`, 'rel'],
  [`${OOXML}/package/2006/content-types`, 'ct'],
  [`${OOXML}/package/2006/metadata/core-properties`, 'cp'],
  [`${OOXML}/officeDocument/2006/extended-properties`, 'ep'],
  [`${STRICT}/officeDocument/extendedProperties`, 'ep'],
  [`${OOXML}/markup-compatibility/2006`, 'mc'],
  ['http://purl.org/dc/elements/1.1/', 'dc'],
  ['urn:schemas-microsoft-com:vml', 'v'],
]);

const NO_ATTRIBUTES: Readonly<Record<string, string>> = Object.freeze({});

const nameOf = ({ uri, local }: { uri: string; local: string }): string => {
  const prefix = PREFIX_BY_NAMESPACE.get(uri) ?? '?';
  return prefix === '' ? local : `${prefix}:${local}`;
};

const broken = (part: string, reason: string) =>
  new ImportRefusal(
    `Tệp Word hỏng: phần «${part}» không phải XML hợp lệ (${reason}); hãy mở bằng Word rồi lưu lại thành .docx.`,
  );

/** The parser's own events, for those who count without building a tree. Namespaces are resolved. */
export interface XmlEvents {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  text(text: string): void;
  close(name: string): void;
}

/**
 * Reads a part of a Word file strictly.
 * @throws ImportRefusal at a document type declaration (the way to outside files and to entities that multiply), at
 * anything that is not well-formed, and beyond the limits of depth and number.
 */
export function readXml(part: string, bytes: Uint8Array, events: XmlEvents): void {
  const parser = new SaxesParser({ xmlns: true, position: false });
  let depth = 0;
  let nodes = 0;
  const count = () => {
    nodes += 1;
    if (nodes > MAX_NODES) {
      throw new ImportRefusal(`Tệp Word quá lớn: phần «${part}» có hơn ${MAX_NODES} phần tử; hãy chia nhỏ tệp.`);
    }
  };
  parser.on('error', () => {
    throw broken(part, `sai ở dòng ${parser.line}, gần ký tự thứ ${parser.columnIndex}`);
  });
  parser.on('doctype', () => {
    throw new ImportRefusal(
      `Tệp Word chứa khai báo DOCTYPE ở phần «${part}», tệp Word thật không bao giờ có; tệp bị từ chối vì không an toàn.`,
    );
  });
  parser.on('opentag', (tag) => {
    count();
    depth += 1;
    if (depth > LIMITS.depth) throw broken(part, `lồng nhau quá ${LIMITS.depth} bậc`);
    let attributes: Record<string, string> | undefined;
    for (const attribute of Object.values(tag.attributes)) {
      if (attribute.prefix === 'xmlns' || attribute.name === 'xmlns') continue;
      attributes ??= {};
      attributes[nameOf(attribute)] = attribute.value;
    }
    events.open(nameOf(tag), attributes ?? NO_ATTRIBUTES);
  });
  const text = (value: string) => {
    count();
    events.text(value);
  };
  parser.on('text', text);
  parser.on('cdata', text);
  parser.on('closetag', (tag) => {
    depth -= 1;
    events.close(nameOf(tag));
  });
  parser.write(decode(part, bytes)).close();
}

/** Reads a part into a tree. */
export function readXmlTree(part: string, bytes: Uint8Array): XmlElement {
  const top: XmlElement = { name: '', attributes: NO_ATTRIBUTES, children: [] };
  const open: XmlElement[] = [top];
  readXml(part, bytes, {
    open(name, attributes) {
      const element: XmlElement = { name, attributes, children: [] };
      open.at(-1)?.children.push(element);
      open.push(element);
    },
    text(value) {
      open.at(-1)?.children.push(value);
    },
    close() {
      open.pop();
    },
  });
  const [root] = elementsOf(top);
  if (!root) throw broken(part, 'trống');
  return root;
}

/** XML is UTF-8, or UTF-16 with its mark; Word writes nothing else. */
function decode(part: string, bytes: Uint8Array): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw broken(part, `không đọc được theo bảng mã ${encoding}`);
  }
}

/** The elements among the children. */
export function elementsOf(element: XmlElement): XmlElement[] {
  return element.children.filter((child): child is XmlElement => typeof child !== 'string');
}

/** The first child of a name. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child): child is XmlElement => typeof child !== 'string' && child.name === name);
}

/** All children of a name. */
export function childrenOf(element: XmlElement | undefined, name: string): XmlElement[] {
  return element ? elementsOf(element).filter((child) => child.name === name) : [];
}

/** `w:val` of the first child of a name. */
export function valOf(element: XmlElement | undefined, name: string): string | undefined {
  return childOf(element, name)?.attributes['w:val'];
}

/** A number in `w:val` of a child. */
export function numberOf(element: XmlElement | undefined, name: string): number | undefined {
  const value = Number.parseInt(valOf(element, name) ?? '', 10);
  return Number.isNaN(value) ? undefined : value;
}

/** An on-off property: on where it stands without a value; undefined where it does not stand. */
export function switchOf(element: XmlElement | undefined, name: string): boolean | undefined {
  const property = childOf(element, name);
  if (!property) return undefined;
  return !['0', 'false', 'off', 'none'].includes(property.attributes['w:val'] ?? '');
}

/** Text right within an element. */
export function ownText(element: XmlElement): string {
  return element.children.filter((child) => typeof child === 'string').join('');
}
