import type { LibraryModel } from './types.ts';

/** Ways to put a list of stories in order, as data: each gives what to compare, smaller first. */
export const MODEL_SORTS: ReadonlyArray<{ id: string; label: string; of(model: LibraryModel): string | number }> = [
  { id: 'nam', label: 'Mới nhất trước', of: ({ data: { from, to = from } }) => -(to ?? 0) },
  { id: 'noi', label: 'Theo tỉnh, thành phố', of: ({ places }) => places[0]?.province?.data.name ?? '' },
  { id: 'day-du', label: 'Kể đầy đủ nhất trước', of: (model) => -completeness(model) },
];

/** How many of the things that a good story tells are told: steps, what persuaded, costs, results … */
export function completeness({ data, figures, documents }: LibraryModel): number {
  const { steps, persuasion, cost, hardship, conditions, period } = data;
  const results = figures.some(({ kind }) => kind === 'result');
  return [steps, persuasion, cost, hardship, conditions, period, results, documents.length > 0].filter(Boolean).length;
}
