import { referenceTarget } from '../../src/library/check/references.ts';
import type { Content } from '../../src/library/read/content.ts';
import { type FieldOption, fieldOptions } from '../../src/starter/options.ts';
import { helpFor, readTyped } from '../../src/starter/typed.ts';
import { UsageError } from './import-options.ts';

/** What an answer means, as content writes it; or why it can mean nothing. */
export type Meant = { value: string } | { fault: string };

/** The texts that are imported. Fields of one name mean the same in all of them. */
const IMPORTED = ['directives', 'articles'] as const;

/** What an editor answered for a field: names of registers become ids, days of the calendar days of the content. */
export function answerMeant(field: string, answer: string, content: Content): Meant {
  const known = optionOf(field);
  if (!known) return { value: answer };
  const { option, collection } = known;
  const parts = option.multiple ? answer.split(',').flatMap((part) => part.trim() || []) : [answer];
  const read = parts.map((part) => readTyped(part, option, collection, content));
  const fault = read.find((typed) => 'fault' in typed);
  return fault ?? { value: read.flatMap((typed) => ('value' in typed ? [String(typed.value)] : [])).join(', ') };
}

/** The same for all answers of a command. Throws a UsageError that says which one means nothing. */
export function answersMeant(answers: Readonly<Record<string, string>>, content: Content): Record<string, string> {
  return Object.fromEntries(
    Object.entries(answers).map(([field, answer]) => {
      const meant = answerMeant(field, answer, content);
      if ('fault' in meant) throw new UsageError(`--set ${meant.fault}.`);
      return [field, meant.value];
    }),
  );
}

/** How to answer for a field, where its question does not say; empty where any words will do. */
export function hintFor(field: string): string {
  const known = optionOf(field);
  if (!known) return '';
  const { option, collection } = known;
  if (option.field.form === 'union') return helpFor(option.field);
  return referenceTarget(collection, option.path) ? 'Ghi mã hoặc tên có trong danh mục.' : '';
}

function optionOf(field: string): { option: FieldOption; collection: (typeof IMPORTED)[number] } | undefined {
  for (const collection of IMPORTED) {
    const option = fieldOptions(collection).get(field);
    if (option) return { option, collection };
  }
  return undefined;
}
