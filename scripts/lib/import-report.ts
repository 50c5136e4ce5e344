import { CONFIDENCES } from '../../src/domain/states.ts';
import type { Accounting, Draft, Finding, Removed } from '../../src/importer/draft.ts';
import type { Outcome } from '../../src/importer/write/outcome.ts';
import { COLLECTIONS } from '../../src/schemas/collections.ts';
import { labelOfPath } from '../../src/schemas/describe.ts';
import type { ImportResult } from './import-result.ts';
import { counted, shortened, valueInWords } from './import-text.ts';

export const OUTCOME_NAMES: Readonly<Record<Outcome, string>> = {
  new: 'bài mới',
  unchanged: 'đã nhập từ trước',
  exists: 'khác bài đã có',
  revision: 'lưu bên cạnh',
  needsAnswers: 'còn thiếu thông tin',
  refused: 'không nhập được',
};

/** `short` for a terminal: texts are cut to a line; `full` for a file: nothing is cut. */
export type Extent = 'short' | 'full';

/** The report on one text, in Vietnamese, as lines of Markdown that read well as they are. */
export function reportOn(result: ImportResult, { extent, isDryRun }: { extent: Extent; isDryRun: boolean }): string {
  const { name, outcome, message, draft, plan } = result;
  const cut = (text: string, length?: number) => (extent === 'full' ? text : shortened(text, length));
  const lines = [
    `${name}: ${OUTCOME_NAMES[outcome]}${isDryRun && plan?.changes.length ? ' (chạy thử, chưa ghi)' : ''}`,
  ];
  if (draft) {
    lines.push(...section(COLLECTIONS[draft.collection].name, headline(draft)));
    lines.push(
      ...section(
        'Thông tin lấy được',
        draft.findings.map((finding) => findingLine(draft, finding, cut)),
      ),
    );
    const questions = (plan?.questions ?? draft.questions).map(
      ({ label, field, why, candidates }) =>
        `${label} (${field}): ${why}${candidates.length > 0 ? `; có thể là: ${candidates.join(', ')}` : ''}`,
    );
    lines.push(...section('Còn phải hỏi', questions));
    lines.push(...section('Đã bỏ đi', removedLines(draft.removed, extent)));
    lines.push(...section('Số ký tự', [accountingLine(draft.accounting)]));
    lines.push(
      ...section(
        'Lưu ý',
        (plan?.remarks ?? draft.remarks).map((remark) => cut(remark, 300)),
      ),
    );
  }
  if (plan?.difference !== undefined) {
    lines.push(...section('Khác nhau', differenceLines(plan.difference, extent)));
  }
  const told = isDryRun && plan?.changes.length ? message.replace(/^Ghi vào/u, 'Sẽ ghi vào') : message;
  lines.push(`  → ${told.replaceAll('\n', '\n    ')}`);
  return `${lines.join('\n')}\n`;
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`  ${title}`, ...lines.map((line) => `    - ${line.replaceAll('\n', '\n      ')}`)];
}

function headline({ data, outline, citations }: Draft): string[] {
  const title = [data['number'], data['title'] ?? data['name']].filter((part) => typeof part === 'string').join(' · ');
  const linked = citations.filter(({ document }) => document !== null).length;
  return [
    ...(title === '' ? [] : [title]),
    `${counted(outline.length)} đề mục và điểm, ${counted(citations.length)} chỗ viện dẫn (${counted(linked)} chỗ biết là văn bản nào)`,
  ];
}

function findingLine(draft: Draft, { field, value, confidence, evidence, why }: Finding, cut: (t: string) => string) {
  const label = labelOfPath(COLLECTIONS[draft.collection].schema, field.split('.'), draft.data);
  const basis = [evidence === '' ? '' : `«${cut(evidence)}»`, why].filter((part) => part !== '').join(', ');
  return `${label} (${field}): ${cut(valueInWords(value))} · mức tin ${CONFIDENCES[confidence].name}${basis === '' ? '' : ` · ${basis}`}`;
}

function removedLines(removed: readonly Removed[], extent: Extent): string[] {
  const byRule = [...Map.groupBy(removed, ({ rule }) => rule)];
  if (extent === 'full') return byRule.flatMap(([rule, parts]) => parts.map(({ text }) => `${rule}: «${text}»`));
  return byRule.map(([rule, parts]) => {
    const times = parts.length > 1 ? ` (${counted(parts.length)} đoạn)` : '';
    return `${rule}${times}: «${shortened(parts.map(({ text }) => text).join(' | '))}»`;
  });
}

/** Every character of the file is told where it went; where the sums differ, that is told too. */
function accountingLine({ inFile, body, metadata, removed, marks, difference }: Accounting): string {
  const parts = [
    `thân bài ${counted(body)}`,
    `đầu cuối ${counted(metadata)}`,
    `bỏ đi ${counted(removed)}`,
    ...(marks > 0 ? [`ký hiệu đề mục ${counted(marks)}`] : []),
  ];
  const rest = difference === 0 ? '' : ` (lệch ${counted(difference)}, hãy đối chiếu với tệp)`;
  return `trong tệp ${counted(inFile)} = ${parts.join(' + ')}${rest}`;
}

const SHOWN_LINES = 40;

function differenceLines(difference: string, extent: Extent): string[] {
  const lines = difference.trimEnd().split('\n');
  const shown = extent === 'full' ? lines : lines.slice(0, SHOWN_LINES).map((line) => line.slice(0, 160));
  const rest = lines.length - shown.length;
  return [[...shown, ...(rest > 0 ? [`… còn ${counted(rest)} dòng, xem bằng --json`] : [])].join('\n')];
}

/** The sums of a run. */
export function summaryOf(outcomes: readonly Outcome[], skipped: readonly string[]): string {
  const counts = [...Map.groupBy(outcomes, (outcome) => outcome)].map(
    ([outcome, some]) => `${OUTCOME_NAMES[outcome]} ${counted(some.length)}`,
  );
  const left = skipped.length === 0 ? '' : `; bỏ qua ${counted(skipped.length)} tệp không chứa bài (ảnh, mã, kiểu chữ)`;
  return `Xong ${counted(outcomes.length)} bài: ${counts.join(', ') || 'không có tệp nào'}${left}.`;
}
