import { bytesOf, type CodePage, charactersOf } from './code-pages.ts';
import { decodeTcvn3, raiseCapitals } from './tcvn3.ts';
import { decodeVni } from './vni.ts';

export const ENCODING_IDS = ['unicode', 'tcvn3', 'vni', 'windows-1258', 'utf-8'] as const;
export type EncodingId = (typeof ENCODING_IDS)[number];

/** One way to read characters: what their bytes are, once a code page that never held them is taken off. */
export interface Reading {
  encoding: EncodingId;
  /** Text of a stretch without white space, or null where it cannot be read so. */
  read(stretch: string): string | null;
  /** What the words of a line say of each other, once it is read. */
  finish(line: string): string;
  /** Different words that must read well before this reading is believed. */
  enough: number;
}

/** What messages call an encoding. */
export const ENCODING_NAMES: Readonly<Record<EncodingId, string>> = {
  unicode: 'Unicode',
  tcvn3: 'TCVN3 (ABC)',
  vni: 'VNI',
  'windows-1258': 'Windows-1258',
  'utf-8': 'UTF-8 bị đọc nhầm',
};

const DECODERS: Readonly<Record<Exclude<EncodingId, 'unicode'>, (bytes: Uint8Array) => string | null>> = {
  tcvn3: (bytes) => raiseCapitals(decodeTcvn3(bytes)),
  vni: decodeVni,
  'windows-1258': (bytes) => charactersOf(bytes, 'windows-1258').normalize('NFC'),
  'utf-8': (bytes) => {
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    } catch {
      return null;
    }
  },
};

/** Bytes are UTF-8 by chance so seldom that two words are enough; the other codes take any bytes. */
const ENOUGH = { 'utf-8': 2, others: 4 };

function through(page: CodePage, encoding: Exclude<EncodingId, 'unicode'>, times = 1): Reading {
  return {
    encoding,
    enough: encoding === 'utf-8' ? ENOUGH['utf-8'] : ENOUGH.others,
    finish: encoding === 'tcvn3' ? raiseCapitals : (line) => line,
    read(stretch) {
      let text: string | null = stretch;
      for (let time = 0; time < times && text !== null; time += 1) {
        const bytes = bytesOf(text, page);
        text = bytes && DECODERS[encoding](bytes);
      }
      return text;
    },
  };
}

/** Text that is what it seems. */
export const AS_IT_IS: Reading = {
  encoding: 'unicode',
  enough: ENOUGH.others,
  read: (stretch) => stretch.normalize('NFC'),
  finish: (line) => line,
};

/** Ways in which bytes can have been shown in a code page of Windows that is not theirs. */
export const READINGS: readonly Reading[] = [
  through('windows-1252', 'utf-8'),
  through('windows-1258', 'utf-8'),
  through('windows-1252', 'utf-8', 2),
  through('windows-1252', 'tcvn3'),
  through('windows-1252', 'vni'),
  through('windows-1252', 'windows-1258'),
  through('windows-1258', 'tcvn3'),
  through('windows-1258', 'vni'),
];

/** Readings of bytes that are shown in Windows-1252 because nothing is known of them yet. */
export const READINGS_OF_BYTES: readonly Reading[] = READINGS.slice(3, 6);
