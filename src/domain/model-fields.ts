/** Closed lists that describe a «Dân vận khéo» story. */

export const MODEL_FIELD_IDS = ['kinh-te', 'van-hoa-xa-hoi', 'quoc-phong-an-ninh', 'he-thong-chinh-tri'] as const;
export type ModelField = (typeof MODEL_FIELD_IDS)[number];
/** The four fields in which the movement registers its models. */
export const MODEL_FIELDS: Readonly<Record<ModelField, string>> = {
  'kinh-te': 'Kinh tế',
  'van-hoa-xa-hoi': 'Văn hóa – xã hội',
  'quoc-phong-an-ninh': 'Quốc phòng – an ninh',
  'he-thong-chinh-tri': 'Xây dựng hệ thống chính trị',
};

export const PROBLEM_IDS = [
  'dat-dai',
  'moi-truong',
  'ha-tang',
  'san-xuat',
  'viec-lam',
  'hu-tuc',
  'an-ninh',
  'giam-ngheo',
  'khieu-kien',
  'thu-tuc-hanh-chinh',
  'giao-duc',
  'nha-o',
  'van-hoa',
  'doan-ket',
] as const;
export type Problem = (typeof PROBLEM_IDS)[number];
export const PROBLEMS: Readonly<Record<Problem, string>> = {
  'dat-dai': 'Đất đai',
  'moi-truong': 'Môi trường',
  'ha-tang': 'Hạ tầng',
  'san-xuat': 'Sản xuất',
  'viec-lam': 'Việc làm',
  'hu-tuc': 'Hủ tục',
  'an-ninh': 'An ninh trật tự',
  'giam-ngheo': 'Giảm nghèo',
  'khieu-kien': 'Khiếu kiện',
  'thu-tuc-hanh-chinh': 'Thủ tục hành chính',
  'giao-duc': 'Giáo dục',
  'nha-o': 'Nhà ở',
  'van-hoa': 'Văn hóa',
  'doan-ket': 'Đoàn kết',
};

export const ACTOR_KIND_IDS = ['collective', 'individual', 'force'] as const;
export type ActorKind = (typeof ACTOR_KIND_IDS)[number];
export const ACTOR_KINDS: Readonly<Record<ActorKind, string>> = {
  collective: 'Tập thể',
  individual: 'Cá nhân',
  force: 'Lực lượng',
};

export const NAMED_IDS = ['named', 'notNamed'] as const;
export type Named = (typeof NAMED_IDS)[number];
/** Whether the source itself calls the story «Dân vận khéo». */
export const NAMED: Readonly<Record<Named, string>> = {
  named: 'Nguồn gọi là dân vận hoặc «Dân vận khéo»',
  notNamed: 'Nguồn không gọi riêng là mô hình «Dân vận khéo»',
};
