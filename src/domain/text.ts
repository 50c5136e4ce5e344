const plainLetters = new Map<string, string>();

/** One letter without its marks. Kept once worked out: normalising whole texts costs far more. */
function plainLetter(letter: string): string {
  const known = plainLetters.get(letter);
  if (known !== undefined) return known;
  const bare = letter.normalize('NFD').replace(/\p{M}+/gu, '');
  // Normalisation alone leaves đ as it is.
  const plain = bare === 'đ' ? 'd' : bare === 'Đ' ? 'D' : bare;
  plainLetters.set(letter, plain);
  return plain;
}

/** Vietnamese text in plain letters: marks off and đ → d. */
export function withoutMarks(text: string): string {
  return text.normalize('NFC').replace(/[^\x20-\x7F]/g, plainLetter);
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

const LONGEST_SLUG = 80;

/** A name for a file that people can still read: whole words of the text, not too many. */
export function shortSlugOf(text: string): string {
  const slug = slugOf(text);
  return slug.length <= LONGEST_SLUG
    ? slug
    : slug
        .slice(0, LONGEST_SLUG + 1)
        .replace(/-[^-]*$/, '')
        .slice(0, LONGEST_SLUG);
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
