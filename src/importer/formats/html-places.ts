import { withoutMarks } from '../../domain/text.ts';
import type { Outside } from '../raw-text.ts';
import { elementsOf, type PageElement } from './html-tree.ts';

/** Why an element is no part of what the page is about, as its markup says. */
export type Place = Extract<Outside, 'navigation' | 'aside' | 'form' | 'runningHead' | 'runningFoot'>;

const TAGS: Readonly<Record<string, Place>> = {
  nav: 'navigation',
  menu: 'navigation',
  footer: 'navigation',
  aside: 'aside',
  form: 'form',
  search: 'form',
  button: 'form',
  select: 'form',
  textarea: 'form',
  label: 'form',
  fieldset: 'form',
};

const ROLES: Readonly<Record<string, Place>> = {
  navigation: 'navigation',
  banner: 'navigation',
  contentinfo: 'navigation',
  menu: 'navigation',
  menubar: 'navigation',
  complementary: 'aside',
  dialog: 'aside',
  alertdialog: 'aside',
  search: 'form',
  form: 'form',
};

/** Words of `class` and `id`, their parts apart and without marks; the first that is met decides. */
const WORDS: ReadonlyArray<readonly [Place, RegExp]> = [
  [
    'form',
    / (?:comment ?form|form comment|search ?(?:form|box)|login|dang nhap|tim kiem|captcha|news ?letter|dang ky tin) /,
  ],
  [
    'aside',
    / (?:related?|releated|relation ?news|lien quan|lienquan|tin khac|tinkhac|tin moi|tin cu|tin cung|cung chuyen muc|cung chu de|other ?news|others|more ?news|news ?other|new other|doc nhieu|xem nhieu|most read|most viewed|hot ?news|tin noi bat|comments?|binh luan|binhluan|y kien|ykien|disqus|idcomment|shares?|sharing|chia se|chiase|socials?|social ?share|addthis|sharethis|zalo share|danh gia|danhgia|rating|rate|vote|stars?|luot xem|luotxem|view ?counts?|num ?views?|hits|counter|thong ke|thongke|statistics?|truy cap|online|quang cao|quangcao|ads?|advert\w*|adsbygoogle|side ?bar|right ?(?:col|column|bar)|left ?(?:col|column|bar)|lien ket|lienket|weblink|widgets?|tags?|tag ?links?|key ?words?|toolbar|tool ?box|cong cu|article ?tools|font ?size|fontsize|cookie\w*|pop ?up|modal|thoi tiet|weather|lich su kien) /,
  ],
  [
    'navigation',
    / (?:nav|navbar|navigation|menus?|breadcrumbs?|crumbs?|duong dan|duongdan|bread ?crumb|top ?bar|top ?menu|main ?menu|masthead|(?:site|page|top|main|global) header|banner|footer|chan trang|chantrang|dau trang|dautrang|site ?foot|bottom ?(?:menu|bar)|pagination|pager|phan trang|skip ?links?|skip|skip to|site ?map|back ?to ?top|copyright) /,
  ],
];

/** A whole name that alone means the head or the foot of a site; as a part of a name it says nothing. */
const WHOLE: Readonly<Record<string, Place>> = { header: 'navigation', top: 'navigation', bottom: 'navigation' };

/** Names in which a word of the tables says something else. */
const NO_NAME = /elementor-\S*|mso\S*|has-\S+|no-\S+|with-\S+|single-\S+/gi;

function placeByName(value: string): Place | undefined {
  const names = value.replace(NO_NAME, ' ').trim();
  if (names === '') return undefined;
  for (const name of names.toLowerCase().split(/\s+/)) {
    const whole = Object.hasOwn(WHOLE, name) ? WHOLE[name] : undefined;
    if (whole) return whole;
  }
  const words = withoutMarks(names.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2'))
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ');
  return WORDS.find(([, pattern]) => pattern.test(` ${words} `))?.[0];
}

/** What the markup of one element says of its place; `insideText` where it stands in an `<article>` or `<main>`. */
export function placeOf({ name, attributes }: PageElement, insideText: boolean): Place | undefined {
  const msoElement = /mso-element:\s*(header|footer)/i.exec(attributes['style'] ?? '')?.[1]?.toLowerCase();
  if (msoElement) return msoElement === 'header' ? 'runningHead' : 'runningFoot';
  if (/\bMso(Header|Footer)\b/.test(attributes['class'] ?? ''))
    return /MsoHeader/.test(attributes['class'] ?? '') ? 'runningHead' : 'runningFoot';
  const role = attributes['role']?.trim().toLowerCase() ?? '';
  if (Object.hasOwn(ROLES, role)) return ROLES[role];
  if (Object.hasOwn(TAGS, name)) return TAGS[name];
  if (name === 'header' && !insideText) return 'navigation';
  if (name === 'article' || name === 'main' || name === 'a') return undefined;
  return placeByName(attributes['id'] ?? '') ?? placeByName(attributes['class'] ?? '');
}

/** Controls of a form hold no text of a document, wherever they stand. */
export const CONTROLS: ReadonlySet<string> = new Set(['button', 'select', 'textarea', 'label']);

/** Characters below each element that are no white space, and those of them that a set of texts holds. */
export interface Weights {
  of(element: PageElement): { all: number; main: number };
  total: { all: number; main: number };
}

/** Weighs every element of a page once. */
export function weigh(body: PageElement, main: ReadonlySet<number> | undefined): Weights {
  const weights = new Map<PageElement, { all: number; main: number }>();
  const walk = (element: PageElement): { all: number; main: number } => {
    const sum = { all: 0, main: 0 };
    for (const child of element.children) {
      const part = child.kind === 'element' ? walk(child) : { all: child.text.replace(/\s+/g, '').length, main: 0 };
      if (child.kind === 'text' && main?.has(child.number)) part.main = part.all;
      sum.all += part.all;
      sum.main += part.main;
    }
    weights.set(element, sum);
    return sum;
  };
  const total = walk(body);
  return { total, of: (element) => weights.get(element) ?? { all: 0, main: 0 } };
}

/**
 * The elements that the markup puts outside the text. One that holds most of what the page says is the page, whatever
 * its name: SharePoint wraps all in a form, themes call their frame a sidebar. `keep` are elements that must not fall
 * outside, such as the headline.
 */
export function findPlaces(
  body: PageElement,
  weights: Weights,
  keep: ReadonlySet<PageElement>,
): ReadonlyMap<PageElement, Place> {
  const places = new Map<PageElement, Place>();
  const holdsMost = (element: PageElement): boolean => {
    const { all, main } = weights.of(element);
    return weights.total.main > 0 ? main * 2 > weights.total.main : all * 2 > weights.total.all;
  };
  const walk = (element: PageElement, insideText: boolean): void => {
    for (const child of element.children) {
      if (child.kind !== 'element') continue;
      const place = placeOf(child, insideText);
      if (place && !holdsMost(child) && !holdsAny(child, keep)) places.set(child, place);
      else walk(child, insideText || child.name === 'article' || child.name === 'main');
    }
  };
  walk(body, false);
  return places;
}

function holdsAny(element: PageElement, wanted: ReadonlySet<PageElement>): boolean {
  if (wanted.size === 0) return false;
  for (const inner of elementsOf(element)) if (wanted.has(inner)) return true;
  return false;
}
