import { describe, expect, it } from 'vitest';
import { SAMPLE_IDS, SAMPLES } from '../fixtures/sample-drafts.ts';
import { sampleContext } from '../fixtures/sample-library.ts';
import { type HeadLayout, rawDocument, rawLines, rawNews } from '../fixtures/sample-raw.ts';
import { NEWS_PAGE, STATE_DECISION, STATE_DIRECTIVE } from '../fixtures/sample-texts.ts';
import type { RawText, TableBlock, TextBlock } from '../raw-text.ts';
import { ImportRefusal } from '../refusal.ts';
import { understand } from './understand.ts';

const context = sampleContext();
const FILE = { name: 'van-ban.txt', sha256: 'ab'.repeat(32), importedOn: '2026-11-24' };
const draftOf = (raw: RawText, answers = {}) => understand(raw, FILE, context, answers);

describe.each<HeadLayout>(['columns', 'bars', 'lines'])('an official document whose head came as %s', (layout) => {
  it.each(SAMPLE_IDS)('states what it is and keeps its outline: the %s', (id) => {
    const { sample, collection, stated, outline } = SAMPLES[id];
    const draft = draftOf(rawDocument(sample, layout));
    expect(draft.collection).toBe(collection);
    expect(draft.data).toMatchObject(stated);
    expect(draft.outline.map((entry) => entry.id).join(' ')).toBe(outline);
    expect(draft.questions).toEqual([]);
    expect(draft.accounting.difference).toBe(0);
  });
});

describe('the structure of an official document', () => {
  it('chapters, sections and articles of an annex nest without a gap', () => {
    const headings = draftOf(rawDocument(STATE_DECISION, 'columns')).outline.filter(({ depth }) => depth > 0);
    expect(headings.map(({ depth, text }) => `${'#'.repeat(depth)} ${text}`)).toEqual([
      '## Điều 1',
      '## Điều 2',
      '## Điều 3',
      '## Nơi nhận',
      '## QUY CHẾ',
      '### Chương I. QUY ĐỊNH CHUNG',
      '#### Điều 1. Phạm vi điều chỉnh',
      '#### Điều 2. Nguyên tắc',
      '### Chương II. TỔ CHỨC ĐỐI THOẠI',
      '#### Mục 1. CHUẨN BỊ',
      '##### Điều 3. Thông báo',
      '#### Mục 2. TIẾN HÀNH',
      '##### Điều 4. Ghi biên bản',
    ]);
  });

  it('tables and footnotes are kept as such', () => {
    const { body } = draftOf(rawDocument(STATE_DIRECTIVE, 'columns'));
    expect(body).toContain('| Thượng Mẫu | 4        | 6        |');
    expect(body).toContain('cụ thể:[^1]');
    expect(body).toMatch(/^\[\^1\]: Tính cả cuộc đối thoại/m);
  });
});

const DIRECTIVE = (
  head: string,
  foot = 'CHỦ TỊCH',
  body = 'Chủ tịch Ủy ban nhân dân tỉnh yêu cầu các sở, ban, ngành làm ngay./.',
) => `${head}
CHỈ THỊ
Về việc tiếp dân
${body}
${foot}`;
const HEAD = `ỦY BAN NHÂN DÂN |
CỘNG HÒA XÃ HỘI
CHỦ NGHĨA VIỆT NAM |
Số: 09/CT-UBND |
Bắc Mẫu, ngày 23 tháng 12 năm 2021 |`;

describe('what a head does not state', () => {
  it('a lost province name is told by the dateline; a chairman who signs for himself is the issuer; no name is made up', () => {
    const draft = draftOf(rawLines(DIRECTIVE(HEAD)));
    expect(draft.data).toMatchObject({
      place: 'bac-mau',
      issuers: ['chu-tich-ubnd-tinh'],
      signer: { role: 'Chủ tịch' },
    });
    expect(draft.findings.find(({ field }) => field === 'place')).toMatchObject({
      evidence: 'Bắc Mẫu, ngày 23 tháng 12 năm 2021',
      confidence: 'medium',
    });
    expect(draft.remarks.join(' ')).toContain('không có họ tên người ký');
  });

  it.each([
    ['no date', HEAD.replace(/\nBắc Mẫu, .*/u, ''), ['place', 'issuedOn']],
    ['a place that the register lacks', HEAD.replace('Bắc Mẫu', 'Nam Mẫu'), ['place']],
    ['no body', HEAD.replace('ỦY BAN NHÂN DÂN |\n', ''), ['issuers']],
    ['a number line without a number', HEAD.replace('09/CT-UBND', '      /CT-UBND'), ['number']],
  ])('%s is asked for', (_, head, fields) => {
    const asked = draftOf(rawLines(DIRECTIVE(head))).questions.map(({ field }) => field);
    expect(asked).toEqual(expect.arrayContaining(fields));
  });

  it('a chairman who signs alone, in whose name nothing is ordered, is no issuer: TM. may have been lost', () => {
    const draft = draftOf(
      rawLines(DIRECTIVE(HEAD, 'CHỦ TỊCH', 'Các sở, ban, ngành tiếp dân đúng lịch đã niêm yết./.')),
    );
    expect(draft.questions).toMatchObject([
      { field: 'issuers', candidates: ['uy-ban-nhan-dan-tinh', 'chu-tich-ubnd-tinh'] },
    ]);
  });

  it('a blank day leaves the month', () => {
    const head = HEAD.replace('ngày 23 tháng', 'ngày ….. tháng');
    expect(draftOf(rawLines(DIRECTIVE(head))).data['issuedOn']).toBe('2021-12');
  });

  it('a day in figures is read, one that no calendar has is asked for', () => {
    const on = (day: string) => draftOf(rawLines(DIRECTIVE(HEAD.replace('ngày 23 tháng 12 năm 2021', `ngày ${day}`))));
    expect(on('18-8-2014').data['issuedOn']).toBe('2014-08-18');
    const impossible = on('31 tháng 2 năm 2021');
    expect(impossible.data['issuedOn']).toBeUndefined();
    expect(impossible.questions.find(({ field }) => field === 'issuedOn')?.why).toContain('có thật');
  });

  it('a province that ended and began again under its name is told by the day', () => {
    expect(draftOf(rawLines(DIRECTIVE(HEAD.replace('2021', '2025')))).data['place']).toBe('bac-mau-2025');
  });

  it('answers of a person take the place of what is missing, and wrong ones are refused with what was expected', () => {
    const raw = rawLines(DIRECTIVE(HEAD.replace(/\nBắc Mẫu, .*/u, '')));
    const answered = draftOf(raw, { issuedOn: '2021-12-23', place: 'bac-mau', issuers: 'chu-tich-ubnd-tinh' });
    expect(answered.questions).toEqual([]);
    expect(answered.data).toMatchObject({ issuedOn: '2021-12-23', place: 'bac-mau', issuers: ['chu-tich-ubnd-tinh'] });
    expect(draftOf(raw, { title: 'Về tiếp dân, đối thoại' }).data['sources']).toEqual([
      { source: 'tep-van-ban-abababab', proves: expect.not.arrayContaining(['title']) },
    ]);
    expect(() => draftOf(raw, { issuedOn: '23/12/2021' })).toThrow(/issuedOn.*một ngày có thật/);
    expect(() => draftOf(raw, { ngay: '2021' })).toThrow(/không có trường này/);
    expect(() => draftOf(raw, { sources: 'x' })).toThrow(ImportRefusal);
  });
});

const NATION = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc';

describe('heads of other bodies', () => {
  const cases: Array<[string, string, Record<string, unknown>]> = [
    [
      'a conclusion of the Secretariat, its title in capitals',
      'BAN CHẤP HÀNH TRUNG ƯƠNG\n-----\nĐẢNG CỘNG SẢN VIỆT NAM\nSố 61-KL/TW\nHà Nội, ngày 7 tháng 1 năm 2020\nKẾT LUẬN\nCỦA BAN BÍ THƯ\nVỀ TIẾP TỤC THỰC HIỆN NGHỊ QUYẾT SỐ 25-NQ/TW KHÓA XI\n-----\nBan Bí thư yêu cầu dân vận sát cơ sở.\nT/M BAN BÍ THƯ\nTrần Văn Mẫu',
      {
        type: 'ket-luan',
        number: '61-KL/TW',
        title: 'Về tiếp tục thực hiện Nghị quyết số 25-NQ/TW khóa XI',
        issuers: ['ban-bi-thu'],
        place: 'trung-uong',
        signer: { name: 'Trần Văn Mẫu', onBehalfOf: 'Ban Bí thư' },
      },
    ],
    [
      'a resolution of a people’s council with its session',
      `HỘI ĐỒNG NHÂN DÂN\nTỈNH BẮC MẪU\n${NATION}\nSố: 46/2022/NQ-HĐND\nBắc Mẫu, ngày 9 tháng 12 năm 2022\nNGHỊ QUYẾT\nQuy định mức chi cho việc tiếp dân\nHỘI ĐỒNG NHÂN DÂN TỈNH BẮC MẪU\nKHÓA XIV, KỲ HỌP THỨ 12\nCăn cứ Hiến pháp;\nQUYẾT NGHỊ:\nĐiều 1. Mức chi\nMức chi là một.\nĐiều 2. Thi hành\nNghị quyết này được Hội đồng nhân dân tỉnh thông qua ngày 09 tháng 12 năm 2022 và có hiệu lực từ ngày 19 tháng 12 năm 2022./.\nCHỦ TỊCH\nTrần Văn Mẫu`,
      {
        issuers: ['hoi-dong-nhan-dan-tinh'],
        session: 'Khóa XIV, kỳ họp thứ 12',
        effectiveOn: '2022-12-19',
        signer: { name: 'Trần Văn Mẫu', role: 'Chủ tịch' },
      },
    ],
    [
      'a law, whose number line says so',
      `QUỐC HỘI\n-----\n${NATION}\nLuật số: 11/2022/QH15\nHà Nội, ngày 10 tháng 11 năm 2022\nLUẬT\nTIẾP DÂN\nCăn cứ Hiến pháp;\nChương I\nQUY ĐỊNH CHUNG\nĐiều 1. Phạm vi\nLuật này quy định việc tiếp dân.`,
      { type: 'luat', number: '11/2022/QH15', title: 'Tiếp dân', issuers: ['quoc-hoi'], place: 'trung-uong' },
    ],
    [
      'a plan of a department of the Party, its parent above it',
      'TỈNH ỦY BẮC MẪU\nBAN DÂN VẬN\n*\nSố 15-KH/BDVTU\nĐẢNG CỘNG SẢN VIỆT NAM\nBắc Mẫu, ngày 3 tháng 2 năm 2021\nKẾ HOẠCH\nkiểm tra việc tiếp dân năm 2021\nI. MỤC ĐÍCH\n1. Mục đích\nNắm việc.\n2. Yêu cầu\nKhông hình thức.\nTRƯỞNG BAN\n(Đã ký)\nTrần Văn Mẫu',
      {
        type: 'ke-hoach',
        issuers: ['ban-dan-van-tinh-uy'],
        place: 'bac-mau',
        signer: { name: 'Trần Văn Mẫu', role: 'Trưởng ban' },
      },
    ],
    [
      'a letter, which prints no type',
      `ỦY BAN NHÂN DÂN\nTỈNH BẮC MẪU\n${NATION}\nSố: 231/UBND-NC\nV/v tiếp dân cuối năm\nBắc Mẫu, ngày 5 tháng 7 năm 2023\nKính gửi: Các sở, ban, ngành.\nỦy ban nhân dân tỉnh đề nghị các cơ quan tiếp dân đúng lịch./.\nTL. CHỦ TỊCH\nCHÁNH VĂN PHÒNG\nTrần Văn Mẫu`,
      {
        type: 'cong-van',
        number: '231/UBND-NC',
        title: 'Tiếp dân cuối năm',
        issuers: ['uy-ban-nhan-dan-tinh'],
        signer: { name: 'Trần Văn Mẫu', role: 'Chánh Văn phòng' },
      },
    ],
  ];
  it.each(cases)('%s', (_, text, data) => {
    const draft = draftOf(rawLines(text));
    expect(draft.data).toMatchObject(data);
    expect(draft.accounting.difference).toBe(0);
  });

  it('numbered lines that are titles become headings, those that are sentences become points', () => {
    const headings = draftOf(rawLines(cases[3]?.[1] ?? '')).outline.filter(({ depth }) => depth > 0);
    expect(headings.map(({ id }) => id)).toEqual(['muc-i', 'muc-i.diem-1', 'muc-i.diem-2']);
  });

  it('a document of several bodies asks who issued it and tells that several signed', () => {
    const text = `ỦY BAN NHÂN DÂN - ỦY BAN MTTQ VIỆT NAM\nTỈNH BẮC MẪU\n${NATION}\nSố: 01/QCPH/UBND-UBMTTQ\nBắc Mẫu, ngày 5 tháng 7 năm 2018\nQUY CHẾ PHỐI HỢP\ntiếp dân\nĐiều 1. Nguyên tắc\nBình đẳng, tôn trọng nhau.\nTM. ỦY BAN MTTQ\nCHỦ TỊCH\nTrần Văn Mẫu\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nLê Văn Mẫu`;
    const draft = draftOf(rawLines(text));
    expect(draft.questions.map(({ field }) => field)).toEqual(['issuers']);
    expect(draft.remarks.join(' ')).toContain('Nhiều người ký');
    expect(draft.removed).toEqual([]);
  });
});

describe('what the library does not take', () => {
  it.each([
    ['a secret document', `MẬT\n${DIRECTIVE(HEAD)}`, /dấu mật/],
    ['a kind that it has no type for', DIRECTIVE(HEAD).replace('CHỈ THỊ', 'BÁO CÁO'), /BÁO CÁO/],
    ['a file without a text', 'Trang chủ', /không phải một văn bản/],
  ])('%s', (_, text, message) => expect(() => draftOf(rawLines(text))).toThrow(message));
});

it.each(['html', 'mhtml'] as const)('a page of this library that lists texts is none of them: %s', (format) => {
  const listed = rawLines(`Chuỗi của Chỉ thị 07/CT-UBND\n05/3/2024\n${NEWS_PAGE.lead}`, {
    publisher: 'Thư viện Dân vận',
  });
  expect(() => draftOf({ ...listed, format })).toThrow(/không có toàn văn/);
});

describe('a portal around an official document', () => {
  it('is taken out before the head and behind the signature, each line with its rule', () => {
    const page = `Trang chủ » Văn bản\nChi tiết văn bản\n${DIRECTIVE(HEAD)}\nÝ kiến bạn đọc\nNhấp vào nút tại mỗi ô tìm kiếm.`;
    const draft = draftOf(rawLines(page));
    expect(draft.body).toBe('Chủ tịch Ủy ban nhân dân tỉnh yêu cầu các sở, ban, ngành làm ngay./.\n');
    expect(draft.removed.map(({ rule }) => rule)).toEqual([
      'đường dẫn của trang',
      'phần của trang, trước đầu văn bản',
      'khung ý kiến bạn đọc',
      'hướng dẫn tìm kiếm bằng giọng nói',
    ]);
    expect(draft.accounting.difference).toBe(0);
  });
});

describe('a news page', () => {
  const draft = draftOf(rawNews(NEWS_PAGE));

  it('is read with headline, day, author and the place of its headline', () => {
    expect(draft.collection).toBe('articles');
    expect(draft.data).toMatchObject({
      title: NEWS_PAGE.title,
      publishedOn: NEWS_PAGE.publishedOn,
      author: 'Hoàng Mẫu',
      places: ['thuong-mau'],
      coverage: 'full',
    });
    expect(draft.questions).toEqual([]);
  });

  it('keeps its text and its caption, once, and nothing that the portal put around it', () => {
    const lines = draft.body.trim().split('\n\n');
    expect(lines).toEqual([NEWS_PAGE.lead, `*${NEWS_PAGE.caption}*`, ...NEWS_PAGE.body]);
    const removed = draft.removed.map(({ text }) => text);
    expect(removed).toEqual(
      expect.arrayContaining([...NEWS_PAGE.menu, ...NEWS_PAGE.counters, ...NEWS_PAGE.after.flat()]),
    );
    expect(draft.accounting.difference).toBe(0);
  });

  it('names the source with the file, its SHA-256 and the day', () => {
    expect(draft.source).toMatchObject({ id: 'tep-van-ban-abababab', kind: 'article', grade: 'B', file: FILE });
    expect(draft.data['source']).toBe('tep-van-ban-abababab');
  });

  it.each([
    ['Hoàng Mẫu14/11/2023 4:00 PM', '', 'Hoàng Mẫu'],
    ['Cập nhật: 14/11/2023', 'Hoàng Mẫu Văn phòng Huyện ủy Thượng Mẫu', 'Hoàng Mẫu (Văn phòng Huyện ủy Thượng Mẫu)'],
    ['14-11-2023 | 1.204 lượt xem', 'Bài và ảnh: Hoàng Mẫu', 'Hoàng Mẫu'],
    ['Thứ ba, ngày 14 tháng 11 năm 2023', 'Hoàng Mẫu (Ban Dân vận Tỉnh ủy)', 'Hoàng Mẫu (Ban Dân vận Tỉnh ủy)'],
  ])('reads «%s» and «%s»', (time, last, author) => {
    const text = [NEWS_PAGE.title, time, NEWS_PAGE.lead, ...NEWS_PAGE.body, last].join('\n');
    expect(draftOf(rawLines(text)).data).toMatchObject({ publishedOn: '2023-11-14', author });
  });

  it('without a day is asked for it, and a page whose own data tell it is not', () => {
    const text = [NEWS_PAGE.title, NEWS_PAGE.lead, ...NEWS_PAGE.body].join('\n');
    expect(draftOf(rawLines(text)).questions.map(({ field }) => field)).toEqual(['publishedOn']);
    const told = draftOf(
      rawLines(text, { published: '2023-11-14T08:15:00+07:00', title: `${NEWS_PAGE.title} - Báo Mẫu` }),
    );
    expect(told.data['publishedOn']).toBe('2023-11-14');
  });
});

describe('text that looks like markup', () => {
  it.each([
    '<script>alert(1)</script>',
    '[bấm](javascript:alert(1))',
    '**đậm** _nghiêng_ `mã`',
    '# tiêu đề',
    '> trích',
    '![ảnh](x)',
    '{alert(1)}',
    '| a | b |',
    '&lt;b&gt;',
  ])('%s stays text', (payload) => {
    const text = [
      NEWS_PAGE.title,
      NEWS_PAGE.time,
      NEWS_PAGE.lead,
      `Người viết gõ ${payload} vào giữa câu.`,
      ...NEWS_PAGE.body,
    ].join('\n');
    const { body } = draftOf(rawLines(text));
    expect(body).not.toMatch(/(?<!\\)<\w|(?<!\\)\[[^\]]*\]\(/);
    expect(draftOf(rawLines(text)).accounting.difference).toBe(0);
  });
});

it('an editor is told where both counts of a text differ', () => {
  const raw = rawNews(NEWS_PAGE);
  const { accounting, remarks } = draftOf({ ...raw, visibleCharacters: raw.visibleCharacters + 7 });
  expect(accounting.difference).toBe(7);
  expect(remarks.join(' ')).toMatch(/lệch 7 trên \d+: bài có thể thiếu chữ/);
});

it('one very long cell does not pad its column in thousands of rows', () => {
  const cell = (text: string): TextBlock[] => [{ kind: 'text', spans: [{ text }] }];
  const rows = Array.from({ length: 5000 }, (_, i) => [cell(`${i}`), cell(i === 0 ? 'chữ '.repeat(30_000) : 'chữ')]);
  const raw = rawNews(NEWS_PAGE);
  const table: TableBlock = { kind: 'table', rows };
  expect(draftOf({ ...raw, blocks: [...raw.blocks, table] }).body.length).toBeLessThan(500_000);
});
