import { describe, expect, it } from 'vitest';
import { neighboursOf } from './model-neighbours.ts';
import type { LibraryModel } from './types.ts';

const story = (name: string, data: Partial<LibraryModel['data']>, province = 'Phú Thọ') =>
  ({
    data: { name, field: 'kinh-te', people: ['nhan-dan'], ...data },
    places: [{ province: { data: { name: province } } }],
  }) as LibraryModel;

const land = story('Hiến đất', { problems: ['dat-dai', 'ha-tang'] });

describe('stories like one', () => {
  it('are those with the same problems first, with the reason', () => {
    const near = neighboursOf(land, [
      land,
      story('Mở đường', { problems: ['dat-dai', 'ha-tang'] }, 'Hà Tĩnh'),
      story('Trồng rau', { problems: ['san-xuat'] }),
      story('Camera', { field: 'quoc-phong-an-ninh', problems: ['an-ninh'] }, 'Nghệ An'),
    ]);
    expect(near.map(({ model, reasons }) => [model.data.name, reasons])).toEqual([
      ['Mở đường', ['cùng loại việc: đất đai, hạ tầng', 'cùng lĩnh vực kinh tế']],
      ['Trồng rau', ['cùng ở Phú Thọ', 'cùng lĩnh vực kinh tế']],
    ]);
  });

  it('are not those that share only their field, or that all people are meant', () => {
    expect(neighboursOf(land, [story('Khác', { problems: ['viec-lam'] }, 'Sơn La')])).toEqual([]);
  });
});
