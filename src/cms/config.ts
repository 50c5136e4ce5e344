import type { CmsConfig, EntryCollection, Field, GitBackend } from '@sveltia/cms';
import type { z } from 'zod';
import { DOCUMENT_TYPES, type DocumentTypeId } from '../domain/document-types.ts';
import { capitalised } from '../domain/text.ts';
import { COLLECTION_NAMES, COLLECTIONS, type CollectionName } from '../schemas/collections.ts';
import { variantsOf } from '../schemas/variants.ts';
import { FORM } from './files.ts';
import { type Choice, entriesField, type FormContext, fieldsOf } from './form-fields.ts';

/** Where the content lies in the project's folder. */
const CONTENT = 'content';

/** Icons of the sidebar, by their names in Material Symbols. */
const ICONS: Readonly<Record<CollectionName, string>> = {
  resolutions: 'gavel',
  directives: 'campaign',
  conclusions: 'fact_check',
  documents: 'description',
  models: 'diversity_3',
  articles: 'newspaper',
  courses: 'school',
  lessons: 'menu_book',
  questions: 'quiz',
  register: 'list_alt',
  figures: 'analytics',
  comparisons: 'bar_chart',
  places: 'location_on',
  bodies: 'account_balance',
  topics: 'label',
  glossary: 'dictionary',
  sources: 'source',
};

/** How a new file is called, and what the list of files shows. */
const TEXTS: Readonly<Partial<Record<CollectionName, { slug: string; summary: string; identifier: string }>>> = {
  models: { slug: '{{name}}', summary: '{{name}}', identifier: 'name' },
  articles: { slug: '{{title}}', summary: '{{title}}', identifier: 'title' },
  courses: { slug: '{{title}}', summary: '{{title}}', identifier: 'title' },
  lessons: { slug: '{{title}}', summary: '{{title}}', identifier: 'title' },
};
const DOCUMENT = {
  slug: "{{number | default('{{slug}}')}}",
  summary: '{{number}} {{title}} ({{issuedOn}})',
  identifier: 'title',
};

/** The article with which the field began has no number. */
const ARTICLE = { slug: '{{slug}}', summary: '{{title}} ({{issuedOn}})', identifier: 'title' };

/** Collections whose files lie in folders of their own: by place and year, by province, by course. */
const NESTED: ReadonlySet<CollectionName> = new Set([
  'resolutions',
  'directives',
  'conclusions',
  'documents',
  'models',
  'lessons',
]);

/** What Sveltia CMS is told where work is kept in the project's folder only: the name stands for no host. */
const LOCAL_ONLY: GitBackend = { name: 'gitea', repo: 'thu-vien/dan-van', auth_methods: ['oauth', 'token'] };

/** A collection of the editor, with the collection of the library whose files it edits. */
export interface EditedCollection {
  collection: CollectionName;
  /** The one type of document that its files hold, where each type has a list of its own. */
  type?: DocumentTypeId;
  config: EntryCollection;
}

/** Every collection as the editor shows it; documents of other types have a list a type. */
export function editedCollections(documents: readonly Choice[]): EditedCollection[] {
  return COLLECTION_NAMES.flatMap((name): EditedCollection[] => {
    const context: FormContext = { collection: name, documents };
    const { schema, form } = COLLECTIONS[name];
    if (form === 'list') return [{ collection: name, config: listCollection(context) }];
    const variants = variantsOf(schema);
    if (!variants) return [{ collection: name, config: textCollection(name, COLLECTIONS[name].name, schema, context) }];
    return variants.list.map(({ name: type, schema: own }) => ({
      collection: name,
      type: type as DocumentTypeId,
      config: {
        ...textCollection(`${name}-${type}`, DOCUMENT_TYPES[type as DocumentTypeId].name, own, context),
        folder: `${CONTENT}/${name}/${type}`,
      },
    }));
  });
}

/** The whole configuration of the editor. */
export function cmsConfig(documents: readonly Choice[], backend: GitBackend | undefined): CmsConfig {
  return {
    load_config_file: false,
    backend: backend ?? LOCAL_ONLY,
    app_title: 'Biên tập Thư viện Dân vận',
    logo: { src: '/bieu-tuong.svg' },
    media_folder: `${CONTENT}/pictures`,
    public_folder: '/',
    media_libraries: { stock_assets: { providers: [] } },
    show_preview_links: false,
    editor: { preview: false },
    slug: { encoding: 'ascii', clean_accents: true, sanitize_replacement: '-' },
    output: { omit_empty_optional_fields: true },
    collections: grouped(editedCollections(documents)),
  };
}

/** Documents, stories, teaching, registers, with a line between them; the many lists of other documents come last. */
function grouped(edited: readonly EditedCollection[]): CmsConfig['collections'] {
  const begins: ReadonlySet<string> = new Set(['models', 'courses', 'register']);
  const line = (name: string) => ({ divider: true, name: `truoc-${name}` });
  const shown = ({ config }: EditedCollection) => ({ ...config, label: capitalised(config.label ?? config.name) });
  const [others, main] = [edited.filter(({ type }) => type), edited.filter(({ type }) => !type)];
  return [
    ...main.flatMap((each) => (begins.has(each.collection) ? [line(each.collection), shown(each)] : [shown(each)])),
    line('documents'),
    ...others.map(shown),
  ] as CmsConfig['collections'];
}

function textCollection(name: string, label: string, schema: z.ZodType, context: FormContext): EntryCollection {
  const { collection } = context;
  const { slug, summary, identifier } = TEXTS[collection] ?? (name.endsWith('bai-bao') ? ARTICLE : DOCUMENT);
  const isLesson = COLLECTIONS[collection].form === 'lesson';
  return {
    name,
    label,
    icon: ICONS[collection],
    folder: `${CONTENT}/${collection}`,
    format: collection,
    // What is published keeps its address: taking a file away is no work for a form.
    delete: false,
    identifier_field: identifier,
    slug: { template: slug, editable: true },
    summary,
    ...(NESTED.has(collection) && {
      nested: { subfolders: false },
      meta: { path: { widget: 'string', label: 'Thư mục' } },
    }),
    fields: [...fieldsOf(schema, context), bodyField(isLesson)],
  } as EntryCollection;
}

function bodyField(isLesson: boolean): Field {
  return {
    name: FORM.body,
    label: isLesson ? 'Bài học' : 'Bài',
    hint: 'Viết bằng Markdown; mỗi điều, mục, điểm là một đầu đề như trang hướng dẫn biên tập đã chỉ.',
    widget: 'text',
    required: true,
  };
}

function listCollection(context: FormContext): EntryCollection {
  const { collection } = context;
  return {
    name: collection,
    label: COLLECTIONS[collection].name,
    icon: ICONS[collection],
    folder: `${CONTENT}/${collection}`,
    format: collection,
    // Entries come and go within the files; the files themselves are few and stay.
    create: false,
    delete: false,
    duplicate: false,
    identifier_field: FORM.heading,
    summary: `{{${FORM.heading} | default('{{slug}}')}}`,
    fields: [
      {
        name: FORM.heading,
        label: 'Đầu đề của tệp',
        hint: 'Tệp này gồm những gì; đứng ở đầu tệp dưới dạng ghi chú, người đọc trang không thấy.',
        widget: 'string',
        required: false,
      },
      entriesField(context),
    ],
  };
}
