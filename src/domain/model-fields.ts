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

export const PEOPLE_IDS = [
  'nhan-dan',
  'dan-toc-thieu-so',
  'dong-bao-co-dao',
  'nong-dan',
  'phu-nu',
  'thanh-nien',
  'hoc-sinh',
  'ho-kho-khan',
  'nguoi-co-cong',
  'cu-dan-do-thi',
  'cu-dan-bien-gioi',
  'can-bo-dang-vien',
] as const;
export type People = (typeof PEOPLE_IDS)[number];
/** Whom a story is about: those who are won over or helped. */
export const PEOPLE: Readonly<Record<People, string>> = {
  'nhan-dan': 'Nhân dân trên địa bàn',
  'dan-toc-thieu-so': 'Đồng bào dân tộc thiểu số',
  'dong-bao-co-dao': 'Đồng bào có đạo',
  'nong-dan': 'Nông dân',
  'phu-nu': 'Phụ nữ',
  'thanh-nien': 'Thanh niên',
  'hoc-sinh': 'Học sinh',
  'ho-kho-khan': 'Hộ nghèo, hộ khó khăn',
  'nguoi-co-cong': 'Gia đình có công',
  'cu-dan-do-thi': 'Cư dân đô thị',
  'cu-dan-bien-gioi': 'Cư dân biên giới',
  'can-bo-dang-vien': 'Cán bộ, đảng viên',
};

export const RESULT_KIND_IDS = [
  'dat-hien',
  'tien-va-cong',
  'cong-trinh',
  'san-xuat',
  'thu-nhap',
  'trat-tu',
  'nep-song',
  'moi-truong',
  'nha-o',
  'giup-do',
  'lang-nghe',
  'phuc-vu',
  'phong-trao',
  'chua-neu',
] as const;
export type ResultKind = (typeof RESULT_KIND_IDS)[number];
/** What came of a story, as its source tells; `chua-neu` where it tells nothing. */
export const RESULT_KINDS: Readonly<Record<ResultKind, string>> = {
  'dat-hien': 'Đất, tài sản hiến',
  'tien-va-cong': 'Tiền, ngày công góp',
  'cong-trinh': 'Đường, công trình',
  'san-xuat': 'Quy mô sản xuất',
  'thu-nhap': 'Thu nhập, giảm nghèo',
  'trat-tu': 'An ninh, trật tự',
  'nep-song': 'Nếp sống, hủ tục',
  'moi-truong': 'Môi trường, rừng',
  'nha-o': 'Nhà ở',
  'giup-do': 'Giúp đỡ trực tiếp',
  'lang-nghe': 'Ý kiến, vụ việc được giải quyết',
  'phuc-vu': 'Phục vụ, thủ tục',
  'phong-trao': 'Phong trào, điển hình',
  'chua-neu': 'Nguồn không nêu kết quả',
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
