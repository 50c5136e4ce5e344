import { describe, expect, it } from 'vitest';
import { readPostedTime } from './posted-time.ts';

describe('the time line of a portal', () => {
  it.each([
    ['Chủ nhật - 15/05/2022 23:36 919 0', '2022-05-15', '', '919 0'],
    ['22:37 27/12/2022', '2022-12-27', '', ''],
    ['Xuân Mẫu16/08/2019 4:00 PM', '2019-08-16', 'Xuân Mẫu', ''],
    ['Cập nhật: 07/09/2020', '2020-09-07', '', ''],
    ['Thứ Ba, 14/11/2023 08:15 GMT+7', '2023-11-14', '', ''],
    ['Thứ 3, 14/11/2023, 08:15 (GMT+7)', '2023-11-14', '', ''],
    ['Ngày đăng: 14-11-2023', '2023-11-14', '', ''],
    ['Đăng lúc: 08:15, 14.11.2023', '2023-11-14', '', ''],
    ['14 Tháng Mười Một, 2023', '2023-11-14', '', ''],
    ['Tháng Mười Một 14, 2023', '2023-11-14', '', ''],
    ['ngày 14 tháng 11 năm 2023', '2023-11-14', '', ''],
    ['2023-11-14T08:15:00+07:00', '2023-11-14', '', ''],
    ['Hoàng Mẫu | 14/11/2023 | 8h15', '2023-11-14', 'Hoàng Mẫu', ''],
  ])('%s', (line, day, before, after) => expect(readPostedTime(line)).toMatchObject({ day, before, after }));

  it.each(['31/02/2023', '4/25/2019', 'Chỉ thị số 16/CT-TTg', '12/18 xã', '27-28/7/2020', 'Hôm qua lúc 8 giờ'])(
    '%s tells none',
    (line) => expect(readPostedTime(line)).toBeUndefined(),
  );
});
