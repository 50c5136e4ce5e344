import { parse } from 'yaml';
import { COLLECTION_NAMES, COLLECTIONS, type CollectionName } from '../../schemas/collections.ts';
import { explain } from '../../schemas/explain.ts';
import type { RawText } from '../raw-text.ts';
import { ImportRefusal } from '../refusal.ts';

/** A content file of the library's own form. */
export interface OwnFile {
  collection: CollectionName;
  data: Record<string, unknown>;
  body: string;
}

/** Keys that only content files of the library have: two of them tell such a file from other Markdown. */
const OWN_KEYS = [
  'type',
  'topics',
  'sources',
  'issuers',
  'coverage',
  'places',
  'confidence',
  'danVanKheo',
  'publishedOn',
];

/**
 * Reads a Markdown file whose front matter is the library's own; undefined for other files. Throws `ImportRefusal` where
 * it is nearly one, with what is wrong, and where its body holds HTML: the library's files hold none.
 */
export function readOwnFile({ frontMatter }: RawText): OwnFile | undefined {
  if (!frontMatter) return undefined;
  const data = readYaml(frontMatter.yaml);
  if (!data || OWN_KEYS.filter((key) => key in data).length < 2) return undefined;
  const texts = COLLECTION_NAMES.filter((name) => COLLECTIONS[name].form === 'text');
  const fitting = texts.find((name) => COLLECTIONS[name].schema.safeParse(data).success);
  if (!fitting) throw new ImportRefusal(whatIsWrong(data, texts));
  if (/<[a-z!/?]/iu.test(frontMatter.body)) {
    throw new ImportRefusal(
      'Thân bài có mã HTML; bài của thư viện chỉ viết bằng Markdown. Hãy bỏ các thẻ <…> rồi nhập lại.',
    );
  }
  return { collection: fitting, data, body: frontMatter.body };
}

function readYaml(text: string): Record<string, unknown> | undefined {
  try {
    // Dates stay text, as content is read; aliases are not followed beyond a few, so that none grows without bound.
    const value: unknown = parse(text, { schema: 'core', maxAliasCount: 20, logLevel: 'error' });
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}

/** The faults under the schema that refuses least. */
function whatIsWrong(data: Record<string, unknown>, texts: readonly CollectionName[]): string {
  const faults = texts
    .map((name) => {
      const { schema } = COLLECTIONS[name];
      const { error } = schema.safeParse(data);
      return error ? explain(schema, error, data) : [];
    })
    .sort((a, b) => a.length - b.length)[0];
  const lines = (faults ?? []).slice(0, 5).map(({ field, found, expected }) => `${field}: ${found}, cần ${expected}`);
  return `Đầu tệp là của thư viện nhưng chưa đúng: ${lines.join('; ')}.`;
}
