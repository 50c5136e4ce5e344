import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** The smallest registers that documents need, for tests: one source, two bodies, a few places, one topic. */
const BASE: Readonly<Record<string, string>> = {
  'sources/sources.yaml': '- {id: nguon, title: Nguồn thử, kind: article, grade: B}\n',
  'bodies/bodies.yaml':
    '- {id: ban-bi-thu, name: Ban Bí thư, system: party, level: central}\n' +
    '- {id: tinh-uy, name: Tỉnh ủy, system: party, level: province}\n',
  'topics/topics.yaml': '- {id: dan-van, name: Dân vận, description: Chủ đề thử.}\n',
  'places/places.yaml':
    '- {id: trung-uong, name: Trung ương, kind: quoc-gia, sources: [{source: nguon}]}\n' +
    '- {id: gia-lai, name: Gia Lai, kind: tinh, within: trung-uong, sources: [{source: nguon}]}\n',
};

/** Writes a content folder from texts by path, over the base registers: a new one, or the one named. Gives its path. */
export function contentFolder(
  files: Readonly<Record<string, string>>,
  root = mkdtempSync(join(tmpdir(), 'noi-dung-')),
): string {
  for (const [path, text] of Object.entries({ ...BASE, ...files })) {
    const file = join(root, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return root;
}

/** A row of the register that is right, with some fields changed; YAML, one field a line. */
export function row(changes: Readonly<Record<string, string | undefined>> = {}): string {
  const fields = {
    type: 'ket-luan',
    number: '43-KL/TW',
    title: 'Về công tác dân vận',
    issuers: '[ban-bi-thu]',
    place: 'trung-uong',
    issuedOn: '2019-01-07',
    topics: '[dan-van]',
    confidence: 'high',
    sources: '[{source: nguon}]',
    ...changes,
  };
  const lines = Object.entries(fields).flatMap(([key, value]) => (value === undefined ? [] : [`${key}: ${value}`]));
  return `- ${lines.join('\n  ')}\n`;
}

/** A document with text that is right, with some fields changed. */
export function textFile(changes: Readonly<Record<string, string | undefined>> = {}, body = 'Một đoạn.\n'): string {
  const head = row({ coverage: 'digest', ...changes })
    .replace(/^- /, '')
    .replace(/^ {2}/gm, '');
  return `---\n${head}---\n${body}`;
}

/** A story that is right, with some fields changed. */
export function storyFile(changes: Readonly<Record<string, string>> = {}): string {
  const fields = {
    name: 'Hiến đất mở đường',
    summary: 'Một câu.',
    places: '[gia-lai]',
    field: 'kinh-te',
    level: 'commune',
    people: '[nhan-dan]',
    resultKinds: '[chua-neu]',
    actor: '{kind: collective, name: Tập thể xã}',
    danVanKheo: 'named',
    topics: '[dan-van]',
    sources: '[{source: nguon}]',
    ...changes,
  };
  const head = Object.entries(fields).map(([key, value]) => `${key}: ${value}\n`);
  return `---\n${head.join('')}---\n## Vấn đề\n\nMột đoạn.\n`;
}

/** A figure that is right, with some fields changed; YAML on one line. */
export function figureRow(changes: Readonly<Record<string, string | undefined>> = {}): string {
  const fields = {
    id: 'AA01',
    valueText: '10 hộ',
    value: '10',
    unit: 'hộ',
    kind: 'result',
    measures: 'Hộ hiến đất',
    place: 'gia-lai',
    from: '2020',
    source: 'nguon',
    ...changes,
  };
  const held = Object.entries(fields).flatMap(([key, value]) => (value === undefined ? [] : [`${key}: ${value}`]));
  return `- {${held.join(', ')}}\n`;
}

/** A picture that is right, with some fields changed; YAML on one line. Its file is the caller's to write. */
export function picture(changes: Readonly<Record<string, string | undefined>> = {}): string {
  const fields = {
    file: 'gia-lai/duong.jpg',
    alt: 'Một con đường',
    credit: 'Người chụp',
    licence: 'CC BY 4.0',
    licenceUrl: 'https://example.org/giay-phep',
    width: '1200',
    height: '800',
    ...changes,
  };
  const pairs = Object.entries(fields).flatMap(([key, value]) => (value === undefined ? [] : [`${key}: ${value}`]));
  return `{${pairs.join(', ')}}`;
}
