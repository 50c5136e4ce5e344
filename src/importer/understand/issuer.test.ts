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
  ].join('\n'),
  'bodies/more.yaml': [
    '- {id: ban-chap-hanh-trung-uong, name: Ban Chấp hành Trung ương Đảng, system: party, level: central}',
    '- {id: ban-dan-van-trung-uong, name: Ban Dân vận Trung ương, system: party, level: central}',
    '- {id: uy-ban-trung-uong-mttq, name: Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam, system: front, level: central}',
    '- {id: hoi-dong-thi-dua, name: Hội đồng thi đua tỉnh, nameInCity: Hội đồng thi đua thành phố, system: state, level: province}',
    '- {id: ban-thuong-vu-huyen-uy, name: Ban Thường vụ Huyện ủy, system: party, level: district}',
    '- {id: uy-ban-nhan-dan-xa, name: Ủy ban nhân dân xã, system: state, level: commune}',
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
  ];
  it.each(known)('%s', (_, issuer, nation, dateline, foot, data) =>
    expect(plan(issuer, nation, dateline, foot).data).toMatchObject(data),
  );

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
      'a district that the register has in another province',
      'ĐẢNG BỘ TỈNH BẮC MẪU\nHUYỆN ỦY TÂY MẪU',
      PARTY,
      'Tây Mẫu',
      [['place', ['tay-mau']]],
    ],
  ];
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
