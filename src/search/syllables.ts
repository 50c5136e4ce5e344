import { withoutMarks } from '../domain/text.ts';

/** A syllable with where it stands in the text that it was read from. */
export interface Syllable {
  /** Lower case, NFC, tone mark in the place of the new style. */
  text: string;
  start: number;
  end: number;
}

const ACUTE_TO_FIRST: ReadonlyMap<string, string> = new Map(
  [
    ['oà', 'òa'],
    ['oá', 'óa'],
    ['oả', 'ỏa'],
    ['oã', 'õa'],
    ['oạ', 'ọa'],
    ['oè', 'òe'],
    ['oé', 'óe'],
    ['oẻ', 'ỏe'],
    ['oẽ', 'õe'],
    ['oẹ', 'ọe'],
    ['uỳ', 'ùy'],
    ['uý', 'úy'],
    ['uỷ', 'ủy'],
    ['uỹ', 'ũy'],
    ['uỵ', 'ụy'],
  ].map(([old = '', now = '']) => [old.normalize('NFC'), now.normalize('NFC')]),
);
const OLD_STYLE = new RegExp(`(?<!q)(?:${[...ACUTE_TO_FIRST.keys()].join('|')})(?!\\p{L})`, 'gu');

/** Lower case, NFC, and one place for the tone mark: «hoà», «uỷ», «khoẻ» → «hòa», «ủy», «khỏe»; «quý» stays. */
export function normalised(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(OLD_STYLE, (old) => ACUTE_TO_FIRST.get(old) ?? old);
}

/** Marks that end a phrase. Quotes, dashes and slashes do not: «mô hình “Dân vận khéo”», «kinh tế - xã hội», «43-KL/TW». */
const BREAKS = /[.,;:!?()[\]|\n…•·]+/u;
const SYLLABLE = /[\p{L}\p{N}\p{M}]+/gu;

/**
 * The runs of syllables of a text, parted where a phrase ends. Positions are those of the text as given where it is
 * NFC: no step changes its length.
 */
export function runsOf(text: string): Syllable[][] {
  const lower = normalised(text);
  const runs: Syllable[][] = [];
  let at = 0;
  for (const part of lower.split(new RegExp(`(${BREAKS.source})`, 'u'))) {
    const run = [...part.matchAll(SYLLABLE)].map(({ 0: syllable, index }) => ({
      text: syllable,
      start: at + index,
      end: at + index + syllable.length,
    }));
    if (run.length > 0) runs.push(run);
    at += part.length;
  }
  return runs;
}

/** The syllables of a text in order, without where they stand. */
export function syllablesOf(text: string): string[] {
  return runsOf(text).flatMap((run) => run.map((syllable) => syllable.text));
}

/** A syllable or text without marks, its length kept: «đối» → «doi». */
export function plain(text: string): string {
  return withoutMarks(text);
}

/** True where a text has at least one letter with a mark, or a đ. */
export function hasMarks(text: string): boolean {
  return plain(text) !== text.normalize('NFC');
}

const INITIALS = 'ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdđghklmnprstvx]';
const RIMES = new Set(
  (
    'a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây e ec em en eng eo ep et ê ' +
    'êch êm ên ênh êp êt êu i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu o oa oac oach oai oam oan oang ' +
    'oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong op ot ô ôc ôi ôm ôn ông ôp ôt ' +
    'ơ ơi ơm ơn ơp ơt u ua uc ui um un ung uôc uôi uôm uôn uông uôt up ut ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ' +
    'ương ươp ươt ươu uân uât uây uê uêch uênh uơ uy uya uych uyên uyêt uynh uyt uyu y yêm yên yêng yêt yêu'
  ).split(' '),
);
/** After «qu», what the u would begin is written without it: «quyết» is qu + yêt. */
const RIMES_AFTER_QU = new Set([
  ...RIMES,
  ...[...RIMES].filter((rime) => /^u[âêơy]/u.test(rime)).map((r) => r.slice(1)),
]);
const PLAIN_RIMES = new Set([...RIMES].map(plain));
const PLAIN_RIMES_AFTER_QU = new Set([...RIMES_AFTER_QU].map(plain));
const SHAPE = new RegExp(`^(${INITIALS})?(.*)$`, 'u');

/** Tone marks as NFD writes them; the other marks belong to the vowel. */
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** A syllable without its tone, its vowels kept: «vận» → «vân». */
export function withoutTone(syllable: string): string {
  return syllable.normalize('NFD').replace(TONES, '').normalize('NFC');
}

/** Parts a syllable into what begins it and the rime; «gi» is both where nothing follows it. */
export function partsOf(syllable: string): { initial: string; rime: string } {
  const [, initial = '', rime = ''] = SHAPE.exec(syllable) ?? [];
  if (initial === 'gi' && (rime === '' || /^(?:n|ng|nh|m|p|t|c|ch)$/.test(rime)))
    return { initial: 'g', rime: `i${rime}` };
  return { initial, rime };
}

/** True for a syllable that Vietnamese can have, written with its marks or with none at all. */
export function isSyllable(text: string): boolean {
  const toneless = withoutTone(text);
  const { initial, rime } = partsOf(toneless);
  const isBare = toneless === plain(toneless);
  if (initial === 'qu') return (isBare ? PLAIN_RIMES_AFTER_QU : RIMES_AFTER_QU).has(rime);
  return (isBare ? PLAIN_RIMES : RIMES).has(rime) || (initial === 'gi' && RIMES.has(`i${rime}`));
}
