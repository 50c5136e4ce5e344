/** Rows that a teller adds, takes away and puts in order, by pointer or keyboard. `changed` hears what was done. */
export function startRows(form: HTMLFormElement, changed: (what: string) => void): void {
  for (const list of form.querySelectorAll<HTMLElement>('[data-rows]')) if (list.dataset['rows'] === 'steps') add(list);

  form.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest('button') : null;
    if (!button) return;
    const { add: name, move: by } = button.dataset;
    const list = name ? form.querySelector<HTMLElement>(`[data-rows="${name}"]`) : null;
    const row = button.closest<HTMLElement>('.row');
    if (list) changed(add(list));
    else if (row && by) changed(move(row, Number(by), button));
    else if (row && 'remove' in button.dataset) changed(remove(row));
  });

  // In a list of steps Enter means the next step, not that the story is ready.
  form.addEventListener('keydown', (event) => {
    const row = event.target instanceof HTMLInputElement ? event.target.closest<HTMLElement>('.row.step') : null;
    if (!row || event.key !== 'Enter' || event.isComposing) return;
    event.preventDefault();
    const next = row.nextElementSibling?.querySelector<HTMLElement>('[data-part]');
    if (next) next.focus();
    else if (row.parentElement) changed(add(row.parentElement));
  });
}

/** Adds an empty row at the end; the first that the page adds by itself takes no focus. */
function add(list: HTMLElement): string {
  const template = list.parentElement?.querySelector<HTMLTemplateElement>(`[data-row-of="${list.dataset['rows']}"]`);
  if (!template) return '';
  const mayFocus = list.childElementCount > 0 || document.activeElement !== document.body;
  list.append(template.content.cloneNode(true));
  number(list);
  if (mayFocus) list.lastElementChild?.querySelector<HTMLElement>('[data-part]')?.focus();
  return `Đã thêm ${list.dataset['noun']} ${list.childElementCount}.`;
}

function move(row: HTMLElement, by: number, button: HTMLButtonElement): string {
  const list = row.parentElement;
  const other = by < 0 ? row.previousElementSibling : row.nextElementSibling;
  if (!list || !other) return '';
  const from = [...list.children].indexOf(row) + 1;
  // The other row goes round this one, so that focus stays where it is.
  if (by < 0) row.after(other);
  else row.before(other);
  number(list);
  // At an end the button has nothing more to do, and focus would be lost with it.
  if (button.disabled) row.querySelector<HTMLElement>('[data-move]:not(:disabled)')?.focus();
  return `${capitalise(list)} ${from} nay là ${list.dataset['noun']} ${from + by}.`;
}

function remove(row: HTMLElement): string {
  const list = row.parentElement;
  if (!list) return '';
  const at = [...list.children].indexOf(row);
  const next = row.nextElementSibling ?? row.previousElementSibling;
  row.remove();
  number(list);
  const add = list.parentElement?.querySelector<HTMLElement>(`[data-add="${list.dataset['rows']}"]`);
  (next?.querySelector<HTMLElement>('[data-part]') ?? add)?.focus();
  return `Đã bỏ ${list.dataset['noun']} ${at + 1}.`;
}

/** Says each row's place again, and which moves it still has. */
function number(list: HTMLElement): void {
  const rows = [...list.children];
  rows.forEach((row, i) => {
    for (const place of row.querySelectorAll('[data-number]')) place.textContent = String(i + 1);
    for (const button of row.querySelectorAll<HTMLButtonElement>('[data-move]')) {
      button.disabled = button.dataset['move'] === '-1' ? i === 0 : i === rows.length - 1;
    }
  });
}

function capitalise({ dataset }: HTMLElement): string {
  const noun = dataset['noun'] ?? '';
  return noun.charAt(0).toLocaleUpperCase('vi') + noun.slice(1);
}
