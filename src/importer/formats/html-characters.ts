import { Parser } from 'htmlparser2';
import { repairText } from '../bytes/encoding/repair-text.ts';
import { countCharacters } from '../raw-text.ts';
import { isHidden, type Look, lookWithin, PLAIN_LOOK, throughFont } from './html-look.ts';
import { UNSEEN } from './html-tree.ts';

/**
 * Counts the characters of a page that are seen, with another parser than the one that reads its blocks. Links between
 * footnotes and their marks, given by their `href`, do not count: structure takes their place.
 */
export function countVisible(html: string, noteLinks: ReadonlySet<string>): number {
  const open: Array<{ look: Look; unseen: boolean }> = [{ look: PLAIN_LOOK, unseen: false }];
  const seen: string[] = [];
  // The parser hands a text over in pieces, and letters of an old encoding may be two characters.
  let text = '';
  const endText = () => {
    const { look, unseen } = open.at(-1) ?? { look: PLAIN_LOOK, unseen: false };
    if (!unseen && !isHidden(look)) seen.push(throughFont(text, look).replaceAll('\n', ' '));
    text = '';
  };
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        endText();
        const around = open.at(-1) ?? { look: PLAIN_LOOK, unseen: false };
        open.push({
          look: lookWithin(around.look, name, attributes),
          unseen: around.unseen || UNSEEN.has(name) || (name === 'a' && noteLinks.has(attributes['href'] ?? '')),
        });
      },
      onclosetag() {
        endText();
        if (open.length > 1) open.pop();
      },
      ontext(piece) {
        text += piece;
      },
      onend: endText,
    },
    { decodeEntities: true },
  );
  parser.end(html);
  return countCharacters(repairText(seen.join('\n')).text);
}
