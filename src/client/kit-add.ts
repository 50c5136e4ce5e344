import { add } from '../teaching/kit.ts';
import { readItems } from '../teaching/read-kit.ts';
import { element, linkTo } from './element.ts';
import { itemsOf } from './kit-items.ts';
import { NOT_STORED, storedKit, storeKit } from './kit-store.ts';

/** How long a message stays, in milliseconds. */
const SHOWN = 8000;

void takePressed();
document.addEventListener('click', () => void takePressed());

/** Adds what the pressed buttons stand beside, and says so. */
async function takePressed(): Promise<void> {
  for (const button of document.querySelectorAll<HTMLElement>('.kit-add[data-pressed]')) {
    delete button.dataset['pressed'];
    try {
      say(button, ...stored(await itemsOf(button)));
    } catch {
      say(button, 'Không lấy được nội dung để thêm. Hãy kiểm tra mạng rồi bấm lại.');
    }
  }
}

/** Puts items into the lesson; what is said of it. */
function stored(taken: unknown[]): [message: string, hasLink?: boolean] {
  const { items, refused } = readItems(taken);
  const { kit } = storedKit();
  const longer = add(kit, items);
  const added = longer.items.length - kit.items.length;
  if (items.length === 0) return [`Không thêm được. ${refused.join(' ')}`];
  if (added > 0 && !storeKit(longer)) return [NOT_STORED];
  const what = added === 0 ? 'Đã có sẵn.' : added === 1 ? 'Đã thêm.' : `Đã thêm ${added} mục.`;
  return [[what, `Bài giảng có ${longer.items.length} mục.`, ...refused].join(' '), true];
}

let region: HTMLElement | undefined;
let fade = 0;

/** Says it after the button, so that the link to the lesson comes next by keyboard. */
function say(button: HTMLElement, message: string, hasLink = false): void {
  region ??= element('span', 'toast kit-toast');
  region.role = 'status';
  region.replaceChildren();
  button.after(region);
  const shown = region;
  // A region that stands there empty first is one that screen readers listen to.
  setTimeout(
    () => shown.replaceChildren(message, ...(hasLink ? [' ', linkTo('/bai-giang/', 'Mở bài giảng')] : [])),
    50,
  );
  clearTimeout(fade);
  fade = window.setTimeout(() => {
    if (!shown.contains(document.activeElement)) shown.replaceChildren();
  }, SHOWN);
}
