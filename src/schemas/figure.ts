import { z } from 'zod';
import { FIGURE_KIND_IDS, QUALIFIER_IDS } from '../domain/figures.ts';
import { choice, field, figureId, slug, text, year } from './fields.ts';

const arithmetic = z.union(
  [
    z.strictObject({ sum: field(z.array(figureId()), 'Tổng của', 'Các số cộng lại thành số này.') }),
    z.strictObject({ difference: field(z.tuple([figureId(), figureId()]), 'Hiệu của', 'Số thứ nhất trừ số thứ hai.') }),
    z.strictObject({ percent: field(z.tuple([figureId(), figureId()]), 'Phần trăm', 'Phần, rồi tất cả.') }),
    z.strictObject({ complement: field(figureId(), 'Phần còn lại', 'Một trăm trừ số kia.') }),
    z.strictObject({ count: field(z.int(), 'Đếm được', 'Số mục mà nguồn liệt kê.') }),
  ],
  { error: 'một trong {sum: […]}, {difference: [a, b]}, {percent: [phần, tất cả]}, {complement: a}, {count: n}' },
);

/** A figure with all that is needed to trust it; a target or requirement is never a result. */
export const figureSchema = z.strictObject({
  id: field(figureId(), 'Mã số liệu', 'Chữ của nguồn rồi số thứ tự: LC03.'),
  valueText: field(text(), 'Như nguồn viết', 'Giữ đúng cách viết của nguồn.'),
  value: field(z.number().optional(), 'Giá trị', 'Số máy đọc được.'),
  of: field(z.number().optional(), 'Trên tổng', 'Mẫu số: 38/63 có 63.'),
  unit: field(text(), 'Đơn vị', 'lượt, người, ha, % …'),
  qualifier: field(
    choice(QUALIFIER_IDS).default('exact'),
    'Mức chính xác',
    'exact, above: trên, over: hơn, nearly: gần, about: khoảng, below: dưới, atLeast: ít nhất.',
  ),
  kind: field(
    choice(FIGURE_KIND_IDS),
    'Là gì',
    'result: kết quả; target: chỉ tiêu; requirement: yêu cầu; context: bối cảnh; furniture: chữ của trang web.',
  ),
  measures: field(text(), 'Đo điều gì', 'Bằng lời của thư viện.'),
  place: field(slug().optional(), 'Địa bàn', 'Mã địa bàn.'),
  period: field(text().optional(), 'Thời gian', 'Như 2017–2021.'),
  from: field(year().optional(), 'Từ năm', 'Năm đầu.'),
  to: field(year().optional(), 'Đến năm', 'Năm cuối.'),
  source: field(slug(), 'Nguồn', 'Mã nguồn; số liệu không có nguồn thì không được nhận.'),
  arithmetic: field(arithmetic.optional(), 'Phép tính', 'Để máy kiểm tra số của nguồn.'),
  derived: field(text().optional(), 'Suy ra', 'Điều tính được mà nguồn không nói.'),
  sameAs: field(
    z.array(figureId()).optional(),
    'Cũng là',
    'Mã số liệu của nguồn khác về cùng điều này, cùng nơi, cùng lúc; so sánh phải nêu đủ.',
  ),
  note: field(text().optional(), 'Ghi chú', 'Chỗ đáng ngờ, lỗi gõ.'),
});
export type Figure = z.infer<typeof figureSchema>;
