import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

const parser = unified().use(remarkParse).use(remarkGfm);

/** The tree of a Markdown body, with GFM's tables and footnotes. Never throws. */
export function parseMarkdown(body: string): Root {
  return parser.parse(body);
}
