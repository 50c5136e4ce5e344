import type { Cost, WordsCost } from './search-browser.ts';
import type { Measured } from './search-measure.ts';

interface Row {
  label: string;
  value(measured: Measured): number | undefined;
  decimals: number;
  /** What the library should reach at this number of pages. */
  goal?(pages: number): string | undefined;
}

const KB = 1024;
const MB = KB * KB;

function median(values: readonly number[]): number | undefined {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const pair = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]] as const;
  return pair[0] === undefined || pair[1] === undefined ? undefined : (pair[0] + pair[1]) / 2;
}

const ofWords = (step: keyof WordsCost, of: (cost: Cost) => number) => (measured: Measured) =>
  median(measured.words.map((words) => of(words[step])));
const ofNumbers = (of: (cost: Cost) => number) => (measured: Measured) => median(measured.numbers.map(of));

const bytes = (cost: Cost) => cost.bytes / KB;
const requests = (cost: Cost) => cost.requests;
const ms = (cost: Cost) => cost.ms;
const wasm = ({ paths }: Cost) => (paths.keys().some((path) => path.includes('wasm')) ? 1 : 0);
const firstGoal = (pages: number) =>
  pages === 1000 ? '≤ 1.0 of pagefind' : pages === 10_000 ? '≤ 0.7 of pagefind' : undefined;

const STEPS: ReadonlyArray<[keyof WordsCost, string, Row['goal']]> = [
  ['few', 'first words, 5 results', firstGoal],
  ['ten', 'first words, 10 results', firstGoal],
  ['nextFew', 'next words, 5 results', undefined],
  ['nextTen', 'next words, 10 results', undefined],
];

const KINDS: ReadonlyArray<[string, RegExp]> = [
  ['scripts', /\.js$/],
  ['wasm', /wasm/],
  ['list of chunks', /pf_meta|entry\.json/],
  ['posting lists', /pf_index/],
  ['facets', /pf_filter/],
  ['catalogue', /muc-luc/],
  ['pages', /\/bai\/|pf_fragment/],
  ['whole index', /\/index\.json/],
];

const ROWS: readonly Row[] = [
  ...STEPS.flatMap(([step, label, goal]): Row[] => [
    { label: `${label}, KB`, value: ofWords(step, bytes), decimals: 1, ...(goal && { goal }) },
    { label: `${label}, requests`, value: ofWords(step, requests), decimals: 0 },
    { label: `${label}, ms`, value: ofWords(step, ms), decimals: 0 },
  ]),
  ...KINDS.map(
    ([kind, pattern]): Row => ({
      label: `  of first words, 10: ${kind}, KB`,
      value: ofWords('ten', ({ paths }) => sumOf(paths, pattern) / KB),
      decimals: 1,
    }),
  ),
  { label: 'number, KB', value: ofNumbers(bytes), decimals: 1, goal: () => '≤ 30 KB' },
  { label: 'number, requests', value: ofNumbers(requests), decimals: 0 },
  { label: 'number, ms', value: ofNumbers(ms), decimals: 0 },
  { label: 'number, wasm files', value: ofNumbers(wasm), decimals: 0, goal: () => '0' },
  { label: 'index on disk, MB', value: ({ disk }) => disk / MB, decimals: 2, goal: () => '≤ 1.5 of pagefind' },
  { label: 'index as sent, MB', value: ({ served }) => served / MB, decimals: 2 },
  { label: 'build, s', value: ({ seconds }) => seconds, decimals: 1 },
  { label: 'phrase typed with marks', value: ({ phrases }) => phrases?.marked, decimals: 3, goal: () => '≥ 0.95' },
  { label: 'phrase typed without', value: ({ phrases }) => phrases?.unmarked, decimals: 3, goal: () => '≥ 0.80' },
];

function sumOf(paths: ReadonlyMap<string, number>, pattern: RegExp): number {
  return [...paths].reduce((sum, [path, size]) => sum + (pattern.test(path) ? size : 0), 0);
}

/** A table of the engines beside one another, with the library's ratio to each other one and the goals. */
export function table(pages: number, engines: readonly Measured[]): string {
  const others = engines.slice(1);
  const head = [
    `${pages} pages`.padEnd(41),
    ...engines.map(({ name }) => name.padStart(11)),
    ...others.map(({ name }) => `lib/${name.replace('search', '')}`.padStart(13)),
    '  goal',
  ];
  const lines = ROWS.flatMap(({ label, value, decimals, goal }) => {
    const values = engines.map(value);
    if (values.every((one) => one === undefined) || (!goal && values.every((one) => one === 0))) return [];
    const [own, ...theirs] = values;
    const cells = values.map((one) => (one === undefined ? '–' : one.toFixed(decimals)).padStart(11));
    const ratios = theirs.map((one) => (own === undefined || !one ? '–' : (own / one).toFixed(2)).padStart(13));
    return [[label.padEnd(41), ...cells, ...ratios, `  ${goal?.(pages) ?? ''}`].join('').trimEnd()];
  });
  return [head.join(''), ...lines].join('\n');
}
