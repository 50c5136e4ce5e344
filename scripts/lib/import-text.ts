const NUMBER = new Intl.NumberFormat('vi-VN');

/** A number as Vietnamese writes it: `9.812`. */
export function counted(n: number): string {
  return NUMBER.format(n);
}

/** The beginning of a text, on one line. */
export function shortened(text: string, length = 90): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const characters = [...line];
  return characters.length <= length ? line : `${characters.slice(0, length - 1).join('')}…`;
}

// Controls, and marks that turn the direction of writing: in a name or a text they could repaint the screen or hide a part.
const UNSAFE = /[^\P{C}\n\t\u{AD}\u{200C}\u{200D}]/gu;

/** Text of others for a terminal: what a terminal would act on is written out, `\u001b`. */
export function forTerminal(text: string): string {
  return text.replace(UNSAFE, (character) => `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`);
}

/** A value of front matter in words. */
export function valueInWords(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(valueInWords).join('; ');
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value)
      .map(([key, item]) => `${key}: ${valueInWords(item)}`)
      .join(', ');
  }
  return String(value);
}
