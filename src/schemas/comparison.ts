import { z } from 'zod';
import { COMPARISON_KIND_IDS } from '../domain/comparisons.ts';
import { choice, field, figureId, slug, text } from './fields.ts';

const group = z.strictObject({
  label: field(text(), 'Tên nhóm', 'Nhóm này đo điều gì.'),
  figures: field(
    z.array(figureId()).check(z.minLength(1, { error: 'ít nhất một mã số liệu' })),
    'Số liệu',
    'Mã các số đặt cạnh nhau; chỉ có một số thì trang kể bằng lời, không vẽ.',
  ),
  whole: field(figureId().optional(), 'Tổng', 'Mã số liệu của tổng; chỉ dùng với parts.'),
  units: field(
    text().optional(),
    'Vì sao chung trục',
    'Khi đơn vị khác nhau: vì sao vẫn đặt được trên một trục. ha và m², km và m, các bậc tiền thì không cần.',
  ),
  note: field(text().optional(), 'Ghi chú', 'Điều phải biết khi đọc nhóm này.'),
});

/** Figures that may stand together, why, and what must not be concluded from it. */
export const comparisonSchema = z.strictObject({
  id: field(slug(), 'Mã so sánh', 'Không dấu; đứng trong địa chỉ trang.'),
  title: field(text(), 'Tên', 'Tên trang.'),
  lead: field(text(), 'Cho thấy điều gì', 'Một hai câu.'),
  kind: field(
    choice(COMPARISON_KIND_IDS),
    'Kiểu',
    'side-by-side: nhiều nơi; parts: các phần của một tổng; over-time: nhiều lúc; before-after: trước, sau; target-result: chỉ tiêu, kết quả.',
  ),
  groups: field(
    z.array(group).check(z.minLength(1, { error: 'ít nhất một nhóm' })),
    'Các nhóm',
    'Mỗi nhóm là những số đo cùng một điều; điều khác thì để nhóm khác.',
  ),
  caution: field(text(), 'Không được hiểu là', 'Điều không được rút ra từ các số này.'),
  topics: field(z.array(slug()).optional(), 'Chủ đề', 'Mã chủ đề.'),
});
export type Comparison = z.infer<typeof comparisonSchema>;
