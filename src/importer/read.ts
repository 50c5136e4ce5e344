import { unpack } from './bytes/unpack.ts';
import type { FormatId, RawText } from './raw-text.ts';
import { refuseUnwieldy } from './unwieldy.ts';

/** One text of a file, not read yet: reading takes the time, and may be refused for one text without the others. */
export interface FileText {
  /** Of a file inside an archive, `goi.zip › a.docx`. */
  name: string;
  /** Throws an ImportRefusal where the text cannot be read. */
  read(): Promise<RawText>;
}

type FormatReader = (bytes: Uint8Array) => RawText | Promise<RawText>;

/** Readers are loaded when a file needs them: that of PDF alone takes longer to load than most files to read. */
const READERS: Readonly<Record<FormatId, () => Promise<FormatReader>>> = {
  text: async () => (await import('./formats/plain-text.ts')).readPlainText,
  markdown: async () => (await import('./formats/markdown.ts')).readMarkdown,
  html: async () => (await import('./formats/html.ts')).readHtml,
  mhtml: async () => (await import('./formats/mhtml.ts')).readMhtml,
  docx: async () => (await import('./formats/docx.ts')).readDocx,
  pdf: async () => (await import('./formats/pdf.ts')).readPdf,
};

/**
 * The texts of a file: one, or of an archive one for each file in it. What an archive holds beside them is told in the
 * remarks of its first text. Throws an ImportRefusal where the file is none that we read.
 */
export function textsOfFile(name: string, bytes: Uint8Array): FileText[] {
  const { files, remarks } = unpack(name, bytes);
  return files.map((file, i) => ({
    name: file.name,
    async read() {
      const reader = await READERS[file.kind]();
      const raw = await reader(file.bytes);
      refuseUnwieldy(raw);
      return i === 0 ? { ...raw, remarks: [...raw.remarks, ...remarks] } : raw;
    },
  }));
}
