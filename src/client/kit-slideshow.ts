import { SLIDE, type Slide } from '../teaching/slides.ts';
import { element } from './element.ts';

/** Where keys lead from a slide. */
const KEYS: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowRight: (at) => at + 1,
  ArrowDown: (at) => at + 1,
  PageDown: (at) => at + 1,
  ' ': (at) => at + 1,
  ArrowLeft: (at) => at - 1,
  ArrowUp: (at) => at - 1,
  PageUp: (at) => at - 1,
  Home: () => 0,
  End: (_at, last) => last,
};

/** Shows slides over the whole screen. Escape closes; the focus goes back to what opened it. */
export function showSlides(slides: readonly Slide[]): void {
  const show = element('dialog', 'slideshow');
  show.ariaLabel = 'Trình chiếu';
  const stage = element('div', 'slide');
  stage.tabIndex = -1;
  stage.role = 'group';
  stage.setAttribute('aria-roledescription', 'trang trình chiếu');
  const place = element('p', 'slide-place');
  place.role = 'status';
  const notes = element('div', 'slide-notes');
  notes.hidden = true;
  const bar = element('div', 'slide-bar');
  const button = (shown: string, does: () => void) => {
    const made = element('button', 'button quiet', shown);
    made.type = 'button';
    made.addEventListener('click', does);
    return made;
  };
  let at = 0;
  const go = (to: number) => {
    at = Math.min(Math.max(to, 0), slides.length - 1);
    const slide = slides[at];
    if (!slide) return;
    stage.replaceChildren(...partsOf(slide));
    stage.ariaLabel = slide.title;
    stage.scrollTop = 0;
    place.textContent = `Trang ${at + 1} trên ${slides.length}`;
    notes.replaceChildren(
      ...(slide.note || 'Trang này không có lời ghi.').split('\n').map((text) => element('p', '', text)),
    );
    back.disabled = at === 0;
    on.disabled = at === slides.length - 1;
    // What a screen reader reads on; a button that stays pressed keeps the focus.
    if (!(document.activeElement instanceof HTMLButtonElement) || document.activeElement.disabled) stage.focus();
  };
  const turnNotes = () => {
    notes.hidden = !notes.hidden;
    noted.ariaPressed = String(!notes.hidden);
  };
  const back = button('Trước', () => go(at - 1));
  const on = button('Sau', () => go(at + 1));
  const noted = button('Lời ghi (N)', turnNotes);
  noted.ariaPressed = 'false';
  bar.append(
    back,
    on,
    noted,
    button('Đóng', () => show.close()),
    place,
  );
  show.append(stage, notes, bar);
  show.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key.toLowerCase() === 'n') turnNotes();
    const lead = KEYS[event.key];
    // Space presses the button that has the focus.
    if (!lead || (event.key === ' ' && event.target instanceof HTMLButtonElement)) return;
    event.preventDefault();
    go(lead(at, slides.length - 1));
  });
  const opener = document.activeElement;
  show.addEventListener('close', () => {
    if (document.fullscreenElement) void document.exitFullscreen();
    show.remove();
    if (opener instanceof HTMLElement) opener.focus();
  });
  // Escape leaves the full screen first; it means to leave the slides.
  show.addEventListener('fullscreenchange', () => {
    if (!document.fullscreenElement && show.open) show.close();
  });
  document.body.append(show);
  show.showModal();
  go(0);
  // Where the browser has no full screen the slides fill its window.
  void show.requestFullscreen?.().catch(() => undefined);
}

function partsOf({ title, titleSize, paragraphs, bodySize, mark, first, foot, footSize }: Slide): HTMLElement[] {
  const head = sized(element('h2', '', title), titleSize);
  const body = sized(element('div', 'slide-text'), bodySize);
  if (mark === 'none') body.append(...paragraphs.map((text) => element('p', '', text)));
  else {
    const list = mark === 'number' ? Object.assign(element('ol'), { start: first }) : element('ul');
    list.append(...paragraphs.map((text) => element('li', '', text)));
    body.append(list);
  }
  const end = sized(element('div', 'slide-foot'), footSize);
  end.append(...foot.split('\n').map((text) => element('p', '', text)));
  return foot ? [head, body, end] : [head, body];
}

/** Type of a size in points on a slide of full width: its share of the width, which the style sheet turns into letters. */
function sized<T extends HTMLElement>(part: T, size: number): T {
  part.style.setProperty('--size', String(size / (SLIDE.w * 72)));
  return part;
}
