/** Speaks passages one after the other, each piece as an utterance of its own. */
export interface Speaker {
  /** Begins, or goes on with the piece at which it paused. */
  play(): void;
  pause(): void;
  /** To the passage before or after; speaks on only if it was speaking. */
  move(by: 1 | -1): void;
  setRate(rate: number): void;
  stop(): void;
}

export interface SpeakerOptions {
  passages: ReadonlyArray<{ pieces: readonly string[] }>;
  voice: SpeechSynthesisVoice;
  /** A passage begins. */
  onPassage(index: number): void;
  /** It stopped by itself: all is read, or the browser cannot go on. */
  onEnd(reason: 'done' | 'failed'): void;
}

/** A speaker over the browser's voice. Pausing cancels and begins the piece again: not every phone can pause a voice. */
export function speakerOf({ passages, voice, onPassage, onEnd }: SpeakerOptions): Speaker {
  let passage = 0;
  let piece = 0;
  let rate = 1;
  let current: SpeechSynthesisUtterance | undefined;

  function speak(): void {
    const text = passages[passage]?.pieces[piece];
    if (text === undefined) return;
    const utterance = new SpeechSynthesisUtterance(text);
    utterance.voice = voice;
    utterance.lang = voice.lang;
    utterance.rate = rate;
    // What was cancelled also ends, late: only the one that is spoken now counts.
    utterance.addEventListener('end', () => {
      if (utterance === current) goOn();
    });
    utterance.addEventListener('error', () => {
      if (utterance !== current) return;
      hush();
      onEnd('failed');
    });
    current = utterance;
    speechSynthesis.speak(utterance);
  }

  function goOn(): void {
    piece += 1;
    if (piece >= (passages[passage]?.pieces.length ?? 0)) {
      if (passage + 1 >= passages.length) {
        hush();
        onEnd('done');
        return;
      }
      passage += 1;
      piece = 0;
      onPassage(passage);
    }
    speak();
  }

  function hush(): void {
    current = undefined;
    speechSynthesis.cancel();
  }

  /** Begins the piece anew where something was being spoken. */
  function anew(): void {
    if (!current) return;
    hush();
    speak();
  }

  return {
    play() {
      hush();
      onPassage(passage);
      speak();
    },
    pause: hush,
    move(by) {
      passage = Math.min(Math.max(passage + by, 0), passages.length - 1);
      piece = 0;
      onPassage(passage);
      anew();
    },
    setRate(next) {
      rate = next;
      anew();
    },
    stop: hush,
  };
}
