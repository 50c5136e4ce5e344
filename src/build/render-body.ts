import { createMarkdownProcessor, type MarkdownRenderer } from '@astrojs/markdown-remark';
import type { TextContext } from '../citations/citation.ts';
import type { Library, LibraryDocument } from '../library/types.ts';
import { bodyOf, citationGraph } from './citation-graph.ts';
import { markdownOptions } from './markdown-options.ts';
import { type BodyContext, type OutlineEntry, remarkLibrary } from './remark-library.ts';

export interface RenderedBody {
  html: string;
  outline: OutlineEntry[];
  /** Documents that the body is linked to, each once. */
  cited: LibraryDocument[];
}

let processor: Promise<MarkdownRenderer> | undefined;

/**
 * Reads a content file and renders its body with its citations linked. Nothing is kept between builds, so that a link
 * never outlives the document that it leads to. Throws where the body renders to nothing: an empty page must stop the build.
 */
export async function renderBody(file: string, text: TextContext, library: Library): Promise<RenderedBody> {
  processor ??= createMarkdownProcessor({ ...markdownOptions, remarkPlugins: [remarkLibrary] });
  const { index, provisionsOf, citedProvisions } = citationGraph(library);
  const context: BodyContext = {
    library,
    index,
    text,
    provisionsOf,
    citedProvisions: citedProvisions(text.self ?? ''),
    outline: [],
    cited: new Set(),
  };
  const { code } = await (await processor).render(bodyOf(file), { frontmatter: { body: context } });
  if (code.replace(/<[^>]*>/g, '').trim() === '') throw new Error(`${file}: bài không có nội dung`);
  const cited = [...context.cited].flatMap((identity) => library.byIdentity.get(identity) ?? []);
  return { html: code, outline: context.outline, cited };
}
