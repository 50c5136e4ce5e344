import type { Slide } from '../teaching/slides.ts';
import type { Made } from './kit-docx-worker.ts';
import { pptxOf } from './kit-pptx.ts';

const scope = self as unknown as {
  onmessage: (event: MessageEvent<{ title: string; slides: Slide[] }>) => void;
  postMessage(made: Made): void;
};

scope.onmessage = ({ data: { title, slides } }) =>
  void pptxOf(title, slides).then(
    (bytes) => scope.postMessage({ bytes }),
    () => scope.postMessage({}),
  );
