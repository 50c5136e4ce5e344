import { describe, expect, it } from 'vitest';
import { sampleContext } from '../fixtures/sample-library.ts';
import { rawLines } from '../fixtures/sample-raw.ts';
import { understand } from './understand.ts';

const context = sampleContext();
const FILE = { name: 'van-ban.txt', sha256: 'ab'.repeat(32), importedOn: '2026-11-24' };
const draftOf = (text: string) => understand(rawLines(text), FILE, context);

const HEAD = `ỦY BAN NHÂN DÂN
TỈNH BẮC MẪU
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 12/QĐ-UBND
Bắc Mẫu, ngày 6 tháng 5 năm 2022`;
const FOOT = 'Nơi nhận:\n- Như Điều 2;\n- Lưu: VT.\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nTrần Văn Mẫu';
const TITLE = 'QUYẾT ĐỊNH\nVề tiếp dân';
const BODY = 'Điều 1. Các xã tiếp dân đúng lịch.\nĐiều 2. Các cơ quan thi hành./.';
const LONG =
  'Người dân đến hỏi việc đất đai, được hẹn ngày trả lời và được trả lời đúng ngày đã hẹn, không phải đi lại nhiều lần.';

const headings = ({ outline }: ReturnType<typeof draftOf>) =>
  outline.filter(({ depth }) => depth > 0).map(({ text }) => text);

describe('the end of an official document', () => {
  it.each([
    ['a sentence that begins with «Nơi nhận»', `Nơi nhận cần ghi đủ.\n${LONG}`],
    ['a signature that the text quotes', `Phiếu có chỗ ký:\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n${LONG}`],
  ])('is not %s', (_, quoted) => {
    const draft = draftOf(`${HEAD}\n${TITLE}\n${quoted}\n${BODY}\n${FOOT}`);
    expect(headings(draft)).toEqual(['Điều 1', 'Điều 2', 'Nơi nhận']);
    expect(draft.data['signer']).toMatchObject({ name: 'Trần Văn Mẫu' });
    expect(draft.removed).toEqual([]);
  });

  it('a second one who signs without a formula signs too', () => {
    const draft = draftOf(`${HEAD}\n${TITLE}\n${BODY}\n${FOOT}\nTRƯỞNG BAN DÂN VẬN\nLê Thị Mẫu`);
    expect(draft.remarks.join(' ')).toContain('TRƯỞNG BAN DÂN VẬN / Lê Thị Mẫu');
    expect(draft.removed).toEqual([]);
  });

  it('several bodies sign below their names, without a formula', () => {
    const foot =
      'BAN DÂN VẬN TỈNH ỦY\nTRƯỞNG BAN\nTrần Thị Mẫu\nCÔNG AN TỈNH\nGIÁM ĐỐC\n(đã ký)\nĐại tá Lê Văn Mẫu\nNơi nhận:\n- Lưu.';
    const draft = draftOf(`${HEAD}\n${TITLE}\n${BODY}\n${foot}`);
    expect(draft.body).not.toContain('BAN DÂN VẬN');
    expect(draft.data['signer']).toEqual({ name: 'Trần Thị Mẫu', role: 'Trưởng ban' });
    expect(draft.questions.find(({ field }) => field === 'issuers')?.why).toContain('CÔNG AN TỈNH / GIÁM ĐỐC');
    expect(headings(draft).at(-1)).toBe('Nơi nhận');
    expect(draft.removed).toEqual([]);
  });

  const cell = (...lines: string[]) => lines.map((text) => ({ kind: 'text' as const, spans: [{ text }] }));
  const table = (...rows: string[][][]) => ({
    kind: 'table' as const,
    rows: rows.map((row) => row.map((lines) => cell(...lines))),
  });
  const SIDE_BY_SIDE = ['BAN DÂN VẬN TỈNH ỦY', 'TRƯỞNG BAN'];
  it.each([
    [
      'names in a row of their own',
      [table([SIDE_BY_SIDE, ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH']]), table([['Trần Thị Mẫu'], ['Lê Văn Mẫu']])],
    ],
    ['a row of titles and a row of names', [table([['TRƯỞNG BAN'], ['CHỦ TỊCH']], [['Trần Thị Mẫu'], ['Lê Văn Mẫu']])]],
    [
      'titles with their offices',
      [
        table([
          ['TRƯỞNG BAN DÂN VẬN', 'Trần Thị Mẫu'],
          ['GIÁM ĐỐC SỞ NỘI VỤ', 'Lê Văn Mẫu'],
        ]),
      ],
    ],
  ])('who signs side by side is read column by column: %s', (_, tables) => {
    const raw = rawLines(`${HEAD}\n${TITLE}\n${BODY}`);
    const draft = understand({ ...raw, blocks: [...raw.blocks, ...tables] }, FILE, context);
    expect(draft.data['signer']).toMatchObject({ name: 'Trần Thị Mẫu', role: expect.stringContaining('Trưởng ban') });
    expect(draft.questions.map(({ field }) => field)).toContain('issuers');
    expect(draft.body).not.toContain('Mẫu');
    expect(draft.removed).toEqual([]);
  });

  it.each([
    ['below the name', 'TRƯỞNG BAN\nTrần Văn Mẫu\nPHÓ BÍ THƯ TỈNH ỦY'],
    ['above it', 'TRƯỞNG BAN\nPHÓ BÍ THƯ TỈNH ỦY\nTrần Văn Mẫu'],
  ])('a post that the signer holds elsewhere, %s, is no second signature', (_, lines) => {
    const draft = draftOf(`${HEAD}\n${TITLE}\n${BODY}\nT/M BAN CHỈ ĐẠO\n${lines}`);
    expect(draft.data['signer']).toEqual({ name: 'Trần Văn Mẫu', role: 'Trưởng ban', onBehalfOf: 'Ban Chỉ đạo' });
    expect(draft.remarks.join(' ')).not.toContain('Nhiều người ký');
    expect(draft.removed).toEqual([]);
  });

  it.each([
    ['T/M BAN THƯỜNG VỤ HUYỆN UỶ\nBÍ THƯ', { onBehalfOf: 'Ban Thường vụ Huyện ủy', role: 'Bí thư' }],
    ['TUQ. CHỦ TỊCH\nTRƯỞNG PHÒNG NỘI VỤ', { role: 'Trưởng phòng Nội vụ' }],
    ['TRƯỞNG BAN DÂN VẬN', { role: 'Trưởng ban Dân vận' }],
    ['GIÁM ĐỐC SỞ Y TẾ', { role: 'Giám đốc Sở Y tế' }],
    ['TRƯỞNG CÔNG AN HUYỆN', { role: 'Trưởng Công an huyện' }],
  ])('%s is written as running text does', (lines, signer) =>
    expect(draftOf(`${HEAD}\n${TITLE}\n${BODY}\n${lines}\nTrần Văn Mẫu`).data['signer']).toMatchObject(signer),
  );

  it('receivers on one line are receivers each', () => {
    const foot = 'Nơi nhận: - Như Điều 2; - Sở Nội vụ; - Lưu: VT.\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nTrần Văn Mẫu';
    const draft = draftOf(`${HEAD}\n${TITLE}\n${BODY}\n${foot}`);
    expect(draft.body).toContain('- Như Điều 2;\n- Sở Nội vụ;\n- Lưu: VT.');
    expect(draft.accounting.difference).toBe(0);
  });
});

describe('what stands behind a signature', () => {
  const annexes: Array<[string, string, string[]]> = [
    ['forms by their number', `Mẫu số 01\nPHIẾU HẸN\nHẹn ngày: …\nMẫu số 02\nSỔ\n${LONG}`, ['Mẫu số 01', 'Mẫu số 02']],
    [
      'a list that the document encloses, under a head of its own',
      `ỦY BAN NHÂN DÂN\nTỈNH BẮC MẪU\nDANH SÁCH\nĐiểm tiếp dân\n(Kèm theo Quyết định số 12/QĐ-UBND ngày 6/5/2022)\n1. Thượng Mẫu\n2. Hạ Mẫu`,
      ['DANH SÁCH'],
    ],
    ['sentences enough to be a text', `${LONG}\n${LONG}`, ['Phần sau chỗ ký']],
  ];
  it.each(annexes)('%s is kept', (_, late, titles) => {
    const draft = draftOf(`${HEAD}\n${TITLE}\n${BODY}\n${FOOT}\n${late}`);
    expect(headings(draft)).toEqual(['Điều 1', 'Điều 2', 'Nơi nhận', ...titles]);
    expect(draft.removed.map(({ rule }) => rule)).not.toContain('phần sau chữ ký');
    expect(draft.accounting.difference).toBe(0);
  });

  it('the number of a page is no title of what follows', () => {
    const late = '2\nQUY CHẾ\nTiếp dân\n(Ban hành kèm theo Quyết định số 12/QĐ-UBND ngày 6/5/2022)\nĐiều 1. Lịch';
    const draft = draftOf(`${HEAD}\n${TITLE}\n${BODY}\n${FOOT}\n${late}`);
    expect(headings(draft).slice(3)).toEqual(['QUY CHẾ', 'Điều 1. Lịch']);
    expect(draft.removed).toEqual([{ text: '2', rule: 'số trang' }]);
  });

  it('a few lines go, and that is told', () => {
    const draft = draftOf(`${HEAD}\n${TITLE}\n${BODY}\n${FOOT}\n${LONG}`);
    expect(draft.remarks.join(' ')).toContain('Đã bỏ 1 dòng (từ «Người dân đến hỏi việc');
  });

  it('the certificate of a copy goes by its name', () => {
    const copy = 'VĂN PHÒNG\nSố: 7/SY-VP\nBắc Mẫu, ngày 9 tháng 5 năm 2022\nTL. CHÁNH VĂN PHÒNG\nLê Văn Mẫu';
    const draft = draftOf(`SAO Y\n${HEAD}\n${TITLE}\n${BODY}\n${FOOT}\n${copy}`);
    expect(new Set(draft.removed.map(({ rule }) => rule))).toEqual(new Set(['phần chứng thực bản sao']));
    expect(draft.data).toMatchObject({ number: '12/QĐ-UBND', issuedOn: '2022-05-06' });
  });
});

describe('the head of an official document', () => {
  it('may be written in small letters', () => {
    const head = HEAD.replace('ỦY BAN NHÂN DÂN\nTỈNH BẮC MẪU', 'Ủy ban nhân dân tỉnh Bắc Mẫu');
    const foot = 'TM. Ủy ban nhân dân\nChủ tịch\nTrần Văn Mẫu';
    expect(draftOf(`${head}\nQuyết định\nVề tiếp dân\n${BODY}\n${foot}`).data).toMatchObject({
      type: 'quyet-dinh',
      title: 'Về tiếp dân',
      issuers: ['uy-ban-nhan-dan-tinh'],
      place: 'bac-mau',
      signer: { name: 'Trần Văn Mẫu', role: 'Chủ tịch' },
    });
  });

  it.each([
    ['QUYẾT ĐỊNH\ncủa Ủy ban nhân dân tỉnh về tiếp dân', 'Về tiếp dân'],
    ['QUYẾT ĐỊNH\ncủa Ủy ban nhân dân tỉnh thực hiện Nghị quyết về tiếp dân', 'Thực hiện Nghị quyết về tiếp dân'],
    ['QUYẾT ĐỊNH\ncủa Ban Chỉ đạo thực hiện Quy chế mẫu về tiếp dân', 'Về tiếp dân'],
    ['QUYẾT ĐỊNH CỦA ỦY BAN NHÂN DÂN TỈNH VỀ TIẾP DÂN', 'Về tiếp dân'],
    ['QUYẾT ĐỊNH TIẾP DÂN\nở Bắc Mẫu', 'Tiếp dân ở Bắc Mẫu'],
    ['QUYẾT ĐỊNH\nKẾT LUẬN CỦA BAN THƯỜNG VỤ TỈNH ỦY\nvề tiếp dân', 'Kết luận của Ban Thường vụ Tỉnh ủy về tiếp dân'],
    ['QUYẾT ĐỊNH\nBAN HÀNH QUY CHẾ CỦA HỘI NÔNG DÂN VIỆT NAM', 'Ban hành quy chế của Hội Nông dân Việt Nam'],
  ])('«%s» has the title «%s»', (lines, title) =>
    expect(draftOf(`${HEAD}\n${lines}\n${BODY}\n${FOOT}`).data).toMatchObject({ type: 'quyet-dinh', title }),
  );

  it.each([
    '1 25/QĐ-UBND',
    '12/QĐ-UBND; 13/QĐ-UBND',
    'l2O/QĐ-UBND',
    '1O5/QĐ-UBND',
    '…/QĐ-UBND',
    '     /QĐ-UBND',
    '1.250/QĐ-UBND',
  ])('a number «%s» is asked for; the issuer above it stays known', (number) => {
    const [body = '', province = '', ...nation] = HEAD.replace(/\nSố: .*/u, '').split('\n');
    const draft = draftOf([body, province, `Số: ${number}`, ...nation, TITLE, BODY, FOOT].join('\n'));
    expect(draft.data).toMatchObject({ issuers: ['uy-ban-nhan-dan-tinh'], place: 'bac-mau' });
    expect(draft.data).not.toHaveProperty('number');
    expect(draft.questions.find(({ field }) => field === 'number')?.why).toContain('dòng số chỉ ghi «Số:');
  });

  it('a year that was left blank is asked for', () => {
    const draft = draftOf(`${HEAD.replace(/ngày 6.*/u, 'ngày … tháng … năm 20…')}\n${TITLE}\n${BODY}\n${FOOT}`);
    expect(draft.questions.find(({ field }) => field === 'issuedOn')?.why).toContain('để trống năm');
  });

  it.each([
    [
      'line by line',
      'ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nTỈNH BẮC MẪU Độc lập - Tự do - Hạnh phúc\nSố: 12/QĐ-UBND Bắc Mẫu, ngày 6 tháng 5 năm 2022',
    ],
    [
      'all on one line',
      'ỦY BAN NHÂN DÂN TỈNH BẮC MẪU * Số: 12/QĐ-UBND CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc Bắc Mẫu, ngày 6 tháng 5 năm 2022',
    ],
    [
      'the motto on a line of its own',
      'ỦY BAN NHÂN DÂN TỈNH BẮC MẪU CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: 12/QĐ-UBND Bắc Mẫu, ngày 6 tháng 5 năm 2022',
    ],
    [
      'the number last',
      'ỦY BAN NHÂN DÂN TỈNH BẮC MẪU CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Số: 12/QĐ-UBND Bắc Mẫu, ngày 6 tháng 5 năm 2022',
    ],
  ])('whose columns ran together, %s, is read', (_, head) => {
    const draft = draftOf(`${head}\n${TITLE}\n${BODY}\n${FOOT}`);
    expect(draft.data).toMatchObject({
      number: '12/QĐ-UBND',
      issuedOn: '2022-05-06',
      issuers: ['uy-ban-nhan-dan-tinh'],
      place: 'bac-mau',
    });
    expect(draft.accounting.difference).toBe(0);
    expect(draft.removed).toEqual([]);
  });

  it('with letters misread in every line is refused, never taken for a news page', () => {
    const head =
      'UBND TlNH BẮC MẪU\nSố: l2O/QĐ-UBND\nCỘNG HÒA XÃ HỘl CHỦ NGHĨA VlỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nBắc Mẫu, ngày l5 tháng O3 năm 2O22';
    expect(() => draftOf(`${head}\n${TITLE}\n${BODY}\n${FOOT}`)).toThrow(/chữ bị lỗi/);
  });

  it('a draft is told to be one', () => {
    const draft = draftOf(`${HEAD}\nDỰ THẢO\n${TITLE}\n${BODY}\n${FOOT}`);
    expect(draft.data).toMatchObject({ confidence: 'low', notes: [expect.stringContaining('DỰ THẢO')] });
    expect(draft.remarks.join(' ')).toContain('tìm bản chính thức');
  });

  it('without a type that can be read is refused, never taken for a news page', () => {
    expect(() => draftOf(`${HEAD}\nQUYÊT ĐINH SỐ MỘT\n${BODY}\n${FOOT}`)).toThrow(/không có dòng tên loại/);
  });

  it('sentences of a page that prints a document are told when they go', () => {
    const draft = draftOf(`Bắc Mẫu ra quyết định mới\n${LONG}\n${HEAD}\n${TITLE}\n${BODY}\n${FOOT}`);
    expect(draft.remarks.join(' ')).toContain('Đã bỏ 2 dòng (từ «Bắc Mẫu ra quyết định mới») trước đầu văn bản');
    expect(draft.source).toMatchObject({ kind: 'article', grade: 'B' });
  });
});

describe('the subject of a letter', () => {
  const letter = (behind: string) =>
    draftOf(
      `UBND TỈNH BẮC MẪU\nSố: 45/UBND-NC\nV/v báo cáo việc tiếp dân 6\n${behind}\nKính gửi: Các sở.\nĐề nghị báo cáo.\nCHỦ TỊCH\nTrần Văn Mẫu`,
    );
  const NATION = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nBắc Mẫu, ngày 1 tháng 6 năm 2022';

  it('goes over the lines of its narrow column', () => {
    const draft = letter(`tháng đầu\nnăm 2022\n${NATION}`);
    expect(draft.data).toMatchObject({
      title: 'Báo cáo việc tiếp dân 6 tháng đầu năm 2022',
      issuedOn: '2022-06-01',
      number: '45/UBND-NC',
    });
    expect(draft.remarks.join(' ')).not.toContain('Dòng lạ');
    expect(draft.accounting.difference).toBe(0);
  });
});

describe('a number without any symbol of its issuer', () => {
  const library = sampleContext({
    'bodies/more.yaml': '- {id: hoi-thu, name: Hội thử tỉnh, symbols: [HTT], system: front, level: province}\n',
  });
  it.each([
    ['08/KH-HTT', 'medium'],
    ['08/KH-HTTBM', 'medium'],
    ['08/KH-HIT', 'low'],
  ])('%s is of %s confidence', (number, confidence) => {
    const head = HEAD.replace('ỦY BAN NHÂN DÂN', 'HỘI THỬ').replace('12/QĐ-UBND', number);
    const draft = understand(rawLines(`${head}\nKẾ HOẠCH\nVề tiếp dân\n1/ Treo lịch.\n2/ Báo khi đổi.`), FILE, library);
    expect(draft.data).toMatchObject({ number, issuers: ['hoi-thu'], confidence });
    expect(draft.remarks.join(' ').includes('hãy xem lại số')).toBe(confidence === 'low');
    expect(draft.outline.map(({ id }) => id)).toEqual(['mo-dau.diem-1', 'mo-dau.diem-2']);
  });
});

describe('an article with a dash behind its label', () => {
  it('is an article', () => {
    const draft = draftOf(
      `${HEAD}\n${TITLE}\nĐiều 1- Lịch\n1- Treo lịch.\n2- Báo khi đổi.\nĐiều 2- Thi hành./.\n${FOOT}`,
    );
    expect(draft.outline.map(({ id }) => id).slice(0, 4)).toEqual([
      'dieu-1',
      'dieu-1.khoan-1',
      'dieu-1.khoan-2',
      'dieu-2',
    ]);
  });
});

describe('bases of a document', () => {
  const bases = (lines: string, head = HEAD) => draftOf(`${head}\n${TITLE}\n${lines}\n${BODY}\n${FOOT}`);
  it('may stand behind dashes', () => {
    const draft = bases('- Căn cứ Điều lệ Đảng;\n- Căn cứ Kết luận số 43-KL/TW ngày 07/01/2019 của Ban Bí thư;');
    expect(draft.data['relations']).toEqual([
      { kind: 'basedOn', to: 'ket-luan/trung-uong/2019/43-kl-tw', provision: 'mo-dau.gach-2' },
    ]);
    expect(draft.outline.map(({ id }) => id)).toContain('mo-dau.gach-2');
  });

  it('a law by its name alone is none where the day of the text is not known', () => {
    const law = 'Căn cứ Luật Tiếp dân mẫu;';
    const library = sampleContext({
      'register/luat.yaml':
        '- {type: luat, number: 1/2024/QH15, title: Luật Tiếp dân mẫu, issuers: [quoc-hoi], place: trung-uong, issuedOn: 2024-01-07, topics: [dan-van], confidence: high, sources: [{source: nguon}]}\n',
    });
    const relations = (dateline: string) =>
      understand(rawLines(`${HEAD.replace(/ngày 6.*/u, dateline)}\n${TITLE}\n${law}\n${BODY}\n${FOOT}`), FILE, library)
        .data['relations'];
    expect(relations('ngày 6 tháng 5 năm 2024')).toHaveLength(1);
    expect(relations('ngày … tháng … năm 20…')).toBeUndefined();
  });
});

describe('a plan that a decision approves within an article', () => {
  it('stands below the article, and the next article beside it', () => {
    const text =
      'Điều 1. Phê duyệt kế hoạch sau:\nI. MỤC TIÊU\nTiếp dân tốt.\nII. NHIỆM VỤ\nTreo lịch.\nĐiều 2. Các cơ quan thi hành./.';
    expect(
      draftOf(`${HEAD}\n${TITLE}\n${text}\n${FOOT}`)
        .outline.filter(({ depth }) => depth > 0)
        .map(({ id }) => id),
    ).toEqual(['dieu-1', 'dieu-1.muc-i', 'dieu-1.muc-ii', 'dieu-2', 'noi-nhan']);
  });
});

describe('the day from which a document has effect', () => {
  it('stands in the sentence that says who passed it', () => {
    const passed =
      'Nghị quyết này đã được Hội đồng nhân dân tỉnh thông qua ngày 3 tháng 5 năm 2022 và có hiệu lực từ ngày 14 tháng 5 năm 2022./.';
    expect(draftOf(`${HEAD}\n${TITLE}\nĐiều 1. Tiếp dân đúng lịch.\n${passed}\n${FOOT}`).data).toMatchObject({
      effectiveOn: '2022-05-14',
    });
  });
});

describe('a sentence that begins like a label', () => {
  it.each(['Chương 3 nêu rõ việc này', 'Mục 2 được giữ nguyên'])('%s is no heading', (sentence) => {
    const draft = draftOf(`${HEAD}\n${TITLE}\n${sentence}\n${BODY}\n${FOOT}`);
    expect(headings(draft)).toEqual(['Điều 1', 'Điều 2', 'Nơi nhận']);
  });
});

describe('articles that an amendment quotes', () => {
  it('stay inside its own point', () => {
    const quoted =
      '1. Sửa Điều 5 như sau:\n“Điều 5. Lịch\n1. Treo lịch.\n2. Báo khi đổi.\nĐiều 6. Sổ\nGhi sổ.”\n2. Bỏ Điều 9.';
    const draft = draftOf(`${HEAD}\n${TITLE}\nĐiều 1. Sửa đổi, bổ sung một số điều\n${quoted}\n${FOOT}`);
    expect(draft.outline.map(({ id }) => id)).toEqual([
      'dieu-1',
      'dieu-1.khoan-1',
      ...[1, 2, 3, 4, 5].map((n) => `dieu-1.khoan-1.doan-${n}`),
      'dieu-1.khoan-2',
      'noi-nhan',
      'noi-nhan.gach-1',
      'noi-nhan.gach-2',
    ]);
  });
});

describe('bullets and words', () => {
  it.each(['➢', '✓', '⮚'])('%s begins an item of a list', (bullet) =>
    expect(draftOf(`${HEAD}\n${TITLE}\n${bullet} Treo lịch.\n${bullet} Báo khi đổi.\n${BODY}\n${FOOT}`).body).toContain(
      '- Treo lịch.\n- Báo khi đổi.',
    ),
  );

  it('«khác» names no topic', () => {
    const library = sampleContext({ 'topics/khac.yaml': '- {id: khac, name: Khác, description: Chủ đề thử.}\n' });
    const draft = understand(rawLines(`${HEAD}\n${TITLE}\nViệc khác, nơi khác.\n${BODY}\n${FOOT}`), FILE, library);
    expect(draft.data['topics']).toEqual(['tiep-dan-doi-thoai']);
  });
});
