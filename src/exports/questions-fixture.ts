import type { QuizQuestion } from '../teaching/quiz.ts';

const base = {
  difficulty: 'medium' as const,
  explanation: 'Vì điểm 5 nói vậy: {xem} = đúng ~ # \\ hết.',
  proofs: [{ label: 'Chỉ thị 14/CT-UBND, điểm 5', address: '/chi-thi/gia-lai/2021/14-ct-ubnd/#diem-5' }],
  address: '/cau-hoi/x/',
};

/** A question of each kind, with the signs that formats trip over. */
export const QUESTIONS: readonly QuizQuestion[] = [
  {
    ...base,
    id: 'mot',
    kind: 'oneChoice',
    prompt: 'Ai «chịu» trách nhiệm? {a = b}',
    options: [
      { text: 'Người đứng đầu: ~1', right: true },
      { text: 'Cấp phó #2', why: 'Chỉ <giúp> & làm thay.' },
      { text: 'Không ai' },
    ],
  },
  {
    ...base,
    id: 'nhieu',
    kind: 'manyChoices',
    prompt: 'Những việc nào?',
    options: [
      { text: 'Một', right: true },
      { text: 'Hai', right: true },
      { text: 'Ba', right: true },
      { text: 'Bốn' },
      { text: 'Năm' },
    ],
  },
  {
    ...base,
    id: 'thu-tu',
    kind: 'order',
    prompt: 'Xếp từ trên xuống.',
    items: ['25-NQ/TW', '43-KL/TW -> a', '193-KH/TU'],
  },
  {
    ...base,
    id: 'ghep',
    kind: 'match',
    prompt: 'Ghép nơi với số.',
    pairs: [
      { left: 'Lai Châu', right: '133 hội nghị' },
      { left: 'Thanh Ba', right: '211 hội nghị' },
      { left: 'Hà Tĩnh', right: 'gần 2.000 mô hình' },
    ],
  },
  { ...base, id: 'so', kind: 'number', prompt: 'Bao nhiêu phần trăm?', answer: 96.72, unit: '%' },
  { ...base, id: 'so-hieu', kind: 'documentNumber', prompt: 'Số nào?', answer: '14/CT-UBND' },
  { ...base, id: 'ngan', kind: 'shortAnswer', prompt: 'Vì sao?', answer: ['Một ý.', 'Ý ]]> thứ hai.'] },
];
