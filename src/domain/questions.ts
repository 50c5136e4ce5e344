/** Closed lists that describe questions and lessons. */

export const QUESTION_KIND_IDS = [
  'oneChoice',
  'manyChoices',
  'order',
  'match',
  'number',
  'documentNumber',
  'shortAnswer',
] as const;
export type QuestionKind = (typeof QUESTION_KIND_IDS)[number];
/** Kinds of questions, with what the learner is told to do. */
export const QUESTION_KINDS: Readonly<Record<QuestionKind, { name: string; task: string }>> = {
  oneChoice: { name: 'Chọn một', task: 'Chọn một câu trả lời.' },
  manyChoices: { name: 'Chọn nhiều', task: 'Chọn mọi câu trả lời đúng.' },
  order: { name: 'Xếp thứ tự', task: 'Xếp theo đúng thứ tự.' },
  match: { name: 'Ghép đôi', task: 'Chọn vế bên phải cho từng vế bên trái.' },
  number: { name: 'Điền số', task: 'Điền một số.' },
  documentNumber: { name: 'Điền số ký hiệu', task: 'Điền số ký hiệu của văn bản.' },
  shortAnswer: { name: 'Trả lời ngắn', task: 'Viết vài câu, rồi đối chiếu với câu trả lời mẫu.' },
};

export const DIFFICULTY_IDS = ['easy', 'medium', 'hard'] as const;
export type Difficulty = (typeof DIFFICULTY_IDS)[number];
/** How hard a question is; the slug stands in addresses. */
export const DIFFICULTIES: Readonly<Record<Difficulty, { name: string; slug: string }>> = {
  easy: { name: 'Dễ', slug: 'de' },
  medium: { name: 'Vừa', slug: 'vua' },
  hard: { name: 'Khó', slug: 'kho' },
};

export const OPTION_VERDICT_IDS = ['right', 'partly', 'wrong'] as const;
export type OptionVerdict = (typeof OPTION_VERDICT_IDS)[number];
/** What a way out of a situation is worth. */
export const OPTION_VERDICTS: Readonly<Record<OptionVerdict, string>> = {
  right: 'Nên làm',
  partly: 'Được một phần',
  wrong: 'Không nên',
};
