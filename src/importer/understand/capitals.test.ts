import { describe, expect, it } from 'vitest';
import { inSentenceCase, meansPlace, smallLetters } from './capitals.ts';

describe('a title in capitals, in small letters', () => {
  it.each([
    ['VỀ THI HÀNH CHỈ THỊ SỐ 33/CT-TTG', 'Về thi hành Chỉ thị số 33/CT-TTg'],
    ['VỀ NGHỊ QUYẾT SỐ 25-NQ/TW VÀ KẾT LUẬN SỐ 114-KL/TW', 'Về Nghị quyết số 25-NQ/TW và Kết luận số 114-KL/TW'],
    ['VỀ NGHỊ QUYẾT ĐẠI HỘI XIII', 'Về nghị quyết đại hội XIII'],
    ['VỀ PHÒNG, CHỐNG DỊCH COVID-19 CỦA UBND TỈNH', 'Về phòng, chống dịch COVID-19 của UBND tỉnh'],
    ['Về tiếp dân', 'Về tiếp dân'],
  ])('%s', (title, small) => expect(inSentenceCase(title, '', [])).toBe(small));

  it('names keep their capitals wherever they stand, the longer name first', () => {
    const names = ['Mẫu', 'Bắc Mẫu'];
    expect(inSentenceCase('TỈNH BẮC MẪU GIÚP TỈNH MẪU, TỈNH BẮC MẪU', '', names)).toBe(
      'Tỉnh Bắc Mẫu giúp tỉnh Mẫu, tỉnh Bắc Mẫu',
    );
  });

  it('words that the text writes in capitals stay so', () => {
    expect(smallLetters('VỀ CHỈ SỐ PAPI', 'nâng chỉ số PAPI của tỉnh')).toBe('về chỉ số PAPI');
    expect(
      inSentenceCase('GIÁM SÁT CỦA MẶT TRẬN TỔ QUỐC', 'giao Mặt trận Tổ quốc giám sát', ['Mặt trận Tổ quốc']),
    ).toBe('Giám sát của Mặt trận Tổ quốc');
  });
});

describe('a name that is a word too is a place', () => {
  it.each<[string, string, string, boolean]>([
    ['Tôn Vinh', 'TÔN VINH NGƯỜI CÓ UY TÍN', '', false],
    ['Tôn Vinh', 'TIẾP DÂN TẠI CÁC XÃ HẠ MẪU, TÔN VINH', '', true],
    ['Tôn Vinh', 'TÔN VINH NGƯỜI CÓ UY TÍN', 'Đoàn đến Tôn Vinh hôm ấy.', true],
    ['Mẫu', 'CÁC XÃ LẬP SỔ THEO MẪU', '', false],
    ['Mẫu', 'TIẾP DÂN Ở XÃ MẪU', '', true],
  ])('%s in «%s» with the text «%s»: %s', (name, title, text, isPlace) =>
    expect(meansPlace(name, title, text)).toBe(isPlace),
  );
});
