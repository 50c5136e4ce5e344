import type { Field, ListField, SelectField } from '@sveltia/cms';
import { z } from 'zod';
import { capitalised } from '../domain/text.ts';
import { COLLECTIONS, type CollectionName } from '../schemas/collections.ts';
import { metaOf, unwrapped } from '../schemas/describe.ts';
import { dateHelp } from '../schemas/fields.ts';
import { type Variant, variantsOf } from '../schemas/variants.ts';
import { choiceNames } from './choice-names.ts';
import { FORM } from './files.ts';
import { FORM_KIND } from './form-data.ts';
import { boundsOf, mayBeEmptyList, patternOf, textFormOf } from './patterns.ts';
import { type Target, targetOf } from './references.ts';

/** A document that a field can point to: its identity, and what the editor reads. */
export interface Choice {
  value: string;
  label: string;
}

/** What the fields of a collection need to know beyond its schema. */
export interface FormContext {
  collection: CollectionName;
  /** Every document of the library when the site was built. */
  documents: readonly Choice[];
}

/** Values of one line; longer words get a box of several lines. */
const SHORT_WORDS =
  /^(?:name|nameInCity|id|slug|number|term|session|period|spot|author|publisher|unit|valueText|abbreviation|seat|role|onBehalfOf|credit|licence|field|minutes|label|provision|by|before|left|right|answer)$/;

/** How an entry of a list is called while it is folded: the fields that tell it. */
const SUMMARIES: Readonly<Partial<Record<CollectionName, string>>> = {
  questions: '{{prompt}} ({{id}})',
  register: '{{number}} {{title}} ({{issuedOn}})',
  figures: '{{id}}: {{valueText}} – {{measures}}',
  comparisons: '{{title}} ({{id}})',
  places: '{{name}} ({{id}})',
  bodies: '{{name}} ({{id}})',
  topics: '{{name}} ({{id}})',
  glossary: '{{term}} ({{id}})',
  sources: '{{title}} ({{id}})',
};

/** The same for the items of lists within an entry, by the key of the list, where their first words do not tell them. */
const ITEM_SUMMARIES: Readonly<Record<string, string>> = {
  relations: '{{kind}}: {{to}}',
  obligations: '{{who}}: {{does}}',
  namesakes: '{{about}} ({{issuedOn}})',
  discrepancies: '{{field}}: {{values.0.value}} – {{values.1.value}}',
  readings: '{{document}}',
  plan: '{{activity}} ({{minutes}})',
};

/** One entry of a list, as a count or the button that adds one names it. */
const ONE_OF: Readonly<Partial<Record<CollectionName, string>>> = {
  questions: 'câu hỏi',
  register: 'văn bản',
  figures: 'số liệu',
  comparisons: 'so sánh',
  places: 'địa bàn',
  bodies: 'cơ quan',
  topics: 'chủ đề',
  glossary: 'thuật ngữ',
  sources: 'nguồn',
};

/** What the editor reads where a field points to an entry, by its collection. */
const NAMES: Readonly<Partial<Record<CollectionName, readonly string[]>>> = {
  places: ['name'],
  bodies: ['name'],
  topics: ['name'],
  glossary: ['term'],
  sources: ['title'],
  questions: ['prompt'],
  figures: ['valueText', 'unit', 'measures'],
};

/** The fields of a schema as the form shows them, in the order of the schema. */
export function fieldsOf(schema: z.core.$ZodType, context: FormContext): Field[] {
  const inner = unwrapped(schema);
  if (!(inner instanceof z.ZodObject)) return [];
  return Object.entries(inner.shape).map(([key, child]: [string, z.core.$ZodType]) => fieldOf(key, child, context));
}

/** The list that a file of a collection holds. */
export function entriesField(context: FormContext): Field {
  const { name, schema } = COLLECTIONS[context.collection];
  const one = ONE_OF[context.collection] ?? name.toLocaleLowerCase('vi');
  const summary = SUMMARIES[context.collection];
  return {
    name: FORM.entries,
    label: capitalised(one),
    label_singular: one,
    hint: 'Mỗi mục một dòng; bấm vào tên để mở. Ghi chú trong tệp được giữ nguyên khi lưu.',
    widget: 'list',
    required: true,
    collapsed: true,
    allow_reorder: false,
    allow_duplicate: false,
    ...(summary !== undefined && { summary }),
    ...itemsOf(schema, context),
  } as ListField;
}

function fieldOf(key: string, schema: z.core.$ZodType, context: FormContext): Field {
  const inner = unwrapped(schema);
  const { title, description } = metaOf(schema);
  const help = [description, dateHelp(patternOf(inner))].filter(Boolean).join(' ');
  const common = {
    name: key,
    label: title ?? key,
    ...(help && { hint: escaped(help) }),
    required: !schema._zod.optin && !mayBeEmptyList(inner),
  };
  // What can be one thing only is not asked for.
  if (inner instanceof z.ZodLiteral && inner.value !== true)
    return { name: key, label: common.label, widget: 'hidden', default: inner.value };
  return { ...common, ...widgetOf(key, inner, context, description ?? '') } as Field;
}

type Widget = Record<string, unknown>;

function widgetOf(key: string, schema: z.core.$ZodType, context: FormContext, help: string): Widget {
  const variants = variantsOf(schema);
  if (variants) return { widget: 'object', typeKey: variants.key ?? FORM_KIND, types: typesOf(variants.list, context) };
  if (schema instanceof z.ZodEnum) return selectOf(schema, help);
  if (schema instanceof z.ZodBoolean || schema instanceof z.ZodLiteral) return { widget: 'boolean' };
  if (schema instanceof z.ZodNumber) {
    const isWhole = schema._zod.def.checks?.length !== 0 && schema.format === 'safeint';
    return {
      widget: 'number',
      value_type: isWhole ? 'int' : 'float',
      ...boundsOf(schema),
    };
  }
  if (schema instanceof z.ZodArray) return listOf(key, schema, context, help);
  if (schema instanceof z.ZodTuple) {
    const [item] = schema.def.items;
    const size = schema.def.items.length;
    return { widget: 'list', field: fieldOf(key, item as z.core.$ZodType, context), min: size, max: size };
  }
  if (schema instanceof z.ZodObject) return { widget: 'object', collapsed: 'auto', fields: fieldsOf(schema, context) };
  return textOf(key, schema, context);
}

function listOf(key: string, schema: z.ZodArray, context: FormContext, help: string): Widget {
  const item = unwrapped(schema.element);
  const bounds = boundsOf(schema);
  if (item instanceof z.ZodEnum) return { ...selectOf(item, help), multiple: true, ...bounds };
  if (item instanceof z.ZodObject || variantsOf(item)) {
    const summary = ITEM_SUMMARIES[key];
    return {
      widget: 'list',
      collapsed: 'auto',
      ...(summary !== undefined && { summary }),
      ...bounds,
      ...itemsOf(item, context),
    };
  }
  const target = targetOf(item, key, context.collection);
  if (target) return { ...pickerOf(target, context), multiple: true, ...bounds };
  return {
    widget: 'list',
    ...bounds,
    field: { name: key, label: 'Mục', required: true, ...textOf(key, item, context) },
  };
}

function itemsOf(schema: z.core.$ZodType, context: FormContext): Widget {
  const variants = variantsOf(schema);
  return variants
    ? { typeKey: variants.key ?? FORM_KIND, types: typesOf(variants.list, context) }
    : { fields: fieldsOf(schema, context) };
}

/** Ways of writing an object, each with its Vietnamese name and the fields that it has beside the key that tells it. */
function typesOf(variants: readonly Variant[], context: FormContext): Widget[] {
  const names = choiceNames(
    variants.map(({ name }) => name),
    '',
    new Map(
      variants.map(({ name, schema }) => [
        name,
        metaOf(schema.shape[name] ?? schema).title ?? VARIANT_NAMES[name] ?? name,
      ]),
    ),
  );
  return variants.map(({ name, schema }) => ({
    name,
    label: capitalised(names.get(name) ?? name),
    fields: fieldsOf(schema, context).filter((field) => field.widget !== 'hidden'),
  }));
}

/** Ways that neither a table of the domain nor a label names. */
const VARIANT_NAMES: Readonly<Record<string, string>> = {
  source: 'Có nguồn',
  document: 'Có văn bản',
  library: 'Theo cách hiểu của thư viện',
};

function selectOf(schema: z.ZodEnum, help: string): Pick<SelectField, 'widget' | 'options'> {
  const names = choiceNames(schema.options.map(String), help, PROVABLE);
  const options = [...names].map(([value, name]) => ({
    value,
    label: name === undefined ? value : `${capitalised(name)} (${value})`,
  }));
  return { widget: 'select', options };
}

function textOf(key: string, schema: z.core.$ZodType, context: FormContext): Widget {
  const target = targetOf(schema, key, context.collection);
  if (target) return pickerOf(target, context);
  const form = textFormOf(schema);
  // The flag `u` is for letters of numbers such as Đ.
  if (form) return { widget: 'string', pattern: [new RegExp(form.pattern, 'u'), capitalised(form.message)] };
  return { widget: SHORT_WORDS.test(key) ? 'string' : 'text' };
}

/** Picks an entry by its name; the file keeps its id. */
function pickerOf(target: Target, { documents }: FormContext): Widget {
  if (target === 'documentIdentities') return { widget: 'select', options: documents, dropdown_threshold: 0 };
  const form = COLLECTIONS[target].form;
  const names = NAMES[target];
  if (form === 'list' && names) {
    const fields = names.map((name) => `${FORM.entries}.*.${name}`);
    return {
      widget: 'relation',
      collection: target,
      value_field: `${FORM.entries}.*.id`,
      display_fields: [`${fields.map((name) => `{{${name}}}`).join(' ')} ({{${FORM.entries}.*.id}})`],
      search_fields: [...fields, `${FORM.entries}.*.id`],
      dropdown_threshold: 0,
    };
  }
  const title = target === 'models' ? 'name' : 'title';
  return {
    widget: 'relation',
    collection: target,
    value_field: '{{slug}}',
    display_fields: [`{{${title}}} ({{slug}})`],
    search_fields: [title],
    dropdown_threshold: 0,
  };
}

/** Fields that a source can prove, under the names that they have in the form of a document. */
const PROVABLE: ReadonlyMap<string, string> = new Map([
  ...Object.entries(COLLECTIONS.directives.schema.shape).flatMap(([key, schema]): Array<[string, string]> => {
    const { title } = metaOf(schema);
    return title ? [[key, title]] : [];
  }),
  ['text', 'Nội dung'],
  ['published', 'Nơi đăng'],
]);

/** Hints are read as Markdown: what would be a sign of it stays a letter. */
function escaped(words: string): string {
  return words.replaceAll(/[*_[\]~`]/g, '\\$&');
}
