/** A text made even for finding, with the way back to the text as it was given. */
export interface CleanText {
  /** NFC; one kind of space, dash and Đ. As long as the NFC form of the original. */
  text: string;
  /** Offset in the original of an offset in `text` (also of its end). */
  toOriginal(offset: number): number;
}

/** Each stands for what it is taken for; all are one unit long, so that offsets stay. */
const SAME: ReadonlyArray<readonly [RegExp, string]> = [
  // Eth looks like Đ and is typed for it: 3043/QÐ-UBND.
  [/\u00D0/g, 'Đ'],
  [/\u00F0/g, 'đ'],
  [/[\u2010-\u2015\u2212]/g, '-'],
  [/[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000\t\r]/g, ' '],
];

/** Makes a text even. Linear in its length. */
export function clean(original: string): CleanText {
  const composed = original.normalize('NFC');
  const text = SAME.reduce((result, [pattern, same]) => result.replace(pattern, same), composed);
  if (composed === original) return { text, toOriginal: (offset) => offset };
  const starts = startsOfComposed(original);
  return { text, toOriginal: (offset) => starts[offset] ?? original.length };
}

const CLUSTER = /[^\p{M}]\p{M}*|\p{M}+/gu;

/** For each unit of the NFC form, where it begins in the original. */
function startsOfComposed(original: string): number[] {
  const starts: number[] = [];
  for (const { 0: cluster, index } of original.matchAll(CLUSTER)) {
    const units = cluster.normalize('NFC').length;
    for (let i = 0; i < units; i++) starts.push(index + Math.min(i, cluster.length - 1));
  }
  return starts;
}
