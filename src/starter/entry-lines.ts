import type { z } from 'zod';
import { referenceTarget } from '../library/check/references.ts';
import type { Content } from '../library/read/content.ts';
import type { CollectionName } from '../schemas/collections.ts';
import { describeFields, type FieldDescription } from '../schemas/describe.ts';
import { DATE_HELP } from '../schemas/fields.ts';
import { isRecord } from '../yaml/same.ts';
import { isWrittenByMachine } from './machine-fields.ts';
import { shortList } from './names.ts';
import type { Data } from './values.ts';
import { yamlLines } from './yaml-value.ts';

interface Sheet {
  collection: CollectionName;
  fields: readonly FieldDescription[];
  content: Content;
}

/**
 * The fields of an entry as YAML: what is given, then what must be filled with its help as a comment, in the order of
 * the schema; after them, commented out, what may be added. A field without a value is what is left to fill.
 */
export function entryLines(
  collection: CollectionName,
  schema: z.core.$ZodType,
  data: Data,
  content: Content,
): string[] {
  const sheet = { collection, fields: describeFields(schema), content };
  const own = childrenOf('', sheet);
  const needed = own.filter((field) => field.required || data[keyOf(field)] !== undefined);
  const optional = own.filter((field) => !needed.includes(field));
  return [
    ...needed.flatMap((field) => fieldLines(field, data[keyOf(field)], sheet)),
    ...(optional.length > 0
      ? [
          '',
          '# Các trường dưới đây không bắt buộc. Cần trường nào thì bỏ dấu # ở đầu những dòng của trường ấy rồi điền.',
        ]
      : []),
    ...optional.flatMap((field) => [...helpLines(field, sheet), ...blankLines(field, sheet).map((line) => `#${line}`)]),
  ];
}

function childrenOf(prefix: string, { fields, collection }: Sheet): FieldDescription[] {
  return fields.filter(
    ({ path }) =>
      path.startsWith(prefix) && !path.slice(prefix.length).includes('.') && !isWrittenByMachine(collection, path),
  );
}

function keyOf({ path }: FieldDescription): string {
  return path.slice(path.lastIndexOf('.') + 1).replace(/\[\]$/, '');
}

/** One field with what is known of it. */
function fieldLines(field: FieldDescription, value: unknown, sheet: Sheet): string[] {
  if (field.form === 'group' && isRecord(value) && !field.path.endsWith('[]')) {
    const inner = childrenOf(`${field.path}.`, sheet).filter(
      (child) => child.required || value[keyOf(child)] !== undefined,
    );
    return [`${keyOf(field)}:`, ...indented(inner.flatMap((child) => fieldLines(child, value[keyOf(child)], sheet)))];
  }
  if (value !== undefined) return yamlLines(keyOf(field), value);
  return [...helpLines(field, sheet), ...blankLines(field, sheet)];
}

/** A field to fill: `key:`, with what stands below it where it is a group. */
function blankLines(field: FieldDescription, sheet: Sheet): string[] {
  const key = `${keyOf(field)}:`;
  if (field.form !== 'group') return [key];
  const children = childrenOf(`${field.path}.`, sheet);
  const required = children.filter((child) => child.required);
  const shown = required.length > 0 ? required : children;
  const rest = children.filter((child) => !shown.includes(child)).map(keyOf);
  const more = rest.length > 0 ? [`# Có thể thêm: ${rest.join(', ')}.`] : [];
  if (!field.path.endsWith('[]')) {
    return [key, ...indented([...shown.flatMap((child) => fieldLines(child, undefined, sheet)), ...more])];
  }
  const [first, ...others] = shown;
  if (!first) return [key];
  const item = (withHelp: boolean) => {
    const lines = (child: FieldDescription) =>
      withHelp ? fieldLines(child, undefined, sheet) : blankLines(child, sheet);
    const [head = '', ...below] = blankLines(first, sheet);
    return [
      ...(withHelp ? helpLines(first, sheet) : []),
      `- ${head}`,
      ...indented([...below, ...others.flatMap(lines), ...(withHelp ? more : [])]),
    ];
  };
  const count = Math.max(field.least ?? 1, 1);
  return [key, ...indented(Array.from({ length: count }, (_, i) => item(i === 0)).flat())];
}

function helpLines(field: FieldDescription, sheet: Sheet): string[] {
  return [`${field.label}${listMark(field)} – ${field.help}`, ...hints(field, sheet)].map((line) => `# ${line}`);
}

function listMark({ path, form, least }: FieldDescription): string {
  if (!path.endsWith('[]') || form === 'group') return '';
  return least && least > 1 ? ` (danh sách, ít nhất ${least} mục)` : ' (danh sách)';
}

/** What may stand in a field, beyond its help. */
function hints(field: FieldDescription, { collection, content }: Sheet): string[] {
  const isList = field.path.endsWith('[]');
  const target = referenceTarget(collection, field.path);
  const known = target ? shortList(target, content) : [];
  const untold = field.accepts
    .replace(/^danh sách: /, '')
    .split(' · ')
    .filter((value) => !field.help.includes(value));
  return [
    ...(field.form === 'choice' && untold.length > 0 ? [`Nhận: ${field.accepts.replace(/^danh sách: /, '')}.`] : []),
    ...(field.variants ? [`${isList ? 'Mỗi mục là m' : 'M'}ột trong: ${field.variants.join(' · ')}.`] : []),
    ...(field.form === 'union' && !field.variants ? [DATE_HELP] : []),
    ...(known.length > 0 ? [`Có sẵn: ${known.join(', ')}.`] : []),
    ...(target && target !== 'documents' && known.length === 0 ? [`Danh mục nằm ở content/${target}.`] : []),
  ];
}

function indented(lines: readonly string[]): string[] {
  return lines.map((line) => `  ${line}`);
}
