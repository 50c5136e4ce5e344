import { COMPARED_MOST, type ComparableStory, type ComparedStory } from '../domain/compared-stories.ts';
import { fold } from '../domain/text.ts';
import { element, linkTo } from './element.ts';

/** Stories offered at once. */
const OFFERED = 10;

interface Offer {
  story: ComparableStory;
  /** Why it is offered. */
  reason?: string;
}

/** What is offered: what was typed for; else what is like the one that is chosen; else the first of all. */
export function offersFor(
  typed: string,
  all: readonly ComparableStory[],
  chosen: readonly ComparedStory[],
): { offers: Offer[]; message: string } {
  const free = all.filter(({ id }) => !chosen.some((story) => story.id === id));
  const words = fold(typed).split(' ').filter(Boolean);
  if (words.length > 0) {
    const found = free.filter(({ name, place, field }) => {
      const text = fold(`${name} ${place} ${field}`);
      return words.every((word) => text.includes(word));
    });
    const shown = found.length > OFFERED ? `, hiện ${OFFERED} câu chuyện đầu; gõ thêm để thu hẹp` : '';
    return {
      offers: found.slice(0, OFFERED).map((story) => ({ story })),
      message:
        found.length === 0 ? `Không có câu chuyện nào khớp «${typed}».` : `${found.length} câu chuyện khớp${shown}.`,
    };
  }
  const [first] = chosen;
  const near = (first?.neighbours ?? []).flatMap(({ id, reasons }) => {
    const story = free.find((other) => other.id === id);
    return story ? [{ story, reason: reasons.join('; ') }] : [];
  });
  if (first && near.length > 0) return { offers: near, message: `Gần giống với «${first.name}»:` };
  const shown = free.length > OFFERED ? ` Đây là ${OFFERED} câu chuyện đầu theo tên.` : '';
  return {
    offers: free.slice(0, OFFERED).map((story) => ({ story })),
    message: `Còn ${free.length} câu chuyện để chọn.${shown}`,
  };
}

/** An offer with the button that takes it. */
export function offerLine({ story, reason }: Offer, add: (story: ComparableStory) => void): HTMLLIElement {
  const line = element('li', 'card offer');
  const about = element('div');
  about.append(linkTo(`/mo-hinh/${story.id}/`, story.name), element('p', 'facts', `${story.place} · ${story.field}`));
  if (reason) about.append(element('p', 'soft small', `Vì ${reason}.`));
  const button = element('button', 'button quiet', 'Thêm');
  button.type = 'button';
  button.setAttribute('aria-label', `Thêm «${story.name}»`);
  button.addEventListener('click', () => add(story));
  line.append(about, button);
  return line;
}

/** A chosen story with the button that takes it away. */
export function chosenLine({ name, address, places }: ComparedStory, remove: () => void): HTMLLIElement {
  const line = element('li');
  const title = element('p');
  title.append(linkTo(address, name));
  const [place, ...others] = places;
  const where = place && `${place.name}${others.length > 0 ? ` và ${others.length} nơi khác` : ''}`;
  const button = element('button', 'button quiet', 'Bỏ');
  button.type = 'button';
  button.setAttribute('aria-label', `Bỏ «${name}»`);
  button.addEventListener('click', remove);
  line.append(title, element('p', 'soft small', where), button);
  return line;
}

/** What of the address cannot be shown: ids that the library lacks, and those above the most. */
export function leftOut(unknown: readonly string[], tooMany: readonly ComparableStory[]): string[] {
  const named = (names: readonly string[]) => names.map((name) => `«${name}»`).join(', ');
  return [
    ...(unknown.length > 0 ? [`Thư viện không có câu chuyện mang mã ${named(unknown)}.`] : []),
    ...(tooMany.length > 0
      ? [
          `Chỉ đặt cạnh nhau được ${COMPARED_MOST} câu chuyện, nên để lại ngoài: ${named(tooMany.map(({ name }) => name))}.`,
        ]
      : []),
  ];
}

/** How many are chosen and what is to do. */
export function countOf(count: number): string {
  if (count === 0) return 'Chưa chọn câu chuyện nào. Hãy chọn từ hai đến bốn câu chuyện.';
  if (count === 1) return 'Đã chọn một câu chuyện. Hãy thêm ít nhất một câu chuyện nữa.';
  if (count === COMPARED_MOST) return `Đang so sánh ${count} câu chuyện, đã đủ; bỏ bớt thì thêm được câu chuyện khác.`;
  return `Đang so sánh ${count} câu chuyện.`;
}
