import { z } from 'zod';
import { DIFFICULTY_IDS, QUESTION_KINDS, type QuestionKind } from '../domain/questions.ts';
import { evidences } from './evidence.ts';
import { choice, field, slug, text } from './fields.ts';

const common = {
  id: field(slug(), 'Mã câu hỏi', 'Không dấu, chỉ dùng một lần; không đổi sau khi đã công bố.'),
  prompt: field(text(), 'Câu hỏi', 'Một câu hỏi trọn vẹn, đọc riêng vẫn hiểu.'),
  difficulty: field(choice(DIFFICULTY_IDS), 'Độ khó', 'easy: dễ; medium: vừa; hard: khó.'),
  topics: field(
    z.array(slug()).check(z.minLength(1, { error: 'ít nhất một chủ đề' })),
    'Chủ đề',
    'Mã các chủ đề trong danh mục.',
  ),
  explanation: field(text(), 'Giải thích', 'Vì sao đáp án đúng, chỗ nào nói; hiện sau khi trả lời.'),
  proofs: evidences(),
};

const KINDS_TOLD = Object.entries(QUESTION_KINDS).map(([id, { name }]) => `${id}: ${name.toLowerCase()}`);
const kindOf = <K extends QuestionKind>(id: K) => field(z.literal(id), 'Loại câu hỏi', `${KINDS_TOLD.join('; ')}.`);

const option = z.strictObject({
  text: field(text(), 'Câu trả lời', 'Một câu trả lời.'),
  right: field(z.literal(true).optional(), 'Đúng', 'Ghi true ở câu đúng, bỏ trống ở câu sai.'),
  why: field(text().optional(), 'Vì sao', 'Vì sao câu này sai (hoặc đúng).'),
});
type Option = z.infer<typeof option>;
const rightOnes = (options: readonly Option[]) => options.filter(({ right }) => right).length;
const different = (texts: readonly string[]) => new Set(texts).size === texts.length;
const optionsOf = (many: boolean) =>
  field(
    z
      .array(option)
      .check(
        z.minLength(3, { error: 'ít nhất ba câu trả lời' }),
        z.maxLength(6, { error: 'nhiều nhất sáu câu trả lời' }),
      )
      .refine((options) => different(options.map(({ text: words }) => words)), { error: 'các câu trả lời khác nhau' })
      .refine(
        (options) => (many ? rightOnes(options) >= 2 && rightOnes(options) < options.length : rightOnes(options) === 1),
        {
          error: many ? 'ít nhất hai câu đúng và một câu sai' : 'đúng một câu có right: true',
        },
      ),
    'Các câu trả lời',
    'Theo thứ tự nào cũng được: khi hỏi thì xáo.',
  );

/** A question with its answer, why it is right, and what proves it. */
export const questionSchema = z.discriminatedUnion(
  'kind',
  [
    z.strictObject({ kind: kindOf('oneChoice'), ...common, options: optionsOf(false) }),
    z.strictObject({ kind: kindOf('manyChoices'), ...common, options: optionsOf(true) }),
    z.strictObject({
      kind: kindOf('order'),
      ...common,
      items: field(
        z
          .array(text())
          .check(z.minLength(3, { error: 'ít nhất ba mục' }))
          .refine(different, { error: 'các mục khác nhau' }),
        'Các mục',
        'Theo đúng thứ tự.',
      ),
    }),
    z.strictObject({
      kind: kindOf('match'),
      ...common,
      pairs: field(
        z
          .array(
            z.strictObject({
              left: field(text(), 'Vế trái', 'Điều được hỏi.'),
              right: field(text(), 'Vế phải', 'Điều ghép với nó.'),
            }),
          )
          .check(z.minLength(3, { error: 'ít nhất ba cặp' }))
          .refine((pairs) => different(pairs.map(({ left }) => left)) && different(pairs.map(({ right }) => right)), {
            error: 'không vế nào lặp lại',
          }),
        'Các cặp',
        'Mỗi vế trái chỉ hợp với một vế phải.',
      ),
    }),
    z.strictObject({
      kind: kindOf('number'),
      ...common,
      answer: field(z.number(), 'Đáp số', 'Số máy đọc được.'),
      unit: field(text().optional(), 'Đơn vị', 'Viết sau ô điền.'),
    }),
    z.strictObject({
      kind: kindOf('documentNumber'),
      ...common,
      answer: field(
        text(),
        'Số ký hiệu',
        'Như văn bản in: 14/CT-UBND. Khi chấm thì viết thế nào cũng được, miễn cùng một số.',
      ),
    }),
    z.strictObject({
      kind: kindOf('shortAnswer'),
      ...common,
      answer: field(
        z.array(text()).check(z.minLength(1, { error: 'ít nhất một ý' })),
        'Trả lời mẫu',
        'Các ý mà một câu trả lời tốt phải có.',
      ),
    }),
  ],
  { error: 'kind: oneChoice, manyChoices, order, match, number, documentNumber hoặc shortAnswer' },
);
export type Question = z.infer<typeof questionSchema>;
