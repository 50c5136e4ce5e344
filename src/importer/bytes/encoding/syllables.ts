/**
 * The syllables that Vietnamese spelling can write: onset, rime, tone. A closed list, built once from the rules below,
 * so that a test for a syllable is a look-up.
 *
 * Rules of spelling: «Quy định về chính tả tiếng Việt», Quyết định 1989/QĐ-BGDĐT of 25 May 2018, and the tables of
 * onsets and rimes in Đoàn Thiện Thuật, «Ngữ âm tiếng Việt» (1977).
 */

/** Which vowel letters may stand behind an onset: `k`, `gh` and `ngh` are written before front vowels only. */
const FRONT = /^[eêiy]/;
const BACK = /^[aăâoôơuư]/;
const ANY = /^/;
/** The `u` of `qu` is the glide, so that no rime that starts rounded follows, but for `quốc` and `quơ`. */
const AFTER_QU = /^(?:[aăâeê]|i(?!a|u)|y(?!êu)|ơ$|ôc$)/;
/** The `i` of `gi` swallows the first `i` of a rime: `gì`, `gìn`, `giếng` are `g` before `i`. */
const AFTER_G = /^(?:[aăâoôơuư]|i(?:$|n$|p$|êng$|êc$|êt$|a$|m$))/;

const ONSETS: ReadonlyArray<readonly [onset: string, before: RegExp]> = [
  ['', ANY],
  ['b', ANY],
  ['c', BACK],
  ['ch', ANY],
  ['d', ANY],
  ['đ', ANY],
  ['g', AFTER_G],
  ['gh', FRONT],
  ['gi', /^[aăâeêoôơuư]/],
  ['h', ANY],
  ['k', FRONT],
  ['kh', ANY],
  ['l', ANY],
  ['m', ANY],
  ['n', ANY],
  ['ng', BACK],
  ['ngh', FRONT],
  ['nh', ANY],
  ['p', ANY],
  ['ph', ANY],
  ['qu', AFTER_QU],
  ['r', ANY],
  ['s', ANY],
  ['t', ANY],
  ['th', ANY],
  ['tr', ANY],
  ['v', ANY],
  ['x', ANY],
];

const RIMES = [
  'a ac ach ai am an ang anh ao ap at au ay',
  'ăc ăm ăn ăng ăp ăt',
  'âc âm ân âng âp ât âu ây',
  'e ec em en eng eo ep et',
  'ê êch êm ên ênh êp êt êu',
  'i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu',
  'o oc oi om on ong op ot oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oe oen oeo oet ooc oong',
  'ô ôc ôi ôm ôn ông ôp ôt',
  'ơ ơi ơm ơn ơp ơt',
  'u ua uc ui um un ung up ut uân uâng uât uây uê uêch uên uênh uêt uơ uôc uôi uôm uôn uông uôt uy uya uych uyên uyêt uyn uynh uyp uyt uyu',
  'ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu',
  'y ych yn ynh yt yêm yên yêng yêt yêu',
].flatMap((line) => line.split(' '));

/** Combining marks of the tones: level, huyền, sắc, ngã, hỏi, nặng. */
const TONES = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'] as const;
const TONES_OF_STOPS = ['\u0301', '\u0323'];

const STOP = /(?:c|ch|p|t)$/;
const VOWELS = /^[aăâeêioôơuưy]+/;

/** Positions in a rime where spelling puts its tone: two for `oa`, `oe`, `uy`, which are written both ways. */
function tonePositions(rime: string): number[] {
  const vowels = VOWELS.exec(rime)?.[0] ?? '';
  const marked = Math.max(...['ă', 'â', 'ê', 'ô', 'ơ'].map((vowel) => vowels.indexOf(vowel)));
  if (marked >= 0) return [marked];
  if (vowels.length === 1) return [0];
  if (vowels.length < rime.length) return [vowels.length - 1];
  if (vowels.length === 3) return [1];
  return ['oa', 'oe', 'uy'].includes(vowels) ? [0, 1] : [0];
}

function spell(onset: string, rime: string, tone: string): string[] {
  return tonePositions(rime).map((at) => (onset + rime.slice(0, at + 1) + tone + rime.slice(at + 1)).normalize('NFC'));
}

/** Rimes that begin with `y` stand alone or behind an onset that is written with it (`ly`, `kỹ`, `quy`). */
function standsBehind(onset: string, rime: string, before: RegExp): boolean {
  if (rime.startsWith('yê') || rime.startsWith('yn') || rime === 'ych' || rime === 'yt')
    return ['', 'qu'].includes(onset);
  if (rime.startsWith('iê') && onset === '') return false;
  return before.test(rime);
}

/** Every syllable of Vietnamese spelling, lower case, NFC. */
export const SYLLABLES: ReadonlySet<string> = new Set(
  ONSETS.flatMap(([onset, before]) =>
    RIMES.filter((rime) => standsBehind(onset, rime, before)).flatMap((rime) =>
      (STOP.test(rime) ? TONES_OF_STOPS : TONES).flatMap((tone) => spell(onset, rime, tone)),
    ),
  ),
);

/** Whether a word is one syllable that Vietnamese spelling can write, whatever its case. Takes NFC. */
export function isVietnameseSyllable(word: string): boolean {
  return SYLLABLES.has(word.toLowerCase());
}
