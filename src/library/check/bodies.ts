import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Entry } from '../read/content.ts';
import type { Problem } from '../read/problem.ts';
import { parseMarkdown } from '../text/markdown.ts';
import { provisionsOf } from '../text/provisions.ts';
import type { Check } from './check.ts';
import { textEntries } from './figures.ts';

/** A body says something, keeps to the headings that it may use, carries no HTML, and has the provisions that its head names. */
export const bodies: Check = {
  title: 'bài có nội dung và đúng cấu trúc',
  run({ content }) {
    return textEntries(content).flatMap((entry) => {
      // An import checks the whole content after each text, and only that text is new.
      const problems = checked.get(entry) ?? problemsOf(entry);
      checked.set(entry, problems);
      return problems;
    });
  },
};

const checked = new WeakMap<Entry, Problem[]>();

function problemsOf(entry: Entry): Problem[] {
  if (entry.body.trim() === '') {
    return [
      {
        file: entry.file,
        line: entry.bodyLine,
        field: 'Bài',
        found: 'không có nội dung',
        expected: 'ít nhất một đoạn',
      },
    ];
  }
  const tree = parseMarkdown(entry.body);
  return [...wrongNodes(entry, tree), ...missingProvisions(entry, tree)];
}

function wrongNodes(entry: Entry, tree: Root): Problem[] {
  const problems: Problem[] = [];
  const tell = (line: number, found: string, expected: string) =>
    problems.push({ file: entry.file, line: entry.bodyLine + line - 1, field: 'Bài', found, expected });
  visit(tree, (node) => {
    const line = node.position?.start.line ?? 1;
    if (node.type === 'heading' && node.depth === 1)
      tell(line, 'tiêu đề cấp 1 (#)', 'tiêu đề từ cấp 2 (##), vì tên bài đã là cấp 1');
    if (node.type === 'html') tell(line, `mã HTML «${node.value.slice(0, 40)}»`, 'chỉ Markdown');
    if (node.type === 'image' || node.type === 'imageReference') tell(line, 'hình ảnh', 'chỉ chữ, bảng và danh sách');
  });
  return problems;
}

function missingProvisions(entry: Entry, tree: Root): Problem[] {
  const known = new Set(provisionsOf(tree).map(({ id }) => id));
  const obligations = ('obligations' in entry.data && entry.data.obligations) || [];
  return obligations.flatMap(({ provision }, i) => {
    if (known.has(provision)) return [];
    return [
      {
        file: entry.file,
        line: entry.lineOf(['obligations', i, 'provision']),
        field: `Nhiệm vụ ${i + 1} › Ở điều, khoản, điểm (obligations.${i}.provision)`,
        found: `«${provision}»`,
        expected: `mã một chỗ có trong bài: ${[...known].slice(0, 12).join(', ')} …`,
      },
    ];
  });
}
