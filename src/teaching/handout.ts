import { citeOf, DIGEST_NOTICE, figureFacts, KIT_KINDS, type Kit, type KitItem, titleOf, totalMinutes } from './kit.ts';
import { askedOf, keyOf, letter } from './question-text.ts';
import { sourcesOf } from './slides.ts';

/** A block of a paper, for print and for Word alike. */
export type Block =
  | { kind: 'title' | 'heading' | 'text' | 'quote' | 'soft' | 'notice' | 'line'; text: string }
  /** How to cite what stands above, with its full address. */
  | { kind: 'cite'; text: string; address: string }
  | { kind: 'steps' | 'boxes' | 'numbers'; items: string[] };

/** A paper made from a lesson. */
export interface Paper {
  /** Stands at the head of each page, and names the file. */
  title: string;
  blocks: Block[];
}

/** What participants get: each excerpt with how to cite it; the trainer's notes are not in it. */
export function handoutOf(kit: Kit, origin: string): Paper {
  return {
    title: kit.title || 'Bài giảng',
    blocks: [...headOf(kit, ''), ...kit.items.flatMap((item, i) => itemBlocks(item, i, origin))],
  };
}

/** The questions of a lesson, to be answered on paper; with the key, also the answers and what proves them. */
export function quizSheetOf(kit: Kit, origin: string, withKey: boolean): Paper {
  const questions = kit.items.flatMap((item) => (item.kind === 'question' ? [item.question] : []));
  const name = withKey ? 'Phiếu câu hỏi có đáp án' : 'Phiếu câu hỏi';
  return {
    title: [name, kit.title].filter(Boolean).join(': '),
    blocks: [
      ...headOf(kit, name),
      ...(withKey ? [] : [{ kind: 'line' as const, text: 'Họ tên:' }]),
      ...questions.flatMap((question, i): Block[] => {
        const { task, lines, numbered, written } = askedOf(question);
        return [
          { kind: 'heading', text: `Câu ${i + 1}. ${question.prompt}` },
          { kind: 'soft', text: task },
          ...(lines.length === 0
            ? []
            : numbered
              ? [{ kind: 'boxes' as const, items: lines.map((line, at) => `${letter(at)}. ${line}`) }]
              : lines.map((text) => ({ kind: 'text' as const, text }))),
          ...(withKey
            ? [
                { kind: 'notice' as const, text: 'Đáp án' },
                ...keyOf(question).map((text) => ({ kind: 'text' as const, text })),
                ...question.proofs.map(({ label, address }) => ({
                  kind: 'cite' as const,
                  text: label,
                  address: origin + address,
                })),
              ]
            : written
              ? [{ kind: 'line' as const, text: 'Trả lời:' }]
              : []),
        ];
      }),
    ],
  };
}

/** What to read: how to cite everything that the lesson is made from, with addresses. */
export function readingListOf(kit: Kit, origin: string): Paper {
  const name = 'Danh mục đọc';
  return {
    title: [name, kit.title].filter(Boolean).join(': '),
    blocks: [...headOf(kit, name), { kind: 'numbers', items: sourcesOf(kit, origin) }],
  };
}

/** The reading list as plain text, to be pasted anywhere. */
export function readingText(kit: Kit, origin: string): string {
  return [kit.title || 'Danh mục đọc', ...sourcesOf(kit, origin).map((source, i) => `${i + 1}. ${source}`)].join('\n');
}

function headOf({ title, audience }: Kit, name: string): Block[] {
  return [
    { kind: 'title', text: [name, title].filter(Boolean).join(': ') || 'Bài giảng' },
    ...(audience ? [{ kind: 'soft' as const, text: `Dành cho: ${audience}` }] : []),
  ];
}

function itemBlocks(item: KitItem, place: number, origin: string): Block[] {
  // What proves an answer would give it away.
  const cite = item.kind === 'question' ? '' : citeOf(item);
  return [
    { kind: 'heading', text: `${place + 1}. ${titleOf(item)}` },
    ...(item.kind === 'own' || item.kind === 'question' ? [] : [{ kind: 'soft' as const, text: KIT_KINDS[item.kind] }]),
    ...bodyOf(item),
    ...(item.address ? [{ kind: 'cite' as const, text: cite, address: origin + item.address }] : []),
  ];
}

function bodyOf(item: KitItem): Block[] {
  const texts = (kind: 'text' | 'quote' | 'soft', lines: readonly string[]) =>
    lines.filter(Boolean).map((text) => ({ kind, text }));
  switch (item.kind) {
    case 'provision':
      return [
        ...texts('quote', item.text.split('\n')),
        ...(item.digest ? [{ kind: 'notice' as const, text: DIGEST_NOTICE }] : []),
      ];
    case 'story':
      return [...texts('soft', [item.where]), ...texts('text', [item.summary, item.figure])];
    case 'checklist':
      return [{ kind: 'steps', items: item.steps }];
    case 'figure':
      return [...texts('text', [item.measures]), ...texts('soft', [figureFacts(item)])];
    case 'question': {
      const { task, lines, numbered } = askedOf(item.question);
      return [
        ...texts('text', [item.question.prompt]),
        ...texts('soft', [task]),
        ...(numbered
          ? [{ kind: 'boxes' as const, items: lines.map((line, i) => `${letter(i)}. ${line}`) }]
          : texts('text', lines)),
      ];
    }
    case 'own':
      return texts('text', item.text.split('\n'));
  }
}

/** What the trainer goes by: each item with its minutes and the note. */
export function outlineOf(kit: Kit): Paper {
  const name = 'Dàn ý';
  const minutes = totalMinutes(kit);
  return {
    title: [name, kit.title].filter(Boolean).join(': '),
    blocks: [
      ...headOf(kit, name),
      ...(minutes > 0 ? [{ kind: 'soft' as const, text: `Tổng thời gian: ${minutes} phút` }] : []),
      ...kit.items.flatMap((item, i): Block[] => [
        { kind: 'heading', text: `${i + 1}. ${titleOf(item)}${item.minutes > 0 ? ` (${item.minutes} phút)` : ''}` },
        ...(item.kind === 'question' ? [{ kind: 'text' as const, text: item.question.prompt }] : []),
        ...item.note.split('\n').flatMap((text) => (text ? [{ kind: 'text' as const, text }] : [])),
        ...(item.address
          ? [{ kind: 'soft' as const, text: item.kind === 'question' ? item.address : citeOf(item) }]
          : []),
      ]),
    ],
  };
}
