import { runLater } from './later.ts';

/** Offers to read the page aloud where the browser has a Vietnamese voice; the reader itself comes when it is asked for. */
export function startListening(): void {
  const button = document.querySelector<HTMLElement>('[data-listen]');
  if (!button || !('speechSynthesis' in window)) return;
  // Some write `vi_VN`.
  const show = () => {
    button.hidden = !speechSynthesis.getVoices().some(({ lang }) => /^vi(?![a-z])/i.test(lang));
  };
  show();
  speechSynthesis.addEventListener?.('voiceschanged', show);
  button.addEventListener(
    'click',
    () => {
      // Phones let a page speak later only if it spoke in the press itself.
      speechSynthesis.speak(new SpeechSynthesisUtterance(''));
      runLater('read-aloud');
    },
    { once: true },
  );
}
