import { describe, expect, it } from 'vitest';
import type { TextContext } from './citation.ts';
import { cite } from './cite.ts';
import { INDEX } from './register-fixture.ts';

/** Citations as a person reads them: text → number: outcome, document without its type. */
function told(text: string, context?: TextContext): string[] {
  return cite(text, INDEX, context).map(({ text: words, canonical, outcome, document }) => {
    const where = document ? ` ${document.split('/').slice(1).join('/')}` : '';
    return `${words} → ${canonical}: ${outcome}${where}`;
  });
}

/** Every form that occurs in the wild, with the text that has it. The number of each is that of the collected list. */
const FORMS: ReadonlyArray<[string, string, string[], TextContext?]> = [
  [
    'C01 full',
    'Chỉ thị số 16/CT-TTg ngày 16/05/2016 của Thủ tướng, về tăng cường và đổi mới công tác dân vận',
    ['Chỉ thị số 16/CT-TTg → 16/CT-TTg: resolved trung-uong/2016/16-ct-ttg'],
  ],
  [
    'C02 without «số»',
    'Kết luận 114-KL/TW ngày 14/7/2015',
    ['Kết luận 114-KL/TW → 114-KL/TW: resolved trung-uong/2015/114-kl-tw'],
  ],
  [
    'C03 space behind the dash',
    'Kết luận số 43- KL/TW ngày 07/01/2019',
    ['Kết luận số 43- KL/TW → 43-KL/TW: resolved trung-uong/2019/43-kl-tw'],
  ],
  [
    'C04 the same without «số»',
    'Kết luận 114- KL/TW, ngày 14/7/2015',
    ['Kết luận 114- KL/TW → 114-KL/TW: resolved trung-uong/2015/114-kl-tw'],
  ],
  ['C05 spaces on both sides', 'Kết luận số 100 - KL/TW', ['Kết luận số 100 - KL/TW → 100-KL/TW: notHeld']],
  [
    'C06 a comma before the date',
    'Kết luận số 114-KL/TW, ngày 14/7/2015',
    ['Kết luận số 114-KL/TW → 114-KL/TW: resolved trung-uong/2015/114-kl-tw'],
  ],
  [
    'C07 a comma and no «ngày»',
    'Quyết định số 269-QĐ/TU, 30/11/2021',
    ['Quyết định số 269-QĐ/TU → 269-QĐ/TU: resolved ha-tinh/2021/269-qd-tu'],
  ],
  [
    'C08 a comma, then the issuer',
    'Chỉ thị số 33/CT-TTg, của Thủ tướng Chính phủ',
    ['Chỉ thị số 33/CT-TTg → 33/CT-TTg: resolved trung-uong/2021/33-ct-ttg'],
  ],
  [
    'C09 no date: a number alone tells no term',
    'thực hiện Kết luận số 114-KL/TW',
    ['Kết luận số 114-KL/TW → 114-KL/TW: ambiguous'],
  ],
  [
    'C10 short, with issuer and term',
    'Kết luận số 114 của Ban Bí thư Trung ương Đảng (khóa XI)',
    ['Kết luận số 114 → 114-KL/TW: resolved trung-uong/2015/114-kl-tw'],
  ],
  [
    'C11 short, with issuer',
    'Kết luận 57 của Bộ Chính trị',
    ['Kết luận 57 → 57-KL/TW: resolved trung-uong/khong-ro-nam/57-kl-tw'],
  ],
  [
    'C12 a by-name',
    'Quy định số 11-QĐi/TW ngày 18/2/2019 (Quy định 11) nêu rõ',
    [
      'Quy định số 11-QĐi/TW → 11-QĐi/TW: resolved trung-uong/2019/11-qdi-tw',
      'Quy định 11 → 11-QĐi/TW: resolved trung-uong/2019/11-qdi-tw',
    ],
  ],
  [
    'C13 short, with a date',
    'Nghị quyết số 27 ngày 1/5/2022 của BCH Đảng bộ tỉnh',
    ['Nghị quyết số 27 → null: notUnderstood'],
  ],
  [
    'C14 short, the province beside it',
    'Chỉ thị số 17 (Tỉnh ủy Yên Bái)',
    ['Chỉ thị số 17 → 17-CT/TU: resolved yen-bai/khong-ro-nam/17-ct-tu'],
  ],
  [
    'C15 a list that shares code and body',
    'các NQ 24, 25-NQ/TW ngày 12/3/2003',
    ['NQ 24 → 24-NQ/TW: resolved trung-uong/2003/24-nq-tw', '25-NQ/TW → 25-NQ/TW: resolved trung-uong/2003/25-nq-tw'],
  ],
  [
    'C15 a list of short ones',
    'các Chỉ thị số 16, 33 của Thủ tướng Chính phủ về công tác dân vận',
    ['Chỉ thị số 16 → null: ambiguous', '33 → 33/CT-TTg: resolved trung-uong/2021/33-ct-ttg'],
  ],
  [
    'C16 two that share a date',
    'Quyết định số 217-QĐ/TW và Quyết định số 218-QĐ/TW ngày 12/12/2013',
    [
      'Quyết định số 217-QĐ/TW → 217-QĐ/TW: resolved trung-uong/2013/217-qd-tw',
      'Quyết định số 218-QĐ/TW → 218-QĐ/TW: resolved trung-uong/2013/218-qd-tw',
    ],
  ],
  [
    'C17 one within another',
    'Kế hoạch số 193-KH/TU ngày 28/2/2019 về thực hiện Kết luận số 43-KL/TW ngày 7/1/2019',
    [
      'Kế hoạch số 193-KH/TU → 193-KH/TU: resolved gia-lai/2019/193-kh-tu',
      'Kết luận số 43-KL/TW → 43-KL/TW: resolved trung-uong/2019/43-kl-tw',
    ],
  ],
  [
    'C18 three in each other',
    'Kế hoạch số 46-KH/TU về thực hiện Kết luận số 01-KL/TW về Chỉ thị số 05-CT/TW ngày 15/5/2016',
    [
      'Kế hoạch số 46-KH/TU → 46-KH/TU: notHeld',
      'Kết luận số 01-KL/TW → 01-KL/TW: notHeld',
      'Chỉ thị số 05-CT/TW → 05-CT/TW: resolved trung-uong/2016/05-ct-tw',
    ],
  ],
  [
    'C19 a law by its name',
    'Tổ chức thực hiện Luật Tiếp công dân',
    ['Luật Tiếp công dân → 42/2013/QH13: resolved trung-uong/2013/42-2013-qh13'],
  ],
  [
    'C20 a law by its name, as a draft',
    'góp ý dự thảo Luật Thực hiện dân chủ ở cơ sở',
    ['Luật Thực hiện dân chủ ở cơ sở → 10/2022/QH15: resolved trung-uong/2022/10-2022-qh15'],
  ],
  [
    'C21 a law with its date',
    'Luật Mặt trận Tổ quốc Việt Nam ngày 09/6/2015',
    ['Luật Mặt trận Tổ quốc Việt Nam → 75/2015/QH13: resolved trung-uong/2015/75-2015-qh13'],
  ],
  ['C22 by congress: no document is known by it', 'các Nghị quyết TW 7 khóa IX', []],
  ['C23 by session', 'Hội nghị lần thứ bảy Ban Chấp hành Trung ương Đảng khóa XI', []],
  [
    'C24 the term in other spellings',
    'Nghị quyết số 25-NQ/TW của Ban Chấp hành Trung ương (khoá 11)',
    ['Nghị quyết số 25-NQ/TW → 25-NQ/TW: resolved trung-uong/2013/25-nq-tw'],
  ],
  [
    'C25 a scheme by its name, where its place speaks',
    'Đề án “Tăng cường công tác dân vận của các cơ quan nhà nước trên địa bàn tỉnh Lai Châu, giai đoạn 2015-2020”',
    [
      'Tăng cường công tác dân vận của các cơ quan nhà nước trên địa bàn tỉnh Lai Châu, giai đoạn 2015-2020 → null: resolved lai-chau/khong-ro-nam/dan-van',
    ],
    { place: 'lai-chau' },
  ],
  ['C26 neither number nor date', 'ban hành Nghị quyết về đẩy mạnh cải cách hành chính', []],
  [
    'C27 the type in small letters',
    'kết luận số 114-KL/TW ngày 14/7/2015',
    ['kết luận số 114-KL/TW → 114-KL/TW: resolved trung-uong/2015/114-kl-tw'],
  ],
  [
    'C28 the type shortened',
    'NQ số 25-NQ/TW ngày 3/6/2013',
    ['NQ số 25-NQ/TW → 25-NQ/TW: resolved trung-uong/2013/25-nq-tw'],
  ],
  ['C29 a number on its own', 'Số 729-CV/BTGTU', ['Số 729-CV/BTGTU → 729-CV/BTGTU: notHeld']],
  ['C30 a head over two lines', 'Số: \n 23-QĐ/TW', ['Số: \n 23-QĐ/TW → 23-QĐ/TW: ambiguous']],
  [
    'C31 with a provision',
    'khoản 3 Điều 63 của Luật Khiếu nại số 02/2011/QH13',
    ['Luật Khiếu nại số 02/2011/QH13 → 02/2011/QH13: notHeld'],
  ],
  [
    'C32 a date with dashes',
    'Nghị quyết số 8B-NQ/HNTW, ngày 27-3-1990',
    ['Nghị quyết số 8B-NQ/HNTW → 8B-NQ/HNTW: resolved trung-uong/1990/8b-nq-hntw'],
  ],
  [
    'C33 a date without zeros',
    'Kết luận số 43-KL/TW ngày 7/1/2019',
    ['Kết luận số 43-KL/TW → 43-KL/TW: resolved trung-uong/2019/43-kl-tw'],
  ],
  [
    'C34 a date in words',
    'Kết luận số 43-KL/TW ngày 07 tháng 01 năm 2019',
    ['Kết luận số 43-KL/TW → 43-KL/TW: resolved trung-uong/2019/43-kl-tw'],
  ],
  [
    'C35 month and year',
    'Nghị quyết số 25-NQ/TW (6/2013)',
    ['Nghị quyết số 25-NQ/TW → 25-NQ/TW: resolved trung-uong/2013/25-nq-tw'],
  ],
  [
    'C36 wrong capitals',
    'Chương trình hành động số 17-CTR/TU của Tỉnh ủy Phú Yên',
    ['Chương trình hành động số 17-CTR/TU → 17-CTr/TU: resolved phu-yen/2013/17-ctr-tu'],
  ],
  [
    'C37 separators swapped',
    'Quyết định 217/QĐ-TW ngày 12/12/2013',
    ['Quyết định 217/QĐ-TW → 217-QĐ/TW: resolved trung-uong/2013/217-qd-tw'],
  ],
  [
    'C38 TƯ for TW',
    'Chỉ thị 35- CT/TƯ ngày 26/5/2014',
    ['Chỉ thị 35- CT/TƯ → 35-CT/TW: resolved trung-uong/2014/35-ct-tw'],
  ],
  [
    'C39 eth for Đ',
    'Quy định số 11-QÐi/TW ngày 18/2/2019',
    ['Quy định số 11-QÐi/TW → 11-QĐi/TW: resolved trung-uong/2019/11-qdi-tw'],
  ],
  [
    'C40 en dash',
    'Nghị quyết số 43–NQ/TW ngày 24/11/2023',
    ['Nghị quyết số 43–NQ/TW → 43-NQ/TW: resolved trung-uong/2023/43-nq-tw'],
  ],
  [
    'C41 QĐ for QĐi',
    'Quy định số 11-QĐ/TW ngày 18/2/2019',
    ['Quy định số 11-QĐ/TW → 11-QĐi/TW: resolved trung-uong/2019/11-qdi-tw'],
  ],
  [
    'C42 leading zeros',
    'Nghị quyết 08B-NQ/HNTW ngày 27/3/1990',
    ['Nghị quyết 08B-NQ/HNTW → 8B-NQ/HNTW: resolved trung-uong/1990/8b-nq-hntw'],
  ],
  [
    'C43 the dash lost',
    'Quy định số66-QĐ/TW ngày 06/02/2017; Quyết định 1836 QĐ/TWĐTN',
    [
      'Quy định số66-QĐ/TW → 66-QĐ/TW: resolved trung-uong/2017/66-qd-tw',
      'Quyết định 1836 QĐ/TWĐTN → 1836-QĐ/TWĐTN: notHeld',
    ],
  ],
  [
    'C44 a symbol with a space and small letters',
    'Chương trình phối hợp số 05-CTrPH/BDVTU-BCSĐ UBND tỉnh',
    ['Chương trình phối hợp số 05-CTrPH/BDVTU-BCSĐ UBND tỉnh → 05-CTrPH/BDVTU-BCSĐ UBND tỉnh: notHeld'],
  ],
  ['C45 a joint symbol', 'Kế hoạch số 340-KH/UBND-BDV', ['Kế hoạch số 340-KH/UBND-BDV → 340-KH/UBND-BDV: notHeld']],
  [
    'a State letter, which has no code',
    'Công văn số 2231/SNV-CCHC&PC ngày 3/10/2022; văn bản số 1234/UBND-NC; căn 12/TTg-A, ngõ 24/BT-KDT',
    ['Công văn số 2231/SNV-CCHC&PC → 2231/SNV-CCHC&PC: notHeld', 'số 1234/UBND-NC → 1234/UBND-NC: notHeld'],
  ],
  [
    'a notice of a conclusion',
    'Thông báo Kết luận số 160-TB/TW ngày 15/01/2013',
    ['Thông báo Kết luận số 160-TB/TW → 160-TB/TW: notHeld'],
  ],
  [
    'an issuer speaks for those of its kind, not for others of the list',
    'Nghị quyết 25, Kết luận 43 và Chỉ thị 33 của Thủ tướng Chính phủ',
    [
      'Nghị quyết 25 → null: ambiguous',
      'Kết luận 43 → null: ambiguous',
      'Chỉ thị 33 → 33/CT-TTg: resolved trung-uong/2021/33-ct-ttg',
    ],
  ],
  [
    'all in capitals',
    'THỰC HIỆN NGHỊ QUYẾT SỐ 25-NQ/TW NGÀY 03/6/2013',
    ['NGHỊ QUYẾT SỐ 25-NQ/TW → 25-NQ/TW: resolved trung-uong/2013/25-nq-tw'],
  ],
  [
    'of several bodies',
    'Kế hoạch liên tịch số 02/KHLT-BDV-SNN; Hướng dẫn liên ngành số 03-HDLN/BDV-SVHTTDL',
    [
      'Kế hoạch liên tịch số 02/KHLT-BDV-SNN → 02/KHLT-BDV-SNN: notHeld',
      'Hướng dẫn liên ngành số 03-HDLN/BDV-SVHTTDL → 03-HDLN/BDV-SVHTTDL: notHeld',
    ],
  ],
  [
    'a serial with its year',
    'Nghị định số 04/2015 của Chính phủ; Nghị định 29/1998',
    [
      'Nghị định số 04/2015 → 04/2015/NĐ-CP: resolved trung-uong/2015/04-2015-nd-cp',
      'Nghị định 29/1998 → null: notUnderstood',
    ],
  ],
  [
    'a small letter and a space in a symbol',
    'Nghị quyết số 8b-NQ/HNTW ngày 27/3/1990; Nghị quyết 8B; Pháp lệnh 34/2007/PL-UBTVQH 11',
    [
      'Nghị quyết số 8b-NQ/HNTW → 8B-NQ/HNTW: resolved trung-uong/1990/8b-nq-hntw',
      'Nghị quyết 8B → 8B-NQ/HNTW: resolved trung-uong/1990/8b-nq-hntw',
      'Pháp lệnh 34/2007/PL-UBTVQH 11 → 34/2007/PL-UBTVQH11: notHeld',
    ],
  ],
  [
    'C28 a decree of the years without codes',
    'Nghị định 24/CP ngày 1/2/1994; Quyết định số 245/TTg; điểm 3/CP',
    ['Nghị định 24/CP → 24/CP: notHeld', 'Quyết định số 245/TTg → 245/TTg: notHeld'],
  ],
  [
    'short, of the centre though a province has the same serial',
    'Chỉ thị số 05 của Bộ Chính trị khóa XII',
    ['Chỉ thị số 05 → 05-CT/TW: resolved trung-uong/2016/05-ct-tw'],
  ],
  [
    'a plan is called by its serial only with «số»',
    'Kế hoạch số 193 của Ban Thường vụ Tỉnh ủy Gia Lai; Kế hoạch 193 của tỉnh; Chương trình 135',
    ['Kế hoạch số 193 → 193-KH/TU: resolved gia-lai/2019/193-kh-tu'],
  ],
  [
    'a list of two kinds shares nothing',
    'Chỉ thị số 05-CT/TW, 43-KL/TW ngày 07/01/2019; Chỉ thị 40, 06-KL/TW ngày 10/6/2021',
    [
      'Chỉ thị số 05-CT/TW → 05-CT/TW: ambiguous',
      '43-KL/TW → 43-KL/TW: resolved trung-uong/2019/43-kl-tw',
      'Chỉ thị 40 → null: notUnderstood',
      '06-KL/TW → 06-KL/TW: notHeld',
    ],
  ],
  [
    'a word behind the dash is no part of the symbol',
    'Nghị quyết số 25-NQ/TW-Hội nghị Trung ương 7 khóa XI, ngày 3/6/2013',
    ['Nghị quyết số 25-NQ/TW → 25-NQ/TW: ambiguous'],
  ],
  [
    'another of the same number stands between: the third may be either',
    'Nghị quyết 25-NQ/TW ngày 3/6/2013; Nghị quyết 25-NQ/TW (7/2008); Nghị quyết 25-NQ/TW',
    [
      'Nghị quyết 25-NQ/TW → 25-NQ/TW: resolved trung-uong/2013/25-nq-tw',
      'Nghị quyết 25-NQ/TW → 25-NQ/TW: notHeld',
      'Nghị quyết 25-NQ/TW → 25-NQ/TW: ambiguous',
    ],
  ],
  [
    'several pointed back at are none',
    'Chỉ thị 05-CT/TW khóa XII và Chỉ thị 35-CT/TW ngày 26/5/2014; các Chỉ thị nêu trên',
    [
      'Chỉ thị 05-CT/TW → 05-CT/TW: resolved trung-uong/2016/05-ct-tw',
      'Chỉ thị 35-CT/TW → 35-CT/TW: resolved trung-uong/2014/35-ct-tw',
    ],
  ],
  [
    'a number without its noun is pointed back at all the same',
    'Nghị quyết 25-NQ/TW ngày 3/6/2013; 36-NQ/TW ngày 1/1/2014; Nghị quyết nêu trên',
    [
      'Nghị quyết 25-NQ/TW → 25-NQ/TW: resolved trung-uong/2013/25-nq-tw',
      '36-NQ/TW → 36-NQ/TW: notHeld',
      'Nghị quyết nêu trên → null: notUnderstood',
    ],
  ],
  [
    'C46 two slashes',
    'Quy chế phối hợp số 01/QCPH/UBND-UBMTTQ',
    ['Quy chế phối hợp số 01/QCPH/UBND-UBMTTQ → 01/QCPH/UBND-UBMTTQ: notHeld'],
  ],
  [
    'C47 a wrong term',
    'Nghị quyết số 25-NQ/TW ngày 3/6/2013, khóa VIII',
    ['Nghị quyết số 25-NQ/TW → 25-NQ/TW: contradicted'],
  ],
  [
    'C48 the title of another document',
    'Chỉ thị 35-CT/TW của Bộ Chính trị về trách nhiệm của người đứng đầu cấp ủy trong việc tiếp dân, đối thoại trực tiếp với dân',
    ['Chỉ thị 35-CT/TW → 35-CT/TW: contradicted'],
  ],
  [
    'C49 the wrong type, all else right',
    'Quyết định 66-QĐ/TW ngày 06/02/2017 của Ban Bí thư',
    ['Quyết định 66-QĐ/TW → 66-QĐ/TW: resolved trung-uong/2017/66-qd-tw'],
  ],
  [
    'C50 two ends of one title',
    'Chỉ thị số 33/CT-TTg ngày 26/11/2021 về tiếp tục tăng cường và đổi mới công tác dân vận trong thời gian tới',
    ['Chỉ thị số 33/CT-TTg → 33/CT-TTg: resolved trung-uong/2021/33-ct-ttg'],
  ],
  [
    'C51 a quotation mark that never closes',
    'Chỉ thị số 16/CT-TTg năm 2016 về "Tăng cường và đổi mới công tác dân vận; việc',
    ['Chỉ thị số 16/CT-TTg → 16/CT-TTg: resolved trung-uong/2016/16-ct-ttg'],
  ],
  [
    'C52 what only looks like one',
    'giai đoạn 2021 - 2026, xếp thứ 38/63, 252/252=100%, 27-28/7/2020, 12/18 xã, GRDP/người, Lữ đoàn 168, Z121',
    [],
  ],
  ['C53 counts of documents', 'ban hành 8 Chương trình, 12 Công văn, 5 Kế hoạch; 04 Quyết định và 09 báo cáo', []],
  [
    'C54 no-break and double spaces',
    'Kết luận\u00a0số\u00a0114-KL/TW  ngày 14/7/2015',
    ['Kết luận\u00a0số\u00a0114-KL/TW → 114-KL/TW: resolved trung-uong/2015/114-kl-tw'],
  ],
  [
    'C56 entities of HTML around it',
    'Ban D&acirc;n vận, Kết luận 114-KL/TW ngày 14/7/2015',
    ['Kết luận 114-KL/TW → 114-KL/TW: resolved trung-uong/2015/114-kl-tw'],
  ],
  [
    'C57 an old encoding around it',
    'KÕ ho¹ch 193-KH/TU ngày 28/02/2019',
    ['193-KH/TU → 193-KH/TU: resolved gia-lai/2019/193-kh-tu'],
  ],
  ['C58 marks spoilt on purpose', 'KẾT LỦẬN 114-KL/TW CỦÀ BỘ CHÍNH TRỊ', ['114-KL/TW → 114-KL/TW: ambiguous']],
  [
    'C59 the other tone style',
    'Quyết định số 269-QĐ/TU của Ban Thường vụ Tỉnh uỷ Hà Tĩnh',
    ['Quyết định số 269-QĐ/TU → 269-QĐ/TU: resolved ha-tinh/2021/269-qd-tu'],
  ],
  [
    'C60 letters lost by a scanner',
    'Chỉ thị số 33/CT-TTg ngày 26/11/2021 của Thủ tướn CT Chính phủ về tiếp tục tăng cườn',
    ['Chỉ thị số 33/CT-TTg → 33/CT-TTg: resolved trung-uong/2021/33-ct-ttg'],
  ],
];

describe('every form', () => {
  it.each(FORMS)('%s', (_what, text, expected, context) => expect(told(text, context)).toEqual(expected));

  it('C55 in decomposed letters', () => {
    const text = 'Quyết định số 217-QĐ/TW ngày 12/12/2013'.normalize('NFD');
    const [citation] = cite(text, INDEX);
    expect(citation?.document).toBe('quyet-dinh/trung-uong/2013/217-qd-tw');
    expect(citation?.text).toBe('Quyết định số 217-QĐ/TW'.normalize('NFD'));
  });
});

/** Numbers that several documents bear: which one, and by what evidence; or an honest «ambiguous». */
const COLLISIONS: ReadonlyArray<[string, string, string | null, string, TextContext?]> = [
  ['25-NQ/TW by date', 'Nghị quyết 25-NQ/TW ngày 12/3/2003', 'nghi-quyet/trung-uong/2003/25-nq-tw', 'resolved'],
  ['25-NQ/TW by term', 'Nghị quyết 25-NQ/TW khóa XI', 'nghi-quyet/trung-uong/2013/25-nq-tw', 'resolved'],
  [
    '25-NQ/TW by title',
    'Nghị quyết 25-NQ/TW về công tác tôn giáo trong cả nước',
    'nghi-quyet/trung-uong/2003/25-nq-tw',
    'resolved',
  ],
  ['25-NQ/TW with nothing', 'Nghị quyết 25-NQ/TW', null, 'ambiguous'],
  ['25-NQ/TW of a year that the library does not hold', 'Nghị quyết 25-NQ/TW (7/2008)', null, 'notHeld'],
  ['16/CT-TTg of 2016', 'Chỉ thị 16/CT-TTg năm 2016', 'chi-thi/trung-uong/2016/16-ct-ttg', 'resolved'],
  ['16/CT-TTg of 2017', 'Chỉ thị 16/CT-TTg ngày 4/5/2017', null, 'notHeld'],
  [
    '16/CT-TTg of 2020',
    'Chỉ thị 16/CT-TTg ngày 31/3/2020 về thực hiện các biện pháp cấp bách phòng, chống dịch',
    null,
    'notHeld',
  ],
  ['16/CT-TTg of 2026', 'Chỉ thị số 16/CT-TTg năm 2026', null, 'notHeld'],
  ['16/CT-TTg with nothing', 'Chỉ thị 16/CT-TTg của Thủ tướng', null, 'ambiguous'],
  ['43-KL/TW', 'Kết luận 43-KL/TW của Ban Bí thư', 'ket-luan/trung-uong/2019/43-kl-tw', 'resolved'],
  ['43-KL/TW of another issuer', 'Kết luận 43-KL/TW của Bộ Chính trị', null, 'contradicted'],
  ['43-NQ/TW', 'Nghị quyết 43-NQ/TW năm 2023', 'nghi-quyet/trung-uong/2023/43-nq-tw', 'resolved'],
  [
    '43-KL/TU in a text of its province',
    'Kết luận 43-KL/TU',
    'ket-luan/ha-tinh/2022/43-kl-tu',
    'resolved',
    { place: 'ha-tinh' },
  ],
  [
    '43-KL/TU in a district of its province',
    'Kết luận 43-KL/TU',
    'ket-luan/ha-tinh/2022/43-kl-tu',
    'resolved',
    { place: 'huong-khe-ha-tinh' },
  ],
  ['43-KL/TU in a text of another province', 'Kết luận 43-KL/TU', null, 'notHeld', { place: 'gia-lai' }],
  ['43-KL/TU in a central text', 'Kết luận 43-KL/TU', null, 'ambiguous', { place: 'trung-uong' }],
  [
    '43-KL/TU where an editor has joined it',
    'Kết luận 43-KL/TU',
    'ket-luan/ha-tinh/2022/43-kl-tu',
    'resolved',
    { place: 'gia-lai', declared: ['ket-luan/ha-tinh/2022/43-kl-tu'] },
  ],
  ['43-KL/TU in a text of nowhere', 'Kết luận 43-KL/TU', null, 'ambiguous'],
  [
    '05-CT/TU is not 05-CT/TW',
    'Chỉ thị 05-CT/TU của Ban Thường vụ Tỉnh ủy Nghệ An',
    'chi-thi/nghe-an/2021/05-ct-tu',
    'resolved',
  ],
  ['05-CT/TW is not 05-CT/TU', 'Chỉ thị 05-CT/TW khóa XII', 'chi-thi/trung-uong/2016/05-ct-tw', 'resolved'],
  [
    '02-NQ/TU of one province',
    'Nghị quyết 02-NQ/TU của Tỉnh ủy Hà Tĩnh',
    'nghi-quyet/ha-tinh/khong-ro-nam/02-nq-tu',
    'resolved',
  ],
  [
    '02-NQ/TU of the other',
    'Nghị quyết 02-NQ/TU',
    'nghi-quyet/nghe-an/2021/02-nq-tu',
    'resolved',
    { place: 'nghe-an' },
  ],
  ['02-NQ/TU of nowhere', 'Nghị quyết 02-NQ/TU', null, 'ambiguous'],
  ['02-NQ/TU of a third', 'Nghị quyết 02-NQ/TU của Tỉnh ủy Gia Lai', null, 'notHeld'],
  [
    'a text cites nothing that is later',
    'Nghị quyết 02-NQ/TU',
    null,
    'notHeld',
    { place: 'nghe-an', date: '2020-01-01' },
  ],
  ['a wrong day', 'Kết luận 114-KL/TW ngày 15/7/2015 của Ban Bí thư', null, 'contradicted'],
  ['a day of another term: the number was given anew', 'Kết luận 114-KL/TW ngày 2/3/2010', null, 'notHeld'],
  ['the right day in a wrong year', 'Kết luận 114-KL/TW ngày 14/7/2010', null, 'contradicted'],
  [
    'a day of another term, with its own title',
    'Kết luận 114-KL/TW ngày 2/3/2010 về nâng cao hiệu quả công tác dân vận của cơ quan nhà nước',
    null,
    'contradicted',
  ],
  ['a year in which the State counted anew', 'Chỉ thị 33/CT-TTg ngày 2/3/2018', null, 'notHeld'],
  ['a wrong day of its year', 'Chỉ thị 33/CT-TTg ngày 2/3/2021', null, 'contradicted'],
  [
    'a place whose name begins as «quận» does',
    'Kế hoạch 193-KH/TU của Ban Thường vụ Tỉnh ủy Quảng Ninh',
    null,
    'notHeld',
  ],
  ['a year behind a slash is the way of the State', 'Quyết định số 217/2013', null, 'notUnderstood'],
  ['a law of another year', 'Luật Mặt trận Tổ quốc Việt Nam 1999', null, 'contradicted'],
  ['a law with its year', 'Luật Tiếp công dân 2013', 'luat/trung-uong/2013/42-2013-qh13', 'resolved'],
  ['a place without a body', 'Kế hoạch 193-KH/TU ngày 28/2/2019 của tỉnh Quảng Ninh', null, 'notHeld'],
  ['a place that is not known', 'Kế hoạch 193-KH/TU ngày 28/2/2019 của tỉnh Bến Xa', null, 'notHeld'],
  [
    'its own place without a body',
    'Kế hoạch 193-KH/TU ngày 28/2/2019 của tỉnh Gia Lai',
    'ke-hoach/gia-lai/2019/193-kh-tu',
    'resolved',
  ],
  ['a place with a dash', 'Kế hoạch 193-KH/TU của Ban Thường vụ Tỉnh ủy Bà Rịa-Vũng Tàu', null, 'notHeld'],
  ['a short form of another body', 'Kết luận 114 của Thủ tướng Chính phủ', null, 'notHeld'],
  [
    'a name that only its province may use so',
    'Đề án “Tăng cường công tác dân vận của các cơ quan nhà nước trên địa bàn tỉnh Lai Châu, giai đoạn 2015-2020”',
    null,
    'ambiguous',
  ],
];

describe('numbers that collide', () => {
  it.each(COLLISIONS)('%s', (_what, text, document, outcome, context) => {
    const [citation] = cite(text, INDEX, context);
    expect({ document: citation?.document, outcome: citation?.outcome }).toEqual({ document, outcome });
  });

  it('name their candidates when they stay open', () => {
    const [citation] = cite('Nghị quyết 02-NQ/TU', INDEX);
    expect(citation?.candidates.map(({ document }) => document.place)).toEqual(['ha-tinh', 'nghe-an']);
  });

  it('tell what contradicts, and what would be right', () => {
    const [citation] = cite('Kết luận 114-KL/TW ngày 15/7/2015', INDEX);
    expect(citation?.findings).toEqual([
      { kind: 'date', found: '15/7/2015', expected: '14/7/2015', document: 'ket-luan/trung-uong/2015/114-kl-tw' },
    ]);
  });
});

describe('a text as a whole', () => {
  it('names again without evidence what it has named with', () => {
    expect(
      told('Kết luận 114-KL/TW ngày 14/7/2015. Sau năm năm thực hiện Kết luận 114-KL/TW, Kết luận số 114 vẫn'),
    ).toEqual([
      'Kết luận 114-KL/TW → 114-KL/TW: resolved trung-uong/2015/114-kl-tw',
      'Kết luận 114-KL/TW → 114-KL/TW: resolved trung-uong/2015/114-kl-tw',
      'Kết luận số 114 → 114-KL/TW: resolved trung-uong/2015/114-kl-tw',
    ]);
  });

  it('does not when it names two of that number', () => {
    const text =
      'Nghị quyết 25-NQ/TW ngày 12/3/2003 và Nghị quyết 25-NQ/TW ngày 3/6/2013; thực hiện Nghị quyết 25-NQ/TW';
    expect(cite(text, INDEX).at(-1)?.outcome).toBe('ambiguous');
  });

  it('points to itself and back', () => {
    const text = 'Chỉ thị này thực hiện Kết luận 114-KL/TW ngày 14/7/2015. Kết luận nêu trên có hiệu lực.';
    const citations = cite(text, INDEX, { self: 'chi-thi/gia-lai/2021/14-ct-ubnd' });
    expect(citations.map(({ form, document }) => [form, document])).toEqual([
      ['this', 'chi-thi/gia-lai/2021/14-ct-ubnd'],
      ['full', 'ket-luan/trung-uong/2015/114-kl-tw'],
      ['aforesaid', 'ket-luan/trung-uong/2015/114-kl-tw'],
    ]);
  });

  it('does not point back past one that stayed open', () => {
    const text = 'Kết luận 114-KL/TW ngày 14/7/2015; Kết luận 999-KL/TW. Kết luận nêu trên';
    expect(cite(text, INDEX).at(-1)?.outcome).toBe('notUnderstood');
  });

  it('tells provisions with the document', () => {
    const [citation] = cite('theo điểm a khoản 2 Điều 1 của Quy định 11-QĐi/TW ngày 18/2/2019', INDEX);
    expect(citation?.provisions).toEqual(['dieu-1.khoan-2.diem-a']);
  });
});
