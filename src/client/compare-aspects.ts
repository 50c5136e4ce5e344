import type {
  ComparedFigure,
  ComparedPlace,
  ComparedSource,
  ComparedStory,
  Linked,
} from '../domain/compared-stories.ts';
import { element, linkTo } from './element.ts';

/** One side of a story, told of each in turn. */
interface Aspect {
  id: string;
  label: string;
  /** What the story says of it; nothing where its sources say nothing. */
  of: (story: ComparedStory) => ReadonlyArray<Node | string | undefined>;
  /** What stands where there is nothing. */
  none?: string;
  /** A sentence above the columns. */
  beware?: (stories: readonly ComparedStory[]) => string;
  /** Left out where no story has it. */
  rare?: boolean;
}

const NOT_SAID = 'Nguồn không nói';

/** From what a story is to what nobody has told of it. */
const ASPECTS: readonly Aspect[] = [
  { id: 'tom-tat', label: 'Tóm tắt', of: ({ aim }) => [aim] },
  { id: 'o-dau', label: 'Ở đâu', of: ({ places, spot }) => [...places.map(placeLine), spot && `Nơi cụ thể: ${spot}`] },
  { id: 'thoi-gian', label: 'Thời gian', of: ({ period }) => [period], none: 'Nguồn không nêu' },
  {
    id: 'ai-lam',
    label: 'Ai làm',
    of: ({ actor, actorKind, level }) => [actor, soft(`${actorKind} · ${level}`)],
  },
  {
    id: 'viec-gi',
    label: 'Việc gì, thuộc lĩnh vực nào',
    of: ({ problems, field }) => [problems.join(', '), soft(`Lĩnh vực: ${field}`)],
  },
  { id: 'voi-ai', label: 'Người được vận động, giúp đỡ', of: ({ people }) => [people.join(', ')] },
  { id: 'cach-lam', label: 'Các việc đã làm, theo thứ tự nguồn kể', of: ({ steps }) => [list('ol', steps)] },
  { id: 'thuyet-phuc', label: 'Điều thuyết phục người dân', of: ({ persuasion }) => [persuasion] },
  {
    id: 'so-lieu',
    label: 'Số liệu',
    of: ({ figures }) => figureList(figures),
    beware: bewareOfFigures,
  },
  { id: 'ton-kem', label: 'Tốn kém', of: ({ cost }) => [cost] },
  { id: 'cai-kho', label: 'Cái khó', of: ({ hardship }) => [hardship] },
  { id: 'dieu-kien', label: 'Điều kiện để làm được', of: ({ conditions }) => [conditions] },
  {
    id: 'van-ban',
    label: 'Văn bản mà câu chuyện gắn với',
    of: ({ documents, documentNotes }) => [...documents.map(link), ...documentNotes.map(soft)],
    none: 'Nguồn không gắn với văn bản nào',
  },
  {
    id: 'cach-goi',
    label: 'Nguồn gọi thế nào',
    of: ({ naming, namingNote }) => [naming, namingNote && soft(namingNote)],
  },
  {
    id: 'chua-biet',
    label: 'Điều chưa biết',
    of: ({ gaps }) => [list('ul', gaps)],
    none: 'Thư viện chưa ghi điều nào',
  },
  {
    id: 'khac-nhau',
    label: 'Ghi chú, chỗ các nguồn khác nhau',
    of: ({ differing, notes }) => [...differing, ...notes],
    none: 'Không có',
    rare: true,
  },
  { id: 'nguon', label: 'Nguồn', of: ({ sources }) => [list('ul', sources.map(sourceLine))] },
];

/** The stories beside each other, a section an aspect, in each a column a story. */
export function aspectSections(stories: readonly ComparedStory[]): HTMLElement[] {
  return ASPECTS.flatMap((aspect) => {
    const told = stories.map((story) => paragraphs(aspect.of(story)));
    if (aspect.rare && told.every((parts) => parts.length === 0)) return [];
    const section = element('section');
    const title = element('h2', '', aspect.label);
    title.id = aspect.id;
    const columns = element('div', 'columns-told');
    columns.append(...stories.map((story, i) => cell(story, told[i] ?? [], aspect.none ?? NOT_SAID)));
    section.append(title);
    if (aspect.beware) section.append(element('p', 'soft narrow', aspect.beware(stories)));
    section.append(columns);
    return [section];
  });
}

/** The name stands in every cell: a reader of one column after the other must know whose it is. */
function cell({ name }: ComparedStory, parts: readonly Node[], none: string): HTMLElement {
  const made = element('div');
  made.append(element('h3', '', name), ...(parts.length > 0 ? parts : [element('p', 'soft', none)]));
  return made;
}

function paragraphs(parts: ReadonlyArray<Node | string | undefined>): Node[] {
  return parts.flatMap((part) => {
    if (!part) return [];
    if (part instanceof HTMLElement && /^(?:OL|UL|P)$/.test(part.tagName))
      return part.childNodes.length > 0 ? [part] : [];
    const line = element('p');
    line.append(part);
    return [line];
  });
}

function list(tag: 'ol' | 'ul', items: ReadonlyArray<Node | string>, className = ''): HTMLElement {
  const made = element(tag, className);
  for (const item of items) {
    const line = element('li');
    line.append(item);
    made.append(line);
  }
  return made;
}

const soft = (text: string) => element('p', 'soft small', text);
const link = ({ address, name }: Linked) => linkTo(address, name);

function fragment(...parts: Array<Node | string>): DocumentFragment {
  const made = document.createDocumentFragment();
  made.append(...parts);
  return made;
}

function placeLine(place: ComparedPlace): Node {
  return fragment(link(place), ...(place.now ? [' ', element('span', 'soft small', `(${place.now})`)] : []));
}

function sourceLine({ facts, caveat, ...source }: ComparedSource): Node {
  return fragment(
    link(source),
    ...(facts ? [' ', element('span', 'soft small', facts)] : []),
    ...(caveat ? [' ', element('em', '', `Lưu ý: ${caveat}`)] : []),
  );
}

/** The figures; a source that all of them have is named once. */
function figureList(figures: readonly ComparedFigure[]): Node[] {
  const sources = new Set(figures.map(({ source }) => source?.address));
  const [common] = sources.size === 1 ? figures.flatMap(({ source }) => source ?? []) : [];
  return [
    list(
      'ul',
      figures.map((figure) => figureLine(common ? { ...figure, source: undefined } : figure)),
      'figures-told',
    ),
    ...(common ? [fragment(element('span', 'soft', 'Nguồn: '), link(common))] : []),
  ];
}

/** What it is comes first: a target must not be read as a result. */
function figureLine({ kind, value, address, measures, place, period, source }: ComparedFigure): Node {
  const number = linkTo(address, value);
  number.className = 'number';
  const where = [place, period].filter(Boolean).join(', ');
  const measured = element('div', '', measures);
  if (where) measured.append(' ', element('span', 'soft small', `(${where})`));
  if (source) measured.append(element('span', 'soft', '. Nguồn: '), link(source));
  return fragment(element('span', 'badge', kind), ' ', number, measured);
}

/** Figures that two stories measure alike are few; all others must not be set against each other. */
function bewareOfFigures(stories: readonly ComparedStory[]): string {
  const measured = stories.map(({ figures }) => new Set(figures.map(({ measures }) => measures)));
  const alike = [...new Set(measured.flatMap((set) => [...set]))].filter(
    (measures) => measured.filter((set) => set.has(measures)).length > 1,
  );
  const unlike = 'Số liệu của các câu chuyện đo những việc khác nhau, ở những nơi và thời gian khác nhau';
  return alike.length === 0
    ? `${unlike}: không so số này với số kia. «Chỉ tiêu» là điều đặt ra, chưa phải kết quả.`
    : `${unlike}; chỉ những số cùng đo ${alike.map((measures) => `«${measures}»`).join(', ')} mới đặt cạnh nhau được. «Chỉ tiêu» là điều đặt ra, chưa phải kết quả.`;
}
