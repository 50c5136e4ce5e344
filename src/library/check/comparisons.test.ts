import { describe, expect, it } from 'vitest';
import { formatProblem } from '../read/problem.ts';
import { checkContent } from './check-content.ts';
import { contentFolder, figureRow } from './content-fixture.ts';

const HUYEN = '- {id: huyen-mot, name: Một, kind: huyen, within: gia-lai, sources: [{source: nguon}]}\n';
const SECOND_SOURCE = '- {id: nguon-hai, title: Nguồn hai, kind: article, grade: B}\n';

/** Problems of a comparison with one group, from its kind, the fields of the group and figures. */
function problemsOf(kind: string, group: string, figures: readonly string[]): string[] {
  const root = contentFolder({
    'places/b.yaml': HUYEN,
    'sources/b.yaml': SECOND_SOURCE,
    'figures/a.yaml': figures.join(''),
    'comparisons/a.yaml': `- id: thu\n  title: Thử\n  lead: Một câu.\n  kind: ${kind}\n  groups:\n    - label: Nhóm\n${group.replace(/^/gm, '      ')}\n  caution: Đừng suy ra.\n`,
  });
  return checkContent(root, '2026-11-24').problems.map((problem) =>
    formatProblem(problem).replace(/^.*?(?=comparisons\/)/, ''),
  );
}

const A = figureRow({ id: 'AA01' });
const B = figureRow({ id: 'AA02', place: 'huyen-mot' });

describe('a comparison is refused', () => {
  it.each<[string, string, string, string[], string]>([
    [
      'for a figure that does not exist',
      'side-by-side',
      'figures: [AA01, AA09]',
      [A],
      'comparisons/a.yaml:7 · Số liệu (groups.0.figures.1): thấy «AA09»; cần một số liệu trong danh mục (gần giống: AA01)',
    ],
    [
      'for a figure without a value',
      'side-by-side',
      'figures: [AA01]',
      [figureRow({ id: 'AA01', value: undefined })],
      'comparisons/a.yaml:7 · Nhóm 1 › Số liệu (groups.0.figures): thấy AA01 («10 hộ») không có value; cần số liệu có value',
    ],
    [
      'for words of a web page',
      'side-by-side',
      'figures: [AA01, AA02]',
      [A, figureRow({ id: 'AA02', kind: 'furniture' })],
      'thấy AA02 là chữ của trang web; cần số nói về công tác dân vận',
    ],
    [
      'for a figure that stands twice',
      'side-by-side',
      'figures: [AA01, AA01]',
      [A],
      'thấy AA01 hai lần; cần mỗi số một lần',
    ],
    [
      'for different units without a reason',
      'side-by-side',
      'figures: [AA01, AA02]',
      [A, figureRow({ id: 'AA02', unit: 'người' })],
      'thấy đơn vị khác nhau: hộ, người; cần một đơn vị, hoặc units nói vì sao chung trục được',
    ],
    [
      'for a target beside a result',
      'side-by-side',
      'figures: [AA01, AA02]',
      [A, figureRow({ id: 'AA02', kind: 'target' })],
      'thấy chỉ tiêu hay yêu cầu (AA02) trong kiểu side-by-side; cần chỉ kết quả hay bối cảnh, hoặc kiểu target-result',
    ],
    [
      'for a requirement beside context',
      'over-time',
      'figures: [AA01, AA02]',
      [figureRow({ id: 'AA01', kind: 'context' }), figureRow({ id: 'AA02', kind: 'requirement' })],
      'thấy chỉ tiêu hay yêu cầu (AA02) trong kiểu over-time',
    ],
    [
      'for two places over time',
      'over-time',
      'figures: [AA01, AA02]',
      [A, B],
      'thấy nhiều nơi: gia-lai, huyen-mot; cần một nơi, vì kiểu là over-time',
    ],
    [
      'for parts without a whole',
      'parts',
      'figures: [AA01]',
      [A],
      'comparisons/a.yaml:6 · Nhóm 1 › Tổng (groups.0.whole): thấy để trống; cần mã số liệu của tổng, vì kiểu là parts',
    ],
    [
      'for a whole where nothing is a part',
      'side-by-side',
      'figures: [AA01]\nwhole: AA02',
      [A, B],
      'comparisons/a.yaml:8 · Nhóm 1 › Tổng (groups.0.whole): thấy AA02; cần bỏ trống, vì kiểu là side-by-side',
    ],
    [
      'for parts that exceed their whole, in whatever unit they are written',
      'parts',
      'figures: [AA01, AA02]\nwhole: AA03',
      [
        figureRow({ id: 'AA01', value: '1.5', unit: 'ha' }),
        figureRow({ id: 'AA02', value: '6000', unit: 'm²' }),
        figureRow({ id: 'AA03', value: '2', unit: 'ha' }),
      ],
      'thấy các phần cộng lại được 21000, lớn hơn tổng AA03 = 20000; cần các phần không vượt tổng',
    ],
    [
      'for a pair of two places',
      'target-result',
      'figures: [AA01, AA02]',
      [figureRow({ id: 'AA01', kind: 'target' }), B],
      'thấy nhiều nơi: gia-lai, huyen-mot; cần một nơi, vì kiểu là target-result',
    ],
    [
      'for a pair of two units, whatever reason is given',
      'target-result',
      'figures: [AA01, AA02]\nunits: Vì thế.',
      [figureRow({ id: 'AA01', kind: 'target' }), figureRow({ id: 'AA02', unit: 'người' })],
      'thấy đơn vị khác nhau: hộ, người; cần chỉ tiêu và kết quả cùng đơn vị',
    ],
    [
      'for a result from before its target',
      'target-result',
      'figures: [AA01, AA02]',
      [figureRow({ id: 'AA01', kind: 'target', from: '2021', to: '2025' }), figureRow({ id: 'AA02', from: '2020' })],
      'thấy kết quả AA02 của 2020, chỉ tiêu AA01 đặt cho 2021; cần kết quả không có trước chỉ tiêu',
    ],
    [
      'for a pair whose time nobody tells',
      'target-result',
      'figures: [AA01, AA02]',
      [figureRow({ id: 'AA01', kind: 'target' }), figureRow({ id: 'AA02', from: undefined })],
      'thấy kết quả AA02 của lúc không rõ, chỉ tiêu AA01 đặt cho 2020; cần kết quả không có trước chỉ tiêu',
    ],
    [
      'for context in the place of a result',
      'target-result',
      'figures: [AA01, AA02]',
      [figureRow({ id: 'AA01', kind: 'target' }), figureRow({ id: 'AA02', kind: 'context' })],
      'thấy AA02 không phải kết quả; cần kết quả (kind: result) cạnh chỉ tiêu',
    ],
    [
      'for two targets beside one result',
      'target-result',
      'figures: [AA01, AA02, AA03]',
      [figureRow({ id: 'AA01', kind: 'target' }), figureRow({ id: 'AA02', kind: 'target' }), figureRow({ id: 'AA03' })],
      'thấy 2 chỉ tiêu cạnh kết quả; cần mỗi nhóm một chỉ tiêu với kết quả của nó',
    ],
    [
      'for results that no target asked for',
      'target-result',
      'figures: [AA01]',
      [A],
      'thấy không có chỉ tiêu nào; cần ít nhất một chỉ tiêu hay yêu cầu',
    ],
    [
      'for leaving out what another source says of the same',
      'side-by-side',
      'figures: [AA01]',
      [A, figureRow({ id: 'AA02', source: 'nguon-hai', valueText: '12 hộ', value: '12' })],
      'thấy có AA01 mà thiếu AA02 («12 hộ», nguồn nguon-hai); cần cả hai số, vì hai nguồn nói về cùng một điều',
    ],
    [
      'for leaving out what was declared to be the same in other words',
      'side-by-side',
      'figures: [AA01]',
      [A, figureRow({ id: 'AA02', source: 'nguon-hai', measures: 'Gia đình', sameAs: '[AA01]' })],
      'thấy có AA01 mà thiếu AA02',
    ],
    [
      'for leaving out what another source tells in words',
      'side-by-side',
      'figures: [AA01]',
      [A, figureRow({ id: 'AA02', value: undefined, valueText: 'vài hộ', sameAs: '[AA01]' })],
      'thấy có AA01 mà thiếu AA02 («vài hộ», nguồn nguon); cần note nhắc «vài hộ»',
    ],
  ])('%s', (_what, kind, group, figures, message) => {
    expect(problemsOf(kind, group, figures)).toContainEqual(expect.stringContaining(message));
  });
});

describe('a comparison is taken', () => {
  it.each<[string, string, string, string[]]>([
    ['of several places', 'side-by-side', 'figures: [AA01, AA02]', [A, B]],
    [
      'of units that turn into each other',
      'side-by-side',
      'figures: [AA01, AA02]',
      [figureRow({ id: 'AA01', unit: 'ha' }), figureRow({ id: 'AA02', unit: 'm²' })],
    ],
    [
      'of other units with a reason',
      'side-by-side',
      'figures: [AA01, AA02]\nunits: Vì thế.',
      [A, figureRow({ id: 'AA02', unit: 'gia đình' })],
    ],
    [
      'of two sources that differ, when both stand',
      'side-by-side',
      'figures: [AA01, AA02]',
      [A, figureRow({ id: 'AA02', source: 'nguon-hai' })],
    ],
    [
      'with a note of what another source tells in words',
      'side-by-side',
      'figures: [AA01]\nnote: Nguồn kia nói «vài hộ».',
      [A, figureRow({ id: 'AA02', value: undefined, valueText: 'vài hộ', sameAs: '[AA01]' })],
    ],
    [
      'of parts that are less than their whole',
      'parts',
      'figures: [AA01]\nwhole: AA02',
      [figureRow({ id: 'AA01', value: '9' }), figureRow({ id: 'AA02' })],
    ],
    [
      'of a target with the result of its place, unit and time',
      'target-result',
      'figures: [AA01, AA02]',
      [figureRow({ id: 'AA01', kind: 'target' }), figureRow({ id: 'AA02', from: '2022' })],
    ],
    [
      'of targets alone, whatever their units: they are listed, not drawn',
      'target-result',
      'figures: [AA01, AA02]',
      [figureRow({ id: 'AA01', kind: 'target' }), figureRow({ id: 'AA02', kind: 'requirement', unit: '"%"' })],
    ],
  ])('%s', (_what, kind, group, figures) => expect(problemsOf(kind, group, figures)).toEqual([]));
});
