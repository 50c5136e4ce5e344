import { DOCUMENT_TYPES } from '../domain/document-types.ts';
import { facetValuesOf, type PageText } from './entry.ts';
import { loneToken, pairTokensOf } from './tokens.ts';

/** Value of the sort key of a page whose date nobody knows: it stands last. */
const NO_DATE = '0000';

/** A page as Pagefind indexes it: its title, its other names and its points as tokens, its facets, its date. */
export function pageRecord({ entry, points }: PageText): { url: string; content: string } {
  const seen = new Set<string>();
  const tokens = (text: string) => pairTokensOf(text, seen).join(' ');
  const type = entry.type && DOCUMENT_TYPES[entry.type].name;
  const body = [
    `<h1>${tokens([type, entry.number, entry.title].filter(Boolean).join(' '))}</h1>`,
    // As strong as a heading: it is what people call the page.
    ...(entry.aliases ?? []).map((alias) => `<h2>${tokens(alias)}</h2>`),
    ...points.map(({ text, heading }) => (heading ? `<h3>${tokens(text)}</h3>` : `<p>${tokens(text)}</p>`)),
  ];
  const lone = `<p>${[...seen].map(loneToken).join(' ')}</p>`;
  const facets = facetValuesOf(entry).map(
    ([name, value]) => `<span data-pagefind-filter="${name}">${escaped(value)}</span>`,
  );
  const date = `<span data-pagefind-sort="date">${entry.date ?? NO_DATE}</span>`;
  const hidden = `<div data-pagefind-ignore>${facets.join(' ')} ${date}</div>`;
  return { url: entry.url, content: `<html lang="vi"><body>${hidden}${body.join('')}${lone}</body></html>` };
}

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
