import { expect, it } from 'vitest';
import { INDEX } from './register-fixture.ts';
import { contextOfText } from './text-context.ts';

it.each([
  ['the dateline', 'Số: 14/CT-UBND\nGia Lai, ngày 23 tháng 12 năm 2021\nCHỈ THỊ', 'gia-lai', '2021-12-23'],
  ['the dateline in a table', 'Số: 14/CT-UBND |\nGia Lai, ngày 23 tháng 12 năm 2021 |\n', 'gia-lai', '2021-12-23'],
  ['a dateline of an unknown place', 'Bến Xa, ngày 1 tháng 2 năm 2020\n', undefined, '2020-02-01'],
  ['the day of the page', 'Dân vận khéo ở xã\nThứ Ba, 29/09/2020, 07:38\nBài', undefined, '2020-09-29'],
  ['a label before the day', 'Tin\n• Cập nhật: 07/09/2020\n', undefined, '2020-09-07'],
  // The day of what is cited is not that of the text.
  ['a number with its day', 'Thực hiện Kết luận số 114-KL/TW, 14/7/2015\n', undefined, undefined],
  ['a line end within a citation', 'theo Nghị quyết số 25\nngày 03/6/2013 của Ban Bí thư\n', undefined, undefined],
  [
    'a day in a sentence',
    'Hội nghị tổng kết mười năm công tác vận động quần chúng diễn ra từ sáng 12/10/2023 tại trung tâm.',
    undefined,
    undefined,
  ],
  ['a sentence like a dateline', 'Bộ Chính trị, ngày 12 tháng 12 năm 2013 ban hành quy chế', undefined, undefined],
])('%s', (_what, text, place, date) => expect(contextOfText(text, INDEX)).toEqual({ place, date }));
