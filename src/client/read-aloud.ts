import { element } from './element.ts';
import { passagesOf } from './passages.ts';
import { type Speaker, speakerOf } from './speaker.ts';

const RATES: ReadonlyArray<[number, string]> = [
  [0.8, 'Chậm'],
  [1, 'Vừa'],
  [1.2, 'Nhanh'],
];

const opener = document.querySelector<HTMLElement>('[data-listen]');
if (opener) start(opener);

/** The bar that reads the page aloud. It opens at a press on the button, never by itself. */
function start(opener: HTMLElement): void {
  const passages = passagesOf(document);
  let speaker: Speaker | undefined;
  let marked: Element | undefined;
  const bar = element('div', 'listen');
  bar.setAttribute('role', 'group');
  bar.setAttribute('aria-label', 'Nghe đọc');
  bar.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') close();
  });
  const style = element('link');
  style.rel = 'stylesheet';
  style.href = opener.dataset['listen'] ?? '';
  // Unstyled, the bar would stand in the middle of the page for a moment.
  for (const event of ['load', 'error']) style.addEventListener(event, open, { once: true });
  document.head.append(style);
  opener.addEventListener('click', open);
  // Nothing goes on speaking once the reader has left; also not where the page is kept for going back.
  window.addEventListener('pagehide', close);

  function open(): void {
    const voice = bestVoice();
    if (!voice || passages.length === 0 || bar.isConnected) return;
    opener.after(bar);
    if (voice.localService) read(voice);
    else ask(voice);
  }

  /** A voice that lives elsewhere gets the text: that is said first. */
  function ask(voice: SpeechSynthesisVoice): void {
    const agree = button('Đồng ý, đọc', () => read(voice));
    bar.replaceChildren(
      element(
        'p',
        '',
        `Máy này không có sẵn giọng tiếng Việt. Giọng «${voice.name}» ở trên mạng: chữ của trang sẽ được gửi tới hãng làm trình duyệt để đọc.`,
      ),
      agree,
      button('Thôi', close),
    );
    agree.focus();
  }

  function read(voice: SpeechSynthesisVoice): void {
    let isPlaying = true;
    const where = element('span', 'where');
    const reader = speakerOf({
      passages,
      voice,
      onPassage(index) {
        where.textContent = `Đoạn ${index + 1}/${passages.length}`;
        mark(passages[index]?.element);
      },
      onEnd(reason) {
        if (reason === 'done') close();
        else {
          show(false);
          where.textContent = 'Trình duyệt không đọc tiếp được. Bấm «Đọc tiếp» để thử lại.';
        }
      },
    });
    const toggle = button('Tạm dừng', () => {
      if (isPlaying) reader.pause();
      else reader.play();
      show(!isPlaying);
    });
    function show(playing: boolean): void {
      isPlaying = playing;
      toggle.textContent = playing ? 'Tạm dừng' : 'Đọc tiếp';
    }
    bar.replaceChildren(
      toggle,
      button('Đoạn trước', () => reader.move(-1)),
      button('Đoạn sau', () => reader.move(1)),
      rates(reader),
      button('Dừng', close),
      where,
    );
    speaker = reader;
    toggle.focus({ preventScroll: true });
    reader.play();
  }

  function mark(next: Element | undefined): void {
    marked?.classList.remove('read-now');
    marked = next;
    if (!next) return;
    next.classList.add('read-now');
    const { top, bottom } = next.getBoundingClientRect();
    // A paragraph in sight stays where the reader has it.
    if (top >= 0 && bottom <= innerHeight - bar.offsetHeight) return;
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    next.scrollIntoView({
      block: bottom - top > innerHeight / 2 ? 'start' : 'center',
      behavior: calm ? 'instant' : 'smooth',
    });
  }

  function close(): void {
    speaker?.stop();
    speaker = undefined;
    mark(undefined);
    const hadFocus = bar.contains(document.activeElement);
    bar.remove();
    if (hadFocus) opener.focus({ preventScroll: true });
  }
}

/** A voice of the device before one that gets the text over the network. */
function bestVoice(): SpeechSynthesisVoice | undefined {
  const voices = speechSynthesis.getVoices().filter(({ lang }) => /^vi(?![a-z])/i.test(lang));
  return voices.find(({ localService }) => localService) ?? voices[0];
}

function rates(reader: Speaker): HTMLElement {
  const label = element('label', '', 'Tốc độ ');
  const select = element('select');
  for (const [rate, name] of RATES)
    select.append(new Option(`${name} (${String(rate).replace('.', ',')})`, String(rate), rate === 1, rate === 1));
  select.addEventListener('change', () => reader.setRate(Number(select.value)));
  label.append(select);
  return label;
}

function button(text: string, act: () => void): HTMLButtonElement {
  const made = element('button', 'button quiet', text);
  made.type = 'button';
  made.addEventListener('click', act);
  return made;
}
