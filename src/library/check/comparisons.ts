import { COMPARISON_KINDS, isAim } from '../../domain/comparisons.ts';
import { fold } from '../../domain/text.ts';
import { inBaseUnit, sameAxis } from '../../domain/units.ts';
import type { Figure } from '../../schemas/figure.ts';
import type { Entry } from '../read/content.ts';
import type { Problem } from '../read/problem.ts';
import type { Check } from './check.ts';

/** One group with the figures that exist; `tell` says a problem at a field of the group. */
interface Group {
  data: Entry<'comparisons'>['data'];
  row: Entry<'comparisons'>['data']['groups'][number];
  figures: Figure[];
  whole: Figure | undefined;
  all: Figure[];
  register: ReadonlyMap<string, Figure>;
  tell(key: string, field: string, found: string, expected: string): Problem;
}

/** What a group may be refused for; each rule tells its own problems. */
const RULES: ReadonlyArray<(group: Group) => Problem[]> = [
  valueless,
  furniture,
  twice,
  wholes,
  exceeding,
  places,
  mixedUnits,
  aimsBesideResults,
  pairs,
  leftOut,
];

/** Figures stand together only where a reader cannot be misled by it. */
export const comparisons: Check = {
  title: 'số liệu chỉ đặt cạnh nhau khi so được',
  run({ content, index }) {
    return content.comparisons.flatMap((entry) =>
      entry.data.groups.flatMap((row, i) => {
        const known = (ids: readonly string[]) => ids.flatMap((id) => index.figures.get(id) ?? []);
        const figures = known(row.figures);
        const [whole] = known(row.whole === undefined ? [] : [row.whole]);
        const group: Group = {
          data: entry.data,
          row,
          figures,
          whole,
          all: [...(whole ? [whole] : []), ...figures],
          register: index.figures,
          tell: (key, field, found, expected) => ({
            file: entry.file,
            line: entry.lineOf(['groups', i, key]),
            field: `Nhóm ${i + 1} › ${field} (groups.${i}.${key})`,
            found,
            expected,
          }),
        };
        return RULES.flatMap((rule) => rule(group));
      }),
    );
  },
};

function valueless({ all, tell }: Group): Problem[] {
  return all
    .filter(({ value }) => value === undefined)
    .map(({ id, valueText }) =>
      tell(
        'figures',
        'Số liệu',
        `${id} («${valueText}») không có value`,
        'số liệu có value; số chỉ có chữ thì kể trong ghi chú',
      ),
    );
}

function furniture({ all, tell }: Group): Problem[] {
  return all
    .filter(({ kind }) => kind === 'furniture')
    .map(({ id }) => tell('figures', 'Số liệu', `${id} là chữ của trang web`, 'số nói về công tác dân vận'));
}

function twice({ row, tell }: Group): Problem[] {
  const ids = [...(row.whole === undefined ? [] : [row.whole]), ...row.figures];
  const again = ids.filter((id, i) => ids.indexOf(id) !== i);
  return again.map((id) => tell('figures', 'Số liệu', `${id} hai lần`, 'mỗi số một lần'));
}

function wholes({ data, row, tell }: Group): Problem[] {
  if (data.kind === 'parts' && row.whole === undefined) {
    return [tell('whole', 'Tổng', 'để trống', 'mã số liệu của tổng, vì kiểu là parts')];
  }
  if (data.kind !== 'parts' && row.whole !== undefined) {
    return [tell('whole', 'Tổng', row.whole, `bỏ trống, vì kiểu là ${data.kind}`)];
  }
  return [];
}

function exceeding({ figures, whole, tell }: Group): Problem[] {
  if (whole?.value === undefined) return [];
  const most = inBaseUnit(whole.value, whole.unit).value;
  const sum = figures.reduce((total, { value = 0, unit }) => total + inBaseUnit(value, unit).value, 0);
  // Values such as 659,88 do not add up exactly in binary.
  if (sum <= most * (1 + 1e-9)) return [];
  return [
    tell(
      'figures',
      'Số liệu',
      `các phần cộng lại được ${sum}, lớn hơn tổng ${whole.id} = ${most}`,
      'các phần không vượt tổng',
    ),
  ];
}

function places({ data, all, tell }: Group): Problem[] {
  const ids = [...new Set(all.map(({ place }) => place ?? 'không ghi địa bàn'))];
  if (!COMPARISON_KINDS[data.kind].onePlace || ids.length <= 1) return [];
  return [tell('figures', 'Số liệu', `nhiều nơi: ${ids.join(', ')}`, `một nơi, vì kiểu là ${data.kind}`)];
}

function mixedUnits({ data, row, all, tell }: Group): Problem[] {
  const units = [...new Set(all.map(({ unit }) => unit))];
  const [first = ''] = units;
  if (units.every((unit) => sameAxis(first, unit))) return [];
  const found = `đơn vị khác nhau: ${units.join(', ')}`;
  if (data.kind !== 'target-result') {
    return row.units === undefined
      ? [tell('figures', 'Số liệu', found, 'một đơn vị, hoặc units nói vì sao chung trục được')]
      : [];
  }
  // Aims alone are listed, not drawn; a pair is only one where the unit is the same.
  return all.every(({ kind }) => isAim(kind))
    ? []
    : [tell('figures', 'Số liệu', found, 'chỉ tiêu và kết quả cùng đơn vị')];
}

function aimsBesideResults({ data, all, tell }: Group): Problem[] {
  const aims = all.filter(({ kind }) => isAim(kind));
  if (data.kind === 'target-result' || aims.length === 0) return [];
  return [
    tell(
      'figures',
      'Số liệu',
      `chỉ tiêu hay yêu cầu (${aims.map(({ id }) => id).join(', ')}) trong kiểu ${data.kind}`,
      'chỉ kết quả hay bối cảnh, hoặc kiểu target-result',
    ),
  ];
}

function pairs({ data, all, tell }: Group): Problem[] {
  if (data.kind !== 'target-result') return [];
  const aims = all.filter(({ kind }) => isAim(kind));
  const results = all.filter(({ kind }) => !isAim(kind));
  const [aim] = aims;
  if (!aim) return [tell('figures', 'Số liệu', 'không có chỉ tiêu nào', 'ít nhất một chỉ tiêu hay yêu cầu')];
  if (results.length === 0) return [];
  const context = results.filter(({ kind }) => kind !== 'result');
  const start = startOf(aim);
  return [
    ...(aims.length > 1
      ? [tell('figures', 'Số liệu', `${aims.length} chỉ tiêu cạnh kết quả`, 'mỗi nhóm một chỉ tiêu với kết quả của nó')]
      : []),
    ...context.map(({ id }) =>
      tell('figures', 'Số liệu', `${id} không phải kết quả`, 'kết quả (kind: result) cạnh chỉ tiêu'),
    ),
    ...results.flatMap((result) => {
      const began = startOf(result);
      if (start !== undefined && began !== undefined && began >= start) return [];
      const found = `kết quả ${result.id} của ${began ?? 'lúc không rõ'}, chỉ tiêu ${aim.id} đặt cho ${start ?? 'lúc không rõ'}`;
      return [tell('figures', 'Số liệu', found, 'kết quả không có trước chỉ tiêu, cả hai ghi from hoặc to')];
    }),
  ];
}

function startOf({ from, to }: Figure): number | undefined {
  return from ?? to;
}

/** Where two sources tell of the same thing, both stand; what is told in words only stands in the note. */
function leftOut({ row, all, register, tell }: Group): Problem[] {
  const told = (other: Figure) =>
    all.includes(other) || (other.value === undefined && (row.note?.includes(other.valueText) ?? false));
  return all.flatMap((figure) =>
    [...register.values()]
      .filter((other) => tellsTheSame(figure, other) && !told(other))
      .map((other) =>
        tell(
          'figures',
          'Số liệu',
          `có ${figure.id} mà thiếu ${other.id} («${other.valueText}», nguồn ${other.source})`,
          other.value === undefined
            ? `note nhắc «${other.valueText}», vì hai nguồn nói về cùng một điều`
            : 'cả hai số, vì hai nguồn nói về cùng một điều',
        ),
      ),
  );
}

function tellsTheSame(a: Figure, b: Figure): boolean {
  if (a.sameAs?.includes(b.id) || b.sameAs?.includes(a.id)) return true;
  return (
    a.source !== b.source &&
    a.place !== undefined &&
    a.place === b.place &&
    a.period === b.period &&
    a.from === b.from &&
    a.to === b.to &&
    fold(a.measures) === fold(b.measures)
  );
}
