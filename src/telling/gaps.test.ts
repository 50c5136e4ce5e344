import { describe, expect, it } from 'vitest';
import type { Answers } from './answers.ts';
import { gapsOf } from './gaps.ts';
import { FULL, LEAST } from './told-fixture.ts';

const [RESULT, TARGET] = FULL.figures;

describe('gaps', () => {
  it('are only what the teller calls unknown where everything is answered', () => {
    expect(gapsOf(FULL)).toEqual(['Chưa biết có hộ nào khiếu nại.']);
  });

  it('name every question without answer', () => {
    expect(gapsOf(LEAST)).toHaveLength(17);
  });

  it.each<[string, Partial<Answers>, string]>([
    ['the name of the movement', { danVanKheo: '' }, 'Chưa biết việc này có được gọi là «Dân vận khéo» hay không.'],
    ['the commune', { commune: '' }, 'Chưa biết làm ở xã, phường nào.'],
    ['the hamlet', { spot: '' }, 'Chưa biết làm ở thôn, bản, khu phố nào.'],
    ['the level', { level: 'khác' }, 'Chưa biết việc này do cấp nào làm.'],
    ['both years', { from: '', to: '' }, 'Chưa biết làm vào năm nào.'],
    ['the first year', { from: '' }, 'Chưa biết bắt đầu từ năm nào.'],
    ['the last year', { to: '' }, 'Chưa biết đã kết thúc hay còn làm.'],
    ['the field', { field: '' }, 'Chưa biết người làm xếp việc này vào lĩnh vực nào.'],
    ['the kind of problem', { problems: [] }, 'Chưa biết người làm xếp việc này vào loại nào.'],
    ['the people', { people: [] }, 'Chưa biết đã vận động, giúp đỡ những ai.'],
    ['what persuaded', { persuasion: ' ' }, 'Chưa biết điều gì đã thuyết phục người dân.'],
    ['figures of results', { figures: [] }, 'Chưa có số liệu về kết quả.'],
    ['the cost', { cost: '' }, 'Chưa biết tốn kém bao nhiêu, ai góp.'],
    ['what was hard', { hardship: '' }, 'Chưa biết khi làm đã gặp khó khăn gì.'],
    ['the conditions', { conditions: '' }, 'Chưa biết cần điều kiện gì để làm được.'],
    ['the document', { document: '' }, 'Chưa biết việc này thực hiện văn bản nào.'],
    ['what came after', { after: '' }, 'Chưa biết một năm sau còn giữ được hay không.'],
    ['the source', { source: '' }, 'Chưa biết câu chuyện được viết ở đâu, ai xác nhận được.'],
  ])('say that %s is unknown', (_what, change, gap) => {
    expect(gapsOf({ ...FULL, ...change })).toEqual(['Chưa biết có hộ nào khiếu nại.', gap]);
  });

  it('take no target for a result', () => {
    const onlyTarget = { ...FULL, result: '', resultKinds: [], figures: TARGET ? [TARGET] : [] };
    expect(gapsOf(onlyTarget)).toContain('Chưa biết kết quả ra sao.');
    expect(gapsOf(onlyTarget)).toContain('Chưa có số liệu về kết quả.');
  });

  it('say what a figure does not tell', () => {
    const figures = RESULT ? [{ ...RESULT, unit: '', known: '' }] : [];
    expect(gapsOf({ ...FULL, figures })).toContain('Số «1.200»: chưa biết đơn vị, vì sao biết.');
  });
});
