import { DIFFICULTY_IDS } from '../domain/questions.ts';
import { add, emptyKit, ITEMS_MOST, type Kit, type KitItem } from './kit.ts';
import type { Option, Proof, QuizQuestion } from './quiz.ts';

/** A lesson read from what nobody vouches for, with what of it was refused and why. */
export interface ReadKit {
  kit: Kit;
  refused: string[];
}

/** The longest texts, in characters: titles, texts, notes. */
export const LONGEST = { title: 1000, text: 20_000, note: 5000, address: 1000 } as const;
export const MINUTES_MOST = 999;
const LIST_MOST = 60;

/** Why a value is refused: `field: what is wrong`. */
class Refused extends Error {}

type Fields = Record<string, unknown>;

/** Reads a lesson from a text of JSON: a file of the trainer's, the device's store, or a link. */
export function readKitText(text: string): ReadKit {
  try {
    return readKit(JSON.parse(text));
  } catch {
    return { kit: emptyKit(), refused: ['Không phải tệp bài giảng: không đọc được JSON.'] };
  }
}

/** Reads a lesson from any value. What does not hold is left out and told. */
export function readKit(value: unknown): ReadKit {
  const refused: string[] = [];
  const kit = emptyKit();
  try {
    const fields = objectOf(value, 'bài giảng', ['version', 'title', 'audience', 'items']);
    if (fields['version'] !== 1) throw new Refused('version: chỉ đọc được bài giảng phiên bản 1');
    for (const name of ['title', 'audience'] as const) {
      try {
        kit[name] = textOf(fields, name, LONGEST.title, '');
      } catch (error) {
        refused.push(`Bài giảng, ${reasonOf(error)}.`);
      }
    }
    const read = readItems(fields['items']);
    return { kit: { ...kit, items: read.items }, refused: [...refused, ...read.refused] };
  } catch (error) {
    return { kit, refused: [`Không phải bài giảng: ${reasonOf(error)}.`] };
  }
}

/** Reads the items of a lesson, or those that a page offers, from any value. */
export function readItems(value: unknown): { items: KitItem[]; refused: string[] } {
  if (!Array.isArray(value)) return { items: [], refused: ['Các mục của bài giảng: phải là một dãy.'] };
  const refused: string[] = [];
  let kit = emptyKit();
  for (const [i, entry] of value.entries()) {
    try {
      if (kit.items.length >= ITEMS_MOST) throw new Refused(`bài giảng có nhiều nhất ${ITEMS_MOST} mục`);
      const longer = add(kit, [itemOf(entry)]);
      if (longer.items.length === kit.items.length) throw new Refused('trùng với một mục ở trước');
      kit = longer;
    } catch (error) {
      refused.push(`Mục ${i + 1}, ${reasonOf(error)}.`);
    }
  }
  return { items: kit.items, refused };
}

/** True for an address within the site: one slash, then anything that leads nowhere else. */
export function isOwnAddress(address: string): boolean {
  // Browsers drop control characters, and take a backslash for a slash.
  return /^\/(?![/\\])[^\s\\\p{Cc}]*$/u.test(address) && address.length <= LONGEST.address;
}

/** A text without what no file of Word or PowerPoint can hold: control characters and halves of letters. */
export function printable(text: string): string {
  return text.toWellFormed().replace(/[^\P{Cc}\n\t]|[\uFFFE\uFFFF]/gu, '');
}

function reasonOf(error: unknown): string {
  return error instanceof Refused ? error.message : 'không đọc được';
}

const ADDED = ['kind', 'address', 'note', 'minutes'];

function itemOf(value: unknown): KitItem {
  const kind = objectOf(value, 'mục')['kind'];
  switch (kind) {
    case 'provision': {
      const fields = objectOf(value, 'mục', [...ADDED, 'document', 'label', 'text', 'cite', 'digest']);
      const digest = fields['digest'];
      if (digest !== undefined && digest !== true) throw new Refused('digest: phải là true hoặc không có');
      return {
        kind,
        document: textOf(fields, 'document', LONGEST.title),
        label: textOf(fields, 'label', LONGEST.title, ''),
        text: textOf(fields, 'text', LONGEST.text),
        cite: textOf(fields, 'cite', LONGEST.title),
        ...(digest && { digest }),
        ...addedOf(fields),
      };
    }
    case 'story': {
      const fields = objectOf(value, 'mục', [...ADDED, 'name', 'where', 'summary', 'figure', 'cite']);
      return {
        kind,
        name: textOf(fields, 'name', LONGEST.title),
        where: textOf(fields, 'where', LONGEST.title, ''),
        summary: textOf(fields, 'summary', LONGEST.text),
        figure: textOf(fields, 'figure', LONGEST.title, ''),
        cite: textOf(fields, 'cite', LONGEST.title),
        ...addedOf(fields),
      };
    }
    case 'checklist': {
      const fields = objectOf(value, 'mục', [...ADDED, 'name', 'steps']);
      return { kind, name: textOf(fields, 'name', LONGEST.title), steps: textsOf(fields, 'steps'), ...addedOf(fields) };
    }
    case 'figure': {
      const fields = objectOf(value, 'mục', [...ADDED, 'value', 'measures', 'place', 'period', 'what', 'source']);
      return {
        kind,
        value: textOf(fields, 'value', LONGEST.title),
        measures: textOf(fields, 'measures', LONGEST.note),
        place: textOf(fields, 'place', LONGEST.title, ''),
        period: textOf(fields, 'period', LONGEST.title, ''),
        what: textOf(fields, 'what', LONGEST.title),
        source: textOf(fields, 'source', LONGEST.title, ''),
        ...addedOf(fields),
      };
    }
    case 'question': {
      const fields = objectOf(value, 'mục', [...ADDED, 'question']);
      return { kind, question: questionOf(fields['question']), ...addedOf(fields) };
    }
    case 'own': {
      const fields = objectOf(value, 'mục', [...ADDED, 'title', 'text']);
      return {
        kind,
        title: textOf(fields, 'title', LONGEST.title, ''),
        text: textOf(fields, 'text', LONGEST.text, ''),
        ...addedOf(fields, true),
      };
    }
    default:
      throw new Refused('kind: không có loại mục này');
  }
}

/** What every item has; own words have no address. */
function addedOf(fields: Fields, own = false): Pick<KitItem, 'address' | 'note' | 'minutes'> {
  const minutes = fields['minutes'] ?? 0;
  if (typeof minutes !== 'number' || !Number.isInteger(minutes) || minutes < 0 || minutes > MINUTES_MOST) {
    throw new Refused(`minutes: phải là số nguyên từ 0 đến ${MINUTES_MOST}`);
  }
  if (own && (fields['address'] ?? '') !== '') throw new Refused('address: lời của giảng viên không có địa chỉ');
  return { address: own ? '' : addressIn(fields), note: textOf(fields, 'note', LONGEST.note, ''), minutes };
}

function addressIn(fields: Fields): string {
  const address = textOf(fields, 'address', LONGEST.address);
  if (!isOwnAddress(address)) throw new Refused('address: phải là địa chỉ trong thư viện, bắt đầu bằng một dấu /');
  return address;
}

function questionOf(value: unknown): QuizQuestion {
  const BASE = ['kind', 'id', 'prompt', 'difficulty', 'explanation', 'proofs', 'address'];
  const kind = objectOf(value, 'câu hỏi')['kind'];
  const fieldsWith = (...names: string[]) => objectOf(value, 'câu hỏi', [...BASE, ...names]);
  const base = (fields: Fields) => {
    const difficulty = DIFFICULTY_IDS.find((id) => id === fields['difficulty']);
    if (!difficulty) throw new Refused('difficulty: không có mức này');
    return {
      id: textOf(fields, 'id', LONGEST.title),
      prompt: textOf(fields, 'prompt', LONGEST.text),
      difficulty,
      explanation: textOf(fields, 'explanation', LONGEST.text, ''),
      proofs: listOf(fields, 'proofs', proofOf),
      address: addressIn(fields),
    };
  };
  switch (kind) {
    case 'oneChoice':
    case 'manyChoices': {
      const fields = fieldsWith('options');
      const options = listOf(fields, 'options', optionOf);
      if (!options.some(({ right }) => right)) throw new Refused('options: không có câu trả lời đúng');
      return { ...base(fields), kind, options };
    }
    case 'order': {
      const fields = fieldsWith('items');
      return { ...base(fields), kind, items: textsOf(fields, 'items') };
    }
    case 'match': {
      const fields = fieldsWith('pairs');
      return { ...base(fields), kind, pairs: listOf(fields, 'pairs', pairOf) };
    }
    case 'number': {
      const fields = fieldsWith('answer', 'unit');
      const answer = fields['answer'];
      if (typeof answer !== 'number' || !Number.isFinite(answer)) throw new Refused('answer: phải là một số');
      const unit = textOf(fields, 'unit', LONGEST.title, '');
      return { ...base(fields), kind, answer, ...(unit && { unit }) };
    }
    case 'documentNumber': {
      const fields = fieldsWith('answer');
      return { ...base(fields), kind, answer: textOf(fields, 'answer', LONGEST.title) };
    }
    case 'shortAnswer': {
      const fields = fieldsWith('answer');
      return { ...base(fields), kind, answer: textsOf(fields, 'answer') };
    }
    default:
      throw new Refused('câu hỏi: không có loại này');
  }
}

function proofOf(value: unknown): Proof {
  const fields = objectOf(value, 'proofs', ['label', 'address']);
  return { label: textOf(fields, 'label', LONGEST.title), address: addressIn(fields) };
}

function optionOf(value: unknown): Option {
  const fields = objectOf(value, 'options', ['text', 'right', 'why']);
  const { right } = fields as { right?: unknown };
  if (right !== undefined && right !== true) throw new Refused('right: phải là true hoặc không có');
  const why = textOf(fields, 'why', LONGEST.text, '');
  return { text: textOf(fields, 'text', LONGEST.note), ...(right && { right }), ...(why && { why }) };
}

function pairOf(value: unknown): { left: string; right: string } {
  const fields = objectOf(value, 'pairs', ['left', 'right']);
  return { left: textOf(fields, 'left', LONGEST.note), right: textOf(fields, 'right', LONGEST.note) };
}

function objectOf(value: unknown, name: string, known?: readonly string[]): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Refused(`${name}: không đúng dạng`);
  const fields: Fields = Object.fromEntries(Object.entries(value));
  const stranger = known && Object.keys(fields).find((field) => !known.includes(field));
  if (stranger !== undefined) throw new Refused(`${name}: có phần lạ «${stranger.slice(0, 40)}»`);
  return fields;
}

/** A text of the longest length at most; without `absent` it must be there and not be empty. */
function textOf(fields: Fields, name: string, longest: number, absent?: string): string {
  const text = fields[name] ?? absent;
  if (typeof text !== 'string') throw new Refused(`${name}: phải là chữ`);
  if (absent === undefined && text.trim() === '') throw new Refused(`${name}: không được trống`);
  if (text.length > longest) throw new Refused(`${name}: dài quá ${longest} ký tự`);
  if (text !== printable(text)) throw new Refused(`${name}: có ký tự không in được`);
  return text;
}

function textsOf(fields: Fields, name: string): string[] {
  return listOf(fields, name, (value) => textOf({ [name]: value }, name, LONGEST.note));
}

function listOf<T>(fields: Fields, name: string, read: (value: unknown) => T): T[] {
  const list = fields[name];
  if (!Array.isArray(list) || list.length > LIST_MOST)
    throw new Refused(`${name}: phải là dãy có nhiều nhất ${LIST_MOST} phần`);
  if (list.length === 0 && name !== 'proofs') throw new Refused(`${name}: không được trống`);
  return list.map(read);
}
