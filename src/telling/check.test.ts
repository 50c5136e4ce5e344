import { describe, expect, it } from 'vitest';
import type { Answers } from './answers.ts';
import { faultsOf, yearOf } from './check.ts';
import { FULL, LEAST } from './told-fixture.ts';

const [FIGURE] = FULL.figures;
const figures = (...changes: Array<Partial<(typeof FULL.figures)[number]>>) => ({
  figures: changes.flatMap((change) => (FIGURE ? [{ ...FIGURE, ...change }] : [])),
});
const EMPTY = { value: '', qualifier: 'exact', unit: '', measures: '', kind: '', period: '', known: '' };

describe('answers', () => {
  it('are enough with what must be told, and with all of it', () => {
    expect(faultsOf(LEAST)).toEqual([]);
    expect(faultsOf(FULL)).toEqual([]);
  });

  it.each<[string, Partial<Answers>, string[]]>([
    ['a name', { name: ' \n' }, ['name']],
    ['a name with letters', { name: '… !!!' }, ['name']],
    ['a name that is not endless', { name: 'a'.repeat(161) }, ['name']],
    ['a province', { province: { id: '', slug: '', name: '' } }, ['province']],
    ['what kind of actor it was', { actorKind: 'ai đó' }, ['actorKind']],
    ['who it was', { actorName: '\u200B' }, ['actorName']],
    ['the problem', { problem: '' }, ['problem']],
    ['a step', { steps: ['', ' '] }, ['steps']],
    ['a step at all', { steps: [] }, ['steps']],
    ['years that are years', { from: 'năm ngoái', to: '21' }, ['from', 'to']],
    ['years in their order', { from: '2021', to: '2019' }, ['to']],
    ['a figure that says which it is', figures({ kind: '' }), ['figures.0.kind']],
    ['a figure with its value', figures({}, { value: '' }), ['figures.1.value']],
    ['a figure with what it measures', figures({ measures: '' }), ['figures.0.measures']],
    [
      'a place of its own for each row',
      { figures: [EMPTY, { ...EMPTY, unit: 'hộ' }] },
      ['figures.1.kind', 'figures.1.value', 'figures.1.measures'],
    ],
  ])('need %s', (_what, change, fields) => {
    expect(faultsOf({ ...LEAST, ...change }).map(({ field }) => field)).toEqual(fields);
  });

  it.each<[string, Partial<Answers>]>([
    ['a row of figures that nobody wrote in', { figures: [EMPTY] }],
    ['one year without the other', { to: '2021' }],
    ['the same year twice', { from: '2021', to: '2021' }],
    ['an empty step among others', { steps: ['', 'Họp dân.'] }],
  ])('may hold %s', (_what, change) => expect(faultsOf({ ...LEAST, ...change })).toEqual([]));

  it('are told in the order of the form', () => {
    const nothing = {
      ...LEAST,
      name: '',
      province: { id: '', slug: '', name: '' },
      actorKind: '',
      actorName: '',
      problem: '',
      steps: [],
    };
    expect(faultsOf(nothing)).toEqual([
      { field: 'name', message: 'Ghi tên việc làm hoặc mô hình.' },
      { field: 'province', message: 'Chọn tỉnh, thành phố.' },
      { field: 'actorKind', message: 'Chọn tập thể, cá nhân hay lực lượng.' },
      { field: 'actorName', message: 'Ghi tên tổ chức, đơn vị hoặc chức danh của người làm.' },
      { field: 'problem', message: 'Kể lúc đầu có khó khăn, vướng mắc gì.' },
      { field: 'steps', message: 'Kể ít nhất một việc đã làm.' },
    ]);
  });
});

it.each([
  ['2021', 2021],
  [' 2021 ', 2021],
  ['1929', undefined],
  ['2101', undefined],
  ['20 21', undefined],
  ['２０２１', undefined],
  ['', undefined],
])('«%s» is the year %s', (typed, year) => expect(yearOf(typed)).toBe(year));
