import { announce } from './announce.ts';

/** Copies a text and says so; where the browser forbids it, says that instead. */
export async function copy(text: string, done: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    announce(done);
  } catch {
    announce(`Trình duyệt không cho chép. Hãy tự chép: ${text}`);
  }
}
