import { hasMarks, isSyllable, normalised, partsOf, plain } from './syllables.ts';

/** Combining marks of the tones, by the key that writes them. */
const TELEX_TONES: Readonly<Record<string, string>> = {
  s: '\u0301',
  f: '\u0300',
  r: '\u0309',
  x: '\u0303',
  j: '\u0323',
};
const VNI_TONES: Readonly<Record<string, string>> = {
  1: '\u0301',
  2: '\u0300',
  3: '\u0309',
  4: '\u0303',
  5: '\u0323',
};
const HATS: Readonly<Record<string, string>> = { a: 'â', e: 'ê', o: 'ô' };
const HORNS: Readonly<Record<string, string>> = { a: 'ă', o: 'ơ', u: 'ư' };

/**
 * A query typed with the keystrokes of Telex or VNI left on, as it was meant: «hoaf giari» → «hòa giải». Undefined where
 * it is not so: a word counts only if Vietnamese has none like it as typed and has one as meant, and one such word alone
 * is taken only where it is the whole query and no word of another language looks like it («taxi», «camera» stay).
 */
export function withoutKeystrokes(query: string): string | undefined {
  for (const decode of [fromTelex, fromVni]) {
    let changed = 0;
    const words = query.normalize('NFC').split(/(\s+)/);
    const meant = words.map((word) => {
      const decoded = decode(word.toLowerCase());
      if (decoded === undefined) return word;
      changed++;
      return decoded;
    });
    const typed = words.filter((word) => word.trim() !== '').length;
    if (changed >= 2 || (changed === 1 && typed === 1 && /dd|aa|ee|oo|w|\d/.test(query.toLowerCase())))
      return meant.join('');
  }
  return undefined;
}

/** «ddoois» → «đối»; undefined for a word that is not written so. */
function fromTelex(word: string): string | undefined {
  if (!/^[a-z]{2,10}$/.test(word) || isSyllable(word)) return undefined;
  const start = word.search(/[aeiouy]/);
  if (start < 0) return undefined;
  const keys = word.slice(start);
  const tone = TELEX_TONES[/[sfrxj](?!.*[sfrxj])/.exec(keys)?.[0] ?? ''];
  let initial = word.slice(0, start).replace(/^dd/, 'đ');
  let rime = keys
    .replace(/[sfrxj]/g, '')
    .replace(/u?wo?w|uow/, (cluster) => (cluster.includes('o') ? 'ươ' : cluster))
    .replace(/([aeo])\1/, (pair) => HATS[pair.charAt(0)] ?? pair)
    .replace(/([aou])w/, (_, vowel: string) => HORNS[vowel] ?? vowel);
  // Marks that were typed at the end of the word: «vanaj», «dangd», «truongwf».
  if (rime.endsWith('d') && initial === 'd') [initial, rime] = ['đ', rime.slice(0, -1)];
  if (rime.endsWith('w')) rime = hornIn(rime.slice(0, -1));
  const last = rime.at(-1) ?? '';
  const hat = HATS[last];
  if (hat && rime.slice(0, -1).includes(last) && !isSyllable(initial + rime))
    rime = rime.slice(0, -1).replace(last, hat);
  return syllableOf(initial, rime, tone);
}

function hornIn(rime: string): string {
  if (rime.includes('uo')) return rime.replace('uo', 'ươ');
  return rime.replace(/[aou](?!.*[aou])/, (vowel) => HORNS[vowel] ?? vowel);
}

/** «to61» → «tố», «d9a6t1» → «đất»; undefined for a word that is not written so. */
function fromVni(word: string): string | undefined {
  if (!/^[a-z]+\d[a-z\d]*$/.test(word) || word.length > 12) return undefined;
  const digits = word.replace(/\D/g, '');
  const letters = word.replace(/\d/g, '');
  const start = letters.search(/[aeiouy]/);
  if (start < 0 || digits.length > 4) return undefined;
  const tone = VNI_TONES[/[1-5](?!.*[1-5])/.exec(digits)?.[0] ?? ''];
  const initial = digits.includes('9') ? letters.slice(0, start).replace(/^d/, 'đ') : letters.slice(0, start);
  let rime = letters.slice(start);
  if (digits.includes('6')) rime = rime.replace(/[aeo](?!.*[aeo])/, (vowel) => HATS[vowel] ?? vowel);
  if (digits.includes('7')) rime = hornIn(rime);
  if (digits.includes('8')) rime = rime.replace('a', 'ă');
  return syllableOf(initial, rime, tone);
}

/** The syllable with its tone where the new style puts it; undefined where Vietnamese has none such. */
function syllableOf(initial: string, rime: string, tone: string | undefined): string | undefined {
  const toneless = initial + rime;
  if (!isSyllable(toneless) || (!tone && !hasMarks(toneless))) return undefined;
  if (!tone) return toneless;
  const parts = partsOf(toneless);
  const at = parts.initial.length + tonePlace(parts.rime);
  return normalised(toneless.slice(0, at + 1) + tone + toneless.slice(at + 1));
}

/** Which letter of a rime carries the tone. */
function tonePlace(rime: string): number {
  const marked = [...rime].findLastIndex((letter) => plain(letter) !== letter);
  // «ưa», «ưu»: the mark is on the first; «ươ»: on the last.
  if (marked >= 0) return marked;
  const vowels = /^[aeiouy]+/.exec(rime)?.[0] ?? '';
  if (vowels.length < 2) return 0;
  if (vowels.length < rime.length) return vowels.length - 1;
  return vowels.length === 3 ? 1 : 0;
}
