/** A page of a generated library: what a reader would see of it. */
export interface GeneratedPage {
  url: string;
  title: string;
  /** Points of the page, each with its heading. */
  sections: Array<{ heading: string; text: string }>;
}

/** A generator of numbers from 0 to 1 with a seed, so that every run measures the same pages. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
}

const SECTIONS = 9;
const WORDS = 1400;
/** Passages that one page speaks of: few enough that pages differ, as real ones do. */
const PASSAGES_OF_A_PAGE = 14;

/**
 * Pages of about 1,400 syllables in the language of `passages`. Each page speaks of some of them only: it walks from one
 * syllable to one that follows it in a passage of the page, so that what stands together in the library stands together
 * there too, and a phrase is on the pages that speak of it and not on all.
 */
export function generatePages(passages: readonly string[], count: number, seed: number): GeneratedPage[] {
  const next = seeded(seed);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(next() * from.length)] as T;
  const split = passages.map((passage) => passage.split(/\s+/).filter(Boolean)).filter((words) => words.length > 20);
  return Array.from({ length: count }, (_, n) => {
    const own = Array.from({ length: PASSAGES_OF_A_PAGE }, () => pick(split));
    const follows = new Map<string, string[]>();
    for (const words of own) {
      for (let i = 0; i + 1 < words.length; i++) {
        const word = words[i] as string;
        const list = follows.get(word);
        if (list) list.push(words[i + 1] as string);
        else follows.set(word, [words[i + 1] as string]);
      }
    }
    let word = pick(pick(own));
    const walk = (length: number) =>
      Array.from({ length }, () => {
        // A walk that would only turn in a circle begins anew now and then.
        word = next() < 0.02 ? pick(pick(own)) : pick(follows.get(word) ?? pick(own));
        return word;
      }).join(' ');
    return {
      url: `/trang-${n}/`,
      title: walk(12),
      sections: Array.from({ length: SECTIONS }, (_, i) => ({
        heading: `${i + 1}. ${walk(7)}`,
        text: walk(Math.floor(WORDS / SECTIONS)),
      })),
    };
  });
}
