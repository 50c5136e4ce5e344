import type { Fault } from '../telling/check.ts';
import { controlOf } from './tell-answers.ts';

/** Tells what is to be mended beside each field, and all of it in a summary that takes the focus. */
export function showFaults(form: HTMLFormElement, summary: HTMLElement, faults: readonly Fault[]): void {
  for (const shown of form.querySelectorAll('.fault')) shown.remove();
  for (const control of form.querySelectorAll('[aria-invalid]')) {
    control.removeAttribute('aria-invalid');
    describe(control, (ids) => ids.filter((id) => !id.startsWith('loi-')));
  }
  const items = faults.flatMap(({ field, message }) => {
    const control = controlOf(form, field);
    return control ? [summaryItem(control, field, message)] : [];
  });
  summary.querySelector('ul')?.replaceChildren(...items);
  summary.hidden = items.length === 0;
  if (!summary.hidden) summary.focus();
}

/** The line of the summary; on the way the field itself is marked. */
function summaryItem(control: HTMLElement, field: string, message: string): HTMLElement {
  const id = `loi-${field.replaceAll('.', '-')}`;
  control.id ||= `hoi-${field.replaceAll('.', '-')}`;
  const note = Object.assign(document.createElement('p'), { id, className: 'fault', textContent: message });
  (control.closest('label') ?? control).before(note);
  control.setAttribute('aria-invalid', 'true');
  describe(control, (ids) => [...ids, id]);

  const link = Object.assign(document.createElement('a'), { href: `#${control.id}`, textContent: message });
  link.addEventListener('click', (event) => {
    event.preventDefault();
    control.focus();
  });
  const item = document.createElement('li');
  item.append(link);
  return item;
}

function describe(control: Element, change: (ids: string[]) => string[]): void {
  const ids = change((control.getAttribute('aria-describedby') ?? '').split(' ').filter(Boolean));
  if (ids.length > 0) control.setAttribute('aria-describedby', ids.join(' '));
  else control.removeAttribute('aria-describedby');
}
