import { titleOf } from '../teaching/kit.ts';
import type { ReadKit } from '../teaching/read-kit.ts';
import { element } from './element.ts';

const by = (id: string) => document.querySelector<HTMLElement>(`#${id}`);

/** Shows a lesson that comes from elsewhere; nothing on the device changes before the trainer says so. */
export function showIncoming({ kit, refused }: ReadKit, onDevice: number): void {
  const count = kit.items.length;
  const named = kit.title ? `«${kit.title}»` : 'Bài giảng chưa có tên';
  by('ban-den-co-gi')?.replaceChildren(`${named}: ${count} mục. Trên máy này đang có ${onDevice} mục.`);
  by('ban-den-cac-muc')?.replaceChildren(...kit.items.map((item) => element('li', '', titleOf(item))));
  const reasons = element('ul');
  reasons.append(...refused.map((reason) => element('li', '', reason)));
  by('ban-den-tu-choi')?.replaceChildren(
    ...(refused.length > 0 ? [element('p', '', `Không nhận ${refused.length} phần:`), reasons] : []),
  );
  by('thay')?.toggleAttribute('hidden', count === 0);
  by('them-vao')?.toggleAttribute('hidden', count === 0);
  const panel = by('ban-den');
  if (!panel) return;
  panel.hidden = false;
  panel.focus();
}

/** The trainer has decided. */
export function hideIncoming(): void {
  by('ban-den')?.toggleAttribute('hidden', true);
}
