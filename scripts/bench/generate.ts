import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import {
  ACTOR_KIND_IDS,
  MODEL_FIELD_IDS,
  NAMED_IDS,
  PEOPLE_IDS,
  PROBLEM_IDS,
  RESULT_KIND_IDS,
} from '../../src/domain/model-fields.ts';
import { validContent } from '../../src/library/check/check-content.ts';
import { seeded } from './corpus.ts';

const WORDS =
  'nhân dân cán bộ công tác dân vận chính quyền cơ sở đối thoại tiếp công dân kế hoạch triển khai mô hình nông thôn mới giám sát phản biện đoàn kết tuyên truyền vận động hiến đất làm đường trách nhiệm người đứng đầu báo cáo kết quả thực hiện quy chế dân chủ cải cách hành chính'.split(
    ' ',
  );

/**
 * Copies `root` to a temporary folder and puts generated rows of the register and documents of about 1,100 words
 * beside what is there. Gives the folder.
 */
export function enlarged(root: string, rows: number, documents: number): string {
  const folder = mkdtempSync(join(tmpdir(), 'noi-dung-lon-'));
  cpSync(root, folder, { recursive: true });
  const next = seeded(20_261_124);
  const words = (n: number) => Array.from({ length: n }, () => WORDS[Math.floor(next() * WORDS.length)]).join(' ');
  const base = (serial: number, year: number) => ({
    type: 'ke-hoach',
    number: `${serial}-KH/TU`,
    title: `Về ${words(12)}`,
    issuers: ['ban-thuong-vu-tinh-uy'],
    place: 'gia-lai',
    issuedOn: `${year}-03-15`,
    topics: ['dan-van-chinh-quyen'],
    confidence: 'low',
    relations: [{ kind: 'implements', to: 'ket-luan/trung-uong/2015/114-kl-tw' }],
    sources: [{ source: 'gia-lai-2021' }],
  });
  const register = Array.from({ length: rows }, (_, i) => base(10_000 + i, 2016 + (i % 9)));
  writeFileSync(join(folder, 'register/generated.yaml'), stringify(register));
  for (let i = 0; i < documents; i++) {
    const year = 2016 + (i % 9);
    const serial = 50_000 + i;
    const head = stringify({ ...base(serial, year), coverage: 'digest' });
    const points = Array.from(
      { length: 9 },
      (_, n) => `## ${n + 1}. ${words(6)}\n\n${words(55)}.\n\nThực hiện Kết luận 114-KL/TW, ${words(55)}.\n`,
    );
    const file = join(folder, `documents/ke-hoach/gia-lai/${year}/${serial}-kh-tu.md`);
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(file, `---\n${head}---\n${points.join('\n')}`);
  }
  return folder;
}

/**
 * Copies `root` to a temporary folder and puts generated stories in places of the register beside what is there. Gives the
 * folder.
 */
export function withStories(root: string, stories: number): string {
  const folder = mkdtempSync(join(tmpdir(), 'noi-dung-lon-'));
  cpSync(root, folder, { recursive: true });
  const next = seeded(20_261_124);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(next() * from.length)] as T;
  const some = <T>(from: readonly T[], most: number): T[] => [
    ...new Set(Array.from({ length: 1 + Math.floor(next() * most) }, () => pick(from))),
  ];
  const words = (n: number) => Array.from({ length: n }, () => pick(WORDS)).join(' ');
  const content = validContent();
  const communes = content.places.filter(({ data }) => data.kind === 'xa' || data.kind === 'phuong');
  const sources = content.models.flatMap(({ data }) => data.sources);
  for (let i = 0; i < stories; i++) {
    const from = 2010 + Math.floor(next() * 16);
    const head = {
      name: `${words(5)} ${i}`,
      summary: `${words(35)}.`,
      places: [pick(communes).data.id],
      field: pick(MODEL_FIELD_IDS),
      problems: some(PROBLEM_IDS, 2),
      level: pick(['district', 'commune', 'unit']),
      people: some(PEOPLE_IDS, 2),
      resultKinds: some(RESULT_KIND_IDS, 2),
      steps: Array.from({ length: 4 }, () => `${words(10)}.`),
      actor: { kind: pick(ACTOR_KIND_IDS), name: words(4) },
      danVanKheo: pick(NAMED_IDS),
      period: `${from}–${from + 2}`,
      from,
      to: from + 2,
      topics: ['dan-van-kheo'],
      sources: [pick(sources)],
    };
    const file = join(folder, `models/lao-cai/chuyen-${i}.md`);
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(file, `---\n${stringify(head)}---\n## Cách làm\n\n${words(150)}.\n`);
  }
  return folder;
}
