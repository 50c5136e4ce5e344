import { agreesWithMarks, spansOf } from '../search/match-runs.ts';
import { runsOf } from '../search/syllables.ts';

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
    const places = placesIn(text.data, wanted).slice(0, left);
    left -= places.length;
    // From the end, so that what stands before keeps its place.
    for (const [start, end] of places.reverse()) {
      const range = document.createRange();
      range.setStart(text, start);
      range.setEnd(text, end);
      range.surroundContents(document.createElement('mark'));
    }
    if (left === 0) break;
  }
}

/** Where words of the query stand in a text, from and to. */
function placesIn(text: string, wanted: ReadonlyArray<readonly string[]>): Array<[number, number]> {
  const syllables = runsOf(text).flat();
  const letters = syllables.map((syllable) => syllable.text);
  return spansOf(letters, wanted, agreesWithMarks).map(({ at, length }) => [
    syllables[at]?.start ?? 0,
    syllables[at + length - 1]?.end ?? 0,
  ]);
}

markWords(new URLSearchParams(location.search).get('tim') ?? '');
