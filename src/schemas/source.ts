import { z } from 'zod';
import { GRADE_IDS } from '../domain/states.ts';
import { choice, day, field, partialDate, slug, text } from './fields.ts';

export const SOURCE_KIND_IDS = [
  'article',
  'officialText',
  'legalDatabase',
  'portal',
  'dataFile',
  'book',
  'library',
] as const;

/** A place where facts come from. */
export const sourceSchema = z.strictObject({
  id: field(slug(), 'Mã nguồn', 'Tên ngắn không dấu, chỉ dùng một lần trong cả thư viện.'),
  title: field(text(), 'Tên nguồn', 'Tên bài, tên trang hoặc tên văn bản, như nguồn viết.'),
  kind: field(
    choice(SOURCE_KIND_IDS),
    'Loại nguồn',
    'article: bài báo; officialText: văn bản; legalDatabase: trang pháp luật; portal: cổng thông tin; dataFile: tệp dữ liệu; book: sách; library: hồ sơ của thư viện.',
  ),
  author: field(text().optional(), 'Tác giả', 'Như nguồn ghi.'),
  publisher: field(text().optional(), 'Nơi đăng', 'Báo, cổng thông tin hoặc nhà xuất bản.'),
  publishedOn: field(partialDate().optional(), 'Ngày đăng', 'Ngày đăng như biết được.'),
  url: field(
    z.url({ protocol: /^https?$/, error: 'địa chỉ đầy đủ, bắt đầu bằng https:// hoặc http://' }).optional(),
    'Địa chỉ',
    'Địa chỉ đầy đủ trên mạng; không có thì bỏ trống.',
  ),
  grade: field(
    choice(GRADE_IDS),
    'Hạng',
    'S: bản lưu đầy đủ; A: trang pháp luật, toàn văn; B: báo, cổng cơ quan; C: tệp dữ liệu, chỉ để đối chiếu.',
  ),
  note: field(text().optional(), 'Ghi chú', 'Điều người đọc cần biết về nguồn này.'),
  file: field(
    z
      .strictObject({
        name: field(text(), 'Tên tệp', 'Tên của tệp đã nhập.'),
        sha256: field(
          z.string().regex(/^[0-9a-f]{64}$/, { error: '64 chữ số thập lục phân' }),
          'SHA-256',
          'Dấu của tệp: hai tệp cùng dấu là một.',
        ),
        importedOn: field(day(), 'Ngày nhập', 'Ngày tệp được nhập.'),
      })
      .optional(),
    'Tệp đã nhập',
    'Do lệnh nhập ghi; không tự viết.',
  ),
});
export type Source = z.infer<typeof sourceSchema>;

export const PROVABLE_IDS = [
  'number',
  'title',
  'type',
  'issuers',
  'place',
  'term',
  'signer',
  'issuedOn',
  'effectiveOn',
  'status',
  'text',
  'relations',
  'promulgates',
  'published',
] as const;

/** What a source is used for at one place. */
export const sourceUse = z.strictObject({
  source: field(slug(), 'Nguồn', 'Mã của một nguồn trong danh mục nguồn.'),
  proves: field(z.array(choice(PROVABLE_IDS)).optional(), 'Chứng minh', 'Những trường mà nguồn này nêu rõ.'),
  says: field(text().optional(), 'Nguồn nói thêm', 'Điều khác mà nguồn cho biết, bằng lời của thư viện.'),
  caveat: field(text().optional(), 'Lưu ý', 'Chỗ nguồn sai hoặc đáng ngờ.'),
});
export type SourceUse = z.infer<typeof sourceUse>;

/** At least one source: no fact stands without. */
export const sourceUses = () =>
  field(
    z.array(sourceUse).check(z.minLength(1, { error: 'ít nhất một nguồn' })),
    'Nguồn',
    'Mỗi thông tin phải có nguồn; liệt kê mọi nguồn đã dùng.',
  );
