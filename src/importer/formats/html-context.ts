import type { TextBlock } from '../raw-text.ts';
import { type Look, lookWithin, PLAIN_LOOK } from './html-look.ts';
import { CONTROLS, type Place } from './html-places.ts';
import { declarationsOf, type PageElement, textOf } from './html-tree.ts';

/** What the elements around a text say of it. */
export interface Context {
  look: Look;
  bold: boolean;
  italic: boolean;
  struck: boolean;
  verbatim: boolean;
  link: boolean;
  caption: boolean;
  control: boolean;
  align: 'center' | 'right' | undefined;
  heading: TextBlock['heading'];
  place: Place | undefined;
  /** The item whose label waits for its first block. */
  item: { label: string; depth: number; used: boolean } | undefined;
  depth: number;
  note: string | undefined;
}

/** Before any element. */
export const START: Context = {
  look: PLAIN_LOOK,
  bold: false,
  italic: false,
  struck: false,
  verbatim: false,
  link: false,
  caption: false,
  control: false,
  align: undefined,
  heading: undefined,
  place: undefined,
  item: undefined,
  depth: -1,
  note: undefined,
};

/** Elements that stand on lines of their own. */
const BLOCKS = new Set(
  'address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li listing main menu nav ol optgroup option p plaintext pre search section select summary table tbody td textarea tfoot th thead tr ul xmp caption button'.split(
    ' ',
  ),
);
const VERBATIM = new Set(['pre', 'xmp', 'plaintext', 'listing', 'textarea']);
const BOLD = new Set(['b', 'strong']);
const ITALIC = new Set(['i', 'em', 'cite', 'dfn', 'var', 'address']);
const STRUCK = new Set(['s', 'strike', 'del']);

const CAPTION_CLASS = /(?:^|[\s_-])(?:caption|figcaption|photocms_caption|chu-?thich(?:-anh)?|imgcaption)(?:[\s_-]|$)/i;
/** Classes of the table or paragraph that holds a picture and its caption. */
const PICTURE_CLASS = /(?:^|[\s_-])(?:image|img|anh|picture|photo|picbox\d*|imagecontent|image-?detail)(?:[\s_-]|$)/i;
const PICTURE_HOLDERS = new Set(['table', 'td', 'p', 'figure', 'div']);
/** Longer texts are no captions, whatever their class. */
const LONG_CAPTION = 400;

/** What an element says of the text within, with all that is said around it. */
export function contextWithin(
  element: PageElement,
  around: Context,
  places: ReadonlyMap<PageElement, Place | 'inside'>,
): Context {
  const { name, attributes } = element;
  const style = declarationsOf(attributes['style']);
  const weight = style.get('font-weight');
  const slant = style.get('font-style');
  const place = places.get(element);
  const align = alignOf(element, style);
  return {
    ...around,
    look: lookWithin(around.look, name, attributes),
    bold: weight === undefined ? around.bold || BOLD.has(name) : /^(?:bold|[6-9]00)/.test(weight),
    italic: slant === undefined ? around.italic || ITALIC.has(name) : /^(?:italic|oblique)/.test(slant),
    struck: around.struck || STRUCK.has(name) || /line-through/.test(style.get('text-decoration') ?? ''),
    verbatim: around.verbatim || VERBATIM.has(name) || /^pre\b/.test(style.get('white-space') ?? ''),
    link: around.link || name === 'a',
    caption: around.caption || isCaption(element),
    control: around.control || CONTROLS.has(name),
    align: align === 'left' ? undefined : (align ?? around.align),
    heading: headingOf(element) ?? around.heading,
    place: place === 'inside' ? undefined : (place ?? around.place),
  };
}

/** The context of a list's item. */
export function itemContext(context: Context, label: string): Context {
  return { ...context, item: { label, depth: Math.max(context.depth, 0), used: false } };
}

/** Whether an element stands on lines of its own. Links of a menu do. */
export function standsAlone({ name, attributes }: PageElement, { place }: Context): boolean {
  if (BLOCKS.has(name) || (name === 'a' && place === 'navigation')) return true;
  const display = attributes['style'] === undefined ? undefined : declarationsOf(attributes['style']).get('display');
  return display !== undefined && /^(?:block|table|flex|grid|list-item)/.test(display);
}

const ALIGNMENTS: Readonly<Record<string, 'center' | 'right'>> = {
  center: 'center',
  middle: 'center',
  right: 'right',
  end: 'right',
};
const ALIGN_CLASS = /(?:^|\s)(?:text-|align-?|has-text-align-|ms-rteAlign-|rte)(center|right)(?:\s|$)/i;

/** The alignment that an element sets, `left` for all that is as usual; nothing where it sets none. */
function alignOf(
  { name, attributes }: PageElement,
  style: ReadonlyMap<string, string>,
): 'center' | 'right' | 'left' | undefined {
  if (name === 'center') return 'center';
  const set =
    style.get('text-align') ?? (name === 'img' || name === 'table' ? undefined : attributes['align']?.toLowerCase());
  if (set !== undefined) return Object.hasOwn(ALIGNMENTS, set) ? ALIGNMENTS[set] : 'left';
  const [, side] = ALIGN_CLASS.exec(attributes['class'] ?? '') ?? [];
  return side === undefined ? undefined : ALIGNMENTS[side.toLowerCase()];
}

function headingOf({ name, attributes }: PageElement): TextBlock['heading'] {
  const [, digit] = /^h([1-6])$/.exec(name) ?? [];
  const level = digit ?? (attributes['role'] === 'heading' ? (attributes['aria-level'] ?? '2') : undefined);
  return ([1, 2, 3, 4, 5, 6] as const).find((one) => String(one) === level);
}

function isCaption(element: PageElement): boolean {
  const { name, attributes } = element;
  if (name === 'figcaption') return true;
  const classes = attributes['class'] ?? '';
  if (classes === '') return false;
  const named = CAPTION_CLASS.test(classes) || (PICTURE_CLASS.test(classes) && PICTURE_HOLDERS.has(name));
  return named && textOf(element).trim().length <= LONG_CAPTION;
}
