import { createMarkdownProcessor, type MarkdownRenderer } from '@astrojs/markdown-remark';
import type { Heading, Link, PhrasingContent, Root, Text } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import remarkMdx from 'remark-mdx';
import { SKIP, visit } from 'unist-util-visit';
import { visitParents } from 'unist-util-visit-parents';
import type { VFile } from 'vfile';
import { fold, slugOf } from '../domain/text.ts';
import { proofOf } from '../library/evidence.ts';
import { readReference } from '../library/text/lesson-links.ts';
import type { Library, LibraryTerm } from '../library/types.ts';
import { bodyOf } from './citation-graph.ts';
import { markdownOptions } from './markdown-options.ts';
import type { OutlineEntry } from './remark-library.ts';
import { letTablesScroll } from './scrolling-tables.ts';

export interface RenderedLesson {
  html: string;
  outline: OutlineEntry[];
}

interface LessonContext {
  library: Library;
  terms: readonly LibraryTerm[];
  outline: OutlineEntry[];
}

let processor: Promise<MarkdownRenderer> | undefined;

/**
 * Renders the MDX body of a course or lesson: its links lead to what they name, `<Advice>` stands apart, and the first
 * use of each term leads to its explanation on the page. Nothing in a body is run. Throws where it renders to nothing.
 */
export async function renderLesson(
  file: string,
  library: Library,
  terms: readonly LibraryTerm[] = [],
): Promise<RenderedLesson> {
  processor ??= createMarkdownProcessor({ ...markdownOptions, remarkPlugins: [remarkMdx, remarkLesson] });
  const context: LessonContext = { library, terms, outline: [] };
  const { code } = await (await processor).render(bodyOf(file), { frontmatter: { lesson: context } });
  if (code.replace(/<[^>]*>/g, '').trim() === '') throw new Error(`${file}: bài không có nội dung`);
  return { html: code, outline: context.outline };
}

function remarkLesson() {
  return (tree: Root, file: VFile) => {
    const context: LessonContext | undefined = file.data.astro?.frontmatter?.['lesson'];
    if (!context) return;
    visit(tree, 'heading', (heading) => addHeading(heading, context.outline));
    visit(tree, 'link', (link) => lead(link, context.library));
    letTablesScroll(tree);
    visit(tree, 'mdxJsxFlowElement', (element, index, parent) => {
      if (index === undefined || !parent) return;
      parent.children[index] = {
        type: 'blockquote',
        children: element.children,
        data: { hName: 'aside', hProperties: { className: 'advice' } },
      };
      return index;
    });
    for (const term of context.terms) explainFirst(tree, term);
  };
}

function addHeading(heading: Heading, outline: OutlineEntry[]): void {
  const text = textOf(heading);
  const id = slugOf(text);
  heading.data = { ...heading.data, hProperties: { id } };
  outline.push({ id, depth: heading.depth, text });
}

function lead(link: Link, library: Library): void {
  const evidence = readReference(link.url);
  if (evidence) link.url = proofOf(evidence, library).address;
}

/** The first use of a term outside links and headings leads to its explanation below. */
function explainFirst(tree: Root, { data }: LibraryTerm): void {
  const names = [data.term, ...(data.aliases ?? [])].map(fold);
  let found = false;
  visitParents(tree, 'text', (node, ancestors) => {
    if (found) return SKIP;
    if (ancestors.some(({ type }) => type === 'link' || type === 'heading')) return undefined;
    const folded = foldKeepingLength(node.value);
    const hit = names.map((name) => ({ name, at: wordAt(folded, name) })).find(({ at }) => at >= 0);
    const parent = ancestors.at(-1);
    if (!hit || (parent?.type !== 'paragraph' && parent?.type !== 'strong' && parent?.type !== 'tableCell'))
      return undefined;
    found = true;
    wrap(node, parent.children, hit.at, hit.name.length, data.id);
    return SKIP;
  });
}

/** Letters without marks, one for each that there was. */
function foldKeepingLength(text: string): string {
  return [...text].map((letter) => fold(letter).slice(0, 1) || ' ').join('');
}

function wordAt(text: string, name: string): number {
  const isLetter = (sign: string | undefined) => sign !== undefined && /[\p{L}\p{N}]/u.test(sign);
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    if (!isLetter(text[at - 1]) && !isLetter(text[at + name.length])) return at;
  }
  return -1;
}

function wrap(node: Text, siblings: PhrasingContent[], at: number, length: number, id: string): void {
  const letters = [...node.value];
  const part = (from: number, to?: number): Text => ({ type: 'text', value: letters.slice(from, to).join('') });
  const link: Link = {
    type: 'link',
    url: `#thuat-ngu-${id}`,
    data: { hProperties: { className: 'term' } },
    children: [part(at, at + length)],
  };
  siblings.splice(siblings.indexOf(node), 1, part(0, at), link, part(at + length));
}
