import { add, emptyKit, ITEMS_MOST, type Kit, type KitItem } from './kit.ts';
import { addressIn, type Fields, LONGEST, objectOf, Refused, reasonOf, textOf, textsOf } from './read-fields.ts';
import { questionOf } from './read-question.ts';

/** A lesson read from what nobody vouches for, with what of it was refused and why. */
export interface ReadKit {
  kit: Kit;
  refused: string[];
}

export const MINUTES_MOST = 999;
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
