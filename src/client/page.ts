import { copy } from './copy.ts';

/** What the buttons of a page do, by their `data-do`. */
const ACTIONS: Readonly<Record<string, (button: HTMLElement) => void>> = {
  print: () => window.print(),
  copy: (button) => void copy(button.dataset['text'] ?? '', button.dataset['done'] ?? 'Đã chép lời dẫn'),
  share: (button) => void share(button.dataset),
};

/** Buttons, the shortcut `/` to the search box, and the date on printed pages. */
export function startPage(): void {
  document.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-do]') : null;
    if (button) ACTIONS[button.dataset['do'] ?? '']?.(button);
  });
  document.addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    const box = document.querySelector<HTMLInputElement>('[data-search]');
    if (!box) return;
    event.preventDefault();
    box.focus();
    box.select();
  });
  const printed = document.querySelector('[data-print-date]');
  const today = new Intl.DateTimeFormat('vi', { dateStyle: 'long' }).format(new Date());
  if (printed) printed.textContent = `, ngày in: ${today}`;
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|SELECT|TEXTAREA)$/.test(target.tagName))
  );
}

/**
 * The system's share sheet where there is one, else all is copied: title, what the button adds, and the address, the
 * button's own or the page's.
 */
async function share({ note: text = '', url = canonical() }: DOMStringMap): Promise<void> {
  const { title } = document;
  if (!navigator.share) return copy([title, text, url].filter(Boolean).join('\n'), 'Đã chép tên và địa chỉ trang');
  await navigator.share({ title, text, url }).catch(() => undefined);
}

function canonical(): string {
  return document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? location.href;
}
