import { withoutMarks } from '../../src/domain/text.ts';
import type { PageText } from '../../src/search/entry.ts';

/** What an engine without files of its own for pages stores of each. */
export interface StoredPage {
  id: number;
  url: string;
  title: string;
  text: string;
}

/** Words as an engine that knows no Vietnamese must be given them: lower case, marks off, đ → d. */
export function foldedWords(text: string): string[] {
  return withoutMarks(text)
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** Title with type and number, as every engine shows it. */
export function titleOf({ entry }: PageText): string {
  return `Kế hoạch ${entry.number} ${entry.title}`;
}

export function storedPage(page: PageText, id: number): StoredPage {
  const text = page.points.map((point) => point.text).join('\n');
  return { id, url: page.entry.url, title: titleOf(page), text };
}

const LENGTH = 30;

/** A piece of the text around the first place where the first word of the query stands, as a card shows it. */
export function excerptAround(text: string, query: string): string {
  const words = text.split(/\s+/);
  const [wanted = ''] = foldedWords(query);
  const at = words.findIndex((word) => foldedWords(word).includes(wanted));
  const from = Math.max(0, at - 8);
  return words.slice(from, from + LENGTH).join(' ');
}
