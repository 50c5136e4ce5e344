/** Longest piece that is spoken at once, in letters: browsers cut off much longer ones. */
export const LONGEST_PIECE = 200;

/**
 * A paragraph in pieces that a voice speaks one after the other: cut at ends of sentences; a sentence that is too long
 * at commas, else at spaces, and a word that is too long wherever it must.
 */
export function piecesOf(text: string, longest = LONGEST_PIECE): string[] {
  const plain = text.replace(/\s+/gu, ' ').trim();
  if (plain === '') return [];
  return cut(plain, [/(?<=[.!?…]["”»)]?) /u, /(?<=[,;:–—]) /u, / /u], longest);
}

/** Cuts at the first kind of break, goes on to the next where a part stays too long, and joins short parts again. */
function cut(text: string, [at, ...finer]: readonly RegExp[], longest: number): string[] {
  if (text.length <= longest) return [text];
  if (!at) return lettersInPieces(text, longest);
  const pieces: string[] = [];
  for (const part of text.split(at)) {
    const last = pieces.at(-1);
    if (last !== undefined && last.length + 1 + part.length <= longest) pieces[pieces.length - 1] = `${last} ${part}`;
    else pieces.push(...cut(part, finer, longest));
  }
  return pieces;
}

/** Never through the middle of a letter that takes two units. */
function lettersInPieces(text: string, longest: number): string[] {
  const pieces = [''];
  for (const letter of text) {
    const last = pieces.at(-1) ?? '';
    if (last.length + letter.length > longest && last !== '') pieces.push(letter);
    else pieces[pieces.length - 1] = last + letter;
  }
  return pieces;
}
