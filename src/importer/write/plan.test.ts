import { rmSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import { checkContent } from '../../library/check/check-content.ts';
import { contentFolder, row, storyFile, textFile } from '../../library/check/content-fixture.ts';
import { readEntries } from '../../library/read/read-content.ts';
import type { Draft } from '../draft.ts';
import { applyChanges } from './apply.ts';
import { openContent } from './content-state.ts';
import { articleDraft, documentDraft } from './draft-fixture.ts';
import { planWrite } from './plan.ts';

const OPTIONS = { asRevision: false, today: '2026-11-24' };
const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function library(files: Readonly<Record<string, string>> = {}): string {
  const root = contentFolder(files);
  folders.push(root);
  return root;
}

function plan(draft: Draft, root: string, options = OPTIONS) {
  return planWrite(draft, openContent(root), options);
}

/** Plans and writes; gives what the next import meets. */
function imported(draft: Draft, root: string) {
  const made = plan(draft, root);
  applyChanges(root, made.changes);
  return made;
}

const DIRECTIVE = 'directives/gia-lai/2024/07-ct-tu.md';
const HELD = textFile(
  { type: 'chi-thi', number: '07-CT/TU', issuers: '[tinh-uy]', place: 'gia-lai', issuedOn: '2024-03-05' },
  'Lời của thư viện.\n',
);

describe('a new document', () => {
  test('gets its place by its identity, with its source in the register of imported ones', () => {
    const root = library();
    const made = imported(documentDraft(), root);
    expect(made).toMatchObject({ outcome: 'new', path: DIRECTIVE, problems: [] });
    expect(made.changes.map(({ path }) => path)).toEqual(['sources/imported.yaml', DIRECTIVE]);
    expect(checkContent(root, OPTIONS.today).problems).toEqual([]);
  });

  test('of another type lies below its type', () => {
    const draft = documentDraft({ type: 'ke-hoach', number: '12-KH/TU' }, { collection: 'documents' });
    expect(plan(draft, library()).path).toBe('documents/ke-hoach/gia-lai/2024/12-kh-tu.md');
  });

  test('sources that stand in the register stay byte for byte', () => {
    const held = '# Đầu tệp.\n\n- {id: cu, title: Cũ, kind: article, grade: B} # giữ\n';
    const made = imported(documentDraft(), library({ 'sources/imported.yaml': held }));
    expect(made.changes[0]?.after.startsWith(`${held}\n- id: tep-07-ct-tu\n`)).toBe(true);
  });

  test('a source id that is taken gets a number, and the text follows', () => {
    const taken = '- {id: tep-07-ct-tu, title: Khác, kind: article, grade: B}\n';
    const made = plan(documentDraft(), library({ 'sources/x.yaml': taken }));
    expect(made.data['sources']).toEqual([{ source: 'tep-07-ct-tu-2', proves: ['number', 'title', 'text'] }]);
    expect(made.changes[0]?.after).toContain('- id: tep-07-ct-tu-2\n');
  });

  test('what the content check refuses is not written', () => {
    const made = plan(documentDraft({ topics: ['khong-co'] }), library());
    expect(made).toMatchObject({ outcome: 'refused', changes: [] });
    expect(made.problems.map(({ found }) => found)).toEqual(['«khong-co»']);
    expect(made.message).toContain(DIRECTIVE);
  });

  test('faults that the content had before do not hinder it', () => {
    const root = library({ 'register/r.yaml': row({ place: 'khong-co' }) });
    expect(plan(documentDraft(), root).outcome).toBe('new');
  });

  test('what the text does not say is asked for', () => {
    const question = { field: 'place', label: 'Địa bàn', why: 'Không thấy.', candidates: [] };
    const made = plan(documentDraft({ place: undefined }, { questions: [question] }), library());
    expect(made).toMatchObject({ outcome: 'needsAnswers', questions: [question], changes: [] });
  });

  test.each([
    { place: '../../etc' },
    { place: 'gia-lai/..' },
    { place: '/etc' },
    { number: undefined, slug: 'x'.repeat(300) },
  ])('%j is no part of an address', (data) => {
    expect(plan(documentDraft(data), library())).toMatchObject({ outcome: 'refused', changes: [] });
  });

  test('a collection that is no text is not for this command', () => {
    expect(plan(documentDraft({}, { collection: 'figures' }), library()).outcome).toBe('refused');
  });
});

describe('a file in the library’s own form', () => {
  const own = (text: string, collection: 'directives' | 'models', name: string): Draft => {
    const { source: _, ...draft } = documentDraft();
    const [entry] = readEntries(collection, 'x.md', text).entries;
    return { ...draft, collection, data: { ...entry?.data }, body: entry?.body ?? '', file: { ...draft.file, name } };
  };

  test('comes in as it is, without a source of its own', () => {
    const made = plan(own(HELD, 'directives', 'bai.md'), library());
    expect(made).toMatchObject({ outcome: 'new', path: DIRECTIVE });
    expect(made.changes.map(({ path }) => path)).toEqual([DIRECTIVE]);
  });

  test('is nothing new where the library has it in other lines', () => {
    expect(plan(own(HELD, 'directives', 'bai.md'), library({ [DIRECTIVE]: HELD })).outcome).toBe('unchanged');
    const other = HELD.replace('Lời', 'Chữ');
    expect(plan(own(other, 'directives', 'bai.md'), library({ [DIRECTIVE]: HELD })).outcome).toBe('exists');
  });

  test.each([
    ['hien-dat-mo-duong.md', 'models/gia-lai/hien-dat-mo-duong.md'],
    ['goi.zip › mo-duong.md', 'models/gia-lai/mo-duong.md'],
    ['Bài (2).md', 'models/gia-lai/hien-dat-mo-duong.md'],
    ['..md', 'models/gia-lai/hien-dat-mo-duong.md'],
  ])('a story in %s lies in the folder of its province as %s', (name, path) => {
    expect(plan(own(storyFile(), 'models', name), library())).toMatchObject({ outcome: 'new', path });
  });
});

describe('the same again', () => {
  test('the same file is nothing new, on another day and under another name too', () => {
    const root = library();
    imported(documentDraft(), root);
    const { file } = documentDraft();
    const again = documentDraft({}, { file: { ...file, name: 'khac.docx', importedOn: '2027-01-01' } });
    expect(plan(again, root)).toMatchObject({ outcome: 'unchanged', path: DIRECTIVE, changes: [] });
  });

  test('questions that were answered then are not asked again', () => {
    const root = library();
    const { file } = documentDraft();
    imported(documentDraft(), root);
    const question = { field: 'place', label: 'Địa bàn', why: 'Không thấy.', candidates: [] };
    const again = documentDraft({ place: undefined }, { file, questions: [question] });
    expect(plan(again, root)).toMatchObject({ outcome: 'unchanged', questions: [] });
  });

  test('files of one archive share its bytes and are told apart', () => {
    const root = library();
    const file = { sha256: 'a'.repeat(64), importedOn: '2026-11-24' };
    imported(documentDraft({}, { file: { ...file, name: 'goi.zip › 1.docx' } }), root);
    const second = documentDraft({ number: '08-CT/TU' }, { file: { ...file, name: 'goi.zip › 2.docx' } });
    expect(plan(second, root).outcome).toBe('new');
  });

  test('another text of the same identity is shown and not touched', () => {
    const made = plan(documentDraft(), library({ [DIRECTIVE]: HELD }));
    expect(made).toMatchObject({ outcome: 'exists', path: DIRECTIVE, changes: [] });
    expect(made.difference).toContain('-coverage: digest\n+coverage: full\n');
    expect(made.difference).toContain('-Lời của thư viện.\n+1. Cấp ủy các cấp nghe dân nói.\n');
  });

  test('the same text from another file is told to be the same', () => {
    const root = library();
    imported(documentDraft(), root);
    const other = documentDraft(
      {},
      { file: { name: 'ban-quet.pdf', sha256: 'b'.repeat(64), importedOn: '2026-11-24' } },
    );
    const made = plan(other, root);
    expect(made.outcome).toBe('exists');
    expect(made.remarks).toContain('Hai bản giống hệt nhau, chỉ khác nguồn.');
  });

  test('an article with the same title and day is the same article', () => {
    const root = library();
    imported(articleDraft(), root);
    expect(plan(articleDraft({}, { body: 'Khác.\n' }), root).outcome).toBe('exists');
  });

  test('an article with the same title of another day lies beside it', () => {
    const root = library();
    imported(articleDraft(), root);
    const made = plan(articleDraft({ publishedOn: '2023-12-01' }), root);
    expect(made).toMatchObject({ outcome: 'new', path: 'articles/moi-thon-mot-viec-kheo-2023-2.md' });
  });
});

describe('a revision', () => {
  test('lies beside the text, which stays', () => {
    const root = library({ [DIRECTIVE]: HELD });
    const draft = documentDraft();
    const asked = { ...OPTIONS, asRevision: true };
    const made = plan(draft, root, asked);
    const path = `revisions/directives/gia-lai/2024/07-ct-tu/2026-11-24-${draft.file.sha256.slice(0, 8)}.md`;
    expect(made.outcome).toBe('revision');
    expect(made.changes.map((change) => change.path)).toEqual([path]);
    applyChanges(root, made.changes);
    expect(checkContent(root, OPTIONS.today).problems).toEqual([]);
    expect(plan(draft, root, asked)).toMatchObject({ outcome: 'unchanged', path, changes: [] });
  });
});

describe('names of articles', () => {
  const long = 'Đẩy mạnh công tác dân vận trong tình hình mới ở các xã vùng cao biên giới của tỉnh';
  test.each([
    [long, 'articles/day-manh-cong-tac-dan-van-trong-tinh-hinh-moi-o-cac-xa-vung-2023.md'],
    ['a'.repeat(300), `articles/${'a'.repeat(60)}-2023.md`],
    ['🎉🎉', 'articles/bai-viet-2023.md'],
    ['../../etc/passwd', 'articles/etc-passwd-2023.md'],
    ['\u0000\u001b[31mTin', 'articles/31mtin-2023.md'],
  ])('%j', (title, path) => {
    expect(plan(articleDraft({ title }), library()).path).toBe(path);
  });
});

describe('a row of the register', () => {
  const ROW = row({
    type: 'chi-thi',
    number: '07-CT/TU',
    title: 'Về công tác dân vận cơ sở',
    issuers: '[tinh-uy]',
    place: 'gia-lai',
    issuedOn: '2024-03',
    aliases: '[Chỉ thị 7]',
    signer: '{name: Nguyễn Văn Mẫu}',
    notes: '[Xem kỹ.] # hỏi lại',
  });
  const other = row({ number: '99-KL/TW' });
  const register = `# Đầu tệp.\n\n# ── Gia Lai ──\n${ROW}\n# ── Trung ương ──\n${other}`;

  test('moves into the file: what the editor wrote stays, what differs is told', () => {
    const root = library({ 'register/r.yaml': register });
    const made = imported(documentDraft({ signer: { role: 'Bí thư' }, topics: ['khac'] }), root);
    expect(made.outcome).toBe('new');
    expect(made.remarks.join(' ')).toContain('hãy đọc lại: «Xem kỹ.»');
    expect(made.data).toMatchObject({
      title: 'Về công tác dân vận cơ sở',
      issuedOn: '2024-03-05',
      aliases: ['Chỉ thị 7'],
      signer: { name: 'Nguyễn Văn Mẫu', role: 'Bí thư' },
      topics: ['dan-van'],
      coverage: 'full',
      sources: [{ source: 'nguon' }, { source: 'tep-07-ct-tu', proves: ['number', 'title', 'text'] }],
      discrepancies: [
        {
          field: 'title',
          values: [
            { value: 'Về công tác dân vận cơ sở', source: 'nguon' },
            { value: 'Về công tác dân vận ở cơ sở', source: 'tep-07-ct-tu' },
          ],
        },
      ],
    });
    expect(made.changes.map(({ path }) => path)).toEqual(['sources/imported.yaml', DIRECTIVE, 'register/r.yaml']);
    expect(made.changes[1]?.after).toMatch(/^---\n# hỏi lại\ntype: chi-thi\n/);
    expect(made.changes[2]?.after).toBe(`# Đầu tệp.\n\n# ── Gia Lai ──\n\n# ── Trung ương ──\n${other}`);
    expect(checkContent(root, OPTIONS.today).problems).toEqual([]);
    expect(plan(documentDraft(), root).outcome).toBe('exists');
  });

  test('answers what the text does not say', () => {
    const question = { field: 'topics', label: 'Chủ đề', why: 'Không rõ.', candidates: [] };
    const made = plan(
      documentDraft({ topics: undefined }, { questions: [question] }),
      library({ 'register/r.yaml': register }),
    );
    expect(made).toMatchObject({ outcome: 'new', questions: [] });
  });

  test('is cut by the next run where one was killed before', () => {
    const root = library({ 'register/r.yaml': register });
    const made = plan(documentDraft(), root);
    applyChanges(root, made.changes.slice(0, 2));
    const again = imported(documentDraft(), root);
    expect(again.outcome).toBe('unchanged');
    expect(again.changes).toEqual(made.changes.slice(2));
    expect(checkContent(root, OPTIONS.today).problems).toEqual([]);
  });

  test('stays where it says what the text has not', () => {
    const root = library({ 'register/r.yaml': register });
    applyChanges(root, plan(documentDraft(), root).changes.slice(0, 2));
    const changed = register.replace('Chỉ thị 7', 'Chỉ thị số 7');
    applyChanges(root, [{ path: 'register/r.yaml', before: register, after: changed }]);
    const again = plan(documentDraft(), root);
    expect(again).toMatchObject({ outcome: 'unchanged', changes: [] });
    expect(again.remarks.join()).toContain('hãy tự chuyển');
  });

  test.each([{ issuedOn: '2021' }, { place: 'trung-uong' }])(
    'of the same number but %j is another document: it stays, and is named',
    (changes) => {
      const held = row({ type: 'chi-thi', number: '07-CT/TU', issuers: '[tinh-uy]', place: 'gia-lai', ...changes });
      const made = plan(documentDraft(), library({ 'register/r.yaml': held }));
      expect(made.changes.map(({ path }) => path)).toEqual(['sources/imported.yaml', DIRECTIVE]);
      expect(made.remarks.join()).toMatch(/Cùng số 07-CT\/TU.*chi-thi\/.*07-ct-tu/);
    },
  );
});

describe('another folder to write to', () => {
  test('holds what is new; references are the library’s, which stays as it is', () => {
    const root = library({
      'register/r.yaml': row({
        type: 'chi-thi',
        number: '07-CT/TU',
        issuers: '[tinh-uy]',
        place: 'gia-lai',
        issuedOn: '2024-03-05',
      }),
    });
    const out = `${root}-khac`;
    folders.push(out);
    const made = planWrite(documentDraft(), openContent(root, out), OPTIONS);
    expect(made).toMatchObject({ outcome: 'new', path: DIRECTIVE });
    expect(made.changes.map(({ path }) => path)).toEqual(['sources/imported.yaml', DIRECTIVE]);
    expect(made.remarks.join()).toContain('khi chép bài vào thư viện thì bỏ dòng ấy');
    applyChanges(out, made.changes);
    expect(planWrite(documentDraft(), openContent(root, out), OPTIONS).outcome).toBe('unchanged');
    const other = documentDraft({}, { body: 'Khác.\n' });
    expect(planWrite(other, openContent(root, out), OPTIONS).outcome).toBe('exists');
  });

  test('takes a text that the library has in other words', () => {
    const root = library({ [DIRECTIVE]: HELD });
    expect(planWrite(documentDraft(), openContent(root, `${root}-khac`), OPTIONS).outcome).toBe('new');
  });
});
