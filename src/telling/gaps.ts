import { LEVEL_IDS } from '../domain/levels.ts';
import { MODEL_FIELD_IDS, NAMED_IDS } from '../domain/model-fields.ts';
import { type Answers, isOneOf, writtenFigures } from './answers.ts';
import { yearOf } from './check.ts';
import { linesOf, tidyLine } from './tidy.ts';

type Gap = readonly [missing: (answers: Answers) => boolean, gap: string];
type FreeText =
  | 'commune'
  | 'spot'
  | 'persuasion'
  | 'result'
  | 'cost'
  | 'hardship'
  | 'conditions'
  | 'document'
  | 'after'
  | 'source';

const blank = (key: FreeText) => (answers: Answers) => linesOf(answers[key]).length === 0;
const years = ({ from, to }: Answers) => [yearOf(from), yearOf(to)] as const;

/** What is unknown when a question stays without answer, in the order of the form. */
const GAPS: readonly Gap[] = [
  [({ danVanKheo }) => !isOneOf(NAMED_IDS, danVanKheo), 'Chưa biết việc này có được gọi là «Dân vận khéo» hay không.'],
  [blank('commune'), 'Chưa biết làm ở xã, phường nào.'],
  [blank('spot'), 'Chưa biết làm ở thôn, bản, khu phố nào.'],
  [({ level }) => !isOneOf(LEVEL_IDS, level), 'Chưa biết việc này do cấp nào làm.'],
  [(answers) => years(answers).every((year) => year === undefined), 'Chưa biết làm vào năm nào.'],
  [(answers) => years(answers)[0] === undefined && years(answers)[1] !== undefined, 'Chưa biết bắt đầu từ năm nào.'],
  [
    (answers) => years(answers)[0] !== undefined && years(answers)[1] === undefined,
    'Chưa biết đã kết thúc hay còn làm.',
  ],
  [({ field }) => !isOneOf(MODEL_FIELD_IDS, field), 'Chưa biết người làm xếp việc này vào lĩnh vực nào.'],
  [({ problems }) => problems.length === 0, 'Chưa biết người làm xếp việc này vào loại nào.'],
  [({ people }) => people.length === 0, 'Chưa biết đã vận động, giúp đỡ những ai.'],
  [blank('persuasion'), 'Chưa biết điều gì đã thuyết phục người dân.'],
  [(answers) => !tellsResult(answers), 'Chưa biết kết quả ra sao.'],
  [(answers) => !hasFigure(answers, 'result'), 'Chưa có số liệu về kết quả.'],
  [blank('cost'), 'Chưa biết tốn kém bao nhiêu, ai góp.'],
  [blank('hardship'), 'Chưa biết khi làm đã gặp khó khăn gì.'],
  [blank('conditions'), 'Chưa biết cần điều kiện gì để làm được.'],
  [blank('document'), 'Chưa biết việc này thực hiện văn bản nào.'],
  [blank('after'), 'Chưa biết một năm sau còn giữ được hay không.'],
  [blank('source'), 'Chưa biết câu chuyện được viết ở đâu, ai xác nhận được.'],
];

/** What a figure does not tell. */
const FIGURE_GAPS = [
  ['unit', 'đơn vị'],
  ['period', 'thời gian'],
  ['known', 'vì sao biết'],
] as const;

/** What a draft leaves open: what the teller says is unknown, then every question without an answer. */
export function gapsOf(answers: Answers): string[] {
  const ofFigures = writtenFigures(answers).flatMap((figure) => {
    const missing = FIGURE_GAPS.flatMap(([part, name]) => (tidyLine(figure[part]) === '' ? [name] : []));
    return missing.length === 0 ? [] : [`Số «${tidyLine(figure.value)}»: chưa biết ${missing.join(', ')}.`];
  });
  return [
    ...linesOf(answers.unknown),
    ...GAPS.flatMap(([missing, gap]) => (missing(answers) ? [gap] : [])),
    ...ofFigures,
  ];
}

/** True where the teller says anything of what came of it; a target says nothing of it. */
export function tellsResult(answers: Answers): boolean {
  return !blank('result')(answers) || answers.resultKinds.length > 0 || hasFigure(answers, 'result');
}

function hasFigure(answers: Answers, kind: string): boolean {
  return writtenFigures(answers).some((figure) => figure.kind === kind);
}
