import type { Entry } from './entry.ts';

/** A few entries of each kind, for tests: numbers that collide, names that are like one another. */
export const ENTRIES: readonly Entry[] = [
  document(
    '/ket-luan/trung-uong/2019/43-kl-tw/',
    '43-KL/TW',
    'Về tiếp tục thực hiện Nghị quyết số 25-NQ/TW về công tác dân vận',
    {
      type: 'ket-luan',
      date: '2019-01-07',
      level: 'central',
      issuers: ['Ban Bí thư Trung ương Đảng'],
      term: 'XII',
      weight: 9,
    },
  ),
  document('/ket-luan/ha-tinh/2022/43-kl-tu/', '43-KL/TU', 'Về đẩy mạnh thực hiện Nghị quyết 02-NQ/TU', {
    type: 'ket-luan',
    date: '2022-03-01',
    level: 'province',
    places: ['Hà Tĩnh'],
    issuers: ['Ban Thường vụ Tỉnh ủy Hà Tĩnh'],
  }),
  document('/nghi-quyet/trung-uong/2023/43-nq-tw/', '43-NQ/TW', 'Về đại đoàn kết toàn dân tộc', {
    type: 'nghi-quyet',
    date: '2023-11-24',
    level: 'central',
  }),
  document('/nghi-quyet/trung-uong/2013/25-nq-tw/', '25-NQ/TW', 'Về đổi mới công tác dân vận', {
    type: 'nghi-quyet',
    date: '2013-06-03',
    level: 'central',
    term: 'XI',
  }),
  document('/nghi-quyet/trung-uong/2003/25-nq-tw/', '25-NQ/TW', 'Về công tác tôn giáo', {
    type: 'nghi-quyet',
    date: '2003-03-12',
    level: 'central',
    term: 'IX',
  }),
  document('/luat/trung-uong/2022/10-2022-qh15/', '10/2022/QH15', 'Luật Thực hiện dân chủ ở cơ sở', {
    type: 'luat',
    date: '2022-11-10',
    level: 'central',
    aliases: ['Luật Dân chủ cơ sở'],
  }),
  document('/luat/trung-uong/2013/42-2013-qh13/', '42/2013/QH13', 'Luật Tiếp công dân', {
    type: 'luat',
    date: '2013-11-25',
    level: 'central',
  }),
  document('/nghi-quyet/trung-uong/1990/8b-nq-hntw/', '8B-NQ/HNTW', 'Về đổi mới công tác quần chúng của Đảng', {
    type: 'nghi-quyet',
    date: '1990-03-27',
    level: 'central',
    variants: ['08B-NQ/HNTW'],
  }),
  document('/cong-van/gia-lai/2021/2231-snv-cchc/', '2231/SNV-CCHC', 'Về cải cách hành chính', {
    type: 'cong-van',
    date: '2021',
    level: 'province',
    places: ['Gia Lai'],
  }),
  { kind: 'term', url: '/thuat-ngu/tiep-cong-dan/', title: 'Tiếp công dân', id: 'a1' },
  { kind: 'term', url: '/thuat-ngu/hoi-nghi/', title: 'Hội nghị', id: 'a5' },
  { kind: 'term', url: '/thuat-ngu/hoi-nghi-2/', title: 'Hỏi nghĩ', id: 'a6' },
  { kind: 'topic', url: '/chu-de/tiep-dan/', title: 'Tiếp dân, đối thoại', aliases: ['tiếp công dân'], id: 'a2' },
  {
    kind: 'place',
    url: '/dia-ban/thanh-ba/',
    title: 'Thanh Ba',
    aliases: ['huyện Thanh Ba, tỉnh Phú Thọ'],
    places: ['Phú Thọ'],
    level: 'district',
    id: 'a3',
  },
  { kind: 'body', url: '/co-quan/ban-dan-van/', title: 'Ban Dân vận Trung ương', aliases: ['BDVTW'], id: 'a4' },
];

function document(url: string, number: string, title: string, more: Partial<Entry>): Entry {
  return { kind: 'document', url, number, title, coverage: 'register', status: 'unknown', ...more };
}
