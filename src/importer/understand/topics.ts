import type { Library } from '../../library/types.ts';
import type { Findings } from './findings.ts';

/** A topic that a text names by its name or another way of saying it. */
interface NamedTopic {
  id: string;
  /** The words that name it. */
  words: string;
  inTitle: boolean;
  /** How often the text names it. */
  times: number;
}

/** How often a topic must be named in the text, where the title does not name it. */
const OFTEN = 2;
const MOST = 12;

/** Tells the topics of a text, with the words that name them, or that it names none. */
export function tellTopics(title: string, text: string, findings: Findings, library: Library): void {
  const topics = topicsNamed(title, text, library);
  if (topics.length === 0) {
    findings.lack('topics', 'không có chủ đề nào trong danh mục được gọi đúng tên');
    return;
  }
  const words = topics.map(({ words: named, inTitle, times }) => `${named} (${inTitle ? 'ở tên' : `${times} lần`})`);
  const why = 'những chủ đề được gọi đúng tên; cần biên tập viên xem lại';
  findings.tell(
    'topics',
    topics.map(({ id }) => id),
    'low',
    words.join(', '),
    why,
  );
}

/** The topic that takes what no other fits. */
const OTHER = 'khac';

/** Topics that a text names in its title or more than once, else those it names once: only the register's own words count. */
function topicsNamed(title: string, text: string, { topics }: Library): NamedTopic[] {
  const all = [...topics.values()].flatMap(({ data }): NamedTopic[] => {
    // «Khác» is a word like any other in a text.
    if (data.id === OTHER) return [];
    const words = [data.name, ...(data.synonyms ?? [])];
    const counts = words.map((word) => ({ word, title: count(title, word), text: count(text, word) }));
    const best = counts.toSorted((a, b) => b.title - a.title || b.text - a.text)[0];
    const times = counts.reduce((sum, { text: n }) => sum + n, 0);
    const inTitle = counts.some(({ title: n }) => n > 0);
    return best && (inTitle || times > 0) ? [{ id: data.id, words: best.word, inTitle, times }] : [];
  });
  const named = all.filter(({ inTitle, times }) => inTitle || times >= OFTEN);
  return (named.length > 0 ? named : all)
    .sort((a, b) => Number(b.inTitle) - Number(a.inTitle) || b.times - a.times)
    .slice(0, MOST);
}

/** How often a text has the words, marks and all, standing alone; capitals are no matter. */
function count(text: string, words: string): number {
  const pattern = words.split(/\s+/).map(RegExp.escape).join('\\s+');
  return [...text.matchAll(new RegExp(`(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`, 'giu'))].length;
}
