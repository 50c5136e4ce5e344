import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closedNumber, levelOfNumber, numberFitsType, parseDocumentNumber } from './document-number.ts';
import { DOCUMENT_TYPE_IDS, DOCUMENT_TYPES, type DocumentTypeId } from './document-types.ts';

describe('parseDocumentNumber', () => {
  it.each([
    ['43-KL/TW', { system: 'party', serial: '43', code: 'KL', body: 'TW' }],
    ['8B-NQ/HNTW', { system: 'party', serial: '8B', code: 'NQ', body: 'HNTW' }],
    ['340-KH/UBND-BDV', { system: 'party', serial: '340', code: 'KH', body: 'UBND-BDV' }],
    ['05-CTrPH/BDVTU-BCSĐ UBND tỉnh', { system: 'party', serial: '05', code: 'CTrPH', body: 'BDVTU-BCSĐ UBND tỉnh' }],
    ['14/CT-UBND', { system: 'state', serial: '14', code: 'CT', body: 'UBND' }],
    ['30/2020/NĐ-CP', { system: 'state', serial: '30', year: 2020, code: 'NĐ', body: 'CP' }],
    ['19/2008/NQLT/CP-UBTUMTTQVN', { system: 'state', serial: '19', year: 2008, code: 'NQLT', body: 'CP-UBTUMTTQVN' }],
    ['01/QCPH/UBND-UBMTTQ', { system: 'state', serial: '01', code: 'QCPH', body: 'UBND-UBMTTQ' }],
    ['10/2022/QH15', { system: 'state', serial: '10', year: 2022, body: 'QH15' }],
  ])('%s', (text, parts) => expect(parseDocumentNumber(text)).toEqual(parts));

  it.each(['38/63', '43- KL/TW', '2021 - 2026', 'KL/TW', '43', '12/18 xã'])('is no number: %s', (text) =>
    expect(parseDocumentNumber(text)).toBeUndefined(),
  );
});

it.each([
  ['Số: 14/CT-UBND', '14/CT-UBND'],
  ['số 43 - KL / TW', '43-KL/TW'],
  ['3043/Q\u00D0\u2013UBND', '3043/QĐ-UBND'],
  ['05-CTrPH/BDVTU-BCSĐ UBND tỉnh', '05-CTrPH/BDVTU-BCSĐ UBND tỉnh'],
  ['Số liệu', 'Số liệu'],
])('closes what was typed: %s', (typed, number) => expect(closedNumber(typed)).toBe(number));

it('every number of a Party or State document prints back the same', () => {
  const codes = DOCUMENT_TYPE_IDS.flatMap((id) => DOCUMENT_TYPES[id].partyCodes);
  const number = fc.record({
    serial: fc.integer({ min: 1, max: 99_999 }).map(String),
    code: fc.constantFrom(...codes),
    body: fc.constantFrom('TW', 'TU', 'HU', 'UBND', 'UBND-BDV', 'BTGTU'),
    party: fc.boolean(),
  });
  fc.assert(
    fc.property(number, ({ serial, code, body, party }) => {
      const text = party ? `${serial}-${code}/${body}` : `${serial}/${code}-${body}`;
      expect(parseDocumentNumber(text)).toEqual({ system: party ? 'party' : 'state', serial, code, body });
    }),
  );
});

it('takes any text, however odd, and in time that grows with its length', () => {
  fc.assert(fc.property(fc.string(), (text) => void parseDocumentNumber(text)));
  expect(parseDocumentNumber('1'.repeat(100_000) + '-/'.repeat(100_000))).toBeUndefined();
});

describe('numberFitsType', () => {
  // The Party's QĐ is a quyết định or a quy định; the National Assembly's number is a law's or a resolution's.
  it.each<[string, DocumentTypeId[]]>([
    ['43-KL/TW', ['ket-luan']],
    ['66-QĐ/TW', ['quyet-dinh', 'quy-dinh']],
    ['11-QĐi/TW', ['quy-dinh']],
    ['602/QĐ-UBND', ['quyet-dinh']],
    ['14/CT-UBND', ['chi-thi']],
    ['10/2022/QH15', ['nghi-quyet', 'luat']],
    ['34/2007/PL-UBTVQH11', ['phap-lenh']],
    ['76/NQ-CP', ['nghi-quyet']],
    ['45-CTr/TU', ['chuong-trinh', 'chuong-trinh-hanh-dong', 'chuong-trinh-phoi-hop']],
  ])('%s fits %s', (text, types) => {
    const number = parseDocumentNumber(text);
    const fitting = DOCUMENT_TYPE_IDS.filter((type) => type !== 'cong-van' && number && numberFitsType(number, type));
    expect(fitting).toEqual(types);
  });
});

it.each([
  ['43-KL/TW', 'central'],
  ['43-KL/TU', 'province'],
  ['729-CV/BTGTU', 'province'],
  ['03-CT/HU', 'district'],
  ['14/CT-UBND', undefined],
])('%s is of the level %s', (text, level) => {
  const number = parseDocumentNumber(text);
  expect(number && levelOfNumber(number)).toBe(level);
});
