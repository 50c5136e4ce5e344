import { z } from 'zod';
import { LEVEL_IDS } from '../domain/levels.ts';
import {
  ACTOR_KIND_IDS,
  MODEL_FIELD_IDS,
  NAMED_IDS,
  PEOPLE_IDS,
  PROBLEM_IDS,
  RESULT_KIND_IDS,
} from '../domain/model-fields.ts';
import { choice, documentRef, field, partialDate, slug, text, year } from './fields.ts';
import { pictureSchema } from './picture.ts';
import { editorial, figureRefs } from './shared.ts';
import { sourceUses } from './source.ts';

const places = field(
  z.array(slug()).check(z.minLength(1, { error: 'ít nhất một địa bàn' })),
  'Địa bàn',
  'Mã các địa bàn lúc đó.',
);
const summary = field(text(), 'Tóm tắt', 'Một hai câu, bằng lời của thư viện.');

const exemplifies = z.strictObject({
  to: field(documentRef(), 'Văn bản', 'Văn bản mà câu chuyện minh chứng.'),
  source: field(slug(), 'Nguồn', 'Nguồn gắn câu chuyện với văn bản.'),
  note: field(text().optional(), 'Ghi chú', 'Gắn như thế nào.'),
});

/** A story of mass-mobilisation work, with what is known and what is not. */
export const modelSchema = z.strictObject({
  name: field(text(), 'Tên mô hình', 'Như nguồn gọi.'),
  summary,
  places,
  field: field(choice(MODEL_FIELD_IDS), 'Lĩnh vực', 'kinh-te, van-hoa-xa-hoi, quoc-phong-an-ninh, he-thong-chinh-tri.'),
  problems: field(z.array(choice(PROBLEM_IDS)).optional(), 'Loại việc', 'dat-dai, moi-truong, hu-tuc …'),
  level: field(choice(LEVEL_IDS), 'Cấp làm', 'province: tỉnh; district: huyện; commune: xã; unit: thôn, khu phố, tổ.'),
  spot: field(text().optional(), 'Nơi cụ thể', 'Thôn, bản, khu phố … trong địa bàn: thôn Suối Thầu.'),
  people: field(
    z.array(choice(PEOPLE_IDS)).check(z.minLength(1, { error: 'ít nhất một nhóm người' })),
    'Người được vận động, giúp đỡ',
    'nhan-dan, dan-toc-thieu-so, nong-dan, phu-nu …',
  ),
  resultKinds: field(
    z.array(choice(RESULT_KIND_IDS)).check(z.minLength(1, { error: 'ít nhất một loại; không có thì chua-neu' })),
    'Loại kết quả',
    'dat-hien, cong-trinh, trat-tu …; chua-neu khi nguồn không nêu.',
  ),
  steps: field(
    z.array(text()).optional(),
    'Các việc đã làm',
    'Theo thứ tự mà nguồn kể, mỗi dòng một việc, mở đầu bằng động từ; nguồn không kể thì bỏ trống.',
  ),
  persuasion: field(text().optional(), 'Điều thuyết phục người dân', 'Chỉ khi nguồn nói.'),
  cost: field(text().optional(), 'Tốn kém', 'Tiền, công, vật liệu, ai góp; chỉ khi nguồn nói.'),
  hardship: field(text().optional(), 'Cái khó', 'Khó khăn khi làm; chỉ khi nguồn nói.'),
  conditions: field(text().optional(), 'Điều kiện để làm được', 'Chỉ khi nguồn nói.'),
  actor: field(
    z.strictObject({
      kind: field(choice(ACTOR_KIND_IDS), 'Loại', 'collective: tập thể; individual: cá nhân; force: lực lượng.'),
      name: field(text(), 'Tên', 'Như nguồn nêu.'),
    }),
    'Ai làm',
    'Tập thể, cá nhân hay lực lượng.',
  ),
  danVanKheo: field(choice(NAMED_IDS), 'Nguồn có gọi là Dân vận khéo không', 'named: có; notNamed: không.'),
  danVanKheoNote: field(text().optional(), 'Ghi chú về cách gọi', 'Nguồn gọi thế nào.'),
  period: field(text().optional(), 'Thời gian', 'Như 2015–2020.'),
  from: field(year().optional(), 'Từ năm', 'Năm đầu.'),
  to: field(year().optional(), 'Đến năm', 'Năm cuối.'),
  figures: figureRefs(),
  best: field(z.string().optional(), 'Số liệu tiêu biểu', 'Một mã trong Số liệu, hiện trên thẻ.'),
  exemplifies: field(z.array(exemplifies).optional(), 'Minh chứng cho', 'Chỉ ghi khi nguồn gắn như vậy.'),
  pictures: field(
    z.array(pictureSchema).optional(),
    'Ảnh',
    'Chỉ ảnh được phép dùng lại; câu chuyện phải đủ khi không có ảnh.',
  ),
  gaps: field(z.array(text()).optional(), 'Điều chưa biết', 'Những điều nguồn không nói.'),
  sources: sourceUses(),
  ...editorial,
});
export type Model = z.infer<typeof modelSchema>;

/** A report or news text, told by the library. */
export const articleSchema = z.strictObject({
  title: field(text(), 'Tên bài', 'Tên của nguồn hoặc của thư viện.'),
  summary,
  places,
  source: field(slug(), 'Nguồn chính', 'Mã nguồn mà bài kể lại.'),
  publishedOn: field(partialDate(), 'Ngày đăng', 'Ngày nguồn đăng.'),
  author: field(text().optional(), 'Tác giả', 'Tác giả của nguồn.'),
  coverage: field(
    choice(['full', 'digest']).optional(),
    'Mức đầy đủ',
    'full: toàn văn của nguồn; digest hoặc bỏ trống: bài do thư viện kể lại.',
  ),
  relations: field(
    z
      .array(
        z.strictObject({
          kind: field(choice(['reviews', 'cites']), 'Quan hệ', 'reviews: sơ kết, tổng kết; cites: dẫn chiếu.'),
          to: field(documentRef(), 'Tới văn bản', 'Địa chỉ của văn bản.'),
          note: field(text().optional(), 'Ghi chú', 'Vì sao biết là văn bản ấy.'),
        }),
      )
      .optional(),
    'Văn bản được nhắc',
    'Những văn bản mà bài nhắc.',
  ),
  figures: figureRefs(),
  sources: sourceUses(),
  ...editorial,
});
export type Article = z.infer<typeof articleSchema>;
