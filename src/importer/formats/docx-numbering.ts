import { type RunLook, runLookOf } from './docx-styles.ts';
import { childOf, childrenOf, numberOf, switchOf, valOf, type XmlElement } from './docx-xml.ts';

interface Level {
  start: number;
  format: string;
  /** `%1.%2.`: counters of levels, from 1. */
  text: string;
  /** All counters of the label as Arabic numbers. */
  legal: boolean;
  /** The level from whose change on this one starts again; 0 never; undefined at every level above. */
  restart: number | undefined;
  style: string | undefined;
  look: RunLook;
}

interface List {
  /** Lists over one abstract list count on together. */
  abstract: string;
  levels: ReadonlyMap<number, Level>;
  startOverrides: ReadonlyMap<number, number>;
}

/** A label as Word shows it. */
export interface ListLabel {
  label: string;
  depth: number;
  /** The look of the label itself, for its font. */
  look: RunLook;
}

/** Makes the labels of automatic numbering (ECMA-376 part 1, 17.9) in the order of the paragraphs. */
export interface Numbering {
  /** The label of the next paragraph of a list; undefined where the list shows none. */
  next(list: string, level: number | undefined, style: string | undefined): ListLabel | undefined;
}

const letters = (count: number): string => {
  if (count < 1) return String(count);
  // Word repeats the letter after z: aa, bb, cc.
  const letter = String.fromCharCode(97 + ((count - 1) % 26));
  return letter.repeat(Math.min(Math.floor((count - 1) / 26) + 1, 30));
};

const ROMAN: ReadonlyArray<readonly [number, string]> = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

const roman = (count: number): string => {
  if (count < 1 || count > 3999) return String(count);
  let rest = count;
  let text = '';
  for (const [value, sign] of ROMAN) {
    while (rest >= value) {
      text += sign;
      rest -= value;
    }
  }
  return text;
};

/** Formats of counters by their name in `w:numFmt`; any other shows Arabic numbers. */
const FORMATS: Readonly<Record<string, (count: number) => string>> = {
  decimalZero: (count) => String(count).padStart(2, '0'),
  lowerLetter: letters,
  upperLetter: (count) => letters(count).toUpperCase(),
  lowerRoman: roman,
  upperRoman: (count) => roman(count).toUpperCase(),
  none: () => '',
};

const formatted = (format: string, count: number): string => (FORMATS[format] ?? String)(count);

/** Bullets that are typed marks stay; pictures of dots and arrows from symbol fonts become a dash. */
const bulletOf = (text: string): string => (/^[+*]$/.test(text) ? text : '-');

/** Word knows levels 0 to 8. */
const LEVELS = 9;

/** Reads `numbering.xml`; a document without it has no automatic labels. */
export function readNumbering(root: XmlElement | undefined): Numbering {
  const lists = readLists(root);
  const counters = new Map<string, Array<number | undefined>>();
  const overridden = new Set<string>();

  return {
    next(id, statedLevel, style) {
      const list = lists.get(id);
      if (!list) return undefined;
      const depth = statedLevel ?? levelOfStyle(list, style) ?? 0;
      const level = list.levels.get(depth);
      if (!level || depth < 0 || depth >= LEVELS) return undefined;
      const counts = counters.get(list.abstract) ?? [];
      counters.set(list.abstract, counts);
      for (const [overriddenDepth, start] of list.startOverrides) {
        const key = `${id} ${overriddenDepth}`;
        if (overriddenDepth > depth || overridden.has(key)) continue;
        overridden.add(key);
        counts[overriddenDepth] = overriddenDepth === depth ? start - 1 : start;
      }
      const count = counts[depth];
      counts[depth] = count === undefined ? level.start : count + 1;
      for (let deeper = depth + 1; deeper < LEVELS; deeper += 1) {
        const restart = list.levels.get(deeper)?.restart;
        if (restart === undefined || (restart > 0 && depth < restart)) counts[deeper] = undefined;
      }
      for (let above = 0; above < depth; above += 1) counts[above] ??= list.levels.get(above)?.start ?? 1;
      const label = labelOf(list, level, counts);
      return label === '' ? undefined : { label, depth, look: level.look };
    },
  };
}

function labelOf({ levels }: List, level: Level, counts: ReadonlyArray<number | undefined>): string {
  if (level.format === 'bullet') return level.text === '' ? '' : bulletOf(level.text);
  return level.text
    .replace(/%([1-9])/g, (_, digit: string) => {
      const index = Number(digit) - 1;
      const format = level.legal ? 'decimal' : (levels.get(index)?.format ?? 'decimal');
      return formatted(format, counts[index] ?? levels.get(index)?.start ?? 1);
    })
    .trim();
}

function levelOfStyle({ levels }: List, style: string | undefined): number | undefined {
  if (style === undefined) return undefined;
  for (const [depth, level] of levels) if (level.style === style) return depth;
  return undefined;
}

function readLists(root: XmlElement | undefined): Map<string, List> {
  const abstracts = new Map(
    childrenOf(root, 'w:abstractNum').map((element) => [element.attributes['w:abstractNumId'] ?? '', element]),
  );
  const byStyleLink = new Map<string, string>();
  for (const [id, element] of abstracts) {
    const link = valOf(element, 'w:styleLink');
    if (link !== undefined) byStyleLink.set(link, id);
  }
  const levelsOf = new Map([...abstracts].map(([id, element]) => [id, readLevels(element)]));
  const lists = new Map<string, List>();
  for (const element of childrenOf(root, 'w:num')) {
    const named = valOf(element, 'w:abstractNumId') ?? '';
    // A list may only point to the list of a style of lists.
    const linked = byStyleLink.get(valOf(abstracts.get(named), 'w:numStyleLink') ?? '');
    const abstract = linked ?? named;
    const levels = new Map(levelsOf.get(abstract));
    const startOverrides = new Map<number, number>();
    for (const override of childrenOf(element, 'w:lvlOverride')) {
      const depth = Number(override.attributes['w:ilvl']);
      for (const [at, level] of readLevels(override)) levels.set(at, level);
      const start = numberOf(override, 'w:startOverride');
      if (start !== undefined) startOverrides.set(depth, start);
    }
    lists.set(element.attributes['w:numId'] ?? '', { abstract, levels, startOverrides });
  }
  return lists;
}

function readLevels(parent: XmlElement | undefined): Map<number, Level> {
  return new Map(
    childrenOf(parent, 'w:lvl')
      .slice(0, LEVELS)
      .map((element) => [
        Number(element.attributes['w:ilvl']),
        {
          start: numberOf(element, 'w:start') ?? 0,
          format: valOf(element, 'w:numFmt') ?? 'decimal',
          text: valOf(element, 'w:lvlText') ?? '',
          legal: switchOf(element, 'w:isLgl') ?? false,
          restart: numberOf(element, 'w:lvlRestart'),
          style: valOf(element, 'w:pStyle'),
          look: runLookOf(childOf(element, 'w:rPr')),
        },
      ]),
  );
}
