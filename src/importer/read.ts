import type { RawText } from './raw-text.ts';

/** One text of a file, or why it could not be read, in Vietnamese. A file inside an archive is named `goi.zip › a.docx`. */
export type ReadText = { name: string; text: RawText } | { name: string; refusal: string };
