import {
  ACTOR_KIND_IDS,
  ACTOR_KINDS,
  MODEL_FIELD_IDS,
  MODEL_FIELDS,
  PEOPLE,
  PEOPLE_IDS,
  PROBLEM_IDS,
  PROBLEMS,
  RESULT_KIND_IDS,
  RESULT_KINDS,
} from '../domain/model-fields.ts';

/** A value that can be chosen; `slug` where the value is not what stands in addresses. */
export interface Option {
  value: string;
  label: string;
  slug?: string;
}

/** One thing to type or to choose. `name` is its key in the answers. */
export interface Field {
  name: string;
  label: string;
  as: 'line' | 'year' | 'text' | 'select' | 'boxes' | 'folded-boxes' | 'steps' | 'figures';
  help?: string;
  required?: boolean;
  options?: readonly Option[];
}

/** A question of the form, with the fields that answer it. A single field bears the question's own title. */
export interface Question {
  title: string;
  help: string;
  fields: readonly Field[];
}

const optionsOf = <T extends string>(ids: readonly T[], labels: Readonly<Record<T, string>>): Option[] =>
  ids.map((value) => ({ value, label: labels[value] }));

const LEVEL_OPTIONS: readonly Option[] = [
  { value: 'unit', label: 'Cơ sở: thôn, bản, khu phố, tổ, cơ quan, đơn vị' },
  { value: 'commune', label: 'Cấp xã: xã, phường, thị trấn, đặc khu' },
  { value: 'district', label: 'Cấp huyện (đến hết tháng 6/2025)' },
  { value: 'province', label: 'Cấp tỉnh' },
];
const NAMED_OPTIONS: readonly Option[] = [
  { value: 'named', label: 'Có: báo cáo, bài viết hoặc quyết định gọi như vậy' },
  { value: 'notNamed', label: 'Không gọi như vậy' },
];
const TOLD_RESULT_KINDS = RESULT_KIND_IDS.filter((id) => id !== 'chua-neu');

/** What a good story answers, in the order in which it is told. */
export function questions(provinces: readonly Option[], topics: readonly Option[]): Question[] {
  return [
    {
      title: 'Tên gọi',
      help: 'Gọi như ở nơi mình vẫn gọi. Chưa có tên thì đặt theo việc: «Hiến đất mở hẻm 672».',
      fields: [
        { name: 'name', label: 'Tên việc làm hoặc mô hình', as: 'line', required: true },
        { name: 'summary', label: 'Kể gọn trong một, hai câu', as: 'text' },
        {
          name: 'danVanKheo',
          label: 'Có nơi nào gọi đây là «Dân vận khéo» không?',
          as: 'select',
          options: NAMED_OPTIONS,
        },
      ],
    },
    {
      title: 'Ở đâu',
      help: 'Tỉnh theo tên hiện nay. Xã và thôn theo tên lúc làm; nay đã đổi tên thì ghi cả hai.',
      fields: [
        { name: 'province', label: 'Tỉnh, thành phố hiện nay', as: 'select', required: true, options: provinces },
        { name: 'commune', label: 'Xã, phường, đặc khu', as: 'line' },
        { name: 'spot', label: 'Thôn, bản, khu phố, tổ', as: 'line' },
      ],
    },
    {
      title: 'Ai làm',
      help: 'Chỉ ghi tổ chức, đơn vị hoặc chức danh, như «Chi hội Phụ nữ thôn», «trưởng bản». Không nêu tên người dân.',
      fields: [
        {
          name: 'actorKind',
          label: 'Là ai',
          as: 'select',
          required: true,
          options: optionsOf(ACTOR_KIND_IDS, ACTOR_KINDS),
        },
        { name: 'actorName', label: 'Tên tổ chức, đơn vị hoặc chức danh', as: 'line', required: true },
        { name: 'level', label: 'Làm ở cấp nào', as: 'select', options: LEVEL_OPTIONS },
      ],
    },
    {
      title: 'Khi nào',
      help: 'Chỉ cần năm. Không nhớ, hoặc vẫn đang làm, thì để trống.',
      fields: [
        { name: 'from', label: 'Từ năm', as: 'year' },
        { name: 'to', label: 'Đến năm', as: 'year' },
      ],
    },
    {
      title: 'Lúc đầu có khó khăn, vướng mắc gì',
      help: 'Trước khi làm thì sao, ai bị ảnh hưởng, vì sao trước đó chưa giải quyết được.',
      fields: [{ name: 'problem', label: '', as: 'text', required: true }],
    },
    {
      title: 'Việc này thuộc loại nào, với những ai',
      help: 'Để người khác lọc ra được. Không chắc thì bỏ qua, biên tập viên sẽ chọn.',
      fields: [
        { name: 'field', label: 'Lĩnh vực', as: 'select', options: optionsOf(MODEL_FIELD_IDS, MODEL_FIELDS) },
        { name: 'problems', label: 'Loại việc', as: 'boxes', options: optionsOf(PROBLEM_IDS, PROBLEMS) },
        { name: 'people', label: 'Người được vận động, giúp đỡ', as: 'boxes', options: optionsOf(PEOPLE_IDS, PEOPLE) },
        { name: 'topics', label: 'Chủ đề trong thư viện', as: 'folded-boxes', options: topics },
      ],
    },
    {
      title: 'Đã làm những việc gì, theo thứ tự',
      help: 'Mỗi dòng một việc, mở đầu bằng động từ: «Họp từng ngõ …», «Mời già làng …».',
      fields: [{ name: 'steps', label: '', as: 'steps', required: true }],
    },
    {
      title: 'Điều gì đã thuyết phục người dân',
      help: 'Lời nói, việc làm hay người nào khiến bà con đổi ý.',
      fields: [{ name: 'persuasion', label: '', as: 'text' }],
    },
    {
      title: 'Kết quả ra sao',
      help: 'Chỉ kể điều đã đạt được; con số mới đặt ra thì nói rõ là chỉ tiêu.',
      fields: [
        { name: 'result', label: 'Sau đó có gì khác', as: 'text' },
        {
          name: 'resultKinds',
          label: 'Loại kết quả',
          as: 'boxes',
          options: optionsOf(TOLD_RESULT_KINDS, RESULT_KINDS),
        },
        {
          name: 'figures',
          label: 'Số liệu',
          as: 'figures',
          help: 'Mỗi số một mục, viết đúng như báo cáo hay bài viết nêu. Không nhớ chắc thì đừng ghi.',
        },
      ],
    },
    {
      title: 'Tốn kém bao nhiêu, ai góp',
      help: 'Tiền, ngày công, vật liệu, đất; từ ngân sách hay do ai góp.',
      fields: [{ name: 'cost', label: '', as: 'text' }],
    },
    {
      title: 'Khi làm gặp khó gì',
      help: 'Kể cả điều chưa làm được: người sau đỡ vấp.',
      fields: [{ name: 'hardship', label: '', as: 'text' }],
    },
    {
      title: 'Cần gì để làm được',
      help: 'Con người, tiền, đất, sự cho phép … mà thiếu thì không làm được.',
      fields: [{ name: 'conditions', label: '', as: 'text' }],
    },
    {
      title: 'Thực hiện văn bản nào',
      help: 'Số ký hiệu như in trên văn bản: 43-KL/TW. Không chắc thì để trống; thư viện không đoán.',
      fields: [{ name: 'document', label: '', as: 'line' }],
    },
    {
      title: 'Điều chưa biết, và một năm sau',
      help: 'Nói rõ điều chưa biết làm câu chuyện đáng tin hơn.',
      fields: [
        { name: 'unknown', label: 'Còn điều gì chưa biết, chưa chắc', as: 'text', help: 'Mỗi dòng một điều.' },
        { name: 'after', label: 'Một năm sau thì sao', as: 'text' },
      ],
    },
    {
      title: 'Đã được viết ở đâu, ai xác nhận được',
      help: 'Địa chỉ bài báo, tên báo cáo, hoặc cơ quan và chức danh xác nhận được. Thư viện chỉ đăng điều có nguồn.',
      fields: [{ name: 'source', label: '', as: 'text' }],
    },
    {
      title: 'Bạn là ai',
      help: 'Để biên tập viên hỏi lại. Hai điều này chỉ vào thư bạn gửi, không vào tệp bản nháp.',
      fields: [
        { name: 'role', label: 'Vai trò, nơi công tác', as: 'line' },
        { name: 'contact', label: 'Điện thoại hoặc thư điện tử', as: 'line' },
      ],
    },
  ];
}
