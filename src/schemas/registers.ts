import { z } from 'zod';
import { BODY_SYSTEM_IDS } from '../domain/bodies.ts';
import { LEVEL_IDS } from '../domain/levels.ts';
import { PLACE_KIND_IDS } from '../domain/places.ts';
import { choice, documentRef, field, partialDate, slug, text } from './fields.ts';
import { sourceUse, sourceUses } from './source.ts';

const validity = {
  from: field(partialDate().optional(), 'Từ ngày', 'Ngày bắt đầu; bỏ trống nếu chưa rõ.'),
  until: field(partialDate().optional(), 'Đến hết ngày', 'Ngày cuối; bỏ trống nếu còn.'),
  successors: field(z.array(slug()).optional(), 'Nay là', 'Mã của nơi hoặc cơ quan tiếp nối.'),
  note: field(text().optional(), 'Ghi chú', 'Điều người đọc cần biết.'),
};

/** A place as it was during a time; a place that was merged or renamed is another row. */
export const placeSchema = z.strictObject({
  id: field(slug(), 'Mã địa bàn', 'Không dấu; tên còn mà đất đã khác thì thêm năm: gia-lai-2025.'),
  slug: field(slug().optional(), 'Tên trong địa chỉ', 'Bỏ trống nếu giống mã.'),
  name: field(text(), 'Tên', 'Tên không kèm cấp.'),
  kind: field(choice(PLACE_KIND_IDS), 'Loại', 'tinh, huyen, xa …'),
  within: field(slug().optional(), 'Thuộc', 'Mã địa bàn cấp trên.'),
  seat: field(text().optional(), 'Trung tâm', 'Nơi đặt trung tâm hành chính.'),
  ...validity,
  sources: sourceUses(),
});
export type Place = z.infer<typeof placeSchema>;

/** A body; one row stands for the same body in every province. */
export const bodySchema = z.strictObject({
  id: field(slug(), 'Mã cơ quan', 'Không dấu.'),
  name: field(text(), 'Tên', 'Tên chung, không kèm địa phương.'),
  nameInCity: field(text().optional(), 'Tên ở thành phố', 'Ở thành phố trực thuộc Trung ương, như Thành ủy.'),
  abbreviations: field(z.array(text()).optional(), 'Viết tắt', 'Như thường gặp.'),
  symbols: field(z.array(text()).optional(), 'Trong số ký hiệu', 'Như TU, UBND.'),
  system: field(
    choice(BODY_SYSTEM_IDS),
    'Hệ thống',
    'party: Đảng; state: Nhà nước; front: Mặt trận, đoàn thể; armed: lực lượng vũ trang.',
  ),
  level: field(choice(LEVEL_IDS), 'Cấp', 'central, province, district, commune, unit.'),
  ...validity,
  sources: field(z.array(sourceUse).optional(), 'Nguồn', 'Nguồn của năm tháng, tên gọi và chữ viết tắt.'),
});
export type Body = z.infer<typeof bodySchema>;

export const topicSchema = z.strictObject({
  id: field(slug(), 'Mã chủ đề', 'Không dấu.'),
  name: field(text(), 'Tên', 'Tên chủ đề.'),
  description: field(text(), 'Mô tả', 'Một hai câu.'),
  synonyms: field(z.array(text()).optional(), 'Cách gọi khác', 'Những cách gọi khác.'),
});
export type Topic = z.infer<typeof topicSchema>;

const basis = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('source'), sources: sourceUses() }),
  z.strictObject({
    kind: z.literal('document'),
    documents: field(z.array(documentRef()), 'Văn bản', 'Văn bản làm cơ sở.'),
  }),
  z.strictObject({ kind: z.literal('library') }),
]);

/** A term of the field; a definition without a source says that it is the library's own understanding. */
export const termSchema = z.strictObject({
  id: field(slug(), 'Mã thuật ngữ', 'Không dấu.'),
  term: field(text(), 'Thuật ngữ', 'Như người trong nghề viết.'),
  aliases: field(z.array(text()).optional(), 'Cách gọi khác', 'Những cách gọi khác.'),
  abbreviation: field(text().optional(), 'Viết tắt', 'Nếu có.'),
  definition: field(text(), 'Giải thích', 'Bằng lời của thư viện, một đến bốn câu.'),
  basis: field(basis, 'Cơ sở', 'source: có nguồn; document: có văn bản; library: theo cách hiểu của thư viện.'),
  see: field(z.array(slug()).optional(), 'Xem thêm', 'Mã thuật ngữ khác.'),
  topics: field(z.array(slug()).optional(), 'Chủ đề', 'Mã chủ đề.'),
  documents: field(z.array(documentRef()).optional(), 'Văn bản liên quan', 'Địa chỉ văn bản.'),
});
export type Term = z.infer<typeof termSchema>;
