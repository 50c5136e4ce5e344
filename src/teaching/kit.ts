import type { QuizQuestion } from './quiz.ts';

/** What a trainer gathered, by kind; `address` is where the library says it, empty for the trainer's own words. */
type Gathered =
  | {
      kind: 'provision';
      document: string;
      label: string;
      text: string;
      cite: string;
      /** The text is the library's digest, not the document's own words. */
      digest?: true | undefined;
    }
  | { kind: 'story'; name: string; where: string; summary: string; figure: string; cite: string }
  | { kind: 'checklist'; name: string; steps: string[] }
  | {
      kind: 'figure';
      value: string;
      measures: string;
      place: string;
      period: string;
      /** Result, target and so on, in words: a target never passes for a result. */
      what: string;
      source: string;
    }
  | { kind: 'question'; question: QuizQuestion }
  | { kind: 'own'; title: string; text: string };

/** One item of a lesson: what was gathered, with what the trainer adds. */
export type KitItem = Gathered & {
  address: string;
  /** Said, not shown: the speaker's note. */
  note: string;
  minutes: number;
};
export type KitKind = KitItem['kind'];

/** A lesson that a trainer puts together; it lives on the trainer's device only. */
export interface Kit {
  version: 1;
  title: string;
  audience: string;
  items: KitItem[];
}

/** What the kinds are called on screen. */
export const KIT_KINDS: Readonly<Record<KitKind, string>> = {
  provision: 'Trích văn bản',
  story: 'Câu chuyện',
  checklist: 'Danh sách việc',
  figure: 'Số liệu',
  question: 'Câu hỏi',
  own: 'Lời của giảng viên',
};

/** Said wherever a digest is shown, so that nobody quotes it as the document's own words. */
export const DIGEST_NOTICE = 'Bản tóm lược của thư viện, không phải nguyên văn.';

/** A lesson without anything in it. */
export function emptyKit(): Kit {
  return { version: 1, title: '', audience: '', items: [] };
}

/** True where the lesson holds what this item is about: the same kind from the same address. Own words are never the same. */
export function holds(kit: Kit, { kind, address }: KitItem): boolean {
  return kind !== 'own' && kit.items.some((item) => item.kind === kind && item.address === address);
}

/** Most items that a lesson holds. */
export const ITEMS_MOST = 300;

/** The lesson with items at its end; those that it holds already, and those above the most, are left out. */
export function add(kit: Kit, items: readonly KitItem[]): Kit {
  const longer: Kit = { ...kit, items: [...kit.items] };
  for (const item of items) {
    if (!holds(longer, item) && longer.items.length < ITEMS_MOST) longer.items.push(item);
  }
  return longer;
}

/** The lesson without the item at a place. */
export function remove(kit: Kit, at: number): Kit {
  return { ...kit, items: kit.items.filter((_item, i) => i !== at) };
}

/** The lesson with an item put in at a place: what undoes `remove`. */
export function insert(kit: Kit, at: number, item: KitItem): Kit {
  return { ...kit, items: kit.items.toSpliced(at, 0, item) };
}

/** The lesson with an item taken from one place to another; places beyond the ends change nothing. */
export function move(kit: Kit, from: number, to: number): Kit {
  const item = kit.items[from];
  return item && to >= 0 && to < kit.items.length ? insert(remove(kit, from), to, item) : kit;
}

/** The lesson with other notes or minutes at an item. */
export function annotate(kit: Kit, at: number, change: Partial<Pick<KitItem, 'note' | 'minutes'>>): Kit {
  return { ...kit, items: kit.items.map((item, i) => (i === at ? { ...item, ...change } : item)) };
}

/** How long the lesson takes, in minutes. */
export function totalMinutes({ items }: Kit): number {
  return items.reduce((sum, { minutes }) => sum + minutes, 0);
}

/** What an item is called in lists and on slides. */
export function titleOf(item: KitItem): string {
  switch (item.kind) {
    case 'provision':
      return [item.document, item.label].filter(Boolean).join(', ');
    case 'story':
      return item.name;
    case 'checklist':
      return `Nếu làm ở nơi mình: ${item.name}`;
    case 'figure':
      return item.value;
    case 'question':
      return 'Câu hỏi';
    case 'own':
      return item.title || 'Ghi chú';
  }
}

/** How to cite an item, without its address; empty where it is nobody's but the trainer's. */
export function citeOf(item: KitItem): string {
  switch (item.kind) {
    case 'provision':
      return [item.label, item.cite].filter(Boolean).join(', ');
    case 'story':
      return item.cite;
    case 'checklist':
      return `Các việc mà nguồn kể trong câu chuyện «${item.name}»`;
    case 'figure':
      return item.source && `Nguồn: ${item.source}`;
    case 'question':
      return item.question.proofs.map(({ label }) => label).join('; ');
    case 'own':
      return '';
  }
}

/** Where and when a figure holds, and what it is. */
export function figureFacts({ place, period, what }: Extract<KitItem, { kind: 'figure' }>): string {
  return [what, place, period].filter(Boolean).join(' · ');
}
