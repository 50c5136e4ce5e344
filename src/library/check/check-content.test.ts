import { relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatProblem } from '../read/problem.ts';
import { checkContent } from './check-content.ts';
import { contentFolder, picture, row, storyFile, textFile } from './content-fixture.ts';

/** Every problem of a content folder, as an editor reads it, with the folder's own path left out. */
function problemsOf(files: Record<string, string>): string[] {
  const root = contentFolder(files);
  const own = relative(process.cwd(), root);
  return checkContent(root, '2026-11-24').problems.map((problem) => formatProblem(problem).replaceAll(`${own}/`, ''));
}

const province = { type: 'nghi-quyet', number: '17-NQ/TU', issuers: '[tinh-uy]', place: 'gia-lai' };
const REPLACES = (to: string) => `[{kind: replaces, to: ${to}, provision: Điều 3, words: thay thế}]`;

const PICTURE_LABELS = {
  alt: 'Lời tả ảnh',
  credit: 'Tác giả ảnh',
  licence: 'Giấy phép',
  licenceUrl: 'Địa chỉ giấy phép',
} as const;

/** What is wrong, the content that has it, and the message that an editor gets. */
const BAD_CONTENT: ReadonlyArray<[string, Record<string, string>, string]> = [
  [
    'an unknown type',
    { 'register/a.yaml': row({ type: 'chi-thij' }) },
    'register/a.yaml:1 · Loại văn bản (type): thấy «chi-thij»; cần một trong: nghi-quyet, chi-thi, ket-luan,',
  ],
  [
    'a number that does not fit its type',
    { 'register/a.yaml': row({ type: 'chi-thi' }) },
    'register/a.yaml:2 · Số ký hiệu (number): thấy «43-KL/TW»; cần số hợp với loại chỉ thị: số-CT/cơ quan hoặc số/CT-cơ quan',
  ],
  [
    'a number whose end belongs to another level',
    { 'register/a.yaml': row({ number: '43-KL/TU' }) },
    'register/a.yaml:2 · Số ký hiệu (number): thấy «43-KL/TU», đuôi của cấp tỉnh, mà địa bàn là trung ương (trung-uong); cần số và địa bàn cùng một cấp',
  ],
  [
    'a field without a value',
    { 'register/a.yaml': row({ place: '' }) },
    'register/a.yaml:5 · Địa bàn (place): thấy để trống; cần một đoạn chữ',
  ],
  [
    'a place of a text that was never filled, though its head is not right yet either',
    { 'conclusions/trung-uong/2019/43-kl-tw.md': textFile({ coverage: '' }, '## 1. [[tên điểm]]\n\nMột đoạn.\n') },
    'conclusions/trung-uong/2019/43-kl-tw.md:13 · Bài: thấy chỗ chưa điền [[tên điểm]]; cần lời của bài ở đó',
  ],
  [
    'an impossible date',
    { 'register/a.yaml': row({ issuedOn: '2019-02-30' }) },
    'register/a.yaml:6 · Ngày ban hành (issuedOn): thấy «2019-02-30»; cần một ngày có thật,',
  ],
  [
    'a future date',
    { 'register/a.yaml': row({ issuedOn: '2026-11-25' }) },
    'register/a.yaml:6 · Ngày ban hành (issuedOn): thấy «2026-11-25», sau hôm nay; cần một ngày không muộn hơn 2026-11-24',
  ],
  [
    'a broken reference',
    { 'register/a.yaml': row({ issuers: '[ban-bi-tu]' }) },
    'register/a.yaml:4 · Cơ quan ban hành (issuers.0): thấy «ban-bi-tu»; cần một cơ quan trong danh mục (gần giống: ban-bi-thu)',
  ],
  [
    'two files with one identity',
    { 'register/a.yaml': row(), 'register/b.yaml': row() },
    'register/b.yaml:2 · Văn bản: thấy ket-luan/trung-uong/2019/43-kl-tw đã có ở register/a.yaml:2; cần mỗi văn bản một mục duy nhất',
  ],
  [
    'a register row whose document exists',
    { 'register/a.yaml': row(), 'conclusions/trung-uong/2019/43-kl-tw.md': textFile() },
    'register/a.yaml:2 · Văn bản: thấy ket-luan/trung-uong/2019/43-kl-tw đã có ở conclusions/trung-uong/2019/43-kl-tw.md:3; cần bỏ dòng này khỏi sổ đăng ký, vì văn bản đã có bài',
  ],
  [
    'a story told twice',
    { 'models/gia-lai/a.md': storyFile(), 'models/gia-lai/b.md': storyFile({ name: 'Hiến đất, mở đường' }) },
    'models/gia-lai/b.md:2 · Tên mô hình (name): thấy «Hiến đất, mở đường», đã kể trong',
  ],
  [
    'a story outside the folder of its province',
    { 'models/ha-tinh/a.md': storyFile() },
    'models/ha-tinh/a.md:4 · Tên tệp: thấy «models/ha-tinh/a.md»; cần …/models/gia-lai/tên-không-dấu.md, theo địa bàn đầu tiên',
  ],
  [
    'a story in no folder',
    { 'models/a.md': storyFile() },
    'models/a.md:4 · Tên tệp: thấy «models/a.md»; cần …/models/gia-lai/tên-không-dấu.md, theo địa bàn đầu tiên',
  ],
  [
    'a story without a field',
    { 'models/gia-lai/a.md': storyFile({ field: 'khac' }) },
    'models/gia-lai/a.md:5 · Lĩnh vực (field): thấy «khac»; cần một trong: kinh-te,',
  ],
  [
    'a story whose best figure is none of its own',
    {
      'models/gia-lai/a.md': storyFile({ best: 'AA02', figures: '[AA01]' }),
      'figures/a.yaml':
        '- {id: AA01, valueText: 1 hộ, unit: hộ, kind: result, measures: Hộ, source: nguon}\n' +
        '- {id: AA02, valueText: 2 hộ, unit: hộ, kind: result, measures: Hộ, source: nguon}\n',
    },
    'models/gia-lai/a.md:13 · Số liệu tiêu biểu (best): thấy AA02; cần một trong các số liệu của bài: AA01',
  ],
  ...(['alt', 'credit', 'licence', 'licenceUrl'] as const).map((missing): [string, Record<string, string>, string] => [
    `a picture without ${missing}`,
    { 'models/gia-lai/a.md': storyFile({ pictures: `[${picture({ [missing]: undefined })}]` }) },
    `models/gia-lai/a.md:13 · Ảnh 1 › ${PICTURE_LABELS[missing]} (pictures.0.${missing}): thấy để trống; cần `,
  ]),
  [
    'a picture whose file is missing',
    { 'models/gia-lai/a.md': storyFile({ pictures: `[${picture()}]` }) },
    'models/gia-lai/a.md:13 · Tệp ảnh (pictures.0.file): thấy «gia-lai/duong.jpg», không có tệp ấy; cần một tệp trong content/pictures',
  ],
  [
    'a picture that is too heavy',
    {
      'models/gia-lai/a.md': storyFile({ pictures: `[${picture()}]` }),
      'pictures/gia-lai/duong.jpg': 'x'.repeat(301 * 1024),
    },
    'Tệp ảnh (pictures.0.file): thấy «gia-lai/duong.jpg» nặng 301 KB; cần ảnh nhiều nhất 300 KB',
  ],
  [
    'a picture outside its folder',
    { 'models/gia-lai/a.md': storyFile({ pictures: `[${picture({ file: '../../a.jpg' })}]` }) },
    'Ảnh 1 › Tệp ảnh (pictures.0.file): thấy «../../a.jpg»; cần đường dẫn trong content/pictures',
  ],
  [
    'a figure without a source',
    { 'figures/a.yaml': '- {id: AA01, valueText: 1 hộ, unit: hộ, kind: result, measures: Hộ}\n' },
    'figures/a.yaml:1 · Nguồn (source): thấy để trống',
  ],
  [
    'decomposed letters (NFD)',
    { 'register/a.yaml': row({ title: 'Về dân vận'.normalize('NFD') }) },
    `register/a.yaml:3 · chữ: thấy chữ tổ hợp (NFD) trong «${'Về'.normalize('NFD')}»; cần chữ dựng sẵn (NFC)`,
  ],
  [
    'a figure without a source',
    { 'figures/a.yaml': '- {id: LC01, valueText: "12", value: 12, unit: người, kind: result, measures: người dự}\n' },
    'figures/a.yaml:1 · Nguồn (source): thấy để trống; cần một đoạn chữ',
  ],
  [
    'a relation stored again from the other side',
    {
      'register/a.yaml':
        row({ relations: '[{kind: cites, to: ket-luan/trung-uong/2019/44-kl-tw}]' }) +
        row({ number: '44-KL/TW', relations: '[{kind: cites, to: ket-luan/trung-uong/2019/43-kl-tw}]' }),
    },
    'Dẫn chiếu (relations.0.to): thấy quan hệ đã ghi ở register/a.yaml:10; cần mỗi quan hệ ghi một lần, ở văn bản mới hơn',
  ],
  [
    'a relation written in the reverse direction',
    { 'register/a.yaml': row({ relations: '[{kind: citedBy, to: ket-luan/trung-uong/2019/44-kl-tw}]' }) },
    'register/a.yaml:10 · Quan hệ 1 › Quan hệ (relations.0.kind): thấy «citedBy»; cần một trong: basedOn, implements,',
  ],
  [
    'a provincial text that replaces a central one',
    {
      'register/a.yaml':
        row() + row({ ...province, issuedOn: '2020', relations: REPLACES('ket-luan/trung-uong/2019/43-kl-tw') }),
    },
    'Thay thế (relations.0.kind): thấy văn bản cấp tỉnh với văn bản trung ương; cần văn bản của chính cơ quan ấy hoặc cấp trên',
  ],
  [
    'a relation to a later document',
    {
      'register/a.yaml':
        row({ relations: '[{kind: implements, to: ket-luan/trung-uong/2021/01-kl-tw}]' }) +
        row({ number: '01-KL/TW', issuedOn: '2021-05-18' }),
    },
    'Triển khai thực hiện (relations.0.to): thấy «ket-luan/trung-uong/2021/01-kl-tw», ban hành 18/5/2021, sau văn bản này (7/1/2019); cần một văn bản có trước',
  ],
  [
    'a replacement without the words that say it',
    {
      'register/a.yaml':
        row({ number: '01-KL/TW', issuedOn: '2018' }) +
        row({ relations: '[{kind: replaces, to: ket-luan/trung-uong/2018/01-kl-tw}]' }),
    },
    'Thay thế (relations.0.kind): thấy thiếu provision; cần provision (hoặc unknown) và words',
  ],
  [
    'a replaced document that is still told to be in force',
    {
      'register/a.yaml':
        row({
          number: '01-KL/TW',
          issuedOn: '2018',
          status: '{state: inForce, source: nguon, checkedOn: 2026-11-24}',
        }) + row({ relations: REPLACES('ket-luan/trung-uong/2018/01-kl-tw') }),
    },
    'thấy «ket-luan/trung-uong/2018/01-kl-tw» còn ghi là có hiệu lực; cần hiệu lực của văn bản kia là replaced hoặc repealed',
  ],
  [
    'a circle of replacements',
    {
      'register/a.yaml':
        row({ number: '1-KL/TW', relations: REPLACES('ket-luan/trung-uong/2019/2-kl-tw') }) +
        row({ number: '2-KL/TW', relations: REPLACES('ket-luan/trung-uong/2019/3-kl-tw') }) +
        row({ number: '3-KL/TW', relations: REPLACES('ket-luan/trung-uong/2019/1-kl-tw') }),
    },
    'thấy vòng thay thế: ket-luan/trung-uong/2019/1-kl-tw → ket-luan/trung-uong/2019/2-kl-tw → ket-luan/trung-uong/2019/3-kl-tw → ket-luan/trung-uong/2019/1-kl-tw',
  ],
  [
    'a document related to itself',
    { 'register/a.yaml': row({ relations: '[{kind: cites, to: ket-luan/trung-uong/2019/43-kl-tw}]' }) },
    'thấy «ket-luan/trung-uong/2019/43-kl-tw», chính văn bản này; cần một văn bản khác',
  ],
  [
    'a field that nobody knows',
    { 'register/a.yaml': row({ ngay: '2019' }) },
    'register/a.yaml:10 · ngay: thấy trường «ngay»; cần một trường có trong danh mục',
  ],
  [
    'a document without number and without a name for its address',
    { 'register/a.yaml': row({ number: undefined }) },
    'Số ký hiệu (number): thấy văn bản không có số và không có tên trong địa chỉ; cần number, hoặc slug khi không có số',
  ],
  [
    'a file that lies where its identity is not',
    { 'conclusions/trung-uong/2018/43-kl-tw.md': textFile() },
    'Tên tệp: thấy «conclusions/trung-uong/2018/43-kl-tw.md»; cần …/conclusions/trung-uong/2019/43-kl-tw.md',
  ],
  [
    'an empty body',
    { 'conclusions/trung-uong/2019/43-kl-tw.md': textFile({}, '\n') },
    'Bài: thấy không có nội dung; cần ít nhất một đoạn',
  ],
  [
    'a heading that would be a second title',
    { 'conclusions/trung-uong/2019/43-kl-tw.md': textFile({}, 'Một đoạn.\n\n# To\n') },
    'conclusions/trung-uong/2019/43-kl-tw.md:15 · Bài: thấy tiêu đề cấp 1 (#)',
  ],
  [
    'HTML in a body',
    { 'conclusions/trung-uong/2019/43-kl-tw.md': textFile({}, '<script>alert(1)</script>\n') },
    'Bài: thấy mã HTML «<script>alert(1)</script>»; cần chỉ Markdown',
  ],
  [
    'an obligation at a provision that the body does not have',
    {
      'conclusions/trung-uong/2019/43-kl-tw.md': textFile(
        { obligations: '[{id: mot, who: Ai, does: làm, provision: diem-2, source: nguon}]' },
        '## 1. Một\n\nĐoạn.\n',
      ),
    },
    'thấy «diem-2»; cần mã một chỗ có trong bài: diem-1, diem-1.doan-1',
  ],
  [
    'a sum that does not come out',
    {
      'figures/a.yaml': [7, 3, 5]
        .map(
          (value, i) =>
            `- {id: TB0${i + 1}, valueText: "${value}", value: ${value}, unit: người, kind: result, measures: người, source: nguon${i === 0 ? ', arithmetic: {sum: [TB02, TB03]}' : ''}}\n`,
        )
        .join(''),
    },
    'Phép tính (arithmetic): thấy TB01 = 7, phép tính cho 8; cần phép tính đúng với giá trị',
  ],
  [
    'a figure quoted otherwise than its source writes it',
    {
      'figures/a.yaml':
        '- {id: LC03, valueText: trên 99%, value: 99, unit: "%", kind: result, measures: tỷ lệ, source: nguon}\n',
      'conclusions/trung-uong/2019/43-kl-tw.md': textFile({ figures: '[LC03]' }, 'Đạt [98%](so-lieu:LC03).\n'),
    },
    'Số liệu LC03: thấy «98%»; cần số như nguồn viết: «trên 99%»',
  ],
];

describe('bad content', () => {
  it.each(BAD_CONTENT)('tells of %s', (_what, files, message) => {
    expect(problemsOf(files)).toContainEqual(expect.stringContaining(message));
  });

  it('tells all problems of a run, not only the first', () => {
    const problems = problemsOf({
      'register/a.yaml': row({ issuedOn: '2019-02-30', confidence: 'sure' }),
      'register/b.yaml': row({ number: '44-KL/TW', place: 'gia-lay' }),
    });
    expect(problems).toHaveLength(3);
  });

  it('lets a picture pass that has all it needs', () => {
    const files = {
      'models/gia-lai/a.md': storyFile({ pictures: `[${picture()}]` }),
      'pictures/gia-lai/duong.jpg': 'ảnh',
    };
    expect(problemsOf(files)).toEqual([]);
  });

  it('lets right content pass', () => {
    expect(problemsOf({ 'register/a.yaml': row() + row({ ...province, issuedOn: '../2019-08-16' }) })).toEqual([]);
  });
});
