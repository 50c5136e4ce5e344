import { z } from 'zod';
import { day, field, figureId, slug, text } from './fields.ts';

/** Sources that differ: every value stands, with its source. */
export const discrepancy = z.strictObject({
  field: field(text(), 'Trường', 'Tên trường mà các nguồn nói khác nhau.'),
  values: field(
    z
      .array(
        z.strictObject({
          value: field(text(), 'Giá trị', 'Như nguồn viết.'),
          source: field(slug(), 'Nguồn', 'Mã nguồn nói điều đó.'),
        }),
      )
      .check(z.minLength(2, { error: 'ít nhất hai giá trị khác nhau' })),
    'Các giá trị',
    'Mỗi giá trị kèm nguồn của nó.',
  ),
  note: field(text().optional(), 'Ghi chú', 'Thư viện hiểu chỗ khác nhau ấy thế nào.'),
});
export type Discrepancy = z.infer<typeof discrepancy>;

/** A change that readers can see. */
export const logEntry = z.strictObject({
  on: field(day(), 'Ngày', 'Ngày sửa.'),
  what: field(text(), 'Việc', 'Đã lập hay sửa điều gì.'),
});

/** Fields that every text of the library has. */
export const editorial = {
  topics: field(
    z.array(slug()).check(z.minLength(1, { error: 'ít nhất một chủ đề' })),
    'Chủ đề',
    'Mã các chủ đề trong danh mục.',
  ),
  notes: field(z.array(text()).optional(), 'Ghi chú', 'Điều người đọc cần biết, bằng lời của thư viện.'),
  discrepancies: field(
    z.array(discrepancy).optional(),
    'Chỗ các nguồn khác nhau',
    'Các nguồn nói khác nhau thì ghi cả hai.',
  ),
  log: field(z.array(logEntry).optional(), 'Nhật ký biên tập', 'Các lần lập, sửa.'),
};

export const figureRefs = () => field(z.array(figureId()).optional(), 'Số liệu', 'Mã các số liệu mà bài kể.');
