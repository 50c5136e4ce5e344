/** A text made even for finding, with the way back to the text as it was given. */
export interface CleanText {
  /** NFC; one kind of space, line end, dash and Đ. */
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
  // The two units of a line end are one white space, whichever kind of file it comes from.
  const composed = original.normalize('NFC').replace(CARRIAGE_RETURN, '');
  const text = SAME.reduce((result, [pattern, same]) => result.replace(pattern, same), composed);
  if (composed === original) return { text, toOriginal: (offset) => offset };
  const starts = startsOfUnits(original);
  return { text, toOriginal: (offset) => starts[offset] ?? original.length };
}

const CARRIAGE_RETURN = /\r(?=\n)/g;
const CLUSTER = /\r(?=\n)|[^\p{M}]\p{M}*|\p{M}+/gu;

/** For each unit of the even text, where it begins in the original. */
function startsOfUnits(original: string): number[] {
  const starts: number[] = [];
  for (const { 0: cluster, index } of original.matchAll(CLUSTER)) {
    if (cluster === '\r' && original[index + 1] === '\n') continue;
    const units = cluster.normalize('NFC').length;
    for (let i = 0; i < units; i++) starts.push(index + Math.min(i, cluster.length - 1));
  }
  return starts;
}
