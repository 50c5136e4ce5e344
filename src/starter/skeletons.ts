import type { DocumentTypeId } from '../domain/document-types.ts';
import { unfilled } from '../library/read/unfilled.ts';
import type { CollectionName } from '../schemas/collections.ts';

const paragraph = (what: string) => unfilled(what);
const heading = (label: string, what: string) => `## ${label} ${unfilled(what)}`;
const subheading = (label: string, what: string) => `### ${label} ${unfilled(what)}`;

/** Points with Arabic numbers below an opening, as directives and conclusions have them. */
const POINTS = [
  paragraph('Mở đầu: căn cứ, lý do, bằng lời của thư viện'),
  heading('1.', 'tên hoặc ý chính của điểm 1'),
  paragraph('Ai phải làm gì, đến bao giờ'),
  heading('2.', 'tên hoặc ý chính của điểm 2'),
  paragraph('Ai phải làm gì, đến bao giờ'),
];

/** Parts with Roman numbers, points below them: resolutions of the Party. */
const PARTS = [
  paragraph('Mở đầu: bối cảnh, cơ sở ban hành'),
  heading('I.', 'tên phần I'),
  paragraph('Nội dung phần I'),
  heading('II.', 'tên phần II'),
  subheading('1.', 'tên điểm 1'),
  paragraph('Nội dung điểm 1'),
];

/** Plans, programmes, guides and schemes: why, what, who. */
const PLAN = [
  paragraph('Mở đầu: thực hiện văn bản nào'),
  heading('I.', 'mục đích, yêu cầu'),
  paragraph('Nhằm đạt điều gì'),
  heading('II.', 'nội dung'),
  subheading('1.', 'tên việc'),
  paragraph('Ai làm, đến bao giờ'),
  heading('III.', 'tổ chức thực hiện'),
  paragraph('Ai chủ trì, ai phối hợp, báo cáo ra sao'),
];

/** Articles, each a heading: decisions and decrees. */
const ARTICLES = [
  heading('Điều 1.', 'tên hoặc ý chính'),
  paragraph('Nội dung Điều 1'),
  heading('Điều 2.', 'tên hoặc ý chính'),
  paragraph('Nội dung Điều 2'),
];

/** Articles within chapters: laws, regulations. */
const CHAPTERS = [
  heading('Chương I.', 'tên chương'),
  subheading('Điều 1.', 'tên điều'),
  paragraph('Nội dung Điều 1'),
  subheading('Điều 2.', 'tên điều'),
  paragraph('Nội dung Điều 2'),
];

/** Notices, letters, writings: no parts of their own. */
const PLAIN = [paragraph('Nội dung, bằng lời của thư viện')];

/** How a text of a type is usually built (Nghị định 30/2020/NĐ-CP, annex I; Hướng dẫn 36-HD/VPTW). */
const OF_TYPE: Readonly<Record<DocumentTypeId, readonly string[]>> = {
  'nghi-quyet': PARTS,
  'chi-thi': POINTS,
  'ket-luan': POINTS,
  'quyet-dinh': ARTICLES,
  'quy-dinh': CHAPTERS,
  'quy-che': CHAPTERS,
  'quy-che-phoi-hop': CHAPTERS,
  'ke-hoach': PLAN,
  'chuong-trinh': PLAN,
  'chuong-trinh-hanh-dong': PLAN,
  'chuong-trinh-phoi-hop': PLAN,
  'huong-dan': PLAN,
  'thong-bao': POINTS,
  'cong-van': PLAIN,
  'de-an': PLAN,
  luat: CHAPTERS,
  'phap-lenh': CHAPTERS,
  'nghi-dinh': CHAPTERS,
  'nghi-quyet-lien-tich': CHAPTERS,
  'bai-bao': PLAIN,
};

/** The same for what is no document; the headings of stories are those that every story of the library has. */
const OF_COLLECTION: Readonly<Partial<Record<CollectionName, readonly string[]>>> = {
  models: [
    '## Vấn đề',
    paragraph('Trước đó vướng điều gì, theo nguồn'),
    '## Cách làm',
    paragraph('Ai làm, làm từng việc gì; số liệu gọi theo mã'),
    '## Kết quả',
    paragraph('Được gì, theo nguồn; nguồn không nói thì ghi là không nói'),
  ],
  articles: [
    `## ${unfilled('tên phần')}`,
    paragraph('Kể lại bằng lời của thư viện'),
    '## Điều bài chưa cho biết',
    paragraph('Những điều người đọc có thể hỏi mà bài không nói'),
  ],
  courses: [
    paragraph('Khóa học dành cho ai, dựa vào văn bản nào; mỗi đoạn dẫn tới một căn cứ'),
    '<Advice>',
    paragraph('Lời khuyên cho giảng viên'),
    '</Advice>',
  ],
  lessons: [
    `## ${unfilled('tên phần')}`,
    paragraph('Lời giảng; mỗi đoạn dẫn tới một căn cứ'),
    '<Advice>',
    paragraph('Lời khuyên về cách dạy'),
    '</Advice>',
  ],
};

/** The body that a file starts with, its places to fill marked; empty for entries without a body. */
export function skeletonOf(collection: CollectionName, type: DocumentTypeId | undefined): string {
  const blocks = OF_COLLECTION[collection] ?? (type ? OF_TYPE[type] : []);
  return blocks.length > 0 ? `${blocks.join('\n\n')}\n` : '';
}
