import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DOCUMENT_TYPE_IDS, DOCUMENT_TYPES } from '../domain/document-types.ts';
import { isTypingNumber, type NumberQuery, readNumberQuery } from './number-query.ts';

/** What was read, as `serial · types · symbol · year · day · term · other words`. */
function told(query: NumberQuery | undefined): string {
  if (!query) return 'none';
  const { serial, types, body, year, day, term, rest } = query;
  return [serial, types.join('|'), body, year, day, term, rest.join(' ')]
    .map((part) => part || '')
    .join(' · ')
    .replace(/( · )+$/, '');
}

describe('a number however it is typed', () => {
  it.each([
    ['62 -KL/TW', '62 · ket-luan · tw'],
    ['43-KL/TW', '43 · ket-luan · tw'],
    ['43/KL-TW', '43 · ket-luan · tw'],
    ['43 kl tw', '43 · ket-luan · tw'],
    ['kl43', '43 · ket-luan'],
    ['KL số 43', '43 · ket-luan'],
    ['kết luận số 43', '43 · ket-luan'],
    ['ket luan so 43 - kl/tw', '43 · ket-luan · tw'],
    ['5-CT/TW', '5 · chi-thi|chuong-trinh · tw'],
    ['05-CT/TW', '5 · chi-thi|chuong-trinh · tw'],
    ['O5-CT/TW', '5 · chi-thi|chuong-trinh · tw'],
    ['ct 33', '33 · chi-thi|chuong-trinh'],
    ['400QĐ/TU', '400 · quyet-dinh|quy-dinh · tu'],
    ['983qdtu', '983 · quyet-dinh|quy-dinh · tu'],
    ['14 ct ubnd', '14 · chi-thi|chuong-trinh · ubnd'],
    ['8b-nq/hntw', '8B · nghi-quyet · hntw'],
    ['11-QĐi/TW', '11 · quy-dinh · tw'],
    ['171-KH/BTGTU', '171 · ke-hoach · btgtu'],
    ['340-KH/UBND-BDV', '340 · ke-hoach · ubndbdv'],
    ['01/QCPH/UBND-UBMTTQ', '1 · quy-che-phoi-hop · ubndubmttq'],
    ['2231/SNV-CCHC', '2231 ·  · snvcchc'],
    ['10/2022/QH15', '10 ·  · qh15 · 2022'],
    ['luật 13/2022', '13 · luat ·  · 2022'],
    ['nghị định số 59 năm 2023', '59 · nghi-dinh ·  · 2023'],
    ['30/2020/nđ-cp', '30 · nghi-dinh · cp · 2020'],
    ['269', '269'],
    // Some print TƯ for TW.
    ['43-KL/TƯ', '43 · ket-luan · tw'],
    ['Chỉ thị số 33/CT-TTg ngày 26 tháng 11 năm 2021', '33 · chi-thi|chuong-trinh · ttg · 2021 · 2021-11-26'],
    ['141-KH/BDVTU ngày 27/12/2024 về công tác năm 2025', '141 · ke-hoach · bdvtu · 2024 · 2024-12-27 ·  · cong tac'],
    ['43-nq', '43 · nghi-quyet'],
    ['23-nqtu', '23 · nghi-quyet · tu'],
    // While it is typed.
    ['114-', '114'],
    ['114-k', '114'],
    ['số 43', '43'],
    // Words beside it tell which of several is meant.
    ['quyết định 269 hà tĩnh', '269 · quyet-dinh ·  ·  ·  ·  · ha tinh'],
    ['ct14 gia lai', '14 · chi-thi|chuong-trinh ·  ·  ·  ·  · gia lai'],
    ['chỉ thị 3 huyện ủy thanh ba', '3 · chi-thi ·  ·  ·  ·  · huyen uy thanh ba'],
    ['chỉ thị 14 ubnd tỉnh gia lai', '14 · chi-thi · ubnd ·  ·  ·  · tinh gia lai'],
    ['nghị quyết 25 khóa XI', '25 · nghi-quyet ·  ·  ·  · XI'],
    ['114-KL/TW ngày 14/7/2015', '114 · ket-luan · tw · 2015 · 2015-07-14'],
    ['kết luận bốn mươi ba', '43 · ket-luan'],
    ['nghị quyết hai lăm', '25 · nghi-quyet'],
    ['553 gia lai', '553 ·  ·  ·  ·  ·  · gia lai'],
  ])('%s', (typed, expected) => expect(told(readNumberQuery(typed))).toBe(expected));

  it.each([
    'dân vận khéo 2021',
    '3 mô hình',
    'kế hoạch 5 năm',
    'ngày 15/10',
    'năm 2021 gia lai',
    'covid 19',
    'mô hình 3 không',
    // The word for a year is no numeral, and a year no serial.
    'chỉ thị năm 2021',
    'kế hoạch hai năm',
    'luật 2013',
    'kế hoạch 2021-2025',
    'tiếp dân',
    '',
  ])('«%s» is no number', (typed) => expect(readNumberQuery(typed)).toBeUndefined());

  it.each([
    ['k', true],
    ['ket lu', true],
    ['kết luận số', true],
    ['qđ', true],
    ['khiếu', false],
    // Called by name more than by number.
    ['quy chế', false],
    ['luật t', false],
    ['114-KL/T', true],
    ['nghị quyết số 25-n', true],
    ['46/20', true],
    ['số 114', true],
    ['sổ', true],
    ['sổ tay', false],
    ['đối thoại 14/CT', false],
    ['chỉ thị 33/c', true],
    ['', false],
  ])('«%s» is a number being typed: %s', (typed, is) => expect(isTypingNumber(typed)).toBe(is));

  it('reads every form of a full number, with the separators of either system', () => {
    const types = DOCUMENT_TYPE_IDS.map((id) => DOCUMENT_TYPES[id]);
    const codes = types.flatMap((type) => [...type.partyCodes, ...type.stateCodes]).filter((code) => code !== 'CV');
    const form = fc.record({
      serial: fc.integer({ min: 1, max: 9999 }),
      code: fc.constantFrom(...codes),
      body: fc.constantFrom('TW', 'TU', 'UBND', 'TTg', 'HU', 'BTGTU'),
      before: fc.constantFrom('-', '/', ' - ', ' /'),
      after: fc.constantFrom('/', '-', ' / '),
    });
    fc.assert(
      fc.property(form, ({ serial, code, body, before, after }) => {
        const read = readNumberQuery(`${serial}${before}${code}${after}${body}`);
        expect(read?.serial).toBe(String(serial));
        expect(read?.body).toBe(body.toLowerCase());
      }),
    );
  });

  it('takes any text, and long ones that go wrong again and again', () => {
    fc.assert(fc.property(fc.string({ maxLength: 200 }), (text) => void readNumberQuery(text)));
    // These would not end in a lifetime if reading went back over what it has read.
    for (const piece of ['12-/', 'kl ', '1 ', 'ngày 1/', 'quyết định ']) readNumberQuery(piece.repeat(2000));
  });
});
