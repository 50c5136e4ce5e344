import { agrees, computed } from '../../domain/figures.ts';
import type { Content, Entry } from '../read/content.ts';
import type { Problem } from '../read/problem.ts';
import type { Check, CheckContext } from './check.ts';

/** Sums come out; a body's figure links point to figures, quote them as the source does, and are declared. */
export const figures: Check = {
  title: 'số liệu khớp nhau và khớp với bài',
  run(context) {
    return [...wrongSums(context), ...textEntries(context.content).flatMap((entry) => wrongLinks(entry, context))];
  },
};

function wrongSums({ content, index }: CheckContext): Problem[] {
  return content.figures.flatMap((entry) => {
    const { arithmetic, value, id } = entry.data;
    if (!arithmetic || value === undefined) return [];
    const result = computed(arithmetic, (other) => index.figures.get(other)?.value);
    if (result !== undefined && agrees(result, value)) return [];
    return [
      {
        file: entry.file,
        line: entry.lineOf(['arithmetic']),
        field: 'Phép tính (arithmetic)',
        found: `${id} = ${value}, phép tính cho ${result ?? 'không ra số'}`,
        expected: 'phép tính đúng với giá trị; nếu nguồn sai thì bỏ phép tính và ghi chú',
      },
    ];
  });
}

type TextEntry = Entry<'resolutions' | 'directives' | 'conclusions' | 'documents' | 'models' | 'articles'>;

/** Every entry that has a body. */
export function textEntries(content: Content): TextEntry[] {
  return [
    ...content.resolutions,
    ...content.directives,
    ...content.conclusions,
    ...content.documents,
    ...content.models,
    ...content.articles,
  ];
}

const FIGURE_LINK = /\[([^\]]*)\]\(so-lieu:([^)\s]*)\)/g;

function wrongLinks(entry: TextEntry, { index }: CheckContext): Problem[] {
  return [...entry.body.matchAll(FIGURE_LINK)].flatMap(({ 1: words = '', 2: id = '', index: offset }) => {
    const line = entry.bodyLine + entry.body.slice(0, offset).split('\n').length - 1;
    const at = (found: string, expected: string) => [
      { file: entry.file, line, field: `Số liệu ${id}`, found, expected },
    ];
    const figure = index.figures.get(id);
    if (!figure) return at(`so-lieu:${id}`, 'mã của một số liệu có trong danh mục');
    if (!digits(words).includes(digits(figure.valueText))) {
      return at(`«${words}»`, `số như nguồn viết: «${figure.valueText}»`);
    }
    return entry.data.figures?.includes(id) ? [] : at('chưa khai báo', `${id} trong danh sách figures ở đầu tệp`);
  });
}

function digits(text: string): string {
  return text.replace(/\D+/g, ' ').trim();
}
