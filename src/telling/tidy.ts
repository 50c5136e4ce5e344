/** What no file should hold: controls, marks that nobody sees or that turn the writing round, halves of a letter. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Noncharacter_Code_Point}]/gu;

/** A typed text as it goes into a file: composed, with one kind of line end and no unseen letters. */
export function tidy(text: string): string {
  return text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .split('\n')
    .map((line) => line.replace(/\t/g, ' ').replace(UNSEEN, '').normalize('NFC').trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** A typed text on one line. */
export function tidyLine(text: string): string {
  return tidy(text).replace(/\s+/g, ' ');
}

/** The lines of a typed text that say something. */
export function linesOf(text: string): string[] {
  return tidy(text)
    .split('\n')
    .filter((line) => line !== '');
}
