/** Stories chosen in a list to be compared: two to four, kept while the list is narrowed, turned and come back to. */
const MOST = 4;
const KEY = 'chon-so-sanh';

const list = document.querySelector<HTMLElement>('#ket-qua');
const bar = document.querySelector<HTMLElement>('#chon');
const link = bar?.querySelector('a');
const told = bar?.querySelector('p');
const clear = bar?.querySelector('button');

if (list && bar && link && told && clear) start(list, bar, link, told, clear);

function start(
  list: HTMLElement,
  bar: HTMLElement,
  link: HTMLAnchorElement,
  status: HTMLElement,
  clear: HTMLButtonElement,
): void {
  const chosen = new Set<string>(kept());
  const boxes = () => [...list.querySelectorAll<HTMLInputElement>('.pick input')];
  const show = () => {
    for (const box of boxes()) {
      box.checked = chosen.has(box.value);
      box.disabled = chosen.size >= MOST && !box.checked;
    }
    keep(chosen);
    bar.hidden = chosen.size === 0;
    status.textContent =
      chosen.size === 1
        ? 'Đã chọn 1 câu chuyện. Chọn thêm ít nhất 1.'
        : `Đã chọn ${chosen.size} câu chuyện${chosen.size === MOST ? ', nhiều nhất là 4' : ''}.`;
    link.hidden = chosen.size < 2;
    link.href = `${bar.dataset['compare'] ?? ''}?${new URLSearchParams([...chosen].map((id) => ['m', id]))}`;
  };
  list.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return;
    if (target.checked) chosen.add(target.value);
    else chosen.delete(target.value);
    show();
  });
  clear.addEventListener('click', () => {
    chosen.clear();
    show();
    boxes()[0]?.focus();
  });
  document.addEventListener('list-shown', show);
  show();
}

function kept(): string[] {
  try {
    return (sessionStorage.getItem(KEY) ?? '').split(' ').filter(Boolean).slice(0, MOST);
  } catch {
    return [];
  }
}

function keep(chosen: ReadonlySet<string>): void {
  try {
    sessionStorage.setItem(KEY, [...chosen].join(' '));
  } catch {
    // Storage may be closed: the choice then holds for this page only.
  }
}
