import { QUALIFIER_IDS, QUALIFIERS } from '../domain/figures.ts';
import { type Answers, type FigureAnswer, isOneOf, writtenFigures } from './answers.ts';
import { linesOf, tidyLine } from './tidy.ts';

/** Fields of a story that only an editor can fill, and what the teller said of them. */
const FOR_EDITORS: ReadonlyArray<readonly [ask: string, told: (answers: Answers) => string[]]> = [
  ['places: mã địa bàn lúc đó.', toldPlaces],
  ['sources: mã nguồn; thêm nguồn vào content/sources trước.', ({ source }) => linesOf(source)],
  ['figures: mã số liệu; thêm số vào content/figures trước.', (answers) => writtenFigures(answers).map(toldFigure)],
  ['exemplifies: chỉ ghi khi nguồn gắn câu chuyện với văn bản.', ({ document }) => linesOf(document)],
];

/** What stands as comments at the top of a draft: what an editor must do, and what the teller said of it. */
export function editorNotes(answers: Answers, path: string, missing: readonly string[]): string[] {
  return [
    'Bản nháp từ trang «Kể một câu chuyện», bằng lời người kể. Chưa ai kiểm tra.',
    `Nơi lưu: ${path}`,
    'Thư mục lấy theo tỉnh hiện nay; nếu lúc làm là tỉnh khác thì đổi theo tỉnh lúc đó.',
    'Biên tập viên đối chiếu nguồn, điền các trường dưới đây, rồi xóa các dòng có dấu # này.',
    '',
    ...FOR_EDITORS.flatMap(([ask, told]) => withAnswers(ask, told(answers))),
    ...(missing.length > 0 ? [`Người kể chưa cho biết: ${missing.join(', ')}.`] : []),
  ];
}

function withAnswers(ask: string, told: readonly string[]): string[] {
  return told.length > 0
    ? [`${ask} Người kể viết:`, ...told.map((line) => `  - ${line}`)]
    : [`${ask} Người kể không nêu.`];
}

function toldPlaces({ province, commune }: Answers): string[] {
  const where = tidyLine(commune);
  return [
    `Tỉnh, thành phố hiện nay: ${tidyLine(province.name)} (${tidyLine(province.id)})`,
    ...(where ? [`Xã, phường, đặc khu: ${where}`] : []),
  ];
}

function toldFigure(figure: FigureAnswer): string {
  const kind = figure.kind === 'target' ? 'Chỉ tiêu, không phải kết quả' : 'Kết quả';
  const qualifier = isOneOf(QUALIFIER_IDS, figure.qualifier) ? QUALIFIERS[figure.qualifier] : '';
  const parts = [
    ['đo', figure.measures],
    ['thời gian', figure.period],
    ['vì sao biết', figure.known],
  ] as const;
  const value = [qualifier, figure.value, figure.unit].map(tidyLine).filter(Boolean).join(' ');
  return [`${kind}: ${value}`, ...parts.map(([name, text]) => `${name}: ${tidyLine(text) || 'chưa biết'}`)].join('; ');
}
