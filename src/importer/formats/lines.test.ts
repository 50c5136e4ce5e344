import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PLAIN_SAMPLES } from '../bytes/fixtures/sample-plain.ts';
import { countCharacters } from '../raw-text.ts';
import { joinLines, wrapWidth } from './lines.ts';

/** Breaks a paragraph at a width, as an editor of the nineties does. */
function wrap(paragraph: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of paragraph.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

const joined = (lines: string[]) => joinLines(lines.map((text) => ({ text }))).map((paragraph) => paragraph.text);

describe('a hyphen at the end of a line', () => {
  test.each([
    ['về ph-', 'ương án', 'về phương án'],
    ['khô-', 'ng được', 'không được'],
    ['kinh tế -', 'xã hội', 'kinh tế - xã hội'],
    ['chủ nghĩa Mác-', 'Lênin', 'chủ nghĩa Mác-Lênin'],
    ['Quyết định 217-', 'QĐ/TW', 'Quyết định 217-QĐ/TW'],
    ['tổ-', 'chức', 'tổ-chức'],
    ['sinh ho\u00AD', 'ạt', 'sinh hoạt'],
    ['giai đoạn 2021-', '2025', 'giai đoạn 2021-2025'],
  ])('%s ↵ %s', (line, next, expected) =>
    expect(joinLines([{ text: line }, { text: next }], line.length).map(({ text }) => text)).toEqual([expected]),
  );
});

test('capitals run together are a line like any other, however long', () =>
  expect(joined(['T'.repeat(20_000), 'Bắc Mẫu, ngày 5 tháng 3 năm 2024'])).toHaveLength(2));

describe('lines of a text broken at a width', () => {
  const long = [
    'Thời gian qua, việc tiếp dân ở các xã, phường đã có nền nếp. Tuy vậy, còn nơi hẹn nhiều lần, trả lời chậm, người dân phải đi lại.',
    '1. Thủ trưởng các sở, ban, ngành và Ủy ban nhân dân các huyện làm tốt những việc sau đây trong năm nay và các năm tới:',
    'a) Niêm yết lịch tiếp dân tại trụ sở của cơ quan mình, trên trang thông tin và tại nhà văn hóa của từng thôn, bản;',
    '- Lần thứ nhất trước ngày 30 tháng 6 hằng năm, mời đại diện các đoàn thể, người có uy tín và các hộ có đơn thư dự.',
    'Điều 5. Trách nhiệm của Ủy ban nhân dân các cấp trong việc tổ chức đối thoại trực tiếp với Nhân dân ở cơ sở',
  ];

  test.each([60, 72, 80, 100])('come back as their paragraphs from width %i', (width) =>
    expect(joined(long.flatMap((paragraph) => wrap(paragraph, width)))).toEqual(long),
  );

  test('keep titles in capitals, the number and the date apart', () =>
    expect(
      joined([
        'ỦY BAN NHÂN DÂN',
        'TỈNH BẮC MẪU',
        'Số: 07/CT-UBND',
        'Bắc Mẫu, ngày 05 tháng 3 năm 2024',
        'CHỈ THỊ',
        ...wrap(long[0] ?? '', 70),
      ]),
    ).toEqual([
      'ỦY BAN NHÂN DÂN',
      'TỈNH BẮC MẪU',
      'Số: 07/CT-UBND',
      'Bắc Mẫu, ngày 05 tháng 3 năm 2024',
      'CHỈ THỊ',
      long[0],
    ]));

  test.each([
    [
      'a number of a document',
      'Ngay sau khi có Kết luận số 114-KL/TW và Chỉ thị số',
      '04-CT/TU, các cấp đã chỉ đạo sơ kết.',
    ],
    ['the end of a bracket', 'Ngay sau khi có Kết luận số 114-KL/TW của Ban Bí thư (khóa', 'XI) về công tác dân vận.'],
    [
      'a capital in mid-sentence',
      'Ngày 05 tháng 3 năm 2024, tại trụ sở của Ủy ban nhân dân xã, đồng chí',
      'Nguyễn Văn Mẫu tiếp dân.',
    ],
  ])('%s at the start of a line does not begin a paragraph', (_, line, next) =>
    expect(joinLines([{ text: line }, { text: next }], 70)).toHaveLength(1),
  );

  test('a title in capitals over two full lines is one', () =>
    expect(
      joinLines(
        [{ text: 'VỀ ĐỔI MỚI CÔNG TÁC DÂN VẬN CỦA CƠ QUAN HÀNH CHÍNH NHÀ NƯỚC, CHÍNH' }, { text: 'QUYỀN CÁC CẤP' }],
        70,
      ),
    ).toHaveLength(1));

  test('an article that is cited at the start of a line is no heading', () => {
    const paragraph =
      'Việc giải quyết đơn của người dân được thực hiện theo đúng trình tự tại Điều 5. Người đứng đầu chịu trách nhiệm nếu để quá hạn, trừ trường hợp có lý do chính đáng.';
    const lines = wrap(paragraph, 71);
    expect(lines[1]).toMatch(/^Điều 5\./);
    expect(joined(lines)).toEqual([paragraph]);
  });

  test('an indented first line begins a paragraph', () =>
    expect(
      joined([
        '    Công tác dân vận của tỉnh có tiến bộ, một số cấp ủy chưa',
        'dành đủ thời gian xuống cơ sở gặp gỡ, lắng nghe người dân nói.',
        '    Mặt trận Tổ quốc và các đoàn thể giám sát việc thực hiện.',
      ]),
    ).toHaveLength(2));

  test('a sentence goes on over a page', () => {
    const [first = '', second = '', third = ''] = wrap(long[0] ?? '', 60);
    const lines = [
      { text: first, page: 1 },
      { text: second, page: 1 },
      { text: '', page: 1 },
      { text: third, page: 2 },
    ];
    expect(joinLines(lines, 60)).toEqual([{ text: long[0], first: 0, last: lines.length - 1 }]);
  });
});

describe('lines of a text that nobody broke', () => {
  test.each(PLAIN_SAMPLES)('%s: a line is a paragraph', (_, text) => {
    const lines = text.split('\n').filter((line) => line !== '');
    expect(wrapWidth(lines)).toBeNull();
    expect(joined(lines)).toEqual(lines.map((line) => line.trim()));
  });
});

test('joining loses no character but hyphens at line ends', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: fc.constantFrom(...'aáđ -.\u00ADN1;') })), (lines) => {
      const count = (texts: string[]) => countCharacters(texts.join('').replaceAll('-', ''));
      expect(count(joined(lines))).toBe(count(lines));
    }),
  );
});
