import { declarationsOf, type PageElement } from './html-tree.ts';

type Counter = (number: number) => string;

/** 1 → a, 27 → aa. */
const letters =
  (first: string): Counter =>
  (number) => {
    let text = '';
    for (let rest = number; rest > 0; rest = Math.floor((rest - 1) / 26))
      text = String.fromCharCode(first.charCodeAt(0) + ((rest - 1) % 26)) + text;
    return text || String(number);
  };

const ROMAN: ReadonlyArray<readonly [number, string]> = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

const roman: Counter = (number) => {
  if (number < 1 || number > 3999) return String(number);
  let rest = number;
  let text = '';
  for (const [value, digit] of ROMAN) for (; rest >= value; rest -= value) text += digit;
  return text;
};

/** By the `type` of a list and by its style. */
const COUNTERS: Readonly<Record<string, Counter>> = {
  '1': String,
  decimal: String,
  'decimal-leading-zero': (number) => String(number).padStart(2, '0'),
  a: letters('a'),
  'lower-alpha': letters('a'),
  'lower-latin': letters('a'),
  A: letters('A'),
  'upper-alpha': letters('A'),
  'upper-latin': letters('A'),
  i: (number) => roman(number).toLowerCase(),
  'lower-roman': (number) => roman(number).toLowerCase(),
  I: roman,
  'upper-roman': roman,
};

const UNLABELLED_CLASS = /(?:^|\s)(?:list-unstyled|list-none|list-inline|no-bullet)(?:\s|$)/;

/** Labels of the items of a list as a browser shows them; nothing for items that are shown without. */
export function labelsOf(list: PageElement): ReadonlyMap<PageElement, string> {
  const items = list.children.filter((child) => child.kind === 'element').filter(({ name }) => name === 'li');
  const labels = new Map<PageElement, string>();
  const reversed = list.attributes['reversed'] !== undefined;
  let number = wholeNumber(list.attributes['start']) ?? (reversed ? items.length : 1);
  for (const item of items) {
    number = wholeNumber(item.attributes['value']) ?? number;
    const kind = kindOf(item) ?? kindOf(list) ?? (list.name === 'ol' ? 'decimal' : 'disc');
    const counter = Object.hasOwn(COUNTERS, kind) ? COUNTERS[kind] : undefined;
    if (counter) labels.set(item, `${counter(number)}.`);
    else if (kind !== 'none') labels.set(item, list.name === 'ol' ? `${number}.` : '-');
    number += reversed ? -1 : 1;
  }
  return labels;
}

function kindOf({ attributes }: PageElement): string | undefined {
  if (UNLABELLED_CLASS.test(attributes['class'] ?? '')) return 'none';
  const style = declarationsOf(attributes['style']);
  const declared =
    style.get('list-style-type') ?? style.get('list-style')?.match(/none|[a-z]+(?:-[a-z]+)+|decimal/)?.[0];
  return declared ?? attributes['type'];
}

function wholeNumber(value: string | undefined): number | undefined {
  const number = Number.parseInt(value ?? '', 10);
  return Number.isSafeInteger(number) && Math.abs(number) < 1_000_000 ? number : undefined;
}
