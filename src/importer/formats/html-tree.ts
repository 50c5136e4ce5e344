import { type DefaultTreeAdapterMap, defaultTreeAdapter, parse } from 'parse5';
import { ImportRefusal } from '../refusal.ts';

type ParsedNode = DefaultTreeAdapterMap['node'];

/** Text of a page, numbered in reading order. */
export interface PageText {
  kind: 'text';
  number: number;
  text: string;
}

export interface PageElement {
  kind: 'element';
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: PageNode[];
}

export type PageNode = PageText | PageElement;

/** A page without anything that is not shown as text: this is where untrusted markup ends. */
export interface Page {
  body: PageElement;
  /** `<meta>` and `<link>` by their attributes, in order. */
  metas: Array<Readonly<Record<string, string>>>;
  /** Text of `<title>`. */
  title: string;
  /** Texts of `<script type="application/ld+json">`. */
  linkedData: string[];
  comments: string[];
  /** Drawings or formulas held words, which are not taken. */
  drawnWords: boolean;
}

/**
 * Elements whose content a browser does not show as text of the page: code, alternatives for other browsers, other
 * documents, drawings. They never enter the tree, whatever stands in them.
 */
export const UNSEEN: ReadonlySet<string> = new Set(
  'script style template noscript noframes noembed iframe frame object embed applet svg math canvas audio video head title meta link base param source track datalist rp'.split(
    ' ',
  ),
);

/** Browsers stop at 512 open elements; a page that a person wrote stays far below. */
const MAX_DEPTH = 800;
/** The longest pages of portals have some ten thousand; unclosed formatting multiplies without end. */
const MAX_ELEMENTS = 300_000;

const tooBig = () =>
  new ImportRefusal(
    'Trang web lồng quá nhiều lớp thẻ, không giống một trang có người đọc. Hãy mở trang trong trình duyệt, chọn và chép phần chữ vào một tệp .txt rồi nhập tệp ấy.',
  );

/**
 * Reads HTML as browsers do and keeps what is shown. Throws {@link ImportRefusal} where the page is nested or multiplied
 * beyond anything that is read by people.
 */
export function pageTree(html: string): Page {
  let depth = 0;
  let elements = 0;
  const document = parse(html, {
    // Without scripts `<noscript>` would be text; a saved page has been shown with scripts.
    scriptingEnabled: true,
    treeAdapter: {
      ...defaultTreeAdapter,
      createElement(...made) {
        elements += 1;
        if (elements > MAX_ELEMENTS) throw tooBig();
        return defaultTreeAdapter.createElement(...made);
      },
      onItemPush() {
        depth += 1;
        if (depth > MAX_DEPTH) throw tooBig();
      },
      onItemPop() {
        depth -= 1;
      },
    },
  });
  const page: Page = {
    body: { kind: 'element', name: 'body', attributes: {}, children: [] },
    metas: [],
    title: '',
    linkedData: [],
    comments: [],
    drawnWords: false,
  };
  let number = 0;

  const convert = (node: ParsedNode, parent: PageElement): void => {
    if ('value' in node) {
      parent.children.push({ kind: 'text', number: number++, text: node.value });
    } else if ('data' in node) {
      page.comments.push(node.data);
    } else if ('tagName' in node) {
      const attributes = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]));
      if (UNSEEN.has(node.tagName)) {
        takeApart(node, attributes);
        return;
      }
      const into: PageElement =
        node.tagName === 'body' || node.tagName === 'html'
          ? parent
          : { kind: 'element', name: node.tagName, attributes, children: [] };
      if (into === parent) into.attributes = { ...into.attributes, ...attributes };
      else parent.children.push(into);
      for (const child of node.childNodes) convert(child, into);
    } else if ('childNodes' in node) {
      for (const child of node.childNodes) convert(child, parent);
    }
  };

  const takeApart = (node: DefaultTreeAdapterMap['element'], attributes: Readonly<Record<string, string>>): void => {
    const { tagName } = node;
    if (tagName === 'meta' || tagName === 'link') page.metas.push(attributes);
    else if (tagName === 'title') page.title ||= textInside(node);
    else if (tagName === 'script') {
      if (/^application\/ld\+json/i.test(attributes['type'] ?? '')) page.linkedData.push(textInside(node));
    } else if (tagName === 'svg' || tagName === 'math') page.drawnWords ||= /\p{L}{2}/u.test(textInside(node));
    else if (tagName === 'head') {
      for (const child of node.childNodes) {
        if ('tagName' in child)
          takeApart(child, Object.fromEntries(child.attrs.map(({ name, value }) => [name, value])));
        else if ('data' in child) page.comments.push(child.data);
      }
    }
  };

  for (const child of document.childNodes) convert(child, page.body);
  return page;
}

function textInside(node: ParsedNode): string {
  if ('value' in node) return node.value;
  if (!('childNodes' in node)) return '';
  return node.childNodes.map(textInside).join('');
}

/** A node and all below it, in reading order; without recursion, since a page may nest as deep as is let. */
function* nodesOf(top: PageNode): Generator<PageNode> {
  const waiting = [top];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    yield node;
    // One by one: an element may have more children than a call takes arguments.
    if (node.kind === 'element') for (const child of node.children.toReversed()) waiting.push(child);
  }
}

/** All elements below and including one, in reading order. */
export function* elementsOf(element: PageElement): Generator<PageElement> {
  for (const node of nodesOf(element)) if (node.kind === 'element') yield node;
}

/** All texts of a node, in reading order. */
export function* textsOf(node: PageNode): Generator<PageText> {
  for (const inner of nodesOf(node)) if (inner.kind === 'text') yield inner;
}

/** Text below an element, as it is written. */
export function textOf(node: PageNode): string {
  return Array.from(textsOf(node), ({ text }) => text).join('');
}

/** Whether a `class` attribute holds a name. */
export function hasClass(element: PageElement, name: string): boolean {
  return (element.attributes['class'] ?? '').split(/\s+/).includes(name);
}

/** Declarations of a `style` attribute, names and values in lower case. */
export function declarationsOf(style: string | undefined): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const part of (style ?? '').split(';')) {
    const colon = part.indexOf(':');
    if (colon > 0)
      found.set(
        part.slice(0, colon).trim().toLowerCase(),
        part
          .slice(colon + 1)
          .trim()
          .toLowerCase(),
      );
  }
  return found;
}
