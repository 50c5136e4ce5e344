import { ACTOR_KIND_IDS } from '../domain/model-fields.ts';
import { slugOf } from '../domain/text.ts';
import { type Answers, type FigureAnswer, isOneOf, writtenFigures } from './answers.ts';
import { linesOf, tidyLine } from './tidy.ts';

/** Something to mend before a draft is made: the field, as `steps` or `figures.2.unit`, and what to do. */
export interface Fault {
  field: string;
  message: string;
}

/** Kinds of figure that a teller can say; never one for the other. */
export const TOLD_FIGURE_KINDS = ['result', 'target'] as const;

const FIRST_YEAR = 1930;
const LAST_YEAR = 2100;
/** Longer names make addresses that nobody can read out. */
const LONGEST_NAME = 160;

type Rule = readonly [field: string, message: string, broken: (answers: Answers) => boolean];

/** What must hold, in the order of the form. */
const RULES: readonly Rule[] = [
  ['name', 'Ghi tên việc làm hoặc mô hình.', ({ name }) => isBlank(name)],
  ['name', 'Tên cần có chữ cái hoặc chữ số.', ({ name }) => !isBlank(name) && slugOf(tidyLine(name)) === ''],
  [
    'name',
    `Tên dài quá; gọn lại còn nhiều nhất ${LONGEST_NAME} chữ cái.`,
    ({ name }) => tidyLine(name).length > LONGEST_NAME,
  ],
  ['province', 'Chọn tỉnh, thành phố.', ({ province }) => isBlank(province.id)],
  ['actorKind', 'Chọn tập thể, cá nhân hay lực lượng.', ({ actorKind }) => !isOneOf(ACTOR_KIND_IDS, actorKind)],
  ['actorName', 'Ghi tên tổ chức, đơn vị hoặc chức danh của người làm.', ({ actorName }) => isBlank(actorName)],
  ['from', yearMessage('Năm bắt đầu'), ({ from }) => !isBlank(from) && yearOf(from) === undefined],
  ['to', yearMessage('Năm kết thúc'), ({ to }) => !isBlank(to) && yearOf(to) === undefined],
  [
    'to',
    'Năm kết thúc phải bằng hoặc sau năm bắt đầu.',
    ({ from, to }) => (yearOf(to) ?? LAST_YEAR) < (yearOf(from) ?? 0),
  ],
  ['problem', 'Kể lúc đầu có khó khăn, vướng mắc gì.', ({ problem }) => isBlank(problem)],
  ['steps', 'Kể ít nhất một việc đã làm.', ({ steps }) => steps.every(isBlank)],
];

/** What a figure needs once anything of it is written. */
const FIGURE_RULES: ReadonlyArray<readonly [keyof FigureAnswer, string, (figure: FigureAnswer) => boolean]> = [
  ['kind', 'chọn là kết quả hay chỉ tiêu.', ({ kind }) => !isOneOf(TOLD_FIGURE_KINDS, kind)],
  ['value', 'ghi con số.', ({ value }) => isBlank(value)],
  ['measures', 'ghi số này đo điều gì.', ({ measures }) => isBlank(measures)],
];

/** What a teller must mend, in the order of the form; a field is told once. */
export function faultsOf(answers: Answers): Fault[] {
  const written = new Set(writtenFigures(answers));
  const told = RULES.flatMap(([field, message, broken]) => (broken(answers) ? [{ field, message }] : []));
  const ofFigures = answers.figures.flatMap((figure, i) =>
    FIGURE_RULES.flatMap(([part, message, broken]) =>
      written.has(figure) && broken(figure)
        ? [{ field: `figures.${i}.${part}`, message: `Số ${i + 1}: ${message}` }]
        : [],
    ),
  );
  return [...told, ...ofFigures];
}

/** A year as typed; undefined where it is none. */
export function yearOf(text: string): number | undefined {
  const line = tidyLine(text);
  if (!/^\d{4}$/.test(line)) return undefined;
  const year = Number(line);
  return year >= FIRST_YEAR && year <= LAST_YEAR ? year : undefined;
}

function yearMessage(which: string): string {
  return `${which} viết bằng bốn chữ số, như 2021; không nhớ thì để trống.`;
}

function isBlank(text: string): boolean {
  return linesOf(text).length === 0;
}
