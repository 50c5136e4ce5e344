/** Something wrong in the content, said so that an editor can mend it. */
export interface Problem {
  /** File as named from the project's folder. */
  file: string;
  line: number;
  /** The field in Vietnamese. */
  field: string;
  found: string;
  expected: string;
  /** True where entries were left out: this may be wrong only because it needs one of them. */
  mayFollow?: true;
}

/** Of what may follow from something else, a list that is longer than this would hide what is to be mended. */
const MOST_FOLLOWING = 10;

/** A problem on one line: file, line, field, found, expected. */
export function formatProblem(problem: Problem): string {
  return `${problem.file}:${problem.line} · ${problem.field}: thấy ${problem.found}; cần ${problem.expected}`;
}

/** All problems of a run, in the order of files and lines, with their count; many that may only follow are counted. */
export function formatProblems(problems: readonly Problem[]): string {
  const following = problems.filter(({ mayFollow }) => mayFollow).length;
  const isTooMuch = following > MOST_FOLLOWING;
  const told = problems
    .filter(({ mayFollow }) => !(isTooMuch && mayFollow))
    .sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line);
  return [
    `Nội dung có ${told.length} chỗ phải sửa:`,
    ...told.map(formatProblem),
    ...(isTooMuch
      ? [`Còn ${following} chỗ nữa chưa kể, có thể chỉ vì các mục trên chưa đọc được. Sửa các mục ấy rồi kiểm tra lại.`]
      : []),
  ].join('\n');
}
