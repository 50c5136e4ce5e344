import { copy } from './copy.ts';

/** A click on the mark beside a provision copies its address; without script the same link goes there. */
export function startAnchors(): void {
  document.addEventListener('click', (event) => {
    const target = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a.anchor') : null;
    if (target) void copy(target.href, 'Đã chép địa chỉ của đoạn này');
  });
}
