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
