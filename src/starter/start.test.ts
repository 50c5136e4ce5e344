import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkContent } from '../library/check/check-content.ts';
import { contentFolder, figureRow, row, storyFile, textFile } from '../library/check/content-fixture.ts';
import { readContent } from '../library/read/read-content.ts';
import { readYaml } from '../library/read/yaml-lines.ts';
import { COLLECTIONS } from '../schemas/collections.ts';
import { kindNamed } from './kinds.ts';
import { type Outcome, start } from './start.ts';

const TODAY = '2026-11-24';
const CITED = 'ket-luan/trung-uong/2019/43-kl-tw';

/** Content that a new entry may refer to. */
const LIBRARY = {
  'conclusions/trung-uong/2019/43-kl-tw.md': textFile({}, '## 1. Một\n\nĐoạn đầu.\n'),
  'register/a.yaml': `# Đầu sổ.\n${row({ number: '01-KL/TW', title: '"Về học: một"' })}\n# Phần sau.\n${row({ number: '02-KL/TW' })}`,
  'models/gia-lai/hien-dat.md': storyFile(),
  'figures/a.yaml': figureRow(),
  'places/bac-mau.yaml': ['bac-mau, until: 2025-06-30', 'bac-mau-2025, from: 2025-07-01']
    .map((id) => `- {id: ${id}, name: Bắc Mẫu, kind: tinh, within: trung-uong, sources: [{source: nguon}]}\n`)
    .join(''),
  'questions/a.yaml': [1, 2, 3, 4]
    .map(
      (n) =>
        `- {id: cau-${n}, kind: shortAnswer, prompt: Hỏi gì, difficulty: easy, topics: [dan-van], explanation: Vì thế., answer: [Ý], proofs: [{source: nguon}]}\n`,
    )
    .join(''),
};

function run(root: string, words: string, ...args: string[]): Outcome {
  const kind = kindNamed(words);
  if (!kind) throw new Error(`no kind «${words}»`);
  return start(kind, args, readContent(root).content, root);
}

/** What an editor is told where nothing is started. */
function said(outcome: Outcome): string {
  if (outcome.kind === 'faults') return outcome.messages.join('\n');
  if (outcome.kind === 'missing') return outcome.needs.map(({ option }) => `--${option}`).join('\n');
  return outcome.kind === 'exists' || outcome.kind === 'refused' ? outcome.message : '';
}

/** Writes what was made; gives the path of the new file. */
function write(root: string, outcome: Outcome): string {
  if (outcome.kind !== 'files') throw new Error(JSON.stringify(outcome));
  for (const { file, text } of [outcome.made, ...outcome.changed]) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  return join(root, outcome.made.file);
}

function problemsOf(root: string, file?: string) {
  const own = file && relative(process.cwd(), file);
  return checkContent(root, TODAY).problems.filter((problem) => own === undefined || problem.file === own);
}

interface Place {
  /** `sources.source`, without places of lists. */
  path: string;
  line: number;
}

/** Every field without a value, and the line on which it stands. */
function blanks(text: string): Place[] {
  const head = /^---\n([\s\S]*?)\n---\n/.exec(text)?.[1];
  const yaml = readYaml(head ?? text, head === undefined ? 1 : 2);
  const found: Place[] = [];
  const walk = (value: unknown, path: PropertyKey[]): void => {
    if (value === null) {
      found.push({
        path: path.filter((step) => typeof step === 'string').join('.'),
        line: yaml.lineOf(path),
      });
    } else if (typeof value === 'object') {
      for (const [key, inner] of Object.entries(value))
        walk(inner, [...path, Array.isArray(value) ? Number(key) : key]);
    }
  };
  walk(yaml.data, []);
  return found;
}

const marks = (text: string): number[] => text.split('\n').flatMap((line, i) => (line.includes('[[') ? [i + 1] : []));

/** Fills each place as an editor would: the value behind its key, words for each mark of the body. */
function fill(file: string, values: Readonly<Record<string, string | string[]>>, words: string): void {
  const text = readFileSync(file, 'utf8');
  const lines = text.split('\n');
  const used = new Map<string, number>();
  for (const { path, line } of blanks(text)) {
    const value = values[path];
    const nth = used.get(path) ?? 0;
    used.set(path, nth + 1);
    lines[line - 1] += ` ${Array.isArray(value) ? value[nth] : value}`;
  }
  writeFileSync(file, lines.join('\n').replace(/\[\[[^\]]*\]\]/g, words));
}

const DOCUMENT = {
  issuers: '[tinh-uy]',
  confidence: 'high',
  'sources.source': 'nguon',
  topics: '[dan-van]',
  coverage: 'digest',
};
const DAY = ['--place', 'gia-lai', '--date', '2021-12-23'];
const PROOFS = '[{source: nguon}]';

/** Each kind: its name, the options, where the file goes, and valid values for what is left. */
const KINDS: ReadonlyArray<[string, string[], string, Record<string, string | string[]>]> = [
  ['directive', ['--number', '14/CT-UBND', ...DAY], 'directives/gia-lai/2021/14-ct-ubnd.md', DOCUMENT],
  ['chỉ thị', ['--number', '15-CT/TU', ...DAY], 'directives/gia-lai/2021/15-ct-tu.md', DOCUMENT],
  ['chỉ thị', ['--number', '', '--slug', 'khong-so', ...DAY], 'directives/gia-lai/2021/khong-so.md', DOCUMENT],
  ['chỉ thị', ['--number', 'Số: 16 / CT – UBND', ...DAY], 'directives/gia-lai/2021/16-ct-ubnd.md', DOCUMENT],
  [
    'kết luận',
    ['--number', '3-KL/TU', '--place', 'gia-lai', '--date', '3/2003'],
    'conclusions/gia-lai/2003/3-kl-tu.md',
    DOCUMENT,
  ],
  ['nghi-quyet', ['--number', '17-NQ/TU', ...DAY], 'resolutions/gia-lai/2021/17-nq-tu.md', DOCUMENT],
  ['conclusion', ['--number', '9-KL/TU', ...DAY], 'conclusions/gia-lai/2021/9-kl-tu.md', DOCUMENT],
  [
    'document',
    ['--type', 'ke-hoach', '--number', '12/KH-UBND', ...DAY],
    'documents/ke-hoach/gia-lai/2021/12-kh-ubnd.md',
    DOCUMENT,
  ],
  ['quyết định', ['--number', '5/QĐ-UBND', ...DAY], 'documents/quyet-dinh/gia-lai/2021/5-qd-ubnd.md', DOCUMENT],
  ['quy che', ['--number', '6-QC/TU', ...DAY], 'documents/quy-che/gia-lai/2021/6-qc-tu.md', DOCUMENT],
  [
    'bai-bao',
    ['--slug', 'dan-van', '--place', 'trung-uong', '--date', '15/10/1949'],
    'documents/bai-bao/trung-uong/1949/dan-van.md',
    { ...DOCUMENT, author: 'X.Y.Z.' },
  ],
  [
    'mo hinh',
    ['--name', 'Mở hẻm', '--place', 'gia-lai'],
    'models/gia-lai/mo-hem.md',
    {
      summary: 'Một câu.',
      field: 'kinh-te',
      level: 'commune',
      people: '[nhan-dan]',
      resultKinds: '[chua-neu]',
      'actor.kind': 'collective',
      'actor.name': 'Chi bộ',
      danVanKheo: 'named',
      'sources.source': 'nguon',
      topics: '[dan-van]',
    },
  ],
  [
    'article',
    ['--title', 'Một bài', '--date', '2022'],
    'articles/mot-bai.md',
    { summary: 'Một câu.', places: '[gia-lai]', source: 'nguon', 'sources.source': 'nguon', topics: '[dan-van]' },
  ],
];

/** Each kind of row that is appended to a list. */
const ROWS: ReadonlyArray<[string, string[], string, Record<string, string | string[]>]> = [
  [
    'register',
    ['--type', 'kế hoạch', '--number', '3-KH/TU', ...DAY],
    'register/a.yaml',
    { issuers: '[tinh-uy]', confidence: 'low', 'sources.source': 'nguon', topics: '[dan-van]' },
  ],
  ['source', ['--id', 'bao'], 'sources/moi.yaml', { title: 'Báo', kind: 'article', grade: 'B' }],
  [
    'figure',
    ['--id', 'AA02', '--source', 'nguon', '--value', '3', '--from', '2020'],
    'figures/a.yaml',
    { valueText: '3 hộ', unit: 'hộ', kind: 'result', measures: 'Hộ' },
  ],
  [
    'comparison',
    ['--id', 'ho'],
    'comparisons/a.yaml',
    {
      title: 'Hộ',
      lead: 'Một câu.',
      kind: 'side-by-side',
      'groups.label': 'Hộ',
      'groups.figures': '[AA01]',
      caution: 'Đừng.',
    },
  ],
  [
    'place',
    ['--id', 'pleiku'],
    'places/places.yaml',
    { name: 'Pleiku', kind: 'thanh-pho-thuoc-tinh', 'sources.source': 'nguon' },
  ],
  ['body', ['--id', 'huyen-uy'], 'bodies/bodies.yaml', { name: 'Huyện ủy', system: 'party', level: 'district' }],
  ['topic', ['--id', 'khac'], 'topics/topics.yaml', { name: 'Khác', description: 'Một câu.' }],
  ['thuat ngu', ['--id', 'dan'], 'glossary/a.yaml', { term: 'Dân', definition: 'Một câu.', basis: '{kind: library}' }],
  [
    'question',
    ['--kind', 'oneChoice', '--id', 'cau-5'],
    'questions/a.yaml',
    {
      prompt: 'Hỏi gì',
      difficulty: 'easy',
      topics: '[dan-van]',
      explanation: 'Vì thế.',
      proofs: PROOFS,
      'options.text': ['Một', 'Hai\n      right: true', 'Ba'],
    },
  ],
];
const PLACE_ROWS = new Set(['place']);

const LESSON = {
  aims: '[Nói được]',
  minutes: '30',
  'plan.minutes': '30',
  'plan.activity': 'Đọc',
  'plan.how': 'Cùng đọc.',
  'readings.document': CITED,
  'readings.why': 'Một câu.',
  'case.model': 'gia-lai/hien-dat',
  'case.figures': '[]',
  'case.why': 'Một câu.',
  'case.questions': '[Vì sao]',
  'discussion.question': 'Vì sao',
  'discussion.goodAnswer': '[Một ý]',
  'discussion.proofs': PROOFS,
  'situation.title': 'Một',
  'situation.story': 'Chuyện giả định.',
  'situation.options.choice': ['Một', 'Hai', 'Ba'],
  'situation.options.verdict': ['right', 'partly', 'wrong'],
  'situation.options.consequence': 'Một câu.',
  'situation.options.proofs': PROOFS,
  selfTest: '[cau-1, cau-2, cau-3, cau-4]',
  topics: '[dan-van]',
};

describe('a file that was started', () => {
  it.each(KINDS)('of the kind «%s» with %j', (words, args, file, values) => {
    const root = contentFolder(LIBRARY);
    const path = write(root, run(root, words, ...args));
    expect(relative(root, path)).toBe(file);

    const text = readFileSync(path, 'utf8');
    const unfilled = [...blanks(text).map(({ line }) => line), ...marks(text)];
    expect(
      problemsOf(root, path)
        .map(({ line }) => line)
        .sort(),
    ).toEqual(unfilled.sort());
    for (const { found } of problemsOf(root, path)) expect(found).toMatch(/^(?:để trống|chỗ chưa điền \[\[.+\]\])$/);

    fill(path, values, 'lời của bài');
    expect(problemsOf(root)).toEqual([]);
  });

  it('of a course with the lessons that it needs', () => {
    const root = contentFolder(LIBRARY);
    const course = write(root, run(root, 'khóa học', '--title', 'Khóa một'));
    const lessons = ['Một', 'Hai', 'Ba'].map((title) =>
      write(root, run(root, 'lesson', '--course', 'khoa-mot', '--title', title)),
    );
    expect(lessons.map((path) => relative(root, path))).toEqual([
      'lessons/khoa-mot/1-mot.mdx',
      'lessons/khoa-mot/2-hai.mdx',
      'lessons/khoa-mot/3-ba.mdx',
    ]);
    const [first = ''] = lessons;
    const text = readFileSync(first, 'utf8');
    expect(
      problemsOf(root, first)
        .map(({ line }) => line)
        .sort(),
    ).toEqual([...blanks(text).map(({ line }) => line), ...marks(text)].sort());
    fill(
      course,
      { summary: 'Một câu.', audience: 'cán bộ', aims: '[Nói được]', topics: '[dan-van]' },
      'lời [a](nguon:nguon)',
    );
    for (const lesson of lessons) fill(lesson, LESSON, 'lời [a](nguon:nguon)');
    expect(problemsOf(root)).toEqual([]);
  });
});

describe('a row that was started', () => {
  it.each(ROWS)('of the kind «%s» with %j stands at the end of its file', (words, args, file, values) => {
    const root = contentFolder(LIBRARY);
    const path = join(root, file);
    const before = existsSync(path) ? readFileSync(path, 'utf8') : '';
    // A place that lies nowhere is a fault of its own, so its row is told where.
    const within = PLACE_ROWS.has(words) ? ['--within', 'gia-lai'] : [];
    expect(write(root, run(root, words, ...args, ...within, '--file', path))).toBe(path);

    const text = readFileSync(path, 'utf8');
    expect(text.startsWith(before)).toBe(true);
    expect(
      problemsOf(root, path)
        .map(({ line }) => line)
        .sort(),
    ).toEqual(
      blanks(text)
        .map(({ line }) => line)
        .sort(),
    );

    fill(path, values, '');
    expect(problemsOf(root)).toEqual([]);
  });

  it('is given to be pasted where no file is named', () => {
    const outcome = run(contentFolder(LIBRARY), 'nguồn', '--id', 'bao', '--title', 'Tên: một');
    expect(outcome.kind === 'row' && outcome.text).toMatch(
      /^# .*\n- id: bao\n {2}title: "Tên: một"\n {2}# Loại nguồn – /,
    );
  });
});

describe('nothing is started', () => {
  it.each<[string, string, string[], Outcome['kind'], string]>([
    [
      'an unknown place',
      'directive',
      ['--number', '1/CT-UBND', '--place', 'gia-lia', '--date', '2021'],
      'faults',
      'không có «gia-lia» trong danh mục; gần giống: gia-lai (tỉnh Gia Lai)',
    ],
    [
      'a name that two places bear, told apart by their time',
      'directive',
      ['--place', 'Bắc Mẫu'],
      'faults',
      '«Bắc Mẫu» là tên của nhiều mục; hãy ghi một mã: bac-mau (tỉnh Bắc Mẫu, đến hết 30/6/2025), bac-mau-2025 (tỉnh Bắc Mẫu, từ 1/7/2025)',
    ],
    ['an unknown body', 'directive', ['--issuer', 'tinh uyy'], 'faults', 'gần giống: tinh-uy (Tỉnh ủy)'],
    [
      'a number of another type',
      'directive',
      ['--number', '43-KL/TW'],
      'faults',
      'Số ký hiệu (number): thấy «43-KL/TW»; cần số hợp với loại chỉ thị',
    ],
    [
      'a number of another level',
      'kết luận',
      ['--number', '43-KL/TW', '--place', 'gia-lai'],
      'faults',
      'cần số và địa bàn cùng một cấp',
    ],
    [
      'a day that no calendar has',
      'directive',
      ['--date', '2021-02-30'],
      'faults',
      'Ngày ban hành (issuedOn): thấy «2021-02-30»',
    ],
    ['a value out of a closed list', 'source', ['--id', 'a', '--kind', 'bao'], 'faults', 'một trong: article'],
    ['an option of another kind', 'source', ['--number', '1'], 'faults', 'Không có tùy chọn --number'],
    ['an option without value', 'source', ['--id'], 'faults', '--id phải có giá trị'],
    ['words outside quotes', 'source', ['--title', 'Một', 'bài'], 'faults', 'Không hiểu «bài»'],
    ['one field twice', 'source', ['--id', 'a', '--id', 'b'], 'faults', 'chỉ ghi một lần'],
    [
      'a course that is not there',
      'lesson',
      ['--course', 'khoa', '--title', 'Một'],
      'faults',
      'không có khóa học «khoa»',
    ],
    [
      'a course outside its folder',
      'lesson',
      ['--course', '../courses/a', '--title', 'Một'],
      'faults',
      'không có khóa học',
    ],
    [
      'a file outside the folder of its collection',
      'source',
      ['--id', 'a', '--file', '/tmp/a.yaml'],
      'refused',
      'cần một tệp .yaml trong',
    ],
    ['another type than was called', 'kế hoạch', ['--type', 'quyet-dinh'], 'faults', '--type khác với loại đã gọi'],
    ['no number, place and date', 'directive', [], 'missing', '--number'],
    ['a type that has a kind of its own', 'văn bản', ['--type', 'Chỉ thị'], 'faults', 'npm run new -- chi-thi'],
    ['no number, and no name in its place', 'directive', ['--number', '', ...DAY], 'missing', '--slug'],
    [
      'an option left empty',
      'directive',
      ['--number', '1/CT-UBND', '--place', '', '--date', '2021'],
      'missing',
      '--place',
    ],
    ['no type', 'document', ['--number', '1/KH-UBND', ...DAY], 'missing', '--type'],
    ['no id', 'topic', ['--name', 'Một'], 'missing', '--id'],
    [
      'a document that has a text',
      'kết luận',
      ['--number', '43-KL/TW', '--place', 'Trung ương', '--date', '2019'],
      'exists',
      'Đã có tệp',
    ],
    [
      'a row for a document that has a text',
      'register',
      ['--type', 'ket-luan', '--number', '43-KL/TW', '--place', 'trung-uong', '--date', '2019'],
      'exists',
      'conclusions/trung-uong/2019/43-kl-tw.md',
    ],
    [
      'a document that has a row',
      'kết luận',
      ['--number', '01-KL/TW', '--place', 'trung-uong', '--date', '2019'],
      'exists',
      '--from-register',
    ],
    ['an id that is taken', 'topic', ['--id', 'dan-van'], 'exists', 'topics/topics.yaml:1'],
    [
      'a row to take over that is not there',
      'kết luận',
      ['--number', '05-KL/TW', '--place', 'trung-uong', '--date', '2019', '--from-register'],
      'refused',
      'sổ đăng ký không có văn bản này',
    ],
    [
      'a row to take over that says otherwise',
      'kết luận',
      ['--number', '01-KL/TW', '--place', 'trung-uong', '--date', '2019', '--title', 'Khác', '--from-register'],
      'refused',
      'title: dòng đăng ký ghi',
    ],
  ])('from %s', (_what, words, args, kind, told) => {
    const outcome = run(contentFolder(LIBRARY), words, ...args);
    expect(outcome.kind).toBe(kind);
    expect(said(outcome)).toContain(told);
  });
});

it('takes a row of the register over: its fields go into the file, and the row leaves', () => {
  const root = contentFolder(LIBRARY);
  const args = ['--number', '01-KL/TW', '--place', 'trung-uong', '--date', '2019', '--from-register'];
  const path = write(root, run(root, 'kết luận', ...args));
  expect(readFileSync(join(root, 'register/a.yaml'), 'utf8')).toBe(
    `# Đầu sổ.\n\n# Phần sau.\n${row({ number: '02-KL/TW' })}`,
  );
  expect(readFileSync(path, 'utf8')).toContain('title: "Về học: một"\n');
  fill(path, { coverage: 'digest' }, 'lời của bài');
  expect(problemsOf(root)).toEqual([]);
});

it('takes the comments of a row over with it', () => {
  const noted = row({ number: '01-KL/TW' }).replace('\n', ' # hỏi lại loại\n');
  const root = contentFolder({ ...LIBRARY, 'register/a.yaml': `# Đầu sổ.\n\n# Chờ bản gốc.\n${noted}` });
  const args = ['--number', '01-KL/TW', '--place', 'trung-uong', '--date', '2019', '--from-register'];
  const path = write(root, run(root, 'kết luận', ...args));
  expect(readFileSync(join(root, 'register/a.yaml'), 'utf8')).toBe('# Đầu sổ.\n[]\n');
  expect(readFileSync(path, 'utf8')).toContain('\n# Chờ bản gốc.\n# hỏi lại loại\n\ntype: ket-luan\n');
});

it.each(['???', '—', '😀'])('is not started from a name without letters: %s', (title) => {
  const outcome = run(contentFolder(LIBRARY), 'khóa học', '--title', title);
  expect(outcome.kind).toBe('refused');
  expect(said(outcome)).toContain('--slug');
});

it('may be asked for in any collection', () => {
  for (const collection of Object.keys(COLLECTIONS)) expect(kindNamed(collection)?.collection).toBe(collection);
});
