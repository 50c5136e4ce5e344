import { LIMITS, megabytes, unpackedLimit } from '../bytes/limits.ts';
import { readZipDirectory } from '../bytes/zip-directory.ts';
import { type Budget, readZipMember, refuseOverlaps } from '../bytes/zip-members.ts';
import { ImportRefusal } from '../refusal.ts';
import { elementsOf, readXmlTree, type XmlElement } from './docx-xml.ts';

/** One relationship of a part. */
export interface Relationship {
  id: string;
  /** The last piece of the type's address: `footnotes`, `header`, `hyperlink`. */
  type: string;
  target: string;
  external: boolean;
}

/** A Word file opened: only its parts of XML were unpacked. */
export interface DocxPackage {
  /** Name of the main part. */
  main: string;
  /** Names of all parts, unpacked or not. */
  names: ReadonlySet<string>;
  bytes(part: string): Uint8Array | undefined;
  tree(part: string): XmlElement | undefined;
  relationships(part: string): Relationship[];
}

const MEBI = 1024 * 1024;
/**
 * Beside the limits of all files: a tree of XML weighs ten times its text, and the longest documents stay far below
 * these.
 */
const MAX_PART_BYTES = 32 * MEBI;
const MAX_TOTAL_BYTES = 64 * MEBI;

const TOO_LARGE = 'Tệp Word quá lớn';
const tooLarge = (what: string) =>
  new ImportRefusal(`${TOO_LARGE} (${what}), có thể là tệp nén độc hại; hãy chia nhỏ tệp hoặc lưu lại từ Word.`);

/** A compound file of OLE: Word before 2007, or a new file behind a password. */
const OLE_MAGIC = [0xd0, 0xcf, 0x11, 0xe0];
/** The name of the stream of a locked file, as it stands in the directory: UTF-16. */
const LOCKED = Buffer.from([...'EncryptedPackage'].join('\0'));

function refuseForeign(bytes: Uint8Array): void {
  if (!OLE_MAGIC.every((byte, index) => bytes[index] === byte)) return;
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  throw new ImportRefusal(
    buffer.includes(LOCKED)
      ? 'Tệp Word bị khóa bằng mật khẩu; hãy mở bằng Word, bỏ mật khẩu rồi lưu lại thành .docx.'
      : 'Tệp là Word đời cũ (.doc), không phải .docx; hãy mở bằng Word rồi lưu lại thành .docx.',
  );
}

/**
 * Unpacks the parts of XML within limits.
 * @throws ImportRefusal for anything that is no sound zip file with a Word document in it.
 */
export function openPackage(bytes: Uint8Array): DocxPackage {
  if (bytes.length > LIMITS.fileBytes) throw tooLarge(`tệp hơn ${megabytes(LIMITS.fileBytes)}`);
  refuseForeign(bytes);
  const parts = unpack(bytes);
  const trees = new Map<string, XmlElement>();
  const tree = (part: string): XmlElement | undefined => {
    const known = trees.get(part);
    if (known) return known;
    const content = parts.files.get(part);
    if (!content) return undefined;
    const made = readXmlTree(part, content);
    trees.set(part, made);
    return made;
  };
  const relationships = (part: string): Relationship[] => {
    const root = tree(relationshipsPartOf(part));
    return root ? elementsOf(root).map((element) => relationshipOf(part, element)) : [];
  };
  const main = relationships('').find(({ type }) => type === 'officeDocument')?.target;
  if (!main || tree(main)?.name !== 'w:document') {
    throw new ImportRefusal('Tệp nén này không phải tệp Word: không tìm thấy phần văn bản; cần một tệp .docx.');
  }
  return { main, names: parts.names, bytes: (part) => parts.files.get(part), tree, relationships };
}

function unpack(bytes: Uint8Array): { names: Set<string>; files: Map<string, Uint8Array> } {
  const names = new Set<string>();
  const files = new Map<string, Uint8Array>();
  const budget: Budget = { bytes: MAX_TOTAL_BYTES };
  try {
    const entries = readZipDirectory(bytes);
    refuseOverlaps(bytes, entries);
    for (const entry of entries) {
      if (names.has(entry.name)) throw new ImportRefusal(`phần «${entry.name}» có hai bản`);
      names.add(entry.name);
      if (!/\.(?:xml|rels)$/i.test(entry.name)) continue;
      const limit = Math.min(MAX_PART_BYTES, budget.bytes, unpackedLimit(entry.packedSize));
      if (entry.size > limit) throw tooLarge(`phần «${entry.name}» hơn ${megabytes(limit)}`);
      files.set(entry.name, readZipMember(bytes, entry, budget));
    }
  } catch (error) {
    if (error instanceof ImportRefusal && error.message.startsWith(TOO_LARGE)) throw error;
    throw new ImportRefusal('Tệp Word hỏng: không mở được như tệp nén .docx; hãy mở bằng Word rồi lưu lại.', {
      cause: error,
    });
  }
  return { names, files };
}

function relationshipsPartOf(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

function relationshipOf(part: string, element: XmlElement): Relationship {
  const { Id = '', Type = '', Target = '', TargetMode } = element.attributes;
  const external = TargetMode === 'External';
  return {
    id: Id,
    type: Type.slice(Type.lastIndexOf('/') + 1),
    target: external ? Target : resolve(part, Target),
    external,
  };
}

/** A target is written against the folder of its part, or from the root with a slash. */
function resolve(part: string, target: string): string {
  const path = target.startsWith('/') ? [] : part.split('/').slice(0, -1);
  for (const piece of target.split('/')) {
    if (piece === '..') path.pop();
    else if (piece !== '' && piece !== '.') path.push(piece);
  }
  return path.join('/');
}
