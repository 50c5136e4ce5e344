import { parentPort, workerData } from 'node:worker_threads';
import { ImportRefusal } from '../refusal.ts';
import { extractPdf } from './pdf-extract.ts';
import type { PdfAnswer } from './pdf-isolated.ts';
import { understandPdf } from './pdf-understand.ts';

const answer = (message: PdfAnswer) => parentPort?.postMessage(message);

answer({ begun: true });
const { bytes }: { bytes: Uint8Array } = workerData;
try {
  answer({ raw: understandPdf(await extractPdf(bytes)) });
} catch (error) {
  if (!(error instanceof ImportRefusal)) throw error;
  answer({ refusal: error.message });
}
