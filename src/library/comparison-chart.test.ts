import { describe, expect, it } from 'vitest';
import { contentFolder, figureRow } from './check/content-fixture.ts';
import { chartOf } from './comparison-chart.ts';
import { joinContent } from './join-content.ts';
import { readContent } from './read/read-content.ts';

const PLACES =
  '- {id: huyen-mot, name: Một, kind: huyen, within: gia-lai, sources: [{source: nguon}]}\n' +
  '- {id: an-giang, name: An Giang, kind: tinh, within: trung-uong, sources: [{source: nguon}]}\n';

/** The comparison of a kind with its groups, each written as fields of YAML. */
function compared(kind: string, groups: readonly string[], figures: readonly string[]) {
  const rows = groups.map((group) => `    - label: Nhóm\n${group.replace(/^/gm, '      ')}\n`);
  const library = joinContent(
    readContent(
      contentFolder({
        'places/b.yaml': PLACES,
        'figures/a.yaml': figures.join(''),
        'comparisons/a.yaml': `- id: thu\n  title: Thử\n  lead: Một câu.\n  kind: ${kind}\n  groups:\n${rows.join('')}  caution: Đừng suy ra.\n`,
      }),
    ).content,
  );
  const [comparison] = library.comparisons;
  if (!comparison) throw new Error('no comparison');
  return { library, comparison, charts: comparison.groups.map((group) => chartOf(group, comparison, library)) };
}

const barsOf = ({ charts: [chart] }: ReturnType<typeof compared>) =>
  (chart?.bars ?? []).map(({ figure, label, value }) => [figure.id, label, value]);

describe('bars', () => {
  it('of places stand by level, then by name, however large they are', () => {
    const figures = [
      figureRow({ id: 'AA01', value: '3', place: 'huyen-mot' }),
      figureRow({ id: 'AA02', value: '2', period: 'đến 2020' }),
      figureRow({ id: 'AA03', value: '1', place: 'an-giang' }),
    ];
    expect(barsOf(compared('side-by-side', ['figures: [AA01, AA02, AA03]'], figures))).toEqual([
      ['AA03', 'tỉnh An Giang · nguồn không nêu thời gian', 1],
      ['AA02', 'tỉnh Gia Lai · đến 2020', 2],
      ['AA01', 'huyện Một, tỉnh Gia Lai · nguồn không nêu thời gian', 3],
    ]);
  });

  it('over time stand by their end, and name the source where two tell of one time', () => {
    const figures = [
      figureRow({ id: 'AA01', from: undefined, to: '2022', period: 'đến 2022' }),
      figureRow({ id: 'AA02', from: undefined, to: '2020', period: 'đến 2020' }),
      figureRow({ id: 'AA03', from: undefined, to: '2020', period: 'đến 2020' }),
    ];
    expect(barsOf(compared('over-time', ['figures: [AA01, AA02, AA03]'], figures))).toEqual([
      ['AA02', 'đến 2020 · Nguồn thử', 10],
      ['AA03', 'đến 2020 · Nguồn thử', 10],
      ['AA01', 'đến 2022', 10],
    ]);
  });

  it('of two things in one place say what each measures', () => {
    const figures = [
      figureRow({ id: 'AA01', period: '"2020"' }),
      figureRow({ id: 'AA02', period: '"2020"', measures: 'Đất ở' }),
    ];
    expect(barsOf(compared('side-by-side', ['figures: [AA01, AA02]'], figures)).map(([, label]) => label)).toEqual([
      'tỉnh Gia Lai · 2020 · Hộ hiến đất',
      'tỉnh Gia Lai · 2020 · Đất ở',
    ]);
  });

  it('of parts stand below their whole', () => {
    const figures = [figureRow({ id: 'AA01', value: '4' }), figureRow({ id: 'AA02', measures: 'Mọi hộ' })];
    const made = compared('parts', ['figures: [AA01]\nwhole: AA02'], figures);
    expect(barsOf(made)).toEqual([
      ['AA02', 'Tổng · Mọi hộ', 10],
      ['AA01', 'Hộ hiến đất', 4],
    ]);
    expect(made.charts[0]?.bars.map(({ part }) => part)).toEqual(['whole', 'plain']);
  });

  it('have one unit: the one that all sources use, else the one that reads best', () => {
    const money = [
      figureRow({ id: 'AA01', value: '1300000000', unit: 'đồng' }),
      figureRow({ id: 'AA02', value: '100', unit: 'triệu đồng' }),
      figureRow({ id: 'AA03', value: '20000', unit: 'm²' }),
    ];
    const { charts } = compared('side-by-side', ['figures: [AA01, AA02]', 'figures: [AA03]'], money);
    expect(charts.map(({ unit, most, bars }) => [unit, most, bars.map(({ value }) => value)])).toEqual([
      ['tỷ đồng', 1.3, [1.3, 0.1]],
      ['m²', 20_000, [20_000]],
    ]);
  });

  it('of every group before and after have one scale', () => {
    const figures = ['3', '5', '4', '7'].map((value, i) => figureRow({ id: `AA0${i + 1}`, value, unit: 'm' }));
    const { charts } = compared('before-after', ['figures: [AA01, AA02]', 'figures: [AA03, AA04]'], figures);
    expect(charts.map(({ most }) => most)).toEqual([7, 7]);
  });

  it('are open where the source gives no exact number', () => {
    const figures = [figureRow({ id: 'AA01', qualifier: 'nearly' }), figureRow({ id: 'AA02' })];
    const { charts } = compared('side-by-side', ['figures: [AA01, AA02]'], figures);
    expect(charts[0]?.bars.map(({ open }) => open)).toEqual([true, false]);
  });
});

describe('a group', () => {
  const target = figureRow({ id: 'AA01', kind: 'target', from: '2019', to: '2025', period: '2019–2025' });
  const result = figureRow({ id: 'AA02', value: '8', from: '2024', period: '"2024"' });

  it('of a target with its result is drawn, and the target never looks like the result', () => {
    const { comparison, charts } = compared('target-result', ['figures: [AA01, AA02]'], [target, result]);
    expect(comparison.groups.map(({ drawn }) => drawn)).toEqual([true]);
    expect(charts[0]?.bars.map(({ label, part }) => [label, part])).toEqual([
      ['Chỉ tiêu · Hộ hiến đất · 2019–2025', 'aim'],
      ['Kết quả · Hộ hiến đất · 2024', 'plain'],
    ]);
  });

  it.each([
    ['one figure', 'side-by-side', [figureRow()], 'figures: [AA01]'],
    [
      'targets alone',
      'target-result',
      [target, figureRow({ id: 'AA02', kind: 'requirement' })],
      'figures: [AA01, AA02]',
    ],
  ])('of %s is told, not drawn', (_what, kind, figures, group) => {
    expect(compared(kind, [group], figures).comparison.groups.map(({ drawn }) => drawn)).toEqual([false]);
  });
});

it('figures know the comparisons that they stand in', () => {
  const { library } = compared('parts', ['figures: [AA01]\nwhole: AA02'], [figureRow(), figureRow({ id: 'AA02' })]);
  const ids = (figure: string) => library.comparisonsByFigure.get(figure)?.map(({ data }) => data.id);
  expect([ids('AA01'), ids('AA02'), ids('AA03')]).toEqual([['thu'], ['thu'], undefined]);
});
