import { compareVietnamese } from '../domain/text.ts';
import type { ListOrder } from './list-index.ts';
import type { LibraryModel } from './types.ts';

const provinceOf = ({ places }: LibraryModel) => places[0]?.province?.data.name ?? '';

/** Ways to put a list of stories in order beside that by name. */
export const MODEL_SORTS: ReadonlyArray<ListOrder<LibraryModel>> = [
  { id: 'nam', label: 'Mới nhất trước', compare: (a, b) => lastYear(b) - lastYear(a) },
  { id: 'noi', label: 'Theo tỉnh, thành phố', compare: (a, b) => compareVietnamese(provinceOf(a), provinceOf(b)) },
  { id: 'day-du', label: 'Kể đầy đủ nhất trước', compare: (a, b) => completeness(b) - completeness(a) },
];

/** The last year that a story tells of; 0 where none is known. */
function lastYear({ data: { from, to = from } }: LibraryModel): number {
  return to ?? 0;
}

/** How many of the things that a good story tells are told: steps, what persuaded, costs, results … */
export function completeness({ data, figures, documents }: LibraryModel): number {
  const { steps, persuasion, cost, hardship, conditions, period } = data;
  const results = figures.some(({ kind }) => kind === 'result');
  return [steps, persuasion, cost, hardship, conditions, period, results, documents.length > 0].filter(Boolean).length;
}
