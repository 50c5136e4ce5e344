import { z } from 'zod';
import { documentRef, field, slug, text } from './fields.ts';

const PATH = /^[a-z0-9-]+\/[a-z0-9-]+$/;
/** A story by its folder and file: `lao-cai/mo-duong-thon-suoi-thau`. */
export const modelRef = () =>
  z.string().regex(PATH, { error: 'thư mục/tên tệp của một mô hình, như lao-cai/mo-duong-thon-suoi-thau' });

export const figureRef = () => z.string().regex(/^[A-Z]{2,4}\d{2,3}$/, { error: 'mã số liệu như LC03' });

/** What a statement of a lesson or the answer to a question stands on. */
export const evidence = z.union(
  [
    z.strictObject({
      document: field(documentRef(), 'Văn bản', 'Địa chỉ văn bản.'),
      provision: field(
        text().optional(),
        'Chỗ trong văn bản',
        'Mã của điểm, đoạn, như diem-1.doan-2; bỏ trống khi chỉ nói về số, ngày, tên văn bản.',
      ),
    }),
    z.strictObject({ figure: field(figureRef(), 'Số liệu', 'Mã số liệu.') }),
    z.strictObject({ model: field(modelRef(), 'Mô hình', 'Thư mục và tên tệp của câu chuyện.') }),
    z.strictObject({ article: field(slug(), 'Bài viết', 'Tên tệp của bài viết.') }),
    z.strictObject({ term: field(slug(), 'Thuật ngữ', 'Mã thuật ngữ.') }),
    z.strictObject({ source: field(slug(), 'Nguồn', 'Mã nguồn.') }),
  ],
  { error: 'một trong {document, provision}, {figure}, {model}, {article}, {term}, {source}' },
);
export type Evidence = z.infer<typeof evidence>;

/** At least one: nothing is taught without. */
export const evidences = () =>
  field(
    z.array(evidence).check(z.minLength(1, { error: 'ít nhất một căn cứ' })),
    'Căn cứ',
    'Chỗ chứng minh điều này: điểm của văn bản, số liệu, mô hình, thuật ngữ hoặc nguồn.',
  );
