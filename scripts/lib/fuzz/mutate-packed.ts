import { deflateSync, inflateSync } from 'node:zlib';
import { unzipSync, type Zippable, zipSync } from 'fflate';
import { BYTES_MUTATORS, type BytesMutator } from './mutate-bytes.ts';
import { MARKUP_MUTATORS } from './mutate-markup.ts';
import { TEXT_MUTATORS } from './mutate-text.ts';
import { ODD_NUMBERS, type Random } from './random.ts';
import { bytesOfText, textOfBytes } from './text-bytes.ts';

const MOMENT = new Date(2024, 0, 1);

function membersOf(zip: Uint8Array): Record<string, Uint8Array> | undefined {
  try {
    return unzipSync(zip);
  } catch {
    return undefined;
  }
}

/** Changes what a zip file holds, and packs it again as sound as before. */
function inside(change: (members: Zippable & Record<string, Uint8Array>, random: Random) => void): BytesMutator {
  return (bytes, random) => {
    const members = membersOf(bytes);
    if (!members || Object.keys(members).length === 0) return bytes;
    change(members, random);
    return zipSync(members, { mtime: MOMENT });
  };
}

const memberName = (members: Readonly<Record<string, unknown>>, random: Random) => {
  const names = Object.keys(members);
  const isMain = names.find((name) => name === 'word/document.xml');
  return isMain !== undefined && random.chance(0.5) ? isMain : random.pick(names);
};

/** Where a record of a zip file keeps its fields, from its mark: PKWARE APPNOTE 6.3.10, 4.3.7, 4.3.12, 4.3.16. */
const RECORDS = [
  {
    mark: [0x50, 0x4b, 3, 4],
    fields: [
      [4, 2],
      [6, 2],
      [8, 2],
      [14, 4],
      [18, 4],
      [22, 4],
      [26, 2],
      [28, 2],
    ],
  },
  {
    mark: [0x50, 0x4b, 1, 2],
    fields: [
      [8, 2],
      [10, 2],
      [16, 4],
      [20, 4],
      [24, 4],
      [28, 2],
      [30, 2],
      [32, 2],
      [42, 4],
    ],
  },
  {
    mark: [0x50, 0x4b, 5, 6],
    fields: [
      [8, 2],
      [10, 2],
      [12, 4],
      [16, 4],
      [20, 2],
    ],
  },
] as const;

/** Damage to the fields of zip files, and to what lies in them. */
export const ZIP_MUTATORS: Readonly<Record<string, BytesMutator>> = {
  zipFields(bytes, random) {
    const damaged = Buffer.from(bytes);
    for (let left = random.between(1, 6); left > 0; left--) {
      const { mark, fields } = random.pick(RECORDS);
      const places: number[] = [];
      for (let at = damaged.indexOf(Buffer.from(mark)); at >= 0; at = damaged.indexOf(Buffer.from(mark), at + 1))
        places.push(at);
      if (places.length === 0) continue;
      const [offset, size] = random.pick<readonly [number, number]>(fields);
      const at = random.pick(places) + offset;
      if (at + size > damaged.length) continue;
      const value = random.pick([
        0,
        1,
        0xff,
        0xffff,
        random.below(2 ** 16),
        size === 4 ? 0xffffffff : 0xffff,
        size === 4 ? random.below(2 ** 31) : 8,
      ]);
      damaged.writeUIntLE(value % 2 ** (8 * size), at, size);
    }
    return new Uint8Array(damaged);
  },
  memberMarkup: inside((members, random) => {
    const name = memberName(members, random);
    const change = random.pick(Object.values({ ...MARKUP_MUTATORS, ...TEXT_MUTATORS }));
    members[name] = bytesOfText(change(textOfBytes(members[name] ?? new Uint8Array(), 'utf-8'), random), 'utf-8');
  }),
  memberBytes: inside((members, random) => {
    const name = memberName(members, random);
    members[name] = random.pick(Object.values(BYTES_MUTATORS))(
      members[name] ?? new Uint8Array(),
      random,
      Object.values(members),
    );
  }),
  dropMember: inside((members, random) => {
    delete members[random.pick(Object.keys(members))];
  }),
  swapMembers: inside((members, random) => {
    const [a, b] = [random.pick(Object.keys(members)), random.pick(Object.keys(members))];
    [members[a], members[b]] = [members[b] ?? new Uint8Array(), members[a] ?? new Uint8Array()];
  }),
  renameMember: inside((members, random) => {
    const name = random.pick(Object.keys(members));
    const to = random.pick([
      '../../thoat.txt',
      '/etc/passwd',
      'C:\\x.txt',
      '',
      'a'.repeat(3000),
      'constructor',
      'word/vbaProject.bin',
      'con\u0000.txt',
      '\u202etxt.exe',
      'x.txt',
    ]);
    Object.defineProperty(members, to, {
      value: members[name] ?? new Uint8Array(),
      enumerable: true,
      configurable: true,
    });
    if (to !== name) delete members[name];
  }),
  manyMembers: inside((members, random) => {
    const [first = new Uint8Array()] = Object.values(members);
    for (let i = random.between(10, 600); i > 0; i--) members[`${i}.txt`] = first.subarray(0, 500);
  }),
};

/** Damage to the structure of a PDF, and to what its packed streams hold. */
export const PDF_MUTATORS: Readonly<Record<string, BytesMutator>> = {
  streams: (bytes, random) =>
    changeStreams(bytes, random, (content) => random.pick(Object.values(BYTES_MUTATORS))(content, random, [content])),
  streamText: (bytes, random) =>
    changeStreams(bytes, random, (content) =>
      bytesOfText(random.pick(Object.values(TEXT_MUTATORS))(textOfBytes(content, 'latin1'), random), 'latin1'),
    ),
  numbers: (bytes, random) =>
    changedText(bytes, (text) =>
      text.replace(
        /\/(Length|Count|W|N|First|Size|Prev|Index|Kids|Width|Height|BitsPerComponent|Predictor|Columns|Rotate)\b(\s*\[?\s*)\d+/g,
        (all, key: string, between: string) =>
          random.chance(0.3) ? `/${key}${between}${random.pick(ODD_NUMBERS)}` : all,
      ),
    ),
  references: (bytes, random) => {
    const highest = [...textOfBytes(bytes, 'latin1').matchAll(/(\d+) 0 obj/g)].length + 1;
    return changedText(bytes, (text) =>
      text.replace(/\d+ 0 R/g, (reference) => (random.chance(0.1) ? `${random.below(highest)} 0 R` : reference)),
    );
  },
  table: (bytes, random) =>
    changedText(bytes, (text) =>
      text.replace(/startxref\s+\d+/g, `startxref\n${random.pick([...ODD_NUMBERS, `${random.below(text.length)}`])}`),
    ),
  keywords: (bytes, random) =>
    changedText(bytes, (text) =>
      text.replace(/\b(endobj|endstream|stream|xref|trailer|obj)\b/g, (word) =>
        random.chance(0.1) ? random.pick(['endobj', 'stream', 'xref', '', '>>', '<<']) : word,
      ),
    ),
};

function changedText(bytes: Uint8Array, change: (text: string) => string): Uint8Array {
  return bytesOfText(change(textOfBytes(bytes, 'latin1')), 'latin1');
}

function changeStreams(bytes: Uint8Array, random: Random, change: (content: Uint8Array) => Uint8Array): Uint8Array {
  return changedText(bytes, (text) =>
    text.replace(
      /(\/Length )(\d+)([^<>]*(?:<<[^<>]*>>[^<>]*)*>>\s*stream\r?\n)([\s\S]*?)(\r?\nendstream)/g,
      (all, key: string, _length: string, between: string, packed: string, end: string) => {
        if (!random.chance(0.4)) return all;
        try {
          const content = new Uint8Array(inflateSync(Buffer.from(packed, 'latin1')));
          const made = deflateSync(change(content)).toString('latin1');
          return `${key}${made.length}${between}${made}${end}`;
        } catch {
          return all;
        }
      },
    ),
  );
}
