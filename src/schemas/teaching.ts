import { z } from 'zod';
import { OPTION_VERDICT_IDS } from '../domain/questions.ts';
import { evidences, figureRef, modelRef } from './evidence.ts';
import { choice, documentRef, field, slug, text } from './fields.ts';

const some = <T extends z.ZodType>(of: T, error: string) => z.array(of).check(z.minLength(1, { error }));
const topics = field(some(slug(), 'ít nhất một chủ đề'), 'Chủ đề', 'Mã các chủ đề trong danh mục.');

/** A course; its lessons are the files in the folder of its name. */
export const courseSchema = z.strictObject({
  title: field(text(), 'Tên khóa học', 'Tên.'),
  summary: field(text(), 'Tóm tắt', 'Một hai câu: học xong làm được gì.'),
  audience: field(text(), 'Dành cho', 'Người học, viết thường: cán bộ xã, phường …'),
  aims: field(
    some(text(), 'ít nhất một mục tiêu'),
    'Mục tiêu',
    'Học xong làm được những gì, mỗi dòng một điều, mở đầu bằng động từ.',
  ),
  topics,
});
export type Course = z.infer<typeof courseSchema>;

/** A lesson: what to reach, in what time, from which provisions, with a case, questions, a situation and a self-test. */
export const lessonSchema = z.strictObject({
  title: field(text(), 'Tên bài', 'Tên.'),
  aims: field(some(text(), 'ít nhất một mục tiêu'), 'Mục tiêu', 'Học xong làm được gì, mở đầu bằng động từ.'),
  audience: field(text().optional(), 'Dành cho', 'Chỉ khi khác với cả khóa.'),
  minutes: field(
    z.int().check(z.gte(30, { error: 'ít nhất 30 phút' }), z.lte(240, { error: 'nhiều nhất 240 phút' })),
    'Thời lượng',
    'Số phút; bằng tổng của kế hoạch.',
  ),
  plan: field(
    some(
      z.strictObject({
        minutes: field(z.int().check(z.gte(5, { error: 'ít nhất 5 phút' })), 'Số phút', 'Số phút của phần này.'),
        activity: field(text(), 'Việc', 'Tên phần: khởi động, đọc, thảo luận …'),
        how: field(text(), 'Cách làm', 'Giảng viên và học viên làm gì.'),
      }),
      'ít nhất một phần',
    ),
    'Kế hoạch thời gian',
    'Theo thứ tự; tổng số phút bằng thời lượng.',
  ),
  readings: field(
    some(
      z.strictObject({
        document: field(documentRef(), 'Văn bản', 'Địa chỉ.'),
        provisions: field(
          z.array(text()).optional(),
          'Điểm, đoạn',
          'Mã các chỗ phải đọc; bỏ trống khi đọc cả văn bản.',
        ),
        why: field(text(), 'Vì sao đọc', 'Một câu.'),
      }),
      'ít nhất một bài đọc',
    ),
    'Bài đọc',
    'Theo thứ tự đọc.',
  ),
  case: field(
    z.strictObject({
      model: field(modelRef(), 'Mô hình', 'Câu chuyện dùng làm ví dụ.'),
      figures: field(z.array(figureRef()), 'Số liệu', 'Mã các số liệu của câu chuyện mà bài dùng; không có thì [].'),
      why: field(text(), 'Vì sao chọn', 'Câu chuyện giúp thấy điều gì của bài.'),
      questions: field(some(text(), 'ít nhất một câu hỏi'), 'Câu hỏi', 'Hỏi học viên về câu chuyện.'),
    }),
    'Ví dụ',
    'Một câu chuyện ở cơ sở.',
  ),
  discussion: field(
    some(
      z.strictObject({
        question: field(text(), 'Câu hỏi thảo luận', 'Câu hỏi mở.'),
        goodAnswer: field(some(text(), 'ít nhất một ý'), 'Câu trả lời tốt có gì', 'Các ý.'),
        proofs: evidences(),
      }),
      'ít nhất một câu hỏi',
    ),
    'Thảo luận',
    'Hai đến bốn câu hỏi.',
  ),
  situation: field(
    z.strictObject({
      title: field(text(), 'Tên tình huống', 'Ngắn.'),
      story: field(text(), 'Tình huống', 'Chuyện giả định; nói rõ là giả định, không nêu tên nơi có thật.'),
      options: field(
        z
          .array(
            z.strictObject({
              choice: field(text(), 'Cách xử lý', 'Một cách.'),
              verdict: field(
                choice(OPTION_VERDICT_IDS),
                'Đánh giá',
                'right: nên làm; partly: được một phần; wrong: không nên.',
              ),
              consequence: field(text(), 'Hệ quả', 'Điều sẽ xảy ra và vì sao.'),
              proofs: evidences(),
            }),
          )
          .check(z.minLength(3, { error: 'ít nhất ba cách xử lý' }))
          .refine((options) => options.filter(({ verdict }) => verdict === 'right').length === 1, {
            error: 'đúng một cách có verdict: right',
          }),
        'Các cách xử lý',
        'Ba đến năm cách, một cách nên làm.',
      ),
    }),
    'Tình huống',
    'Tình huống phải xử lý.',
  ),
  selfTest: field(
    z.array(slug()).check(z.minLength(4, { error: 'ít nhất bốn câu' })),
    'Tự kiểm tra',
    'Mã các câu hỏi trong ngân hàng.',
  ),
  terms: field(z.array(slug()).optional(), 'Thuật ngữ', 'Mã các thuật ngữ được giải thích ở lần đầu dùng.'),
  topics,
});
export type Lesson = z.infer<typeof lessonSchema>;
