import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

const parser = unified().use(remarkParse).use(remarkGfm);

/** The tree of a Markdown body, with GFM's tables and footnotes. Never throws. */
export function parseMarkdown(body: string): Root {
  return parser.parse(body);
}

const mdxParser = unified().use(remarkParse).use(remarkGfm).use(remarkMdx);

/** The tree of the body of a lesson. Throws a message with a line where MDX is wrong. */
export function parseMdx(body: string): Root {
  return mdxParser.parse(body);
}
