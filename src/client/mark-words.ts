import { plain, runsOf } from '../search/syllables.ts';

/** Marks on one page are for finding the place; more would only slow it down. */
const MOST = 200;

/**
 * Marks on the page what somebody searched for: the words as they stand in the query, with regard to marks where they
 * were typed with them.
 */
function markWords(query: string): void {
  const main = document.querySelector('main');
  const wanted = runsOf(query).map((run) => run.map(({ text }) => text));
  if (!main || wanted.length === 0) return;
  const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.closest('script, style, button, nav, [hidden], .actions, .anchor')
      ? NodeFilter.FILTER_REJECT
      : NodeFilter.FILTER_ACCEPT,
  );
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  let left = MOST;
  for (const text of texts) {
    const spans = spansIn(text.data, wanted).slice(0, left);
    left -= spans.length;
    // From the end, so that what stands before keeps its place.
    for (const [start, end] of spans.reverse()) {
      const range = document.createRange();
      range.setStart(text, start);
      range.setEnd(text, end);
      range.surroundContents(document.createElement('mark'));
    }
    if (left === 0) break;
  }
}

/** Where runs of at least two syllables of the query stand in a text; a single one where the query has no more. */
function spansIn(text: string, wanted: ReadonlyArray<readonly string[]>): Array<[number, number]> {
  const spans: Array<[number, number]> = [];
  const syllables = runsOf(text).flat();
  for (let at = 0; at < syllables.length; ) {
    const length = Math.max(...wanted.map((words) => longestAt(syllables, at, words)));
    const last = syllables[at + length - 1];
    if (length > 0 && last) spans.push([syllables[at]?.start ?? 0, last.end]);
    at += Math.max(1, length);
  }
  return spans;
}

function longestAt(syllables: ReturnType<typeof runsOf>[number], at: number, words: readonly string[]): number {
  let best = 0;
  for (let from = 0; from < words.length; from++) {
    let length = 0;
    while (from + length < words.length && agrees(syllables[at + length]?.text, words[from + length] ?? '')) length++;
    best = Math.max(best, length);
  }
  return best < Math.min(2, words.length) ? 0 : best;
}

const agrees = (written: string | undefined, typed: string) =>
  written !== undefined && (written === typed || (plain(typed) === typed && plain(written) === typed));

markWords(new URLSearchParams(location.search).get('tim') ?? '');
