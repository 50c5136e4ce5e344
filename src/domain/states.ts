/** Small closed lists that describe how far a document is held and what is known of it. */

export const COVERAGE_IDS = ['full', 'digest', 'register'] as const;
export type Coverage = (typeof COVERAGE_IDS)[number];
export const COVERAGES: Readonly<Record<Coverage, { name: string; slug: string; meaning: string; mark: string }>> = {
  full: { name: 'Toàn văn', slug: 'toan-van', meaning: 'Thư viện có toàn văn.', mark: '●' },
  digest: {
    name: 'Bản tóm lược',
    slug: 'tom-luoc',
    meaning: 'Lời của thư viện, đủ ý, không phải nguyên văn.',
    mark: '◐',
  },
  register: {
    name: 'Mới có mục đăng ký',
    slug: 'dang-ky',
    meaning: 'Mới có số, tên và nguồn, chưa có nội dung.',
    mark: '○',
  },
};

export const STATUS_IDS = ['inForce', 'amended', 'replaced', 'repealed', 'notApplicable', 'issuerDissolved'] as const;
export type StatusState = (typeof STATUS_IDS)[number];
export const STATUSES: Readonly<Record<StatusState | 'unknown', { name: string; mark: string }>> = {
  inForce: { name: 'Có hiệu lực', mark: '●' },
  amended: { name: 'Có hiệu lực, đã sửa đổi', mark: '◐' },
  replaced: { name: 'Đã bị thay thế', mark: '✕' },
  repealed: { name: 'Đã bị bãi bỏ', mark: '✕' },
  notApplicable: { name: 'Không xét hiệu lực', mark: '–' },
  issuerDissolved: { name: 'Cơ quan ban hành không còn', mark: '△' },
  unknown: { name: 'Chưa xác minh', mark: '?' },
};

export const CONFIDENCE_IDS = ['high', 'medium', 'low'] as const;
export type Confidence = (typeof CONFIDENCE_IDS)[number];
export const CONFIDENCES: Readonly<Record<Confidence, { name: string; meaning: string }>> = {
  high: { name: 'cao', meaning: 'Từ hai nguồn trở lên khớp nhau về số, ngày và cơ quan.' },
  medium: { name: 'trung bình', meaning: 'Một nguồn nêu đủ số, ngày và cơ quan, hoặc nguồn ngoài khớp một phần.' },
  low: { name: 'thấp', meaning: 'Thiếu ngày, cơ quan hoặc địa bàn, hay phải suy ra.' },
};

export const GRADE_IDS = ['S', 'A', 'B', 'C'] as const;
export type Grade = (typeof GRADE_IDS)[number];
export const GRADES: Readonly<Record<Grade, string>> = {
  S: 'bản lưu đầy đủ mà biên tập viên đã đọc',
  A: 'trang pháp luật hoặc toàn văn',
  B: 'báo, cổng thông tin của cơ quan',
  C: 'tệp dữ liệu, mã nguồn; chỉ để đối chiếu',
};
