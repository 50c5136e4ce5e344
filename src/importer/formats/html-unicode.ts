import { repairText } from '../bytes/encoding/repair-text.ts';
import { type Look, lookWithin, PLAIN_LOOK, throughFont } from './html-look.ts';
import { type PageElement, type PageText, textsOf } from './html-tree.ts';

const FONT_NAMES = { tcvn3: 'TCVN3 (.VnTime)', vni: 'VNI' } as const;

/**
 * Turns the texts of a page into Unicode, in place: first what fonts of the time before show as other letters, then
 * lines whose bytes were read in a wrong code page. Gives remarks on what was changed.
 */
export function makeUnicode(body: PageElement): string[] {
  const converted = new Set<'tcvn3' | 'vni'>();
  const walk = (element: PageElement, look: Look): void => {
    for (const child of element.children) {
      if (child.kind === 'element') walk(child, lookWithin(look, child.name, child.attributes));
      else {
        const text = throughFont(child.text, look);
        if (look.legacy && text !== child.text.normalize('NFC')) converted.add(look.legacy.encoding);
        child.text = text;
      }
    }
  };
  walk(body, lookWithin(PLAIN_LOOK, 'body', body.attributes));
  const fonts = [...converted].map(
    (encoding) => `Đã chuyển chữ đặt bằng phông ${FONT_NAMES[encoding]} sang Unicode; hãy xem lại chữ hoa có dấu.`,
  );
  return [...fonts, ...repairLines([...textsOf(body)])];
}

/** Repairs all lines together: what they are is judged by the whole page. */
function repairLines(texts: readonly PageText[]): string[] {
  const lines = texts.map(({ text }) => text.split('\n'));
  const { text, remarks } = repairText(lines.flat().join('\n'));
  const repaired = text.split('\n');
  let at = 0;
  for (const [i, node] of texts.entries()) {
    const count = lines[i]?.length ?? 0;
    node.text = repaired.slice(at, at + count).join('\n');
    at += count;
  }
  return remarks;
}
