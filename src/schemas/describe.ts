import { z } from 'zod';

/** `union`: one of several forms, as a date that is a text or a year, or one of several groups (`variants`). */
export type FieldForm = 'text' | 'choice' | 'number' | 'yes' | 'group' | 'union';

/** One field as the editors' reference shows it. */
export interface FieldDescription {
  /** Where it stands: `relations[].to`. */
  path: string;
  label: string;
  help: string;
  required: boolean;
  /** What may stand there, in words or as a closed list. */
  accepts: string;
  /** What stands there, or each item of a list. */
  form: FieldForm;
  /** How few a list may hold, where it says so. */
  least?: number;
  /** The ways to write a group that has several: `{kind: source, sources}`. */
  variants?: readonly string[];
}

type Step = string | number;

/** The schema without what only wraps it (optional, default, refinements of a pipe). */
export function unwrapped(schema: z.core.$ZodType): z.core.$ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault) {
    return unwrapped(schema.unwrap());
  }
  if (schema instanceof z.ZodPipe) return unwrapped(schema.def.in);
  return schema;
}

/** The label that `field` gave the schema, however it is wrapped. */
export function metaOf(schema: z.core.$ZodType): { title?: string | undefined; description?: string | undefined } {
  const own = z.globalRegistry.get(schema);
  if (own?.title) return own;
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault) {
    return metaOf(schema.unwrap());
  }
  return own ?? {};
}

function childOf(schema: z.core.$ZodType, step: Step, data: unknown): z.core.$ZodType | undefined {
  const inner = unwrapped(schema);
  if (inner instanceof z.ZodArray) return inner.element;
  // A key of a file may be called `constructor`.
  if (inner instanceof z.ZodObject) return Object.hasOwn(inner.shape, step) ? inner.shape[step] : undefined;
  if (inner instanceof z.ZodUnion) {
    const children = inner.options.map((option) => childOf(option, step, data));
    return children.find((child) => child !== undefined);
  }
  return undefined;
}

/** Vietnamese labels along a path of a schema, outermost first: `Quan hệ 2 › Tới văn bản`. Unknown keys stand as written. */
export function labelOfPath(schema: z.core.$ZodType, path: readonly PropertyKey[], data?: unknown): string {
  const parts: string[] = [];
  let current: z.core.$ZodType | undefined = schema;
  for (const step of path) {
    const key = typeof step === 'number' ? step : String(step);
    current = current && childOf(current, key, data);
    if (typeof key === 'number') {
      const last = parts.pop();
      parts.push(`${last ?? ''} ${key + 1}`.trim());
    } else {
      parts.push((current && metaOf(current).title) ?? key);
    }
  }
  return parts.join(' › ');
}

/** Every field of a schema in order, nested ones after their parent. */
export function describeFields(schema: z.core.$ZodType, prefix = ''): FieldDescription[] {
  const inner = unwrapped(schema);
  if (inner instanceof z.ZodUnion) return mergedOptions(inner.options, prefix);
  if (inner instanceof z.ZodArray) return describeFields(inner.element, prefix);
  if (!(inner instanceof z.ZodObject)) return [];
  return Object.entries(inner.shape).flatMap(([key, child]: [string, z.core.$ZodType]) => {
    const { title, description } = metaOf(child);
    const isList = unwrapped(child) instanceof z.ZodArray;
    const path = `${prefix}${key}${isList ? '[]' : ''}`;
    const least = leastOf(child);
    const variants = variantsOf(child);
    const own = {
      path,
      label: title ?? key,
      help: description ?? '',
      required: !child._zod.optin,
      accepts: accepted(child),
      form: formOf(child),
      ...(least !== undefined && { least }),
      ...(variants.length > 0 && { variants }),
    };
    return [own, ...describeFields(child, `${path}.`)];
  });
}

function formOf(schema: z.core.$ZodType): FieldForm {
  const inner = unwrapped(schema);
  if (inner instanceof z.ZodArray) return formOf(inner.element);
  if (inner instanceof z.ZodEnum || inner instanceof z.ZodLiteral) return 'choice';
  if (inner instanceof z.ZodBoolean) return 'yes';
  if (inner instanceof z.ZodNumber) return 'number';
  if (inner instanceof z.ZodObject) return 'group';
  return inner instanceof z.ZodUnion ? 'union' : 'text';
}

function leastOf(schema: z.core.$ZodType): number | undefined {
  const checks = unwrapped(schema)._zod.def.checks ?? [];
  return checks.find((check) => check instanceof z.core.$ZodCheckMinLength)?._zod.def.minimum;
}

/** Each variant of a union of groups by what it must hold; none for other schemas. */
function variantsOf(schema: z.core.$ZodType): string[] {
  const inner = unwrapped(schema);
  if (inner instanceof z.ZodArray) return variantsOf(inner.element);
  if (!(inner instanceof z.ZodUnion)) return [];
  return inner.options.flatMap((option: z.core.$ZodType) => {
    if (!(option instanceof z.ZodObject)) return [];
    const keys = Object.entries(option.shape).flatMap(([key, child]: [string, z.core.$ZodType]) => {
      if (child._zod.optin) return [];
      return child instanceof z.ZodLiteral ? `${key}: ${[...child.values].join(' · ')}` : key;
    });
    return [`{${keys.join(', ')}}`];
  });
}

/** The fields of all variants of a union, each once; values of `type` and `kind` are joined. */
function mergedOptions(options: readonly z.core.$ZodType[], prefix: string): FieldDescription[] {
  const merged = new Map<string, FieldDescription>();
  for (const field of options.flatMap((option) => describeFields(option, prefix))) {
    const seen = merged.get(field.path);
    if (!seen) merged.set(field.path, { ...field });
    else if (seen.accepts !== field.accepts && /(?:^|\.)(?:type|kind)$/.test(field.path))
      seen.accepts += ` · ${field.accepts}`;
  }
  return [...merged.values()];
}

function accepted(schema: z.core.$ZodType): string {
  const inner = unwrapped(schema);
  if (inner instanceof z.ZodEnum) return inner.options.join(' · ');
  if (inner instanceof z.ZodLiteral) return [...inner.values].join(' · ');
  if (inner instanceof z.ZodArray) return `danh sách: ${accepted(inner.element)}`;
  if (inner instanceof z.ZodBoolean) return 'true hoặc false';
  if (inner instanceof z.ZodNumber) return 'số';
  if (inner instanceof z.ZodObject) return 'nhóm trường';
  if (inner instanceof z.ZodUnion) return 'xem mô tả';
  return 'chữ';
}
