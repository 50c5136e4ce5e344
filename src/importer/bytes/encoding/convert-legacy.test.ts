import { describe, expect, test } from 'vitest';
import { convertLegacy, type LegacyFamily } from './convert-legacy.ts';

describe('text of a legacy font', () => {
  test.each<[LegacyFamily, boolean, string, string]>([
    ['tcvn3', false, 'KÕ ho¹ch', 'Kế hoạch'],
    ['tcvn3', false, 'TØNH ñY B¾C MÉU', 'TỈNH ỦY BẮC MẪU'],
    ['tcvn3', false, 'UBND tØnh, Së Néi vô, ñy ban', 'UBND tỉnh, Sở Nội vụ, ủy ban'],
    ['tcvn3', false, 'C¥ Së, ë C¥ Së; vµ ë c¬ së', 'CƠ SỞ, Ở CƠ SỞ; và ở cơ sở'],
    ['tcvn3', false, 'Sè: 07/CT-UBND', 'Số: 07/CT-UBND'],
    ['tcvn3', true, 'céng hßa x· héi chñ nghÜa viÖt nam', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
    ['tcvn3', true, '§éc lËp - Tù do', 'ĐỘC LẬP - TỰ DO'],
    ['tcvn3', false, 'ng\u00ADêi d©n \u201Cđ\u201D'.replace('đ', '®'), 'người dân “đ”'],
    ['tcvn3', false, '30 °C', '30 °C'],
    ['tcvn3', false, '\uF0B8n', 'án'],
    ['vni', false, 'coâng taùc daân vaän', 'công tác dân vận'],
    ['vni', false, 'ÑAÛNG COÄNG SAÛN VIEÄT NAM', 'ĐẢNG CỘNG SẢN VIỆT NAM'],
    ['vni', false, 'kyû yeáu, myõ thuaät, lyù do, quyø, tî', 'kỷ yếu, mỹ thuật, lý do, quỳ, tỵ'],
    ['vni', false, 'Ñoäc laäp - Töï do - Haïnh phuùc', 'Độc lập - Tự do - Hạnh phúc'],
    ['vni', false, 'Chæ thò, nghó, khoå, löu yù', 'Chỉ thị, nghĩ, khổ, lưu ý'],
    ['vni', true, 'quyeát ñònh', 'QUYẾT ĐỊNH'],
  ])('%s, capitals %s: %s', (family, capitals, text, expected) =>
    expect(convertLegacy(text, family, capitals)).toBe(expected),
  );

  test.each<LegacyFamily>(['tcvn3', 'vni'])('that is Unicode already stays: %s', (family) =>
    expect(convertLegacy('Công tác dân vận'.normalize('NFD'), family, false)).toBe('Công tác dân vận'),
  );
});
