/** The text of a file that a reader opens. Throws, in words for the reader, for what it cannot read. */
export async function textOfFile(file: File): Promise<string> {
  if (/\.docx$/i.test(file.name)) return textOfDocx(new Uint8Array(await file.arrayBuffer()));
  const bytes = await file.arrayBuffer();
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Error('Tệp không phải chữ UTF-8. Hãy lưu lại dạng .docx hoặc .txt UTF-8.');
  }
}

/** Loads what Word files need, so that they open without a network too. */
export function prepareWord(): void {
  void import('fflate');
}

/** The paragraphs of a Word file, a line each. The unzipping is the library's, the XML the browser's. */
async function textOfDocx(bytes: Uint8Array): Promise<string> {
  const { strFromU8, unzipSync } = await import('fflate');
  const NAME = 'word/document.xml';
  let xml: Uint8Array | undefined;
  try {
    xml = unzipSync(bytes, { filter: ({ name }) => name === NAME })[NAME];
  } catch {
    throw new Error('Tệp .docx này không mở được. Hãy mở bằng chương trình soạn thảo rồi lưu lại.');
  }
  if (!xml) throw new Error('Tệp này không phải tệp Word (.docx).');
  const tree = new DOMParser().parseFromString(strFromU8(xml), 'application/xml');
  return [...tree.getElementsByTagName('w:p')].map(textOfParagraph).join('\n');
}

function textOfParagraph(paragraph: Element): string {
  const parts = [...paragraph.getElementsByTagName('*')].map((element) => {
    if (element.tagName === 'w:t') return element.textContent ?? '';
    return element.tagName === 'w:tab' || element.tagName === 'w:br' ? ' ' : '';
  });
  return parts.join('');
}
