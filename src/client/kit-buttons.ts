import { runLater } from './later.ts';

/**
 * Puts «Thêm vào bài giảng» beside each provision and each figure, so that pages need not carry it. What a press does
 * comes when it is first asked for; the pressed button waits for it with a mark.
 */
export function startKitButtons(): void {
  for (const anchor of document.querySelectorAll<HTMLElement>('[data-cite] .prose .anchor')) {
    anchor.after(button('provision', anchor.ariaLabel?.replace(/^.*? tới /, '')));
  }
  for (const row of document.querySelectorAll('[data-source] tbody tr')) {
    row.lastElementChild?.append(button('figure', row.firstElementChild?.textContent?.trim()));
  }
  document.addEventListener('click', ({ target }) => {
    const pressed = target instanceof Element && target.closest<HTMLElement>('.kit-add');
    if (!pressed) return;
    pressed.dataset['pressed'] = '';
    runLater('kit-add');
  });
}

function button(kind: string, what = ''): HTMLElement {
  const made = document.createElement('button');
  made.className = 'kit-add plus';
  made.type = 'button';
  made.dataset['kit'] = kind;
  made.textContent = '+';
  made.ariaLabel = made.title = `Thêm vào bài giảng: ${what}`;
  return made;
}
