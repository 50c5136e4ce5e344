import { extname } from 'node:path';
import { gzipSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { BYTES_MUTATORS, type BytesMutator, MOST_BYTES } from './mutate-bytes.ts';
import { FRONT_MATTER_MUTATORS, MAIL_MUTATORS, MARKUP_MUTATORS } from './mutate-markup.ts';
import { PDF_MUTATORS, ZIP_MUTATORS } from './mutate-packed.ts';
import { TEXT_MUTATORS, type TextMutator } from './mutate-text.ts';
import { type Random, randomOf } from './random.ts';
import type { Sample, SampleKind } from './samples.ts';
import { bytesOfText, type Charset, textOfBytes } from './text-bytes.ts';

/** A damaged file. The same for the same seed and number. */
export interface FuzzCase {
  seed: number;
  number: number;
  kind: SampleKind;
  /** Name of the sound file, and what was done to it, in order. */
  made: string[];
  /** What it is called where it is imported. */
  name: string;
  bytes: Uint8Array;
}

type Mutators = Readonly<Record<string, BytesMutator>>;

/** Mutators of text, for bytes in an encoding. */
function ofText(mutators: Readonly<Record<string, TextMutator>>, charset: Charset): Mutators {
  return Object.fromEntries(
    Object.entries(mutators).map(([name, mutate]) => [
      name,
      (bytes: Uint8Array, random: Random) => bytesOfText(mutate(textOfBytes(bytes, charset), random), charset),
    ]),
  );
}

function mutatorsOf({ kind, charset }: Sample): Mutators[] {
  const own: Partial<Record<SampleKind, Mutators>> = {
    docx: ZIP_MUTATORS,
    zip: ZIP_MUTATORS,
    pdf: PDF_MUTATORS,
    html: ofText(MARKUP_MUTATORS, charset ?? 'utf-8'),
    mhtml: { ...ofText(MAIL_MUTATORS, 'latin1'), ...ofText(MARKUP_MUTATORS, 'latin1') },
    markdown: ofText(FRONT_MATTER_MUTATORS, 'utf-8'),
  };
  const text = charset && ofText(TEXT_MUTATORS, charset);
  const known = [own[kind], text].filter((group) => group !== undefined);
  // Mostly the mutators that know the format: bytes and encodings at random are mostly refused at the door.
  return [...known, ...known, ...known, ...(charset ? [CROSSED] : []), BYTES_MUTATORS];
}

const CHARSETS: readonly Charset[] = ['utf-8', 'utf-16le', 'utf-16be', 'latin1'];

/** Encodings one for another, and halves of a file in two. */
const CROSSED: Mutators = {
  otherCharset: (bytes, random) => bytesOfText(textOfBytes(bytes, random.pick(CHARSETS)), random.pick(CHARSETS)),
  halfInOther(bytes, random) {
    const middle = random.below(bytes.length);
    const rest = bytesOfText(textOfBytes(bytes.subarray(middle), random.pick(CHARSETS)), random.pick(CHARSETS));
    return new Uint8Array(Buffer.concat([bytes.subarray(0, middle), rest]));
  },
};

const EXTENSIONS = [
  '.txt',
  '.md',
  '.html',
  '.mhtml',
  '.docx',
  '.pdf',
  '.zip',
  '.gz',
  '.doc',
  '.jpg',
  '',
  '.TXT',
  '.html.txt',
] as const;
const ODD_NAMES = [
  '..',
  'a'.repeat(200),
  '-rf',
  '--out',
  'Chỉ thị số 07'.normalize('NFD'),
  '$(x)',
  '__proto__',
  'con',
  '\u202etxt',
  '\u001b[2J',
  'x\ny',
  '‮',
  '   ',
  "'",
  '🎉',
  'toString',
] as const;

/** Damages a sample, gives it a name, now and then packs it. */
export function fuzzCase(samples: readonly Sample[], seed: number, number: number): FuzzCase {
  const random = randomOf(Math.imul(seed, 0x9e3779b1) ^ Math.imul(number + 1, 0x85ebca6b));
  // Kinds in turn, so that each has its share however many samples it has.
  const kinds = [...new Set(samples.map(({ kind }) => kind))];
  const kind = kinds[number % kinds.length];
  const sample = random.pick(samples.filter((one) => one.kind === kind));
  const others = samples.map(({ bytes }) => bytes);
  const made = [sample.name];
  let bytes = sample.bytes;
  for (let left = random.pick([1, 1, 1, 2, 2, 3]); left > 0; left--) {
    const [name, mutate] = random.pick(Object.entries(random.pick(mutatorsOf(sample))));
    if (bytes.length === 0) break;
    bytes = mutate(bytes, random, others).subarray(0, MOST_BYTES * 2);
    made.push(name);
  }
  let name = nameOf(sample, random);
  if (sample.isToPack || random.chance(0.05)) {
    const isZip = !sample.isToPack && random.chance(0.5);
    bytes = isZip ? zipSync({ [name]: bytes }, { mtime: new Date(2024, 0, 1) }) : new Uint8Array(gzipSync(bytes));
    name = `${name}${isZip ? '.zip' : '.gz'}`;
    made.push(isZip ? 'zipped' : 'gzipped');
  }
  return { seed, number, kind: sample.kind, made, name, bytes };
}

function nameOf({ name }: Sample, random: Random): string {
  const extension = random.chance(0.1) ? random.pick(EXTENSIONS) : extname(name);
  const stem = random.chance(0.05) ? random.pick(ODD_NAMES) : name.slice(0, name.length - extname(name).length);
  const whole = `${stem}${extension}`;
  return whole === '..' || whole === '.' || whole.startsWith('.') ? `x${whole}` : whole;
}
