import { relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { formatProblem } from '../read/problem.ts';
import { checkContent } from './check-content.ts';
import { contentFolder, figureRow, row, storyFile, textFile } from './content-fixture.ts';

const DOCUMENT = 'ket-luan/trung-uong/2019/43-kl-tw';
const proofs = [{ document: DOCUMENT, provision: 'diem-1.doan-1' }];

const question = {
  id: 'mot',
  kind: 'oneChoice',
  prompt: 'Bao nhiêu hộ?',
  difficulty: 'easy',
  topics: ['dan-van'],
  explanation: 'Bài nói vậy.',
  proofs,
  options: [{ text: '120 hộ', right: true }, { text: '12 hộ' }, { text: 'Không rõ' }],
};
const lesson = {
  title: 'Bài',
  aims: ['Biết đọc.'],
  minutes: 60,
  plan: [
    { minutes: 20, activity: 'Đọc', how: 'Đọc.' },
    { minutes: 40, activity: 'Bàn', how: 'Bàn.' },
  ],
  readings: [{ document: DOCUMENT, provisions: ['diem-1.doan-1'], why: 'Để biết.' }],
  case: { model: 'gia-lai/a', figures: ['AA01'], why: 'Gần gũi.', questions: ['Vì sao?'] },
  discussion: [{ question: 'Vì sao?', goodAnswer: ['Một ý.'], proofs }],
  situation: {
    title: 'Chuyện',
    story: 'Tình huống giả định.',
    options: ['right', 'wrong', 'partly'].map((verdict) => ({ choice: verdict, verdict, consequence: 'Thế.', proofs })),
  },
  selfTest: ['mot', 'hai', 'ba', 'bon'],
  topics: ['dan-van'],
};
const BODY =
  'Có [120 hộ](van-ban:ket-luan/trung-uong/2019/43-kl-tw#diem-1.doan-1).\n\n<Advice>\n\nChia nhóm.\n\n</Advice>\n';
const mdx = (data: object, body = BODY) => `---\n${stringify(data)}---\n${body}`;
const questions = (...changed: object[]) =>
  stringify(['mot', 'hai', 'ba', 'bon'].map((id, i) => ({ ...question, id, ...changed[i] })));

const RIGHT: Readonly<Record<string, string>> = {
  'conclusions/trung-uong/2019/43-kl-tw.md': textFile(
    {},
    '## 1. Một\n\nCó 120 hộ, ngày 7/1/2019.\n\n## 2. Hai\n\nĐoạn.\n',
  ),
  'figures/a.yaml': figureRow() + figureRow({ id: 'AA02' }),
  'models/gia-lai/a.md': storyFile({ figures: '[AA01]' }),
  'courses/khoa.mdx': mdx(
    { title: 'Khóa', summary: 'Học.', audience: 'cán bộ', aims: ['Biết.'], topics: ['dan-van'] },
    'Một đoạn.\n',
  ),
  'lessons/khoa/1-mot.mdx': mdx(lesson),
  'lessons/khoa/2-hai.mdx': mdx(lesson),
  'lessons/khoa/3-ba.mdx': mdx(lesson),
  'questions/khoa.yaml': questions(),
};

function problemsOf(changes: Record<string, string | undefined>): string[] {
  const files = Object.entries({ ...RIGHT, ...changes }).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  const root = contentFolder(Object.fromEntries(files));
  const own = relative(process.cwd(), root);
  return checkContent(root, '2026-11-24').problems.map((problem) => formatProblem(problem).replaceAll(`${own}/`, ''));
}
const withLesson = (changes: object, body?: string) => ({
  'lessons/khoa/1-mot.mdx': mdx({ ...lesson, ...changes }, body),
});
const withQuestion = (changes: object) => ({ 'questions/khoa.yaml': questions(changes) });
const number = { kind: 'number', options: undefined };

describe('courses and questions', () => {
  it('pass where everything is proved', () => {
    expect(problemsOf({})).toEqual([]);
  });

  it.each<[string, Record<string, string | undefined>, string]>([
    [
      'a plan that does not add up',
      withLesson({ minutes: 90 }),
      'Thời lượng (minutes): thấy 90, kế hoạch cộng được 60',
    ],
    [
      'a reading of a provision that is not there',
      withLesson({ readings: [{ document: DOCUMENT, provisions: ['diem-3'], why: 'Đọc.' }] }),
      'readings.0.provisions.0: thấy «diem-3»; cần một chỗ của',
    ],
    [
      'a figure of another story',
      withLesson({ case: { ...lesson.case, figures: ['AA02'] } }),
      'thấy AA02; cần số liệu của câu chuyện: AA01',
    ],
    [
      'a case that is not told',
      withLesson({ case: { ...lesson.case, model: 'gia-lai/b' } }),
      '«gia-lai/b»; cần một mô hình',
    ],
    [
      'a question that nobody wrote',
      withLesson({ selfTest: ['mot', 'hai', 'ba', 'nam'] }),
      'Tự kiểm tra (selfTest.3): thấy «nam»',
    ],
    [
      'a paragraph that leads nowhere',
      withLesson({}, 'Một điều không ai nói.\n'),
      '«Một điều không ai nói. …» không dẫn tới căn cứ nào',
    ],
    [
      'a link to a provision that is not there',
      withLesson({}, `[x](van-ban:${DOCUMENT}#diem-9)\n`),
      '«diem-9»; cần một chỗ của',
    ],
    [
      'a link of another kind',
      withLesson({}, '[x](https://example.org)\n'),
      'https://example.org; cần một liên kết van-ban:',
    ],
    ['code in a lesson', withLesson({}, '[a](so-lieu:AA01) {1 + 1}\n'), 'mã JavaScript'],
    ['an element that is no advice', withLesson({}, '<Video src="x" />\n'), '<Video>; cần chỉ có <Advice>'],
    ['MDX that cannot be read', withLesson({}, 'Ít hơn <5% [a](so-lieu:AA01)\n'), 'MDX đúng cú pháp'],
    [
      'a gap in the lessons',
      { 'lessons/khoa/2-hai.mdx': undefined, 'lessons/khoa/4-bon.mdx': mdx(lesson) },
      'Các bài: thấy bài số 1, 3, 4',
    ],
    ['a lesson of no course', { 'lessons/la/1-mot.mdx': mdx(lesson) }, 'lessons/MÃ KHÓA HỌC/SỐ-TÊN.mdx'],
    [
      'an answer whose number the proof does not give',
      withQuestion({ options: [{ text: '130 hộ', right: true }, { text: '12' }, { text: '13' }] }),
      '«130 hộ», có số 130 mà căn cứ không nêu',
    ],
    ['a number that the proof does not give', withQuestion({ ...number, answer: 121 }), 'Đáp số (answer): thấy 121'],
    [
      'a number of a document that is no proof',
      withQuestion({ kind: 'documentNumber', options: undefined, answer: '44-KL/TW' }),
      '«44-KL/TW»; cần số của một văn bản trong căn cứ: 43-KL/TW',
    ],
    ['a proof that is not there', withQuestion({ proofs: [{ figure: 'AA09' }] }), '«AA09»; cần một số liệu'],
    [
      'two right answers where one is asked',
      withQuestion({ options: [{ text: 'a', right: true }, { text: 'b', right: true }, { text: 'c' }] }),
      'đúng một câu có right: true',
    ],
    ['one id twice', { 'questions/hai.yaml': stringify([question]) }, 'Mã câu hỏi (id): thấy mot, đã có ở'],
  ])('are refused with %s', (_what, changes, message) => {
    expect(problemsOf(changes)).toContainEqual(expect.stringContaining(message));
  });

  it.each<[string, object]>([
    ['a number in the proof', { ...number, answer: 120 }],
    ['the value of a figure', { ...number, answer: 10, proofs: [{ figure: 'AA01' }] }],
    [
      'the date of a document',
      {
        options: [{ text: 'Ngày 7/1/2019', right: true }, { text: 'b' }, { text: 'c' }],
        proofs: [{ document: DOCUMENT }],
      },
    ],
    ['a number of a document with its proof', { kind: 'documentNumber', options: undefined, answer: '43-KL/TW' }],
  ])('pass with %s', (_what, changes) => {
    expect(problemsOf(withQuestion(changes))).toEqual([]);
  });

  it('take a document of the register as proof of its number and date', () => {
    const files = {
      'register/a.yaml': row({ number: '44-KL/TW', issuedOn: '2019-02-08', title: 'Về việc khác' }),
      ...withQuestion({
        kind: 'documentNumber',
        options: undefined,
        answer: '44-KL/TW',
        proofs: [{ document: 'ket-luan/trung-uong/2019/44-kl-tw' }],
      }),
    };
    expect(problemsOf(files)).toEqual([]);
  });
});
