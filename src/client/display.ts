/** Theme and text size: kept on the device, put on `<html>`, shown by pressed buttons. */
export function startDisplay(): void {
  const buttons = [...document.querySelectorAll<HTMLButtonElement>('button[data-set]')];
  for (const button of buttons) {
    button.addEventListener('click', () => {
      set(button.dataset['set'] ?? '', button.value);
      show(buttons);
    });
  }
  show(buttons);
}

const attributeOf = (name: string) => `data-${name}`;

function set(name: string, value: string): void {
  const root = document.documentElement;
  if (value) root.setAttribute(attributeOf(name), value);
  else root.removeAttribute(attributeOf(name));
  try {
    if (value) localStorage.setItem(name, value);
    else localStorage.removeItem(name);
  } catch {
    // Storage may be closed (private windows): the choice then holds for this page only.
  }
}

function show(buttons: readonly HTMLButtonElement[]): void {
  for (const button of buttons) {
    const current = document.documentElement.getAttribute(attributeOf(button.dataset['set'] ?? '')) ?? '';
    button.setAttribute('aria-pressed', String(current === button.value));
  }
}
