import { describe, expect, it } from 'vitest';
import { FURNITURE, furnitureOf } from './furniture.ts';

describe('what portals put around a text', () => {
  it.each(FURNITURE.map(({ name, example }) => [example, name]))('«%s» is %s', (example, name) =>
    expect(furnitureOf(example)?.name).toBe(name),
  );

  it.each(['EmailPrintAa', 'Chia sẻ', 'In trang', 'Cỡ chữ A- A A+', 'Facebook Zalo Twitter', 'Email'])(
    '«%s» is a share bar',
    (line) => expect(furnitureOf(line)?.name).toBe('thanh chia sẻ'),
  );

  it.each(['• Lượt xem: 2502 lượt xem', 'Đã xem: 15', '1.204 lượt xem', 'lượt xem: 48 | lượt tải:21'])(
    '«%s» is a counter',
    (line) => expect(furnitureOf(line)?.name).toBe('bộ đếm lượt xem'),
  );

  it.each([
    'Chia sẻ với bà con vùng lũ',
    'Hôm nay, 15 hộ đã nhận đất.',
    'Ý kiến bạn đọc gửi về tòa soạn đã được trả lời trong tháng.',
    'Tin khác với lời đồn, đường đã thông.',
    'Lượt xem hội diễn năm nay là 2.500 lượt người.',
    'In sao tài liệu cho thôn bản',
    'Văn bản mới ban hành bỏ ba thủ tục.',
  ])('«%s» is text', (line) => expect(furnitureOf(line)).toBeUndefined());
});
