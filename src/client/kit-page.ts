import {
  add,
  annotate,
  emptyKit,
  ITEMS_MOST,
  insert,
  type Kit,
  type KitItem,
  move,
  remove,
  titleOf,
  totalMinutes,
} from '../teaching/kit.ts';
import { printable } from '../teaching/read-fields.ts';
import { type ReadKit, readKitText } from '../teaching/read-kit.ts';
import { hideIncoming, showIncoming } from './kit-incoming.ts';
import { itemLine } from './kit-lines.ts';
import { KIT_KEY, NOT_STORED, storedKit, storeKit } from './kit-store.ts';
import { keepForOffline } from './offline.ts';

const by = <T extends HTMLElement = HTMLElement>(id: string): T => {
  const found = document.querySelector<T>(`#${id}`);
  if (!found) throw new Error(`#${id} is not in the page`);
  return found;
};
const title = by<HTMLInputElement>('ten-bai');
const audience = by<HTMLInputElement>('danh-cho');
const status = by('tinh-trang');
const undo = by('lay-lai');
const list = by('cac-muc');
const kept = by('da-giu');
const making = by('dang-lam');

const paper = by('ban-in');

/** What makes papers, slides and links comes after the page itself. */
type Tools = typeof import('./kit-tools.ts');
let loaded: Tools | undefined;
async function tools(): Promise<Tools> {
  loaded ??= await import('./kit-tools.ts');
  return loaded;
}

let kit: Kit = emptyKit();
let removed: { item: KitItem; at: number } | undefined;
let offered: Kit = emptyKit();

open();
void openLink();
addEventListener('hashchange', () => void openLink());
// Another tab added something, perhaps while this one stood open.
addEventListener('storage', ({ key }) => {
  if (key === KIT_KEY || key === null) open();
});
addEventListener('load', () => {
  void tools().then(
    ({ WORKERS }) => keepForOffline(WORKERS),
    () => undefined,
  );
});

function open(): void {
  const read = storedKit();
  kit = read.kit;
  title.value = kit.title;
  audience.value = kit.audience;
  show();
  if (read.refused.length > 0) status.textContent = read.refused.join(' ');
}

/** Keeps the lesson as it is now, and says how long it is; `said` goes before. */
function save(said = ''): void {
  const minutes = totalMinutes(kit);
  const counted = kit.items.length > 0 ? `${kit.items.length} mục${minutes > 0 ? `, ${minutes} phút` : ''}.` : '';
  status.textContent = storeKit(kit) ? [said, counted].filter(Boolean).join(' ') : NOT_STORED;
}

function show(said = ''): void {
  const { items } = kit;
  list.replaceChildren(...items.map((item, i) => itemLine(item, i, items.length)));
  by('trong').hidden = items.length > 0;
  by('cach-xep').hidden = items.length < 2;
  by('lam-tai-lieu').hidden = items.length === 0;
  by('phieu-cau-hoi').hidden = !items.some(({ kind }) => kind === 'question');
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-needs-items]')) {
    button.disabled = items.length === 0;
  }
  undo.hidden = removed === undefined;
  save(said);
}

for (const box of [title, audience]) {
  box.addEventListener('input', () => {
    kit = { ...kit, title: printable(title.value), audience: printable(audience.value) };
    save();
  });
}

list.addEventListener('input', ({ target }) => {
  const at = placeOf(target);
  if (at === undefined) return;
  if (target instanceof HTMLTextAreaElement) kit = annotate(kit, at, { note: printable(target.value) });
  if (target instanceof HTMLInputElement && target.validity.valid)
    kit = annotate(kit, at, { minutes: Number(target.value) });
  save();
});
list.addEventListener('click', ({ target }) => {
  const at = placeOf(target);
  const does = target instanceof HTMLElement ? target.dataset['does'] : undefined;
  if (at === undefined || !does) return;
  if (does === 'remove') take(at);
  else shift(at, does === 'up' ? at - 1 : at + 1, does);
});
list.addEventListener('keydown', (event) => {
  const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
  const at = placeOf(event.target);
  if (!event.altKey || step === undefined || at === undefined) return;
  event.preventDefault();
  shift(at, at + step);
});

function placeOf(target: EventTarget | null): number | undefined {
  const line = target instanceof Element ? target.closest('.kit-items > li') : null;
  const at = line ? [...list.children].indexOf(line) : -1;
  return at < 0 ? undefined : at;
}

/** Moves an item, and the focus with it; at an end there is no further, so the focus goes to the way back. */
function shift(from: number, to: number, does = ''): void {
  const longer = move(kit, from, to);
  if (longer === kit) return;
  kit = longer;
  removed = undefined;
  show(`Mục ${from + 1} nay là mục ${to + 1}.`);
  const line = list.children[to];
  const buttons = [...(line?.querySelectorAll<HTMLButtonElement>('[data-does]') ?? [])].filter(
    ({ disabled }) => !disabled,
  );
  const target = does ? (buttons.find(({ dataset }) => dataset['does'] === does) ?? buttons[0]) : line;
  if (target instanceof HTMLElement) target.focus();
}

function take(at: number): void {
  const item = kit.items[at];
  if (!item) return;
  kit = remove(kit, at);
  removed = { item, at };
  show(`Đã bỏ «${titleOf(item)}».`);
  undo.focus();
}

undo.addEventListener('click', () => {
  if (!removed) return;
  const { item, at } = removed;
  kit = insert(kit, at, item);
  removed = undefined;
  show(`Đã lấy lại «${titleOf(item)}».`);
  focusLine(at);
});

function focusLine(at: number): void {
  const line = list.children[at];
  if (line instanceof HTMLElement) line.focus();
}

by('loi-toi').addEventListener('submit', (event) => {
  event.preventDefault();
  const heading = by<HTMLInputElement>('loi-tieu-de');
  const text = by<HTMLTextAreaElement>('loi-noi-dung');
  const own = { title: printable(heading.value.trim()), text: printable(text.value.trim()) };
  if (own.title === '' && own.text === '') {
    status.textContent = 'Hãy gõ tiêu đề hoặc nội dung.';
    return heading.focus();
  }
  if (kit.items.length >= ITEMS_MOST) {
    status.textContent = `Bài giảng có nhiều nhất ${ITEMS_MOST} mục.`;
    return;
  }
  kit = add(kit, [{ kind: 'own', ...own, address: '', note: '', minutes: 0 }]);
  heading.value = text.value = '';
  removed = undefined;
  show('Đã thêm lời của bạn vào cuối.');
  focusLine(kit.items.length - 1);
});

async function openLink(): Promise<void> {
  if (!location.hash.startsWith('#bai=')) return;
  try {
    const read = (await tools()).fromLink(location.hash);
    if (read) offer(read);
  } catch {
    status.textContent = 'Không tải được phần đọc đường dẫn. Hãy kiểm tra mạng rồi mở lại trang.';
  }
}

function offer(read: ReadKit): void {
  offered = read.kit;
  showIncoming(read, kit.items.length);
}

/** Goes on with the lesson on the device; the link is done with. */
function settle(said: string): void {
  hideIncoming();
  if (location.hash) history.replaceState(null, '', location.pathname);
  removed = undefined;
  title.value = kit.title;
  audience.value = kit.audience;
  show(said);
  title.focus();
}

by('thay').addEventListener('click', () => {
  kit = offered;
  settle('Đã thay bài giảng trên máy.');
});
by('them-vao').addEventListener('click', () => {
  const longer = add(kit, offered.items);
  const count = longer.items.length - kit.items.length;
  kit = { ...longer, title: kit.title || offered.title, audience: kit.audience || offered.audience };
  const twice = offered.items.length - count;
  settle(`Đã thêm ${count} mục.${twice > 0 ? ` Để lại ${twice} mục đã có sẵn hoặc quá ${ITEMS_MOST} mục.` : ''}`);
});
by('bo-qua').addEventListener('click', () => settle('Bài giảng trên máy vẫn như cũ.'));

by('xoa-het').addEventListener('click', () => {
  if (!confirm(`Xóa bài giảng ${kit.items.length} mục trên máy này? Không lấy lại được.`)) return;
  kit = emptyKit();
  settle('Đã xóa bài giảng trên máy.');
});

const file = by<HTMLInputElement>('mo-tep');
file.addEventListener('change', async () => {
  const [chosen] = file.files ?? [];
  if (chosen) offer(readKitText(await chosen.text()));
  file.value = '';
});

by('gui-duong-dan').hidden = !('share' in navigator);
for (const [id, does] of [
  ['luu-tep', 'save'],
  ['chep-duong-dan', 'copy-link'],
  ['gui-duong-dan', 'share-link'],
] as const) {
  by(id).addEventListener('click', () => void make(does, kept));
}
by('lam-tai-lieu').addEventListener('click', ({ target }) => {
  const wanted = target instanceof HTMLElement ? target.dataset['make'] : undefined;
  if (wanted) void make(wanted, making);
});

/** Makes something of the lesson, and says what came of it. */
async function make(wanted: string, told: HTMLElement): Promise<void> {
  told.textContent = 'Đang làm …';
  try {
    told.textContent = await (await tools()).make(wanted, kit);
  } catch {
    told.textContent = 'Không làm được. Hãy kiểm tra mạng rồi bấm lại; bài giảng vẫn còn.';
  }
}

// Whoever prints by the browser's own command gets the handout; printing does not wait for what is not there yet.
addEventListener('beforeprint', () => {
  if (paper.childElementCount === 0 && kit.items.length > 0) loaded?.layHandout(kit);
});
// What was printed is not what the lesson is later.
addEventListener('afterprint', () => paper.replaceChildren());
