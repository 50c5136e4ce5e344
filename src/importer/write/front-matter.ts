import { stringify } from 'yaml';
import { z } from 'zod';
import { COLLECTIONS, type CollectionName } from '../../schemas/collections.ts';

/** YAML as the library writes it: a line a value, never folded, so that a change shows in the line it touches. */
const YAML_STYLE = { lineWidth: 0, indentSeq: true, aliasDuplicateObjects: false } as const;

/**
 * A content file: front matter in the order of the schema's fields, comments above it, then the body as it is.
 * Reading the file gives the same data and body (a body that does not begin with a line break gets one before it).
 */
export function writeTextFile(
  collection: CollectionName,
  data: Readonly<Record<string, unknown>>,
  body: string,
  comments: readonly string[] = [],
): string {
  const head = comments.map((comment) => `${comment}\n`).join('') + writeFrontMatter(collection, data);
  return `---\n${head}---\n${/^\r?\n/.test(body) ? '' : '\n'}${body}`;
}

/** Front matter as YAML, fields in the order of the schema. */
export function writeFrontMatter(collection: CollectionName, data: Readonly<Record<string, unknown>>): string {
  return stringify(inSchemaOrder(COLLECTIONS[collection].schema, data), YAML_STYLE);
}

/** One entry of a list as YAML: `- id: …` with its fields below. */
export function writeListEntry(collection: CollectionName, data: Readonly<Record<string, unknown>>): string {
  return stringify([inSchemaOrder(COLLECTIONS[collection].schema, data)], YAML_STYLE);
}

/** The same value with the keys of every map in the order of its schema; keys that the schema does not know come last. */
function inSchemaOrder(schema: z.core.$ZodType | undefined, value: unknown): unknown {
  const inner = unwrapped(schema);
  if (Array.isArray(value)) {
    const element = inner instanceof z.ZodArray ? inner.element : undefined;
    return value.map((item) => inSchemaOrder(element, item));
  }
  if (!isRecord(value)) return value;
  const shape = shapeFor(inner, value);
  const keys = new Set([...Object.keys(shape), ...Object.keys(value)]);
  return Object.fromEntries(
    [...keys].flatMap((key) => (value[key] === undefined ? [] : [[key, inSchemaOrder(shape[key], value[key])]])),
  );
}

function unwrapped(schema: z.core.$ZodType | undefined): z.core.$ZodType | undefined {
  return schema instanceof z.ZodOptional ? unwrapped(schema.unwrap()) : schema;
}

/** Fields of the schema, of a union those of the option whose literal fields the value has. */
function shapeFor(
  schema: z.core.$ZodType | undefined,
  value: Readonly<Record<string, unknown>>,
): Readonly<Record<string, z.core.$ZodType>> {
  if (schema instanceof z.ZodObject) return schema.shape;
  if (!(schema instanceof z.ZodUnion)) return {};
  const option = schema.options.find(
    (candidate) =>
      candidate instanceof z.ZodObject &&
      Object.entries(candidate.shape).every(
        ([key, field]) => !(field instanceof z.ZodLiteral) || field.safeParse(value[key]).success,
      ),
  );
  return shapeFor(option, value);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
