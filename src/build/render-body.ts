import { readFile } from 'node:fs/promises';
import { createMarkdownProcessor, type MarkdownRenderer, parseFrontmatter } from '@astrojs/markdown-remark';
import { mentionKeys } from '../library/related.ts';
import type { LibraryDocument } from '../library/types.ts';
import type { Figure } from '../schemas/figure.ts';
import { markdownOptions } from './markdown-options.ts';
import { type BodyContext, type OutlineEntry, remarkLibrary } from './remark-library.ts';

export interface RenderedBody {
  html: string;
  outline: OutlineEntry[];
}

let processor: Promise<MarkdownRenderer> | undefined;

/**
 * Reads a content file and renders its body, linked to the documents that it may name.
 * Throws where the body renders to nothing: an empty page must stop the build.
 */
export async function renderBody(
  file: string,
  related: readonly LibraryDocument[],
  figures: ReadonlyMap<string, Figure>,
): Promise<RenderedBody> {
  processor ??= createMarkdownProcessor({ ...markdownOptions, remarkPlugins: [remarkLibrary] });
  const { content } = parseFrontmatter(await readFile(file, 'utf8'));
  const context: BodyContext = { mentions: mentionKeys(related), figures, outline: [] };
  const { code } = await (await processor).render(content, { frontmatter: { body: context } });
  if (code.replace(/<[^>]*>/g, '').trim() === '') throw new Error(`${file}: bài không có nội dung`);
  return { html: code, outline: context.outline };
}
