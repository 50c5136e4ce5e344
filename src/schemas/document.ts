import { z } from 'zod';
import { expectedNumberForms, numberFitsType, numberPattern, parseDocumentNumber } from '../domain/document-number.ts';
import { DOCUMENT_TYPE_IDS, DOCUMENT_TYPES, type DocumentTypeId } from '../domain/document-types.ts';
import { RELATION_KIND_IDS } from '../domain/relations.ts';
import { CONFIDENCE_IDS, COVERAGE_IDS, STATUS_IDS } from '../domain/states.ts';
import { choice, day, documentRef, field, partialDate, slug, text } from './fields.ts';
import { editorial, figureRefs } from './shared.ts';
import { sourceUses } from './source.ts';

/** A number of that type, in the form that its issuers use. */
function numberOf(typeId: DocumentTypeId) {
  const fits = (value: string) => {
    const number = parseDocumentNumber(value);
    return number !== undefined && numberFitsType(number, typeId);
  };
  return z
    .string()
    .refine(fits, { error: `số hợp với loại ${DOCUMENT_TYPES[typeId].name}: ${expectedNumberForms(typeId)}` })
    .meta({ pattern: numberPattern(typeId) });
}

export const relation = z.strictObject({
  kind: field(
    choice(RELATION_KIND_IDS),
    'Quan hệ',
    'Từ văn bản này (mới hơn) tới văn bản kia (cũ hơn); chiều ngược lại do máy tính ra.',
  ),
  to: field(documentRef(), 'Tới văn bản', 'Địa chỉ của văn bản kia.'),
  source: field(slug().optional(), 'Nguồn', 'Nguồn nói có quan hệ này; bỏ trống nếu chính là nguồn của mục.'),
  provision: field(
    text().optional(),
    'Ở điều, khoản, điểm',
    'Chỗ trong văn bản này nói tới quan hệ; bắt buộc khi sửa đổi, thay thế, bãi bỏ (viết unknown nếu chưa rõ).',
  ),
  words: field(text().optional(), 'Lời nói lên quan hệ', 'Bắt buộc khi sửa đổi, thay thế, bãi bỏ.'),
  inferred: field(z.boolean().optional(), 'Suy ra', 'true khi nguồn không nói thẳng.'),
  note: field(text().optional(), 'Ghi chú', 'Vì sao, đến mức nào.'),
});
export type Relation = z.infer<typeof relation>;

const status = z.strictObject({
  state: field(
    choice(STATUS_IDS),
    'Tình trạng',
    'Chỉ ghi khi có nguồn nói; không có thì bỏ cả mục, trang sẽ ghi «chưa xác minh».',
  ),
  since: field(partialDate().optional(), 'Từ ngày', 'Ngày tình trạng ấy bắt đầu.'),
  by: field(documentRef().optional(), 'Bởi văn bản', 'Văn bản làm nên tình trạng ấy.'),
  source: field(slug(), 'Nguồn', 'Nguồn nói tình trạng ấy.'),
  checkedOn: field(day(), 'Ngày đối chiếu', 'Ngày biên tập viên đối chiếu với nguồn.'),
  note: field(text().optional(), 'Ghi chú', 'Điều cần nói thêm.'),
});

const signer = z.strictObject({
  name: field(text().optional(), 'Họ tên', 'Bỏ trống nếu chưa rõ.'),
  role: field(text().optional(), 'Chức vụ', 'Như văn bản ghi.'),
  onBehalfOf: field(text().optional(), 'Thay mặt', 'Cơ quan mà người ký thay mặt.'),
});

const namesake = z.strictObject({
  issuedOn: field(partialDate(), 'Ngày ban hành', 'Như biết được.'),
  about: field(text(), 'Nội dung', 'Văn bản ấy nói về việc gì.'),
  source: field(slug(), 'Nguồn', 'Nguồn cho biết văn bản ấy.'),
});

const obligation = z.strictObject({
  id: field(slug(), 'Mã', 'Tên ngắn không dấu.'),
  who: field(text(), 'Ai', 'Cơ quan, người phải làm.'),
  bodies: field(z.array(slug()).optional(), 'Cơ quan', 'Mã cơ quan trong danh mục.'),
  does: field(text(), 'Phải làm gì', 'Bằng lời của thư viện.'),
  by: field(text().optional(), 'Khi nào', 'Thời hạn như văn bản nêu.'),
  due: field(
    z
      .strictObject({
        every: field(choice(['year', 'month', 'once']), 'Lặp lại', 'year: hằng năm; month: hằng tháng; once: một lần.'),
        before: field(text().optional(), 'Trước ngày', 'MM-DD hoặc ngày đầy đủ.'),
      })
      .optional(),
    'Thời hạn',
    'Thời hạn ở dạng máy đọc được.',
  ),
  provision: field(text(), 'Ở điều, khoản, điểm', 'Mã chỗ trong bài, như diem-9.doan-1.'),
  source: field(slug(), 'Nguồn', 'Nguồn của nhiệm vụ này.'),
});
export type Obligation = z.infer<typeof obligation>;

/** What a row of the register and a document with text have in common, whatever the type. */
const common = {
  slug: field(slug().optional(), 'Tên trong địa chỉ', 'Chỉ dùng khi văn bản không có số hoặc chưa rõ số.'),
  variants: field(z.array(text()).optional(), 'Cách viết khác của số', 'Những cách viết đã gặp.'),
  title: field(text().optional(), 'Trích yếu', 'Như văn bản ghi; bỏ trống nếu chưa rõ.'),
  issuerNote: field(text().optional(), 'Ghi chú về cơ quan ban hành', 'Điều chưa rõ về cơ quan.'),
  place: field(slug(), 'Địa bàn', 'Mã địa bàn lúc ban hành; trung-uong cho văn bản trung ương.'),
  issuedOn: field(partialDate(), 'Ngày ban hành', 'Ngày, tháng, năm như biết được; unknown nếu chưa rõ.'),
  effectiveOn: field(partialDate().optional(), 'Ngày có hiệu lực', 'Như nguồn nêu.'),
  term: field(
    z
      .string()
      .regex(/^[IVXL]+$/, { error: 'khóa bằng số La Mã, như XIII' })
      .optional(),
    'Khóa',
    'Khóa của Đảng.',
  ),
  session: field(text().optional(), 'Hội nghị, kỳ họp', 'Như nguồn nêu.'),
  signer: field(signer.optional(), 'Người ký', 'Chỉ ghi phần nguồn nêu.'),
  promulgates: field(
    z
      .strictObject({
        type: field(choice(DOCUMENT_TYPE_IDS), 'Loại', 'Loại của văn bản kèm theo.'),
        title: field(text(), 'Tên', 'Tên của văn bản kèm theo.'),
      })
      .optional(),
    'Ban hành kèm theo',
    'Quy chế, chương trình mang cùng số.',
  ),
  aliases: field(z.array(text()).optional(), 'Tên thường gọi', 'Tên người ta hay dùng.'),
  confidence: field(choice(CONFIDENCE_IDS), 'Mức tin', 'high, medium hoặc low; xem trang Về thư viện.'),
  status: field(status.optional(), 'Hiệu lực', 'Chỉ ghi khi có nguồn.'),
  statusNote: field(text().optional(), 'Ghi chú về hiệu lực', 'Khi chưa xác minh được mà có nguồn nói điều gì đó.'),
  relations: field(z.array(relation).optional(), 'Quan hệ', 'Lưu một lần, ở văn bản mới hơn.'),
  namesakes: field(
    z.array(namesake).optional(),
    'Văn bản khác cùng số',
    'Những văn bản mang cùng số mà thư viện chưa có.',
  ),
  lookalikes: field(text().optional(), 'Số dễ nhầm', 'Những số gần giống.'),
  sources: sourceUses(),
  ...editorial,
};

/** What only a document with a text of ours has. */
const withText = {
  coverage: field(
    choice(COVERAGE_IDS),
    'Mức đầy đủ',
    'full: toàn văn; digest: bản tóm lược; register: mới có số, tên, nguồn.',
  ),
  coverageNote: field(text().optional(), 'Ghi chú về mức đầy đủ', 'Bài được lập từ đâu.'),
  obligations: field(z.array(obligation).optional(), 'Nhiệm vụ', 'Ai phải làm gì, khi nào.'),
  figures: figureRefs(),
};

const issuers = field(
  z.array(slug()).check(z.minLength(1, { error: 'ít nhất một cơ quan' })),
  'Cơ quan ban hành',
  'Mã cơ quan trong danh mục; văn bản liên tịch có nhiều.',
);
const author = field(text(), 'Tác giả', 'Người viết.');
const typeOf = <T extends DocumentTypeId>(id: T) => field(z.literal(id), 'Loại văn bản', 'Mã loại, như chi-thi.');
const numberField = (id: DocumentTypeId) =>
  field(numberOf(id).optional(), 'Số ký hiệu', 'Như in trên văn bản: 14/CT-UBND; bỏ trống nếu không có hoặc chưa rõ.');

const official = <T extends DocumentTypeId>(id: T) =>
  z.strictObject({ type: typeOf(id), number: numberField(id), issuers, ...common });
const officialText = <T extends DocumentTypeId>(id: T) => official(id).extend(withText);
const press = z.strictObject({ type: typeOf('bai-bao'), author, ...common });

/** A row of the register: a document of which the library has number, name and sources only. */
export const registerSchema = z.discriminatedUnion('type', [
  official('nghi-quyet'),
  official('chi-thi'),
  official('ket-luan'),
  official('quyet-dinh'),
  official('quy-dinh'),
  official('quy-che'),
  official('quy-che-phoi-hop'),
  official('ke-hoach'),
  official('chuong-trinh'),
  official('chuong-trinh-hanh-dong'),
  official('chuong-trinh-phoi-hop'),
  official('huong-dan'),
  official('thong-bao'),
  official('cong-van'),
  official('de-an'),
  official('luat'),
  official('phap-lenh'),
  official('nghi-dinh'),
  official('nghi-quyet-lien-tich'),
  press,
]);

export const resolutionSchema = officialText('nghi-quyet');
export const directiveSchema = officialText('chi-thi');
export const conclusionSchema = officialText('ket-luan');

/** A document with text of any type that has no collection of its own. */
export const otherDocumentSchema = z.discriminatedUnion('type', [
  officialText('quyet-dinh'),
  officialText('quy-dinh'),
  officialText('quy-che'),
  officialText('quy-che-phoi-hop'),
  officialText('ke-hoach'),
  officialText('chuong-trinh'),
  officialText('chuong-trinh-hanh-dong'),
  officialText('chuong-trinh-phoi-hop'),
  officialText('huong-dan'),
  officialText('thong-bao'),
  officialText('cong-van'),
  officialText('de-an'),
  officialText('luat'),
  officialText('phap-lenh'),
  officialText('nghi-dinh'),
  officialText('nghi-quyet-lien-tich'),
  press.extend(withText),
]);

export type RegisterRow = z.infer<typeof registerSchema>;
export type DocumentText =
  | z.infer<typeof resolutionSchema>
  | z.infer<typeof directiveSchema>
  | z.infer<typeof conclusionSchema>
  | z.infer<typeof otherDocumentSchema>;
