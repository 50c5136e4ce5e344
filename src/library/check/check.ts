import type { Content } from '../read/content.ts';
import type { Problem } from '../read/problem.ts';
import type { ContentIndex } from './content-index.ts';

/** What checks look things up in, made once a run. */
export interface CheckContext {
  content: Content;
  /** Today as `YYYY-MM-DD`: nothing was issued after it. */
  today: string;
  index: ContentIndex;
  /** The content folder, for what is no text. */
  root: string;
}

/** One rule over the whole content. Never throws for bad content: it tells what is wrong. */
export interface Check {
  title: string;
  run(context: CheckContext): Problem[];
}
