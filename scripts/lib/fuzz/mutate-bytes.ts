import type { Random } from './random.ts';

/** A way to damage bytes. `others` are sound files, for what mixes two. */
export type BytesMutator = (bytes: Uint8Array, random: Random, others: readonly Uint8Array[]) => Uint8Array;

/** The largest file that a mutation makes: large enough to be slow where something is, and below the limit of files. */
export const MOST_BYTES = 6 * 1024 * 1024;

const joined = (...parts: readonly Uint8Array[]) => new Uint8Array(Buffer.concat(parts).subarray(0, MOST_BYTES));

/** Two ends of a stretch, in order. Short ones are as likely as long ones. */
export function stretch(length: number, random: Random): [number, number] {
  const size = Math.min(length, 2 ** random.below(Math.ceil(Math.log2(length + 2))));
  const start = random.below(length - size + 1);
  return [start, start + size];
}

export const BYTES_MUTATORS: Readonly<Record<string, BytesMutator>> = {
  flipBits(bytes, random) {
    const damaged = bytes.slice();
    for (let left = random.between(1, 64); left > 0 && damaged.length > 0; left--) {
      const at = random.below(damaged.length);
      damaged[at] = (damaged[at] ?? 0) ^ (1 << random.below(8));
    }
    return damaged;
  },
  oddBytes(bytes, random) {
    const damaged = bytes.slice();
    const [start, end] = stretch(bytes.length, random);
    const byte = random.pick([0, 1, 0x0a, 0x1b, 0x20, 0x7f, 0x80, 0xc0, 0xd0, 0xfe, 0xff]);
    for (let at = start; at < Math.min(end, start + 64); at++) damaged[at] = byte;
    return damaged;
  },
  zeroStretch(bytes, random) {
    return bytes.slice().fill(0, ...stretch(bytes.length, random));
  },
  cutStretch(bytes, random) {
    const [start, end] = stretch(bytes.length, random);
    return joined(bytes.subarray(0, start), bytes.subarray(end));
  },
  repeatStretch(bytes, random) {
    const [start, end] = stretch(bytes.length, random);
    const times = Math.min(2 ** random.below(12), Math.floor(MOST_BYTES / (end - start)));
    const part = bytes.subarray(start, end);
    return joined(bytes.subarray(0, start), ...Array.from({ length: times }, () => part), bytes.subarray(start));
  },
  swapStretches(bytes, random) {
    const cuts = [0, 0, 0, 0].map(() => random.below(bytes.length + 1)).sort((a, b) => a - b);
    const [a = 0, b = 0, c = 0, d = 0] = cuts;
    return joined(
      bytes.subarray(0, a),
      bytes.subarray(c, d),
      bytes.subarray(b, c),
      bytes.subarray(a, b),
      bytes.subarray(d),
    );
  },
  truncate(bytes, random) {
    return bytes.slice(0, random.below(bytes.length + 1));
  },
  putBefore(bytes, random, others) {
    return joined(random.pick(others), bytes);
  },
  putBehind(bytes, random, others) {
    return joined(bytes, random.pick(others));
  },
  otherInMiddle(bytes, random, others) {
    const at = random.below(bytes.length);
    return joined(bytes.subarray(0, at), random.pick(others), bytes.subarray(at));
  },
  noise(bytes, random) {
    const at = random.below(bytes.length);
    const made = Uint8Array.from({ length: random.between(1, 2000) }, () => random.below(256));
    return joined(bytes.subarray(0, at), made, bytes.subarray(at));
  },
};
