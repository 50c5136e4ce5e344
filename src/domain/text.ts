/** Vietnamese text in plain letters: marks off and đ → d, since normalisation alone leaves đ as it is. */
export function withoutMarks(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D');
}

/** Text for comparing: lower case, without marks, white space closed up. */
export function fold(text: string): string {
  return withoutMarks(text).toLowerCase().replace(/\s+/g, ' ').trim();
}

/** A segment of an address: `14/CT-UBND` → `14-ct-ubnd`. Empty for text without letters or digits. */
export function slugOf(text: string): string {
  return fold(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** First letter upper case, by the rules of Vietnamese. */
export function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}

const collator = new Intl.Collator('vi', { numeric: true });

/** Order of two Vietnamese texts, digits by their value. Negative where `a` comes first. */
export function compareVietnamese(a: string, b: string): number {
  return collator.compare(a, b);
}
