import { z } from 'zod';
import { field, text } from './fields.ts';

const webAddress = () => z.url({ protocol: /^https?$/, error: 'địa chỉ đầy đủ, bắt đầu bằng https:// hoặc http://' });
const pixels = () => z.int({ error: 'số điểm ảnh, như 1200' }).check(z.gt(0, { error: 'số điểm ảnh, lớn hơn 0' }));

/** Kinds of files that every browser shows. */
export const PICTURE_TYPES = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  avif: 'image/avif',
} as const;

/** A picture that may be shown: nothing stands without who made it, under which licence, and words for those who do not see it. */
export const pictureSchema = z.strictObject({
  file: field(
    z.string().regex(/^[a-z0-9-]+(?:\/[a-z0-9-]+)*\.(?:jpe?g|png|webp|avif)$/, {
      error: 'đường dẫn trong content/pictures, chữ thường không dấu, đuôi jpg, png, webp hay avif',
    }),
    'Tệp ảnh',
    'Trong content/pictures: lao-cai/duong-suoi-thau.jpg.',
  ),
  alt: field(text(), 'Lời tả ảnh', 'Ảnh cho thấy gì, cho người không nhìn thấy ảnh.'),
  credit: field(text(), 'Tác giả ảnh', 'Người chụp hoặc nơi giữ quyền, như nguồn ghi.'),
  licence: field(text(), 'Giấy phép', 'Tên giấy phép cho dùng lại, như CC BY 4.0.'),
  licenceUrl: field(webAddress(), 'Địa chỉ giấy phép', 'Nơi đọc được giấy phép.'),
  page: field(webAddress().optional(), 'Trang gốc của ảnh', 'Nơi ảnh được đăng.'),
  width: field(pixels(), 'Chiều ngang', 'Số điểm ảnh.'),
  height: field(pixels(), 'Chiều cao', 'Số điểm ảnh.'),
});
export type Picture = z.infer<typeof pictureSchema>;
