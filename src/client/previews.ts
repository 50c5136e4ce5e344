/** Shows what a citation leads to, on hover and on focus. Escape closes it; the link itself works as any other. */
export function startPreviews(): void {
  const previews = new Map<string, HTMLElement>();
  for (const preview of document.querySelectorAll<HTMLElement>('[data-preview]'))
    previews.set(preview.dataset['preview'] ?? '', preview);
  if (previews.size === 0) return;
  const box = document.createElement('div');
  box.className = 'preview';
  box.id = 'xem-truoc';
  box.setAttribute('role', 'tooltip');
  box.hidden = true;
  document.body.append(box);
  let current: HTMLAnchorElement | undefined;

  const show = (target: EventTarget | null) => {
    const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a.citation') : null;
    const preview = link && previews.get(link.pathname);
    if (!link || !preview) return;
    hide();
    current = link;
    box.innerHTML = preview.innerHTML;
    box.hidden = false;
    link.setAttribute('aria-describedby', box.id);
    // The browser's own tip would say the same again.
    link.dataset['tip'] = link.title;
    link.removeAttribute('title');
    place(box, link);
  };
  const hide = () => {
    box.hidden = true;
    current?.removeAttribute('aria-describedby');
    if (current?.dataset['tip']) current.title = current.dataset['tip'];
    current = undefined;
  };
  document.addEventListener('mouseover', (event) => show(event.target));
  document.addEventListener('focusin', (event) => show(event.target));
  document.addEventListener('mouseout', (event) => {
    if (current && event.target instanceof Node && current.contains(event.target) && document.activeElement !== current)
      hide();
  });
  document.addEventListener('focusout', hide);
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') hide();
  });
}

/** Below the link, kept within the page. The offsets go through the object model, which the policy allows. */
function place(box: HTMLElement, link: HTMLElement): void {
  const { left, bottom } = link.getBoundingClientRect();
  const most = document.documentElement.clientWidth - box.offsetWidth - 8;
  box.style.left = `${Math.max(8, Math.min(left, most)) + scrollX}px`;
  box.style.top = `${bottom + scrollY + 6}px`;
}
