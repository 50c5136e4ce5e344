import type { Paper } from '../teaching/handout.ts';
import { docxOf } from './kit-docx.ts';

/** What a worker that makes files answers; no bytes where it could not. */
export interface Made {
  bytes?: Uint8Array<ArrayBuffer>;
}

const scope = self as unknown as {
  onmessage: (event: MessageEvent<Paper>) => void;
  postMessage(made: Made): void;
};

scope.onmessage = ({ data }) =>
  void docxOf(data).then(
    (bytes) => scope.postMessage({ bytes }),
    () => scope.postMessage({}),
  );
