import { isRecord } from '../../yaml/same.ts';
import type { FileProperties } from '../raw-text.ts';
import { elementsOf, type Page } from './html-tree.ts';

/** Longer values are no names of a page or a person. */
const LONGEST = 500;

/** Keys of `<meta>`, as `name`, `property`, `itemprop` or `http-equiv`, best first. */
const META: Readonly<Record<'title' | 'author' | 'publisher' | 'published' | 'url', readonly string[]>> = {
  title: ['og:title', 'twitter:title', 'dc.title', 'title'],
  author: ['author', 'article:author', 'dc.creator', 'dcterms.creator'],
  publisher: ['og:site_name', 'dc.publisher', 'publisher', 'application-name'],
  published: [
    'article:published_time',
    'datepublished',
    'pubdate',
    'dc.date.issued',
    'dc.date',
    'dcterms.created',
    'date',
  ],
  url: ['og:url'],
};

/** What a page says of itself outside its text. Every value is one line of plain text; addresses are of the web. */
export function pageProperties(page: Page): FileProperties {
  const meta = metaByKey(page);
  const linked = linkedData(page.linkedData);
  const first = (key: keyof typeof META) => META[key].map((name) => line(meta.get(name))).find(Boolean);
  return withoutNothing({
    title: first('title') ?? line(linked.title) ?? line(page.title),
    author: authorOf(first('author')) ?? line(linked.author),
    publisher: first('publisher') ?? line(linked.publisher),
    published: first('published') ?? line(linked.published) ?? line(timeOf(page)),
    url: addressOf(page, first('url')),
  });
}

/** Titles as the page gives them, best first. */
export function titlesOf(page: Page): string[] {
  const meta = metaByKey(page);
  return [meta.get('og:title'), linkedData(page.linkedData).title, page.title].flatMap((title) => line(title) ?? []);
}

function metaByKey({ metas }: Page): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const attributes of metas) {
    const key = (attributes['property'] ?? attributes['name'] ?? attributes['itemprop'] ?? '').toLowerCase();
    const { content } = attributes;
    if (key && content?.trim() && !found.has(key)) found.set(key, content);
  }
  return found;
}

/** Some systems put the address of a profile where a name belongs. */
function authorOf(author: string | undefined): string | undefined {
  return author && /^https?:/.test(author) ? undefined : author;
}

function timeOf({ body }: Page): string | undefined {
  for (const { name, attributes } of elementsOf(body)) {
    if (name === 'time' && attributes['datetime']) return attributes['datetime'];
    if (attributes['itemprop'] === 'datePublished') return attributes['content'] ?? attributes['datetime'];
  }
  return undefined;
}

/** Browsers write where a page came from into a comment, when they save it. */
const SAVED_FROM = /saved from url=\(\d+\)\s*(\S+)|saved (?:with|by) SingleFile[\s\S]*?url:\s*(\S+)/i;

function addressOf(page: Page, stated: string | undefined): string | undefined {
  const canonical = page.metas.find(({ rel, href }) => rel?.toLowerCase() === 'canonical' && href)?.['href'];
  const saved = page.comments.flatMap((comment) => {
    const [, browser, extension] = SAVED_FROM.exec(comment) ?? [];
    return browser ?? extension ?? [];
  })[0];
  const addresses = [canonical, stated, saved].map((address) => webAddress(address, saved));
  // Many portals give their front page as the canonical address of every page.
  return addresses.find((address) => address && new URL(address).pathname !== '/') ?? addresses.find(Boolean);
}

/** An address of the web, whole; nothing for what leads elsewhere or runs. */
export function webAddress(address: string | undefined, base?: string): string | undefined {
  const text = line(address);
  if (!text) return undefined;
  const url = URL.parse(text, base !== undefined && URL.canParse(base) ? base : undefined);
  return url && (url.protocol === 'https:' || url.protocol === 'http:') ? url.href : undefined;
}

/** One line of text; a value with markup in it is that text and nothing else. */
export function line(value: string | undefined): string | undefined {
  const text = value
    ?.replace(/[\s\u00A0]+/gu, ' ')
    .trim()
    .normalize('NFC')
    .slice(0, LONGEST);
  return text || undefined;
}

type LinkedData = Partial<Record<'title' | 'author' | 'publisher' | 'published', string>>;

const ARTICLE_TYPE = /Article|BlogPosting|Legislation|WebPage|Report/;

/** Reads what schema.org data says of an article. Data that is no JSON says nothing. */
function linkedData(texts: readonly string[]): LinkedData {
  for (const node of texts.flatMap(parsedNodes)) {
    if (!ARTICLE_TYPE.test(JSON.stringify(node['@type'] ?? ''))) continue;
    const found = withoutNothing({
      title: text(node['headline']),
      author: nameOf(node['author']),
      publisher: nameOf(node['publisher']),
      published: text(node['datePublished']),
    });
    if (found.title || found.published) return found;
  }
  return {};
}

function parsedNodes(json: string): Array<Record<string, unknown>> {
  try {
    const data: unknown = JSON.parse(json);
    return (Array.isArray(data) ? data : [data]).filter(isRecord).flatMap((node) => {
      const graph = node['@graph'];
      return Array.isArray(graph) ? graph.filter(isRecord) : [node];
    });
  } catch {
    return [];
  }
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function nameOf(value: unknown): string | undefined {
  if (Array.isArray(value)) return value.flatMap((one) => nameOf(one) ?? []).join(', ') || undefined;
  return isRecord(value) ? text(value['name']) : text(value);
}

function withoutNothing<Values extends Record<string, string | undefined>>(
  values: Values,
): { [Key in keyof Values]?: string } {
  const found: { [Key in keyof Values]?: string } = {};
  for (const key in values) {
    const value = values[key];
    if (value !== undefined) found[key] = value;
  }
  return found;
}
