import { describe, expect, it } from 'vitest';
import { sampleContext } from '../fixtures/sample-library.ts';
import { rawLines } from '../fixtures/sample-raw.ts';
import { understand } from './understand.ts';

const context = sampleContext({
  'places/more.yaml': [
    '- {id: ha-noi, name: Hà Nội, kind: thanh-pho-truc-thuoc-trung-uong, within: trung-uong, sources: [{source: nguon}]}',
    '- {id: dai-mau-dong, name: Đại Mẫu Đông, kind: tinh, within: trung-uong, sources: [{source: nguon}]}',
    '- {id: bac-mau-tp, name: Bắc Mẫu, kind: thanh-pho-thuoc-tinh, within: bac-mau, sources: [{source: nguon}]}',
    '- {id: bac-mau-huyen, name: Bắc Mẫu, kind: huyen, within: dai-mau-dong, sources: [{source: nguon}]}',
    '- {id: tan-mau, name: Tân Mẫu, kind: xa, within: thuong-mau, sources: [{source: nguon}]}',
    '- {id: tay-mau, name: Tây Mẫu, kind: huyen, within: dai-mau-dong, sources: [{source: nguon}]}',
    '- {id: quan-30, name: Quận 30, kind: quan, within: ha-noi, sources: [{source: nguon}]}',
    '- {id: mau-bien, name: Mẫu – Biển, kind: tinh, within: trung-uong, sources: [{source: nguon}]}',
  ].join('\n'),
  'bodies/more.yaml': [
    '- {id: ban-chap-hanh-trung-uong, name: Ban Chấp hành Trung ương Đảng, system: party, level: central}',
    '- {id: ban-dan-van-trung-uong, name: Ban Dân vận Trung ương, system: party, level: central}',
    '- {id: uy-ban-trung-uong-mttq, name: Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam, system: front, level: central}',
    '- {id: hoi-dong-thi-dua, name: Hội đồng thi đua tỉnh, nameInCity: Hội đồng thi đua thành phố, system: state, level: province}',
    '- {id: ban-thuong-vu-huyen-uy, name: Ban Thường vụ Huyện ủy, system: party, level: district}',
    '- {id: uy-ban-nhan-dan-xa, name: Ủy ban nhân dân xã, system: state, level: commune}',
    '- {id: van-phong-trung-uong-dang, name: Văn phòng Trung ương Đảng, system: party, level: central}',
    '- {id: hoi-thu, name: Hội thử tỉnh, symbols: [HTT], system: front, level: province}',
    '- {id: hoi-mau, name: Hội mẫu tỉnh, symbols: [HMT], system: front, level: province}',
  ].join('\n'),
});
const FILE = { name: 'van-ban.txt', sha256: 'ab'.repeat(32), importedOn: '2026-11-24' };

const PARTY = 'ĐẢNG CỘNG SẢN VIỆT NAM';
const STATE = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc';
const plan = (
  issuer: string,
  nation: string,
  dateline: string,
  foot: string,
  body = 'Các cơ quan tiếp dân đúng lịch.',
) =>
  understand(
    rawLines(
      `${issuer}\n${nation}\n${nation === PARTY ? 'Số 15-KH/TU' : 'Số: 15/KH-UBND'}\n${dateline}, ngày 3 tháng 2 năm 2021\nKẾ HOẠCH\nVề tiếp dân\n${body}\n${foot}`,
    ),
    FILE,
    context,
  );

describe('who issued a document and where', () => {
  const known: Array<[string, string, string, string, string, { issuers: string[]; place: string }]> = [
    [
      'of two places in a head, the inner one is the issuer’s, however long the outer name',
      'ĐẢNG BỘ TỈNH ĐẠI MẪU ĐÔNG\nHUYỆN ỦY TÂY MẪU',
      PARTY,
      'Tây Mẫu',
      'T/M BAN THƯỜNG VỤ\nBÍ THƯ\nTrần Văn Mẫu',
      { issuers: ['ban-thuong-vu-huyen-uy'], place: 'tay-mau' },
    ],
    [
      'a provincial committee is of the province, not of a district or town of its name',
      'TỈNH ỦY BẮC MẪU',
      PARTY,
      'Bắc Mẫu',
      'T/M TỈNH ỦY\nBÍ THƯ\nTrần Văn Mẫu',
      { issuers: ['tinh-uy'], place: 'bac-mau' },
    ],
    [
      'the Central Committee, whose head leaves out «Đảng»',
      'BAN CHẤP HÀNH TRUNG ƯƠNG',
      PARTY,
      'Hà Nội',
      'T/M BAN CHẤP HÀNH TRUNG ƯƠNG\nTỔNG BÍ THƯ\nTrần Văn Mẫu',
      { issuers: ['ban-chap-hanh-trung-uong'], place: 'trung-uong' },
    ],
    [
      'a department of the Central Committee, its parent above it',
      'BAN CHẤP HÀNH TRUNG ƯƠNG\nBAN DÂN VẬN',
      PARTY,
      'Hà Nội',
      'K/T TRƯỞNG BAN\nPHÓ TRƯỞNG BAN\nTrần Văn Mẫu',
      { issuers: ['ban-dan-van-trung-uong'], place: 'trung-uong' },
    ],
    [
      'a standing committee by whose order its office signs',
      'TỈNH ỦY BẮC MẪU',
      PARTY,
      'Bắc Mẫu',
      'T/L BAN THƯỜNG VỤ\nCHÁNH VĂN PHÒNG\nTrần Văn Mẫu',
      { issuers: ['ban-thuong-vu-tinh-uy'], place: 'bac-mau' },
    ],
    [
      'a committee of a province whose name has a dash, however it is written',
      'TỈNH ỦY MẪU-BIỂN',
      PARTY,
      'Mẫu - Biển',
      'T/M TỈNH ỦY\nBÍ THƯ\nTrần Văn Mẫu',
      { issuers: ['tinh-uy'], place: 'mau-bien' },
    ],
  ];
  it.each(known)('%s', (_, issuer, nation, dateline, foot, data) =>
    expect(plan(issuer, nation, dateline, foot).data).toMatchObject(data),
  );

  it('a place whose name holds the word of its kind is named once', () =>
    expect(plan('ỦY BAN NHÂN DÂN\nQUẬN 30', STATE, 'Quận 30', 'CHỦ TỊCH').data).toMatchObject({ place: 'quan-30' }));

  it('the month tells which of two provinces of a name, where the day is left blank', () => {
    const lines = `TỈNH ỦY BẮC MẪU\nBAN DÂN VẬN\n${PARTY}\nSố 15-KH/BDVTU\nBắc Mẫu, ngày … tháng 5 năm 2022\nKẾ HOẠCH\nVề tiếp dân\nCác cơ quan tiếp dân đúng lịch.`;
    expect(understand(rawLines(lines), FILE, context).data).toMatchObject({ issuedOn: '2022-05', place: 'bac-mau' });
  });

  it.each([
    ['its number names them', '08-KH/HTT-HMT', 'KẾ HOẠCH'],
    ['its type says so', '08-KH/HTT', 'KẾ HOẠCH LIÊN TỊCH'],
  ])('a document is of several bodies where %s', (_, number, type) => {
    const lines = `HỘI THỬ\nTỈNH BẮC MẪU\n${PARTY}\nSố ${number}\nBắc Mẫu, ngày 3 tháng 2 năm 2021\n${type}\nVề tiếp dân\nHai bên tiếp dân đúng lịch.`;
    const { questions, data } = understand(rawLines(lines), FILE, context);
    expect(data).toMatchObject({ type: 'ke-hoach', title: 'Về tiếp dân', number });
    expect(questions.find(({ field }) => field === 'issuers')?.why).toContain('hãy ghi đủ các cơ quan');
  });

  it('an acting chairman who gives orders in the chairman’s name issues them', () => {
    const body = 'Chủ tịch Ủy ban nhân dân tỉnh yêu cầu tiếp dân đúng lịch.';
    const { data } = plan('ỦY BAN NHÂN DÂN\nTỈNH BẮC MẪU', STATE, 'Bắc Mẫu', 'Q. CHỦ TỊCH\nTrần Văn Mẫu', body);
    expect(data).toMatchObject({ issuers: ['chu-tich-ubnd-tinh'], signer: { role: 'Quyền Chủ tịch' } });
  });

  const asked: Array<[string, string, string, string, Array<[string, string[]]>]> = [
    [
      'a body that the register lacks is not placed by «Hà Nội»: it may be a central one',
      'BỘ THỬ NGHIỆM',
      STATE,
      'Hà Nội',
      [
        ['issuers', []],
        ['place', ['ha-noi']],
      ],
    ],
    [
      'a standing board asks whether its committee issued',
      'ỦY BAN TRUNG ƯƠNG\nMẶT TRẬN TỔ QUỐC VIỆT NAM\nBAN THƯỜNG TRỰC',
      STATE,
      'Hà Nội',
      [
        ['issuers', ['uy-ban-trung-uong-mttq']],
        ['place', ['ha-noi']],
      ],
    ],
    [
      'a body of a town within a province is none of the province, though both are «thành phố»',
      'HỘI ĐỒNG THI ĐUA\nTHÀNH PHỐ BẮC MẪU',
      STATE,
      'Bắc Mẫu',
      [['issuers', []]],
    ],
    [
      'a commune whose district and province nothing names: others have its name',
      'ỦY BAN NHÂN DÂN\nXÃ TÂN MẪU',
      STATE,
      'Tân Mẫu',
      [
        ['issuers', ['uy-ban-nhan-dan-xa']],
        ['place', ['tan-mau']],
      ],
    ],
    [
      'a commune that the register lacks, under a district that it has',
      'HUYỆN ỦY TÂY MẪU\nĐẢNG ỦY XÃ MẪU LẠ',
      PARTY,
      'Mẫu Lạ',
      [['place', ['tay-mau']]],
    ],
    [
      'a commune that the register lacks, of the name of a province',
      'ỦY BAN NHÂN DÂN\nXÃ BẮC MẪU',
      STATE,
      'Bắc Mẫu',
      [['place', []]],
    ],
    [
      'a town of which the register has the district alone',
      'ỦY BAN NHÂN DÂN\nTHỊ XÃ TÂY MẪU',
      STATE,
      'Tây Mẫu',
      [['place', []]],
    ],
    [
      'a town that the register lacks, under its province',
      'TỈNH ỦY BẮC MẪU\nTHÀNH ỦY MẪU LẠ',
      PARTY,
      'Mẫu Lạ',
      [['place', ['bac-mau']]],
    ],
    [
      'a district that the register has in another province',
      'ĐẢNG BỘ TỈNH BẮC MẪU\nHUYỆN ỦY TÂY MẪU',
      PARTY,
      'Tây Mẫu',
      [['place', ['tay-mau']]],
    ],
  ];
  it('the office of a committee is not the office of the Central Committee', () => {
    const { data } = plan(
      'UBND TỈNH BẮC MẪU\nVĂN PHÒNG',
      STATE,
      'Bắc Mẫu',
      'TL. CHỦ TỊCH\nCHÁNH VĂN PHÒNG\nTrần Văn Mẫu',
    );
    expect(data).toMatchObject({ place: 'bac-mau' });
    expect(data).not.toHaveProperty('issuers');
  });

  it.each(asked)('%s', (_, issuer, nation, dateline, expected) => {
    const { questions } = plan(issuer, nation, dateline, 'PHÓ BÍ THƯ\nTrần Văn Mẫu');
    expect(questions.map(({ field, candidates }) => [field, candidates])).toEqual(expect.arrayContaining(expected));
  });

  it('a commune whose district the text names is known', () => {
    const body = 'Xã báo cáo Ủy ban nhân dân huyện Thượng Mẫu.';
    const { data } = plan('ỦY BAN NHÂN DÂN\nXÃ TÂN MẪU', STATE, 'Tân Mẫu', 'TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH', body);
    expect(data).toMatchObject({ place: 'tan-mau', issuers: ['uy-ban-nhan-dan-xa'] });
  });
});
