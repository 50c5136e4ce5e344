import { citeOf, DIGEST_NOTICE, figureFacts, KIT_KINDS, type KitItem, titleOf } from '../teaching/kit.ts';
import { element, linkTo } from './element.ts';

/** Above so many characters an excerpt is folded. */
const FOLDED = 320;

/** An item with what it says, where from, and what the trainer does with it. */
export function itemLine(item: KitItem, at: number, count: number): HTMLLIElement {
  const line = element('li', 'card');
  line.tabIndex = -1;
  const name = titleOf(item);
  const said = item.kind === 'question' ? item.question.prompt : name;
  const head = element('p', 'kit-name');
  head.append(element('span', 'badge', KIT_KINDS[item.kind]), ' ', element('strong', '', said));
  const source = element('p', 'small');
  const cite = citeOf(item);
  if (cite) source.append(`${cite}. `);
  if (item.address) source.append(linkTo(item.address, 'Mở trong thư viện'));
  line.append(head, ...excerpt(item));
  if (item.kind === 'provision' && item.digest) line.append(element('p', 'small kit-digest', DIGEST_NOTICE));
  if (source.childNodes.length > 0) line.append(source);
  line.append(fields(item, name, at), moves(name, at, count));
  return line;
}

function linesOf(item: KitItem): string[] {
  switch (item.kind) {
    case 'provision':
    case 'own':
      return item.text.split('\n');
    case 'story':
      return [item.where, item.summary, item.figure];
    case 'checklist':
      return item.steps.map((step) => `☐ ${step}`);
    case 'figure':
      return [item.measures, figureFacts(item)];
    case 'question':
      return [];
  }
}

function excerpt(item: KitItem): HTMLElement[] {
  const lines = linesOf(item).filter(Boolean);
  const text = lines.map((words) => element('p', 'kit-text', words));
  if (lines.join('').length <= FOLDED) return text;
  const fold = element('details');
  fold.append(element('summary', '', `${(lines[0] ?? '').slice(0, 90).trim()} …`), ...text);
  return [fold];
}

function fields({ note, minutes }: KitItem, name: string, at: number): HTMLElement {
  const box = element('div', 'kit-fields');
  const words = element('textarea');
  words.rows = 2;
  words.maxLength = 5000;
  words.value = note;
  const time = element('input');
  Object.assign(time, { type: 'number', min: '0', max: '999', step: '1', inputMode: 'numeric', value: minutes || '' });
  box.append(
    labelled('Lời ghi', `Lời ghi cho mục ${at + 1}: ${name}`, words),
    labelled('Phút', `Số phút cho mục ${at + 1}: ${name}`, time),
  );
  return box;
}

function labelled(shown: string, spoken: string, field: HTMLElement): HTMLElement {
  const label = element('label', '', shown);
  field.ariaLabel = spoken;
  label.append(field);
  return label;
}

function moves(name: string, at: number, count: number): HTMLElement {
  const row = element('div', 'actions');
  const button = (does: string, shown: string, disabled = false) => {
    const made = element('button', 'button quiet', shown);
    made.type = 'button';
    made.dataset['does'] = does;
    made.disabled = disabled;
    made.ariaLabel = `${shown} mục ${at + 1}: ${name}`;
    return made;
  };
  row.append(button('up', 'Lên', at === 0), button('down', 'Xuống', at === count - 1), button('remove', 'Bỏ'));
  return row;
}
