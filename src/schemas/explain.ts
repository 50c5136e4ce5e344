import type { z } from 'zod';
import { labelOfPath } from './describe.ts';

/** What is wrong at one place of an entry, in words for an editor. */
export interface Fault {
  path: PropertyKey[];
  /** The field in Vietnamese, with its key: `Số ký hiệu (number)`. */
  field: string;
  found: string;
  expected: string;
}

/** Faults of data that a schema refused, one for each place. */
export function explain(schema: z.ZodType, error: z.ZodError, data: unknown): Fault[] {
  return error.issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({
        path: [...issue.path, key],
        field: fieldName(schema, [...issue.path, key], data),
        found: `trường «${key}»`,
        expected: 'một trường có trong danh mục; xem trang Các trường dữ liệu',
      }));
    }
    return [
      {
        path: issue.path,
        field: fieldName(schema, issue.path, data),
        found: shown(valueAt(data, issue.path)),
        expected: expectation(issue),
      },
    ];
  });
}

/** The field in Vietnamese with the key that stands in the file. */
export function fieldName(schema: z.ZodType, path: readonly PropertyKey[], data: unknown): string {
  if (path.length === 0) return 'cả mục';
  const key = path.map(String).join('.');
  const label = labelOfPath(schema, path, data);
  return label === key ? key : `${label} (${key})`;
}

/** A value as an error message quotes it. */
export function shown(value: unknown): string {
  // A key without a value is null in YAML.
  if (value === undefined || value === null) return 'để trống';
  if (typeof value === 'string') return `«${value.length > 80 ? `${value.slice(0, 80)}…` : value}»`;
  return asJson(value).slice(0, 80);
}

/** An alias of YAML may lie within what it stands for, which JSON cannot tell. */
function asJson(value: unknown): string {
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    return 'một mục chứa chính nó';
  }
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, step) => (isRecord(value) ? value[String(step)] : undefined), data);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

const TYPE_NAMES: Readonly<Record<string, string>> = {
  string: 'một đoạn chữ',
  number: 'một số',
  int: 'một số nguyên',
  boolean: 'true hoặc false',
  array: 'một danh sách',
  object: 'một nhóm trường',
};

function expectation(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return TYPE_NAMES[issue.expected] ?? issue.expected;
    case 'invalid_value':
      return `một trong: ${issue.values.map(String).join(', ')}`;
    case 'invalid_union':
      return 'options' in issue && Array.isArray(issue.options)
        ? `một trong: ${issue.options.map(String).join(', ')}`
        : issue.message;
    default:
      return issue.message;
  }
}
