import { memoryUsage } from 'node:process';
import { Worker } from 'node:worker_threads';
import type { RawText } from '../raw-text.ts';
import { ImportRefusal } from '../refusal.ts';

/** `begun`: the thread has loaded what it runs, so that errors from here on are the file's. */
export type PdfAnswer = { begun: true } | { raw: RawText } | { refusal: string };

const MEBI = 1024 * 1024;

/** What reading a file may cost. */
export interface Allowance {
  seconds: number;
  heapMebi: number;
  /** Of the whole process, beyond what it had. */
  growthBytes: number;
}

/** The longest documents take seconds and some two hundred megabytes. */
const ALLOWANCE: Allowance = { seconds: 120, heapMebi: 640, growthBytes: 600 * MEBI };
const LOOK_EVERY_MS = 50;

const TOO_LARGE = 'Tệp PDF bung ra quá lớn, có thể là tệp độc hại; hãy xuất lại PDF từ bản gốc.';
const TOO_LONG = 'Tệp PDF đọc quá lâu chưa xong, có thể là tệp độc hại; hãy xuất lại PDF từ bản gốc.';
const BROKEN = 'Tệp PDF hỏng, không đọc được; hãy xuất lại PDF từ bản gốc.';

/**
 * Reads in a thread that can be stopped: the streams of pdf.js unpack without a limit, and a page may draw forever. Buffers
 * do not count towards the heap of a thread, so the memory of the process is watched beside it.
 * @throws ImportRefusal as the reader does, and for a file that takes too much memory or time.
 */
export function readIsolated(bytes: Uint8Array, allowance: Allowance = ALLOWANCE): Promise<RawText> {
  const start = memoryUsage.rss();
  const began = Date.now();
  let hasBegun = false;
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./pdf-worker.ts', import.meta.url), {
      workerData: { bytes: bytes.slice() },
      resourceLimits: { maxOldGenerationSizeMb: allowance.heapMebi },
      stdout: true,
      stderr: true,
    });
    const stop = (finish: () => void) => {
      clearInterval(watch);
      void worker.terminate();
      finish();
    };
    const refuse = (message: string, cause?: unknown) =>
      stop(() => reject(new ImportRefusal(message, cause === undefined ? {} : { cause })));
    const watch = setInterval(() => {
      if (memoryUsage.rss() - start > allowance.growthBytes) refuse(TOO_LARGE);
      else if (Date.now() - began > allowance.seconds * 1000) refuse(TOO_LONG);
    }, LOOK_EVERY_MS);
    worker.on('message', (answer: PdfAnswer) => {
      if ('begun' in answer) hasBegun = true;
      else if ('refusal' in answer) refuse(answer.refusal);
      else stop(() => resolve(answer.raw));
    });
    worker.on('error', (error: unknown) => {
      const isOutOfMemory = error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      if (hasBegun || isOutOfMemory) refuse(isOutOfMemory ? TOO_LARGE : BROKEN, error);
      else stop(() => reject(error));
    });
    worker.on('exit', () => refuse(BROKEN));
  });
}
