import type { Kit } from './kit.ts';

const added = { note: '', minutes: 0 };

/** A lesson with an item of each kind, and with signs that files and pages could trip over. */
export const KIT: Kit = {
  version: 1,
  title: 'Dân vận «khéo» ở cơ sở & <b>đối thoại</b>',
  audience: 'Cán bộ dân vận xã',
  items: [
    {
      kind: 'own',
      title: 'Mở đầu',
      text: 'Vì sao phải nghe dân?\nHỏi cả lớp.',
      address: '',
      note: 'Chào lớp',
      minutes: 5,
    },
    {
      kind: 'provision',
      document: 'Chỉ thị 14/CT-UBND',
      label: 'Điểm 5',
      text: 'Người đứng đầu trực tiếp đối thoại với dân <script>alert(1)</script> & giải quyết kiến nghị.',
      cite: 'Chỉ thị 14/CT-UBND ngày 23/12/2021 của Ủy ban nhân dân tỉnh Gia Lai',
      digest: true,
      address: '/chi-thi/gia-lai/2021/14-ct-ubnd/#diem-5',
      note: 'Nhấn mạnh «trực tiếp»',
      minutes: 10,
    },
    {
      kind: 'story',
      name: 'Mở đường thôn Suối Thầu',
      where: 'Lào Cai, 2020',
      summary: 'Dân hiến đất mở đường.',
      figure: '500 m: chiều dài đường',
      cite: 'Mở đường thôn Suối Thầu, Lào Cai, 2020',
      address: '/mo-hinh/lao-cai/mo-duong-thon-suoi-thau/',
      ...added,
    },
    {
      kind: 'checklist',
      name: 'Mở đường thôn Suối Thầu',
      steps: ['Họp thôn.', 'Đến từng nhà.', 'Đo và cắm mốc.'],
      address: '/mo-hinh/lao-cai/mo-duong-thon-suoi-thau/#lam-lai',
      ...added,
    },
    {
      kind: 'figure',
      value: 'trên 99%',
      measures: 'ý kiến được giải quyết',
      place: 'Lai Châu',
      period: '2020',
      what: 'Kết quả',
      source: 'Báo cáo của tỉnh',
      address: '/so-lieu/lai-chau-2020/#lc03',
      note: '',
      minutes: 3,
    },
    {
      kind: 'question',
      question: {
        id: 'mot',
        kind: 'oneChoice',
        prompt: 'Ai trực tiếp đối thoại?',
        difficulty: 'easy',
        explanation: 'Điểm 5 giao cho người đứng đầu.',
        proofs: [{ label: 'Chỉ thị 14/CT-UBND, điểm 5', address: '/chi-thi/gia-lai/2021/14-ct-ubnd/#diem-5' }],
        address: '/cau-hoi/mot/',
        options: [{ text: 'Người đứng đầu', right: true }, { text: 'Cấp phó', why: 'Chỉ giúp.' }, { text: 'Không ai' }],
      },
      address: '/cau-hoi/mot/',
      ...added,
    },
  ],
};
