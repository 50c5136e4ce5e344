import { readXml } from './docx-xml.ts';

/** Elements whose text was taken out of the document, or never was in it. */
const INVISIBLE = new Set(['w:moveFrom', 'w:del']);

/** What stands for one character each. */
const CHARACTERS: Readonly<Record<string, string>> = { 'w:noBreakHyphen': '-', 'w:sym': '*' };

/**
 * The text of a part, straight from the events of the parser: neither styles nor paragraphs nor numbering matter here,
 * so that what the reader of blocks forgets shows up in the count. Runs of `w:t` outside deletions and instructions of
 * fields; of alternatives (`mc:AlternateContent`) the first that has text, since they repeat each other.
 */
export function textOfPart(part: string, bytes: Uint8Array): string {
  const sinks = [''];
  const alternatives: string[] = [];
  const fields: Array<'instruction' | 'result'> = [];
  let instructions = 0;
  let invisible = 0;
  let inText = 0;
  const put = (text: string) => {
    sinks.push((sinks.pop() ?? '') + text);
  };
  const visible = () => invisible === 0 && instructions === 0;

  readXml(part, bytes, {
    open(name, attributes) {
      if (INVISIBLE.has(name)) invisible += 1;
      else if (name === 'w:t' || name === 'm:t') inText += 1;
      else if (name === 'mc:AlternateContent') alternatives.push('');
      else if (name === 'mc:Choice' || name === 'mc:Fallback') sinks.push('');
      else if (name === 'w:fldChar') {
        const type = attributes['w:fldCharType'];
        if (type === 'begin') {
          fields.push('instruction');
          instructions += 1;
        } else if (fields.length > 0 && (type === 'separate' || type === 'end')) {
          if (fields.pop() === 'instruction') instructions -= 1;
          if (type === 'separate') fields.push('result');
        }
      } else if (visible()) put(CHARACTERS[name] ?? '');
    },
    text(text) {
      if (inText > 0 && visible()) put(text);
    },
    close(name) {
      if (INVISIBLE.has(name)) invisible -= 1;
      else if (name === 'w:t' || name === 'm:t') inText -= 1;
      else if (name === 'w:p') put('\n');
      else if (name === 'mc:Choice' || name === 'mc:Fallback') {
        const branch = sinks.pop() ?? '';
        const chosen = alternatives.pop() ?? '';
        alternatives.push(chosen.trim() === '' ? branch : chosen);
      } else if (name === 'mc:AlternateContent') put(alternatives.pop() ?? '');
    },
  });
  return sinks.join('').normalize('NFC');
}
