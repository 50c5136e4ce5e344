import { element } from './element.ts';

/** What is used of the browser's speech recognition, which TypeScript does not describe. */
interface Recognition extends EventTarget {
  lang: string;
  start(): void;
}
interface RecognitionResult extends Event {
  results: ArrayLike<ArrayLike<{ transcript: string }>>;
}

/** A button for speaking into the box, where the browser can listen; elsewhere there is none. `say` tells what goes on. */
export function offerDictation(box: HTMLInputElement, say: (message: string) => void): void {
  const Listener: (new () => Recognition) | undefined =
    Reflect.get(window, 'SpeechRecognition') ?? Reflect.get(window, 'webkitSpeechRecognition');
  if (!Listener) return;
  const button = element('button', 'dictate', 'Nói');
  button.type = 'button';
  button.title = 'Nói để tìm. Âm thanh có thể được trình duyệt gửi tới hãng làm ra nó.';
  button.setAttribute('aria-label', 'Nói để tìm');
  box.after(button);
  button.addEventListener('click', () => {
    const listener = new Listener();
    listener.lang = 'vi-VN';
    listener.addEventListener('result', (event) => {
      box.value = (event as RecognitionResult).results[0]?.[0]?.transcript ?? '';
      box.form?.requestSubmit();
    });
    listener.addEventListener('end', () => say(''));
    listener.addEventListener('error', () => say('Trình duyệt không nghe được. Hãy cho phép dùng micrô hoặc gõ chữ.'));
    say('Đang nghe. Âm thanh có thể được trình duyệt gửi tới hãng làm ra nó.');
    listener.start();
  });
}
