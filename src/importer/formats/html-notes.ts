import { elementsOf, type PageElement, textOf } from './html-tree.ts';

/** Footnotes of a page: where their marks stand, where they are told. */
export interface PageNotes {
  /** `<a>` that marks a note in the text, with the id of the note. */
  marks: ReadonlyMap<PageElement, string>;
  /** `<a>` that leads from a note back into the text. */
  returns: ReadonlySet<PageElement>;
  /** What holds a note's text, with the id of the note. */
  holders: ReadonlyMap<PageElement, string>;
  /** `href` of all marks and returns: their texts are numbers and arrows, not words of the page. */
  links: ReadonlySet<string>;
}

/** `#_ftn1` and `#_edn1` of Word, `#fn1` of pandoc, `#user-content-fn-1` of Markdown; the last group is the label. */
const TO_NOTE = /#(_ftn|_edn|(?:user-content-)?fn[-:]?)(\w[\w-]*)$/i;
const TO_MARK = /#(_ftnref|_ednref|(?:user-content-)?fnref[-:]?)(\w[\w-]*)$/i;

/** Elements that hold one note each. */
const HOLDER = /^(?:p|div|li|td|aside|blockquote)$/;

/** Longer than `[12]`, `(iv)` or an arrow: words of the page, wherever their link leads. */
const LONGEST_MARK = 8;

/** Some editors make a note's label a link to itself. */
function isOwnName(attributes: Readonly<Record<string, string>>, href: string): boolean {
  return href.endsWith(`#${attributes['name'] ?? attributes['id'] ?? ''}`);
}

/** Finds the notes whose mark and whose text are both on the page; a mark without text stays as it is printed. */
export function findNotes(body: PageElement): PageNotes {
  const marks = new Map<PageElement, string>();
  const back = new Map<PageElement, { key: string; holder: PageElement }>();
  const walk = (element: PageElement, holder: PageElement | undefined): void => {
    const isShort = element.name === 'a' && textOf(element).trim().length <= LONGEST_MARK;
    const href = isShort ? (element.attributes['href'] ?? '') : '';
    const toMark = TO_MARK.exec(href);
    if (toMark && holder) back.set(element, { key: keyOf(toMark), holder });
    const toNote = toMark ? null : TO_NOTE.exec(href);
    if (toNote && !isOwnName(element.attributes, href)) marks.set(element, keyOf(toNote));
    const within = HOLDER.test(element.name) && !isListOfNotes(element) ? element : holder;
    for (const child of element.children) if (child.kind === 'element') walk(child, within);
  };
  walk(body, undefined);

  const marked = new Set(marks.values());
  for (const [link, { key, holder }] of back) {
    // A note that is marked twice is led back to by `fnref-1-2`.
    if (!marked.has(key)) back.set(link, { key: key.replace(/-\d+$/, ''), holder });
  }
  const told = new Set(Array.from(back.values(), ({ key }) => key));
  const ids = new Map<string, string>();
  for (const key of marks.values()) if (told.has(key) && !ids.has(key)) ids.set(key, String(ids.size + 1));
  const shown = new Map([...marks].flatMap(([mark, key]) => pair(mark, ids.get(key))));
  const returns = new Set([...back].flatMap(([link, { key }]) => (ids.has(key) ? [link] : [])));
  return {
    marks: shown,
    returns,
    holders: holdersOf(body, back, ids),
    links: new Set(Array.from([...shown.keys(), ...returns], ({ attributes }) => attributes['href'] ?? '')),
  };
}

function keyOf([, kind = '', label = '']: RegExpExecArray): string {
  return `${/edn/i.test(kind) ? 'e' : 'f'}${label}`;
}

function pair<Key>(key: Key, id: string | undefined): Array<[Key, string]> {
  return id === undefined ? [] : [[key, id]];
}

function isListOfNotes({ name, attributes }: PageElement): boolean {
  return (
    name === 'div' && /footnote-list|endnote-list|footnotes/i.test(`${attributes['style']} ${attributes['class']}`)
  );
}

/** The element around each note; of Word the `<div id="ftn1">`, and paragraphs of a note that follow the first. */
function holdersOf(
  body: PageElement,
  back: ReadonlyMap<PageElement, { key: string; holder: PageElement }>,
  ids: ReadonlyMap<string, string>,
): ReadonlyMap<PageElement, string> {
  const holders = new Map<PageElement, string>();
  for (const { key, holder } of back.values()) {
    const id = ids.get(key);
    if (id !== undefined && !holders.has(holder)) holders.set(holder, id);
  }
  for (const element of elementsOf(body)) {
    const [, kind = '', label = ''] =
      /^(ftn|edn|(?:user-content-)?fn[-:]?)(\w+)$/i.exec(element.attributes['id'] ?? '') ?? [];
    const id = ids.get(`${/edn/i.test(kind) ? 'e' : 'f'}${label}`);
    if (id !== undefined && label && HOLDER.test(element.name)) holders.set(element, id);
    let open: string | undefined;
    for (const child of element.children) {
      if (child.kind !== 'element') continue;
      const own = holders.get(child);
      if (
        own === undefined &&
        open !== undefined &&
        /MsoFootnoteText|MsoEndnoteText/.test(child.attributes['class'] ?? '')
      )
        holders.set(child, open);
      open = own ?? (holders.has(child) ? open : undefined);
    }
  }
  return holders;
}
