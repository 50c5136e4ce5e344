import { convertLegacy } from '../bytes/encoding/convert-legacy.ts';
import { declarationsOf } from './html-tree.ts';

/** How text under an element is shown, as far as the page itself says; style sheets elsewhere are not read. */
export interface Look {
  /** Taken off the page, with everything below. */
  gone: boolean;
  /** Too small to be seen, until something below is given a size. */
  tiny: boolean;
  /** Last background that was declared; `?` where it is a picture. */
  background: string;
  /** In the colour of its background, until something below is given a colour. */
  faded: boolean;
  /** Encoding that the font stands for. */
  legacy?: LegacyFont | undefined;
}

/** A font of the time before Unicode shows other letters than the file holds. */
export interface LegacyFont {
  encoding: 'tcvn3' | 'vni';
  /** `.VnTimeH` shows capitals for small letters. */
  capitals: boolean;
}

export const PLAIN_LOOK: Look = { gone: false, tiny: false, background: 'white', faded: false };

/** Whether text with this look is seen. */
export function isHidden(look: Look): boolean {
  return look.gone || look.tiny || look.faded;
}

/** Classes by which the common frameworks keep text for screen readers, or for nobody. */
const HIDING_CLASS =
  /(?:^|\s)(?:sr-only|visually-hidden|visuallyhidden|screen-reader-text|screen-reader-only|d-none|hidden|hide-text|element-invisible|ms-hidden)(?:\s|$)/i;

/** Hidden on small screens only. */
const SHOWN_WIDE = /(?:^|[\s-])(?:sm|md|lg|xl|xxl|2xl)[:-](?:block|flex|grid|inline|table)/;

/** Fonts that draw a picture for a word. */
const ICON_CLASS = /(?:^|[\s-])(?:material-icons|material-symbols\S*|icons?|fa|fas|far|fab|glyphicon|mark)(?:[\s-]|$)/i;

const HEADING = /^h[1-6]$/;

/** The look of what an element holds, by its own attributes and the look around it. */
export function lookWithin(around: Look, name: string, attributes: Readonly<Record<string, string>>): Look {
  const style = declarationsOf(attributes['style']);
  const background = backgroundOf(style, attributes) ?? around.background;
  const colour = style.get('color') ?? (name === 'font' ? attributes['color']?.toLowerCase() : undefined);
  const size = style.get('font-size');
  const family = style.get('font-family') ?? style.get('font') ?? (name === 'font' ? attributes['face'] : undefined);
  return {
    gone: around.gone || isGone(style, name, attributes),
    tiny: size === undefined ? around.tiny : isTiny(size),
    background,
    // A headline over a picture is white on what only the style sheet knows.
    faded: colour === undefined ? around.faded : !HEADING.test(name) && sameColour(colour, background),
    legacy: family === undefined ? around.legacy : legacyFontOf(family),
  };
}

function isGone(
  style: ReadonlyMap<string, string>,
  name: string,
  attributes: Readonly<Record<string, string>>,
): boolean {
  if (attributes['hidden'] !== undefined && attributes['hidden'] !== 'until-found') return true;
  const classes = attributes['class'] ?? '';
  if (HIDING_CLASS.test(classes) && !SHOWN_WIDE.test(classes)) return true;
  if (name === 'dialog' && attributes['open'] === undefined) return true;
  // A page saved with a dialog open hides all the rest from screen readers; only icons are meant here.
  if (attributes['aria-hidden'] === 'true' && (name === 'i' || ICON_CLASS.test(classes))) return true;
  if (/material-(?:icons|symbols)/.test(classes)) return true;
  if (/^none\b/.test(style.get('display') ?? '')) return true;
  if (/^(?:hidden|collapse)\b/.test(style.get('visibility') ?? '')) return true;
  if (/^(?:0|0?\.0+)(?:$|%|\s)/.test(style.get('opacity') ?? '')) return true;
  if (style.get('mso-hide') === 'all') return true;
  if (/^-\d{3,}/.test(style.get('text-indent') ?? '')) return true;
  if (/rect\(\s*(?:0|1px)\b/.test(style.get('clip') ?? '') || /inset\((?:50|100)%/.test(style.get('clip-path') ?? ''))
    return true;
  if (
    /^(?:absolute|fixed)/.test(style.get('position') ?? '') &&
    ['left', 'top', 'right', 'bottom'].some((side) => /^-\d{3,}/.test(style.get(side) ?? ''))
  )
    return true;
  return (
    /^hidden/.test(style.get('overflow') ?? '') &&
    ['height', 'max-height', 'width', 'max-width'].some((side) => /^[01](?:px)?(?:$|\s)/.test(style.get(side) ?? ''))
  );
}

function isTiny(size: string): boolean {
  const [, number, unit] = /^([\d.]+)\s*(px|pt|em|rem|%|)/.exec(size) ?? [];
  if (number === undefined) return false;
  const value = Number(number);
  return value === 0 || (value < 2 && (unit === 'px' || unit === 'pt'));
}

function backgroundOf(
  style: ReadonlyMap<string, string>,
  attributes: Readonly<Record<string, string>>,
): string | undefined {
  const declared = style.get('background-color') ?? style.get('background') ?? attributes['bgcolor']?.toLowerCase();
  if (declared !== undefined && declared !== 'transparent' && declared !== 'none' && declared !== 'inherit')
    return /url\(|gradient/.test(declared) ? '?' : declared;
  return attributes['background'] || style.has('background-image') ? '?' : undefined;
}

const WHITE = new Set(['white', '#fff', '#ffffff', 'rgb(255,255,255)', 'rgba(255,255,255,1)', 'window']);

function sameColour(colour: string, background: string): boolean {
  const [one, other] = [colour, background].map((value) => {
    const bare = value.replace(/\s+|!important/g, '');
    return WHITE.has(bare) ? 'white' : bare;
  });
  return one === other || one === 'transparent';
}

/** `.VnTime`, `.VnArialH` hold TCVN3; `VNI-Times` holds VNI. */
export function legacyFontOf(family: string): LegacyFont | undefined {
  const first = family.match(/\.vn[\w ]*|vni-[\w -]*/i)?.[0]?.trim();
  if (!first) return undefined;
  return /^vni/i.test(first)
    ? { encoding: 'vni', capitals: false }
    : { encoding: 'tcvn3', capitals: /h$/i.test(first) };
}

/** Text as its font shows it. */
export function throughFont(text: string, { legacy }: Look): string {
  return legacy ? convertLegacy(text, legacy.encoding, legacy.capitals) : text;
}
