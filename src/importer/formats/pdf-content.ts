import type { FileProperties } from '../raw-text.ts';

/** A word, or a part of one, where it stands on its page: points, from the top left corner. */
export interface PdfWord {
  text: string;
  x0: number;
  x1: number;
  /** The line that letters stand on. */
  y: number;
  size: number;
  bold: boolean;
  italic: boolean;
  /** Name of the font without the mark of a subset. */
  font: string;
  /** Whether the file has a space before it. */
  spaced: boolean;
}

/** A straight line drawn on a page, across or down. */
export interface PdfRule {
  x0: number;
  y0: number;
  x1: number;
  y1: number;
}

export interface PdfPage {
  /** From 1. */
  number: number;
  width: number;
  words: PdfWord[];
  /** Text that stands across the page: watermarks, stamps, notes at the edge. */
  turned: string[];
  rules: PdfRule[];
  /** The page's text as pdf.js puts it together by itself; only counted. */
  plainText: string;
}

/** What a PDF holds, before lines and paragraphs are understood. */
export interface PdfContent {
  pages: PdfPage[];
  properties: FileProperties;
}
