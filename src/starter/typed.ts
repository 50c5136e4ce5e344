import { closedNumber } from '../domain/document-number.ts';
import { DOCUMENT_TYPE_IDS } from '../domain/document-types.ts';
import { slugOf } from '../domain/text.ts';
import { referenceTarget } from '../library/check/references.ts';
import type { Content } from '../library/read/content.ts';
import type { CollectionName } from '../schemas/collections.ts';
import type { FieldDescription } from '../schemas/describe.ts';
import { idNamed } from './names.ts';
import type { FieldOption } from './options.ts';

/** What an editor typed for a field, as content writes it; or why it can be nothing there, in Vietnamese. */
export type Typed = { value: unknown } | { fault: string };

/**
 * Reads what an editor typed for a field: a name of a register becomes its id, a date of the calendar a date of the
 * content. What is in no form that is known here stays as it was typed, for the schema to judge.
 */
export function readTyped(text: string, option: FieldOption, collection: CollectionName, content: Content): Typed {
  const { path, field } = option;
  if (path === 'type') return { value: DOCUMENT_TYPE_IDS.find((id) => id === slugOf(text)) ?? text };
  if (path === 'number') return { value: closedNumber(text) };
  if (field.form === 'number') return { value: /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : text };
  if (field.form === 'yes') return { value: text === 'true' ? true : text === 'false' ? false : text };
  if (field.form === 'union') return { value: dateTyped(text) };
  const target = referenceTarget(collection, path);
  if (target === undefined) return { value: text };
  const meant = idNamed(text, target, content);
  if ('id' in meant) return { value: meant.id };
  const [why, before] = meant.shared
    ? [`«${text}» là tên của nhiều mục; hãy ghi một mã`, ': ']
    : [`không có «${text}» trong danh mục`, '; gần giống: '];
  const offered = meant.offered.length > 0 ? before + meant.offered.join(', ') : '';
  return { fault: `${nameOf(option)}: ${why}${offered}` };
}

/** What to say of a field to whoever is asked for it. */
export function helpFor({ help, form, variants }: FieldDescription): string {
  return form === 'union' && !variants ? `${help} ${TYPED_DATES}` : help;
}

/** Name of an option's field for messages: `Địa bàn (place)`. */
export function nameOf({ path, field }: FieldOption): string {
  return `${field.label} (${path.replaceAll('[]', '')})`;
}

const TYPED_DATES = 'Viết như 23/12/2021, 3/2003 hoặc 2019.';

/** `23/12/2021` → `2021-12-23`, `3/2003` → `2003-03`; a year becomes a number, since YAML would quote it as text. */
function dateTyped(text: string): string | number {
  const [, day, month, year] = /^(?:(\d{1,2})[/.-])?(\d{1,2})[/.-](\d{4})$/.exec(text) ?? [];
  if (month && year) return [year, month, ...(day ? [day] : [])].map((part) => part.padStart(2, '0')).join('-');
  return /^\d{4}$/.test(text) ? Number(text) : text;
}
