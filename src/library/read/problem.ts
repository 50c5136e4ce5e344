/** Something wrong in the content, said so that an editor can mend it. */
export interface Problem {
  /** File as named from the project's folder. */
  file: string;
  line: number;
  /** The field in Vietnamese. */
  field: string;
  found: string;
  expected: string;
}

/** A problem on one line: file, line, field, found, expected. */
export function formatProblem(problem: Problem): string {
  return `${problem.file}:${problem.line} · ${problem.field}: thấy ${problem.found}; cần ${problem.expected}`;
}

/** All problems of a run, in the order of files and lines, with their count. */
export function formatProblems(problems: readonly Problem[]): string {
  const sorted = [...problems].sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line);
  return [`Nội dung có ${problems.length} chỗ phải sửa:`, ...sorted.map(formatProblem)].join('\n');
}
