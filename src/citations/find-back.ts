import type { DocumentTypeId } from '../domain/document-types.ts';
import { NOUNS, typeOfNoun } from './type-words.ts';

/** Words that point back: «Chỉ thị này» to the text itself, «Kết luận nêu trên» to what was named last. */
export interface FoundBack {
  start: number;
  end: number;
  form: 'this' | 'aforesaid';
  type: DocumentTypeId;
}

const upperFirst = (noun: string) => noun.charAt(0).toLocaleUpperCase('vi') + noun.slice(1);
const OWN = NOUNS.filter((noun) => noun.length > 3 && typeOfNoun(noun) !== undefined);
const NOUN = OWN.flatMap((noun) => [upperFirst(noun), noun]).map((noun) => noun.replace(/ /g, String.raw`\s+`));
const BACK = new RegExp(
  String.raw`(?<=^|[^\p{L}])(?<noun>${NOUN.join('|')})\s+(?:(?<self>này)|(?:nêu|nói|kể)\s+trên|trên đây|đã nêu)(?![\p{L}])`,
  'gu',
);

/** Every word that points back, in order. */
export function findBack(text: string): FoundBack[] {
  return [...text.matchAll(BACK)].flatMap(({ 0: words, index, groups }) => {
    const type = typeOfNoun(groups?.['noun'] ?? '');
    return type
      ? [
          {
            start: index,
            end: index + words.length,
            form: groups?.['self'] ? ('this' as const) : ('aforesaid' as const),
            type,
          },
        ]
      : [];
  });
}
